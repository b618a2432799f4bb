// An acronym that the text uses before it writes it out: "the IAS Association
// … the Indian Administrative Service (IAS)". A title may be short, and does
// not count as a use, nor does a word that is merely spelled like it ("who").
#include <algorithm>
#include <map>
#include <set>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

// Words of running text that may be acronyms, where they first stand. In a
// script with capitals those have nothing else.
std::map<std::string, uint32_t, std::less<>> FirstUses(const ArticleView& view) {
  std::map<std::string, uint32_t, std::less<>> out;
  for (const Paragraph& paragraph : view.document.paragraphs) {
    if (paragraph.kind != BlockKind::kParagraph || paragraph.tokens.empty()) continue;
    // A line without its stop is a title, or the place and day of the report.
    if (view.document.tokens[paragraph.tokens.end - 1].kind == TokenKind::kWord) continue;
    for (uint32_t i = paragraph.tokens.begin; i < paragraph.tokens.end; ++i) {
      const Token& token = view.document.tokens[i];
      if (token.kind != TokenKind::kWord || (token.script == Script::kLatin && !token.all_caps)) continue;
      out.try_emplace(std::string(view.document.Norm(i)), i);
    }
  }
  return out;
}

}  // namespace

void CompareLateExpansion(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  const bool any = std::any_of(view.mentions.orgs.begin(), view.mentions.orgs.end(), [](const OrgMention& org) { return !org.acronym.empty(); });
  if (!any) return;
  const std::map<std::string, uint32_t, std::less<>> uses = FirstUses(view);
  std::set<std::string> told;
  for (const OrgMention& org : view.mentions.orgs) {
    if (org.acronym.empty()) continue;
    const std::string folded = Fold(org.acronym);
    if (!told.insert(folded).second) continue;  // written out before
    const auto use = uses.find(folded);
    if (use == uses.end() || use->second >= org.tokens.begin) continue;
    const TokenRange first{use->second, use->second + 1};
    Draft draft;
    draft.subject = org.acronym;
    draft.fact_key = "late-expansion " + folded;
    draft.sides.push_back({view.Words(first), {view.Quote(first)}});
    draft.sides.push_back({view.Words(org.tokens), {view.Quote(org.tokens)}});
    draft.slots = {{"acronym", draft.sides[0].value}, {"name", draft.sides[1].value}};
    draft.repairs.push_back("write it out where it first stands");
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
