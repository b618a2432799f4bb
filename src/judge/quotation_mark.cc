// Quotations that open and never close. mention/quote.h finds them and knows
// inches, apostrophes and quotations that run over paragraphs.
#include <algorithm>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "mention/quote.h"
#include "text/quote_mark.h"

namespace gainsay {
namespace {

constexpr uint32_t kFirstWords = 4;
constexpr uint32_t kLastWords = 6;

}  // namespace

void CompareQuotationMarks(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  for (const QuoteMention& quote : view.mentions.quotes) {
    if (quote.closed || quote.block || quote.tokens.empty()) continue;
    const TokenRange marked = view.TokensOf(quote.marked);
    if (marked.empty() || !IsDoubleQuote(view.document, marked.begin)) continue;
    // A mark that nothing follows quotes nothing.
    const TokenRange first{marked.begin, std::min(quote.tokens.begin + kFirstWords, quote.tokens.end)};
    const uint32_t length = quote.tokens.size();
    const std::string words = view.Words({quote.tokens.begin, first.end});
    Draft draft;
    draft.subject = words;
    draft.fact_key = KeyOf(words);
    Side side{words + " …", {view.Quote(first)}, 1};
    if (length > kFirstWords) {
      const uint32_t begin = std::max(first.end, quote.tokens.end - std::min(length, kLastWords));
      if (begin < quote.tokens.end) side.evidence.push_back(view.Quote({begin, quote.tokens.end}));
    }
    draft.sides.push_back(std::move(side));
    draft.slots = {{"words", words}};
    draft.reasons.push_back("no closing mark follows before the next quotation or the paragraph's end");
    draft.repairs.push_back("close the quotation where the speaker's words end");
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
