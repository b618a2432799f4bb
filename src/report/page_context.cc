#include "report/page_context.h"

#include <algorithm>

#include "report/vocabulary.h"

namespace gainsay {

std::string PageContext::FindingId(size_t finding) const {
  const std::string& fingerprint = run.findings[finding].fingerprint;
  return "f" + (fingerprint.empty() ? std::to_string(finding + 1) : "-" + fingerprint);
}

std::vector<std::string> PageContext::RowsOfFindings() const {
  std::vector<std::string> out(run.findings.size());
  for (size_t row = 0; row < rows.size(); ++row) {
    for (const size_t finding : rows[row].findings) {
      if (out[finding].empty()) out[finding] = RowId(row);
    }
  }
  return out;
}

PlaceHref PageContext::Href() {
  return [this](ArticleId article, Span span) {
    if (ArticleOf(run, article) == nullptr) return std::string();
    return span.empty() ? ArticleAnchor(article) : places.Anchor(article, span, PageMark::Kind::kClaim, {}, {});
  };
}

std::string_view PageContext::TitleOf(const Article& article) const {
  if (!article.title.empty()) return article.title;
  const std::string_view path = article.path;
  return path.substr(path.rfind('/') + 1);
}

std::string PageContext::SeverityName(Severity severity) const { return words.Say(Name(severity)); }

std::string PageContext::StoryOf(uint32_t story) const {
  if (run.stories.size() < 2 || story >= run.stories.size()) return {};
  const Story& of = run.stories[story];
  const Article* first = of.articles.empty() ? nullptr : ArticleOf(run, of.articles.front());
  return of.title.empty() && first != nullptr ? std::string(TitleOf(*first)) : of.title;
}

std::string PageContext::CopyOf(ArticleId article) const {
  if (article.index >= run.origin_of.size()) return {};
  const auto first = std::find(run.origin_of.begin(), run.origin_of.end(), run.origin_of[article.index]);
  const auto other = static_cast<size_t>(first - run.origin_of.begin());
  return other < article.index ? words.Say("copy-of", {{"article", run.articles[other].id}}) : std::string();
}

std::string LetterOf(size_t side) { return side < 26 ? std::string(1, static_cast<char>('A' + side)) : std::string(); }

}  // namespace gainsay
