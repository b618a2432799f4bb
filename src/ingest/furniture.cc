#include "ingest/furniture.h"

#include <algorithm>
#include <cstdlib>

#include "base/utf8.h"
#include "ingest/block_builder.h"
#include "ingest/dateline.h"
#include "ingest/front_line.h"
#include "ingest/metadata.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr size_t kMaxFrontBlocks = 8;
constexpr size_t kMaxTitlePoints = 220;
constexpr size_t kMaxHeadingPoints = 60;
constexpr size_t kMaxPageLine = 480;  // bytes

// Whether the format has markup for headings, so that none need be guessed.
bool MarksHeadings(Format format) {
  return format == Format::kHtml || format == Format::kMarkdown || format == Format::kNitf;
}

Span Within(Span block, Span part) { return {block.begin + part.begin, block.begin + part.end}; }

// Copy goes on behind it: "They are:" before a list is no title.
bool LeadsOn(std::string_view text) { return text.ends_with(':') || text.ends_with(',') || text.ends_with(';'); }

bool EndsSentence(std::string_view text) {
  static constexpr std::string_view kStops[] = {".", "।", "॥", ".\"", ".”", "।”", "।\"", ".'", ".’", ".)", "।)"};
  if (text.ends_with("...")) return false;
  return std::any_of(std::begin(kStops), std::end(kStops), [&](std::string_view s) { return text.ends_with(s); });
}

class FurnitureReader {
 public:
  FurnitureReader(const RuleIndex& index, Article& article) : index_(index), article_(article) {}

  void Run() {
    std::erase_if(article_.blocks, [&](const Block& block) { return block.kind != BlockKind::kTitle && IsPageLine(block); });
    ReadFront();
    ReadEnd();
    if (!MarksHeadings(article_.format)) MarkHeadings();
    ResolveYear();
    std::erase_if(article_.blocks, [](const Block& block) { return block.text.empty(); });
  }

 private:
  std::string_view Text(const Block& block) const { return Slice(article_.text, block.text); }
  Span Source(const Block& block, Span part) const { return article_.offsets.ToSource(Within(block.text, part)); }

  // "ADVERTISEMENT"; "Also read: Five more bridges to be inspected".
  bool IsPageLine(const Block& block) const {
    if (block.text.size() > kMaxPageLine) return false;
    const std::vector<LineWord> first = ScanLine(Text(block), 1);
    if (first.empty() || !(index_.page_lines.Contains(first[0].folded) || index_.pointer_openers.Contains(first[0].folded))) return false;
    const std::vector<LineWord> words = ScanLine(Text(block), kMaxPageLine);
    size_t end = index_.page_lines.Match(words, 0);
    if (end > 0) {
      while (end < words.size() && words[end].kind == LineWord::Kind::kMark) ++end;
      if (end == words.size()) return true;
    }
    end = index_.pointer_openers.Match(words, 0);
    return end > 0 && end < words.size() && (words[end].IsMark(":") || words[end].IsMark("-") || words[end].IsMark("|"));
  }

  void ReadFront() {
    has_title_ = std::any_of(article_.blocks.begin(), article_.blocks.end(),
                             [](const Block& block) { return block.kind == BlockKind::kTitle; });
    const std::string known_title = Fold(article_.title);
    const size_t end = std::min(article_.blocks.size(), kMaxFrontBlocks);
    for (size_t i = 0; i < end; ++i) {
      Block& block = article_.blocks[i];
      if (block.kind == BlockKind::kTitle || block.kind == BlockKind::kCaption) continue;
      if (block.kind == BlockKind::kByline) {
        TakeFrontLine(block);
        continue;
      }
      if (block.kind != BlockKind::kParagraph && block.kind != BlockKind::kHeading) return;
      if (TakeFrontLine(block) && block.text.empty()) continue;
      if (block.kind == BlockKind::kByline) continue;
      const std::string_view text = Text(block);
      if (!known_title.empty() && Fold(text) == known_title) {
        block.kind = BlockKind::kTitle;
        has_title_ = true;
        continue;
      }
      const bool last = i + 1 == article_.blocks.size();
      const bool sentence = last || EndsSentence(text) || LeadsOn(text) || CountCodePoints(text) > kMaxTitlePoints;
      if (TakeDateline(block, sentence)) return;
      if (sentence) {
        if (block.kind == BlockKind::kHeading) continue;
        return;
      }
      if (!has_title_ && known_title.empty()) {
        block.kind = BlockKind::kTitle;
        has_title_ = true;
        article_.title = text;
      } else if (block.kind != BlockKind::kHeading) {
        if (CountCodePoints(text) > 2 * kMaxHeadingPoints || article_.format == Format::kHtml) return;
        block.kind = BlockKind::kHeading;
      }
    }
  }

