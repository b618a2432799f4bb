#include "report/page_places.h"

#include <algorithm>

#include "report/safe_text.h"
#include "report/text_view.h"

namespace gainsay {
namespace {

constexpr size_t kLabelLimit = 140;  // code points of what hovering shows

}  // namespace

PageMark& PagePlaces::MarkAt(ArticleId article, Span span, PageMark::Kind kind, const std::string& target,
                             const std::string& label) {
  const auto [at, fresh] = marks_[article.index].try_emplace(span);
  PageMark& mark = at->second;
  if (fresh) {
    mark.text = TextOf(run_.articles[article.index], span);
    mark.anchor = "p" + std::to_string(++count_);
  }
  if (fresh || kind < mark.kind) {
    mark.kind = kind;
    mark.target = target;
    const std::string_view shown = label.ends_with(": ") ? std::string_view(label).substr(0, label.size() - 2) : std::string_view(label);
    mark.label = Shorten(shown, kLabelLimit);
  }
  return mark;
}

std::string PagePlaces::Anchor(ArticleId article, Span span, PageMark::Kind kind, const std::string& target,
                               const std::string& label) {
  return MarkAt(article, span, kind, target, label).anchor;
}

std::string PagePlaces::Anchor(ArticleId article, Span span, PageMark::Kind kind, const std::string& target,
                               const std::string& label, const MarginNote& note) {
  PageMark& mark = MarkAt(article, span, kind, target, label);
  if (std::find(mark.notes.begin(), mark.notes.end(), note) == mark.notes.end()) mark.notes.push_back(note);
  return mark.anchor;
}

std::vector<PageMark> PagePlaces::MarksOf(ArticleId article) const {
  std::vector<PageMark> marks;
  for (const auto& [span, mark] : marks_[article.index]) marks.push_back(mark);
  return marks;
}

}  // namespace gainsay
