// A quotation that stands in an article twice, word for word: copied in with a
// post, or left behind when a paragraph was moved. Titles and captions may
// repeat what the text quotes, and a short phrase may come back on purpose.
#include <xxhash.h>

#include <algorithm>
#include <string>
#include <utility>

#include "judge/check_util.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

constexpr size_t kGram = 6;         // words that show where to look
constexpr size_t kMostPlaces = 4;   // of one gram
constexpr size_t kLeastWords = 10;  // of a repetition
constexpr size_t kMostTold = 8;     // repetitions of an article, told as one finding

class RepeatCheck {
 public:
  explicit RepeatCheck(const ArticleView& view) : view_(view) {
    for (const Paragraph& paragraph : view.document.paragraphs) {
      if (paragraph.kind == BlockKind::kTitle || paragraph.kind == BlockKind::kHeading || paragraph.kind == BlockKind::kCaption) continue;
      for (uint32_t token = paragraph.tokens.begin; token < paragraph.tokens.end; ++token) {
        const TokenKind kind = view.document.tokens[token].kind;
        if (kind == TokenKind::kWord || kind == TokenKind::kNumber) words_.push_back(token);
      }
    }
    for (size_t at = 0; at + kGram <= words_.size(); ++at) places_.emplace_back(GramAt(at), at);
    std::sort(places_.begin(), places_.end());
  }

  void Run(std::vector<Draft>& out) {
    for (const QuoteMention& quote : view_.mentions.quotes) {
      if (repeats_.size() == kMostTold) break;
      if (!quote.tokens.empty()) Check(quote);
    }
    if (repeats_.empty()) return;
    Draft draft;
    draft.subject = "a quotation";
    draft.sides.resize(2);
    for (const auto& [first, second] : repeats_) {
      draft.sides[0].evidence.push_back(view_.Quote(first));
      draft.sides[1].evidence.push_back(view_.Quote(second));
    }
    const TokenRange shown = repeats_.front().first;
    draft.sides[0].value = draft.sides[1].value = view_.Words({shown.begin, std::min(shown.end, shown.begin + static_cast<uint32_t>(kGram))});
    draft.slots = {{"words", draft.sides[0].value}};
    draft.fact_key = "repeated " + KeyOf(draft.sides[0].value);
    out.push_back(std::move(draft));
  }

 private:
  uint64_t GramAt(size_t at) const {
    std::string gram;
    for (size_t i = at; i < at + kGram; ++i) gram += std::string(view_.document.Norm(words_[i])) + ' ';
    return XXH3_64bits(gram.data(), gram.size());
  }

  // The longest stretch of the quotation that stands behind it once more.
  void Check(const QuoteMention& quote) {
    const auto from = static_cast<size_t>(std::lower_bound(words_.begin(), words_.end(), quote.tokens.begin) - words_.begin());
    const auto to = static_cast<size_t>(std::lower_bound(words_.begin(), words_.end(), quote.tokens.end) - words_.begin());
    size_t best = 0, best_here = 0, best_there = 0;
    for (size_t at = from; at + kGram <= to; ++at) {
      size_t longest = 0;
      const uint64_t gram = GramAt(at);
      auto place = std::lower_bound(places_.begin(), places_.end(), std::pair(gram, to));
      for (size_t n = 0; n < kMostPlaces && place != places_.end() && place->first == gram; ++n, ++place) {
        const size_t there = place->second;
        size_t length = 0;
        while (at + length < to && there + length < words_.size() &&
               view_.document.Norm(words_[at + length]) == view_.document.Norm(words_[there + length])) {
          ++length;
        }
        longest = std::max(longest, length);
        if (length <= best) continue;
        best = length;
        best_here = at;
        best_there = there;
      }
      if (longest > 0) at += longest - 1;  // what lies inside the stretch is no longer
    }
    if (best < kLeastWords) return;
    repeats_.emplace_back(TokenRange{words_[best_here], words_[best_here + best - 1] + 1},
                          TokenRange{words_[best_there], words_[best_there + best - 1] + 1});
  }

  const ArticleView& view_;
  std::vector<uint32_t> words_;                        // tokens of the running text
  std::vector<std::pair<uint64_t, size_t>> places_;    // hashes of six words, and where they stand; sorted
  std::vector<std::pair<TokenRange, TokenRange>> repeats_;
};

}  // namespace

void CompareRepeatedQuote(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  if (view.mentions.quotes.empty()) return;
  RepeatCheck(view).Run(out);
}

}  // namespace gainsay