  bool TakeFrontLine(Block& block) {
    const std::string_view text = Text(block);
    const FrontLine line = ReadFrontLine(text, index_);
    switch (line.kind) {
      case FrontLine::Kind::kNone: return false;
      case FrontLine::Kind::kMetadata: {
        TakeDate(block, *line.date, line.date_span, DateSource::kMetadata);
        block.text = TrimSpan(article_.text, {block.text.begin + line.taken.end, block.text.end});
        return true;
      }
      case FrontLine::Kind::kDate:
        if (!line.place.empty()) SetOnce(Slice(text, line.place), article_.place);
        if (!line.publisher.empty()) SetOnce(Slice(text, line.publisher), article_.publisher);
        TakeDate(block, *line.date, line.date_span,
                 line.place.empty() && line.date->year ? DateSource::kMetadata : DateSource::kDateline);
        block.kind = BlockKind::kByline;
        return true;
      case FrontLine::Kind::kByline:
        SetOnce(Slice(text, line.author), article_.author);
        block.kind = BlockKind::kByline;
        return true;
    }
    return false;
  }

  void TakeDate(const Block& block, const DatePhrase& date, Span at, DateSource source) {
    const Span span = Source(block, at);
    if (source == DateSource::kDateline && !article_.dateline_day) {
      article_.dateline_month = date.month;
      article_.dateline_day = date.day;
      article_.dateline_year = date.year;
      article_.dateline_span = span;
    }
    // Metadata outranks a dateline that came first ("Mumbai, Jan 24, 2025" above "Published: …").
    const bool better = !article_.published.known() ||
                        (article_.published.source == DateSource::kDateline && source == DateSource::kMetadata);
    if (!date.year || !better) return;
    article_.published = ToPublished(date, source);
    article_.published.span = span;
  }

  // A headline may open with a place and a colon too; then only a date tells.
  bool TakeDateline(const Block& block, bool sentence) {
    const std::string_view text = Text(block);
    const std::optional<Dateline> line = ReadDateline(text, index_);
    if (!line || (!sentence && !line->date)) return false;
    if (!line->place.empty()) SetOnce(Slice(text, line->place), article_.place);
    if (!line->agency.empty()) SetOnce(Slice(text, line->agency), article_.agency);
    if (!line->author.empty()) SetOnce(Slice(text, line->author), article_.author);
    if (line->date) TakeDate(block, *line->date, line->date_span, DateSource::kDateline);
    return true;
  }

  void ReadEnd() {
    if (article_.blocks.size() < 2) return;
    for (size_t n = 1; n <= 2 && n < article_.blocks.size(); ++n) {
      Block& block = article_.blocks[article_.blocks.size() - n];
      if (block.kind != BlockKind::kParagraph && block.kind != BlockKind::kListItem) continue;  // "- PTI"
      const std::string_view text = Text(block);
      const std::optional<SignOff> sign = ReadSignOff(text, index_);
      if (!sign) continue;
      SetOnce(Slice(text, sign->agency), article_.agency);
      if (sign->whole_block) block.kind = BlockKind::kByline;
      return;
    }
  }

  // "How it began" between paragraphs. A list of short lines is none.
  void MarkHeadings() {
    std::vector<Block>& blocks = article_.blocks;
    for (size_t i = 1; i + 1 < blocks.size(); ++i) {
      if (blocks[i].kind != BlockKind::kParagraph || blocks[i - 1].kind == BlockKind::kHeading) continue;
      const std::string_view text = Text(blocks[i]);
      if (text.empty() || text.size() > 4 * kMaxHeadingPoints || CountCodePoints(text) > kMaxHeadingPoints) continue;
      static constexpr std::string_view kNoHeading = ".,;:!\"')]-";
      if (kNoHeading.find(text.back()) != std::string_view::npos || EndsSentence(text) || text.ends_with("”") ||
          text.ends_with("’") || text.ends_with("—") || text.ends_with("…") || text.starts_with("\"") ||
          text.starts_with("“")) {
        continue;
      }
      if (blocks[i + 1].kind == BlockKind::kListItem) {
        blocks[i].kind = BlockKind::kHeading;
        continue;
      }
      if (blocks[i + 1].kind != BlockKind::kParagraph || blocks[i + 1].text.size() <= text.size()) continue;
      if (!EndsSentence(Text(blocks[i + 1])) && !Text(blocks[i + 1]).ends_with("”")) continue;
      blocks[i].kind = BlockKind::kHeading;
    }
  }

  // A dateline prints no year; the metadata's date has one. The nearest fits:
  // copy of 2 January may carry a dateline of 31 December.
  void ResolveYear() {
    if (!article_.dateline_day || article_.dateline_year || !article_.published.known()) return;
    const int32_t year = DateOf(article_.published.at).year;
    int64_t best = 0;
    for (int32_t candidate = year - 1; candidate <= year + 1; ++candidate) {
      const CivilDate date{candidate, *article_.dateline_month, *article_.dateline_day};
      if (!IsValid(date)) continue;
      const int64_t distance = std::llabs(StartOfDay(date) - article_.published.at);
      if (article_.dateline_year && distance >= best) continue;
      best = distance;
      article_.dateline_year = candidate;
    }
  }

  const RuleIndex& index_;
  Article& article_;
  bool has_title_ = false;
};

}  // namespace

void ReadFurniture(const RuleIndex& index, Article& article) { FurnitureReader(index, article).Run(); }

}  // namespace gainsay
