// A sweep over the text: marks and blocks cut it into segments, a set holds
// the marks open at each, and only the strongest is drawn. Nesting cannot
// arise, so the markup is well-formed for any overlap.
#include "report/html_article.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "report/safe_text.h"

namespace gainsay {
namespace {

constexpr size_t kMostLabels = 3;

std::string_view ClassOf(PageMark::Kind kind) {
  switch (kind) {
    case PageMark::Kind::kError: return "error";
    case PageMark::Kind::kWarning: return "warning";
    case PageMark::Kind::kNotice: return "notice";
    case PageMark::Kind::kFact: return "fact";
    case PageMark::Kind::kClaim: break;
  }
  return "claim";
}

struct BlockTags {
  std::string_view open, close;
};

BlockTags TagsOf(BlockKind kind) {
  switch (kind) {
    case BlockKind::kTitle: return {"<p class=\"title\">", "</p>\n"};
    case BlockKind::kByline: return {"<p class=\"byline\">", "</p>\n"};
    case BlockKind::kHeading: return {"<p class=\"heading\">", "</p>\n"};
    case BlockKind::kListItem: return {"<p class=\"item\">", "</p>\n"};
    case BlockKind::kQuotation: return {"<blockquote>", "</blockquote>\n"};
    case BlockKind::kCaption: return {"<p class=\"caption\">", "</p>\n"};
    case BlockKind::kParagraph: break;
  }
  return {"<p>", "</p>\n"};
}

class Sweep {
 public:
  Sweep(const Article& article, std::vector<PageMark> marks) : article_(article), marks_(std::move(marks)) {
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const PageMark& a, const PageMark& b) { return a.text.begin < b.text.begin; });
    for (uint32_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i].text.empty()) {
        Anchor(marks_[i].anchor);
        continue;
      }
      begins_.push_back(i);
      ends_.push_back(i);
    }
    std::stable_sort(ends_.begin(), ends_.end(),
                     [this](uint32_t a, uint32_t b) { return marks_[a].text.end < marks_[b].text.end; });
  }

  std::string Run() {
    for (const Block& block : article_.blocks) {
      const BlockTags tags = TagsOf(block.kind);
      margin_.clear();
      const size_t begin = out_.size();
      out_ += tags.open;
      Text(block.text);
      out_ += tags.close;
      if (!margin_.empty()) {
        out_.insert(begin, "<div class=\"noted\">");
        Margin();
        out_ += "</div>\n";
      }
    }
    // Anchors of marks behind the last block.
    MoveTo(UINT32_MAX);
    for (const uint32_t i : fresh_) Anchor(marks_[i].anchor);
    return std::move(out_);
  }

 private:
  void Anchor(std::string_view id) {
    if (!id.empty()) out_ += "<span id=\"" + EscapeHtml(id) + "\"></span>";
  }

  // The findings that are about the block, beside it.
  void Margin() {
    out_ += "<p class=\"margin\">";
    for (const MarginNote& note : margin_) {
      out_ += "<a class=\"ref " + EscapeHtml(note.tone) + "\" href=\"#" + EscapeHtml(note.target) + "\">" + EscapeHtml(note.text) + "</a> ";
    }
    out_ += "</p>";
  }

  void Note(const PageMark& mark) {
    for (const MarginNote& note : mark.notes) {
      if (std::find(margin_.begin(), margin_.end(), note) == margin_.end()) margin_.push_back(note);
    }
  }

  // Opens and closes the marks that begin and end up to `at`.
  void MoveTo(uint32_t at) {
    for (; next_begin_ < begins_.size() && marks_[begins_[next_begin_]].text.begin <= at; ++next_begin_) {
      const uint32_t i = begins_[next_begin_];
      open_.insert({marks_[i].kind, i});
      fresh_.push_back(i);
      Note(marks_[i]);
    }
    for (; next_end_ < ends_.size() && marks_[ends_[next_end_]].text.end <= at; ++next_end_) {
      open_.erase({marks_[ends_[next_end_]].kind, ends_[next_end_]});
    }
  }

  uint32_t NextCut(uint32_t limit) const {
    uint32_t cut = limit;
    if (next_begin_ < begins_.size()) cut = std::min(cut, marks_[begins_[next_begin_]].text.begin);
    if (next_end_ < ends_.size()) cut = std::min(cut, marks_[ends_[next_end_]].text.end);
    return cut;
  }

  void Text(Span block) {
    const uint32_t size = static_cast<uint32_t>(article_.text.size());
    block.end = std::min(block.end, size);
    for (uint32_t at = std::min(block.begin, size); at < block.end;) {
      MoveTo(at);
      const uint32_t cut = NextCut(block.end);
      Segment(std::string_view(article_.text).substr(at, cut - at));
      at = cut;
    }
  }

  void Segment(std::string_view text) {
    // Anchors of marks that the drawn one hides stand in front of it.
    const uint32_t shown = open_.empty() ? UINT32_MAX : open_.begin()->second;
    bool first_of_shown = false;
    for (const uint32_t i : fresh_) {
      if (i == shown) {
        first_of_shown = true;
      } else {
        Anchor(marks_[i].anchor);
      }
    }
    fresh_.clear();
    if (open_.empty()) {
      out_ += EscapeHtml(text);
      return;
    }
    // A mark that leads somewhere is the link itself: pages hold many of them.
    const PageMark& mark = marks_[shown];
    const bool link = !mark.target.empty();
    out_ += link ? "<a" : "<mark";
    // Most are links to facts and marks of claims: these need no class.
    if (mark.kind != (link ? PageMark::Kind::kFact : PageMark::Kind::kClaim)) out_ += " class=\"" + std::string(ClassOf(mark.kind)) + "\"";
    if (first_of_shown && !mark.anchor.empty()) out_ += " id=\"" + EscapeHtml(mark.anchor) + "\"";
    if (link) out_ += " href=\"#" + EscapeHtml(mark.target) + "\"";
    if (const std::string labels = Labels(); !labels.empty()) out_ += " title=\"" + EscapeHtml(labels) + "\"";
    out_ += '>';
    out_ += EscapeHtml(text);
    out_ += link ? "</a>" : "</mark>";
  }

  std::string Labels() const {
    std::string labels;
    size_t count = 0;
    for (auto open = open_.begin(); open != open_.end() && count < kMostLabels; ++open, ++count) {
      const std::string& label = marks_[open->second].label;
      if (label.empty() || labels.find(label) != std::string::npos) continue;
      if (!labels.empty()) labels += " · ";
      labels += label;
    }
    return labels;
  }

  const Article& article_;
  std::vector<PageMark> marks_;     // by begin
  std::vector<uint32_t> begins_;    // marks in the order of their begins
  std::vector<uint32_t> ends_;      // and of their ends
  size_t next_begin_ = 0;
  size_t next_end_ = 0;
  std::set<std::pair<PageMark::Kind, uint32_t>> open_;
  std::vector<MarginNote> margin_;  // of the block at hand
  std::vector<uint32_t> fresh_;     // opened, anchor not yet written
  std::string out_;
};

}  // namespace

std::string ArticleHtml(const Article& article, std::vector<PageMark> marks) {
  return Sweep(article, std::move(marks)).Run();
}

}  // namespace gainsay
