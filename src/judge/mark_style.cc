// Double quotation marks of two styles in one article, “so” and "so": copy
// pasted from elsewhere, which a desk makes one. Of one article one remark.
// Block quotations and titles are left alone: they keep the marks they came with.
#include "judge/check_util.h"
#include "judge/comparators.h"
#include "text/quote_mark.h"

namespace gainsay {
namespace {

constexpr uint32_t kWords = 4;  // tokens of a quotation that are shown

}  // namespace

void CompareMarkStyle(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  const QuoteMention* first[2] = {nullptr, nullptr};  // straight, curly
  for (const QuoteMention& quote : view.mentions.quotes) {
    if (quote.block || quote.tokens.empty() || quote.marked.begin >= quote.span.begin) continue;
    const BlockKind kind = view.document.paragraphs[view.document.sentences[view.SentenceOf(quote.tokens)].paragraph].kind;
    const TokenRange marked = view.TokensOf(quote.marked);
    if (kind != BlockKind::kParagraph || marked.empty() || !IsDoubleQuote(view.document, marked.begin)) continue;
    const std::string_view mark = view.read.article->Quote({quote.marked.begin, quote.marked.begin + 1});
    const size_t style = mark == "\"" ? 0 : 1;
    if (first[style] == nullptr) first[style] = &quote;
  }
  if (first[0] == nullptr || first[1] == nullptr) return;
  Draft draft;
  draft.subject = "quotation marks";
  draft.fact_key = "mark-style";
  for (const QuoteMention* quote : first) {
    const TokenRange marked = view.TokensOf(quote->marked);
    const TokenRange shown{marked.begin, std::min(marked.begin + 1 + kWords, marked.end)};
    draft.sides.push_back({view.Words(shown), {view.Quote(shown)}});
  }
  draft.slots = {{"a", draft.sides[0].value}, {"b", draft.sides[1].value}};
  draft.reasons.push_back("one opens with a straight mark, the other with a curly one");
  out.push_back(std::move(draft));
}

}  // namespace gainsay
