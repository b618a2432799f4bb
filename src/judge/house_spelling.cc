// Spellings that the house has decided on: an article prints a form that its
// references avoid. Where the form is part of a proper name that keeps it
// (Bombay High Court), and inside quotation marks, it stays.

#include <algorithm>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

// The folded tokens of a phrase as the article's tokens are folded.
std::vector<std::string> WordsOf(const std::string& phrase) {
  std::vector<std::string> out;
  const std::string folded = Fold(phrase);
  for (size_t at = 0; at < folded.size();) {
    const size_t end = std::min(folded.find_first_of(" -", at), folded.size());
    if (end > at) out.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

bool StandsAt(const Document& document, uint32_t at, const std::vector<std::string>& words) {
  if (words.empty() || at + words.size() > document.tokens.size()) return false;
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (document.Norm(at + i) != words[i]) return false;
  }
  return true;
}

}  // namespace

void CompareHouseSpelling(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  for (const PreferredSpelling& spelling : input.references.spellings) {
    if (spelling.language != view.read.article->language) continue;
    std::vector<std::vector<std::string>> keeps;
    for (const std::string& after : spelling.not_before) keeps.push_back(WordsOf(after));
    Draft draft;
    for (const std::string& avoided : spelling.avoid) {
      const std::vector<std::string> words = WordsOf(avoided);
      for (uint32_t i = 0; i < view.document.tokens.size(); ++i) {
        if (!StandsAt(view.document, i, words) || view.InQuote(i)) continue;
        const auto end = i + static_cast<uint32_t>(words.size());
        const auto of_a_name = std::any_of(view.mentions.orgs.begin(), view.mentions.orgs.end(), [&](const OrgMention& org) {
          return org.tokens.Contains({i, end}) && org.tokens.size() > words.size();
        });
        if (of_a_name) continue;  // a body keeps the name it was founded under
        if (std::any_of(keeps.begin(), keeps.end(), [&](const auto& after) { return StandsAt(view.document, end, after); })) continue;
        if (draft.sides.empty()) draft.sides.push_back({avoided, {}});
        draft.sides.front().evidence.push_back(view.Quote({i, end}, avoided));
      }
    }
    if (draft.sides.empty()) continue;
    draft.subject = spelling.prefer;
    draft.fact_key = "house-spelling|" + spelling.prefer;
    draft.slots = {{"words", draft.sides.front().value}, {"prefer", spelling.prefer}};
    draft.reasons.push_back("the reference " + spelling.file + " prefers " + spelling.prefer);
    draft.repairs.push_back(spelling.prefer);
    Finish(input, draft.sides.front());
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
