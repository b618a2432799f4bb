// Quotations that open and never close. mention/quote.h finds them and knows
// inches, apostrophes and quotations that run over paragraphs.
#include <algorithm>
#include <optional>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "mention/quote.h"
#include "text/quote_mark.h"

namespace gainsay {
namespace {

constexpr uint32_t kFirstWords = 4;
constexpr uint32_t kLastWords = 6;
constexpr size_t kFewestLines = 6;

// A text with a sentence a line and no blank line between them tells nothing
// of its paragraphs, and where a quotation may run on is what the check goes by:
// there a missing mark is worth a remark.
bool IsCutIntoSentences(const ArticleView& view) {
  const Article& article = *view.read.article;
  const std::vector<Paragraph>& paragraphs = view.document.paragraphs;
  if (article.format != Format::kText || paragraphs.size() < kFewestLines) return false;
  size_t single = 0;
  uint32_t end = 0;
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.tokens.empty()) continue;
    const Span span = view.document.SpanOf(paragraph.tokens);
    const std::string_view gap = article.Quote({end, std::max(end, span.begin)});
    if (end > 0 && std::count(gap.begin(), gap.end(), '\n') != 1) return false;
    end = span.end;
    single += paragraph.end_sentence - paragraph.first_sentence <= 1 ? 1 : 0;
  }
  return single * 4 >= paragraphs.size() * 3;
}

}  // namespace

void CompareQuotationMarks(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  std::optional<bool> cut;
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
    Side side{words + " …", {view.Quote(first)}};
    if (length > kFirstWords) {
      const uint32_t begin = std::max(first.end, quote.tokens.end - std::min(length, kLastWords));
      if (begin < quote.tokens.end) side.evidence.push_back(view.Quote({begin, quote.tokens.end}));
    }
    draft.sides.push_back(std::move(side));
    draft.slots = {{"words", words}};
    draft.reasons.push_back("no closing mark follows before the next quotation or the paragraph's end");
    if (!cut.has_value()) cut = IsCutIntoSentences(view);
    draft.severity_lowered = *cut;
    draft.repairs.push_back("close the quotation where the speaker's words end");
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
