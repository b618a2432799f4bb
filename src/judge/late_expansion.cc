// An acronym that the text uses before it writes it out: "the IAS Association
// … the Indian Administrative Service (IAS)". A title may be short, and does
// not count as a use.
#include <set>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "unicode/fold.h"

namespace gainsay {

void CompareLateExpansion(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  std::set<std::string> told;
  for (const OrgMention& org : view.mentions.orgs) {
    if (org.acronym.empty()) continue;
    const std::string folded = Fold(org.acronym);
    if (!told.insert(folded).second) continue;  // written out before
    for (uint32_t token = 0; token < org.tokens.begin; ++token) {
      if (view.document.Norm(token) != folded) continue;
      const BlockKind kind = view.document.paragraphs[view.document.sentences[view.document.sentence_of[token]].paragraph].kind;
      if (kind != BlockKind::kParagraph) continue;
      Draft draft;
      draft.subject = org.acronym;
      draft.fact_key = "late-expansion " + folded;
      draft.sides.push_back({view.Words({token, token + 1}), {view.Quote({token, token + 1})}, 1});
      draft.sides.push_back({view.Words(org.tokens), {view.Quote(org.tokens)}, 1});
      draft.slots = {{"acronym", draft.sides[0].value}, {"name", draft.sides[1].value}};
      draft.repairs.push_back("write it out where it first stands");
      out.push_back(std::move(draft));
      break;
    }
  }
}

}  // namespace gainsay
