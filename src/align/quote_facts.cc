// Quotations of the same words.

#include <algorithm>

#include "align/compare_quote.h"
#include "align/facts.h"
#include "align/groups.h"

namespace gainsay {
namespace {

constexpr double kSameWords = 0.6;       // of the shorter quotation, one language
constexpr uint32_t kFewestWords = 4;
constexpr double kSameConcepts = 0.5;    // across languages, one speaker
constexpr uint32_t kFewestConcepts = 2;
constexpr double kSurelySame = 0.7;      // across languages, whoever speaks
constexpr uint32_t kManyConcepts = 5;
constexpr size_t kMostQuotes = 400;      // of a story

struct Item {
  ClaimRef claim;
  TokenRange tokens;
  uint32_t speaker = UINT32_MAX;  // entity
  std::string speaker_name;
};

}  // namespace

void FindQuoteFacts(const FactInput& in, std::vector<Fact>& out) {
  std::vector<Item> items;
  for (const ArticleId article : in.members()) {
    const ArticleRead& read = in.articles[article.index];
    for (uint32_t c = 0; c < read.claims.claims.size() && items.size() < kMostQuotes; ++c) {
      const Claim& claim = read.claims.claims[c];
      if (claim.kind != ClaimKind::kQuote || claim.tokens.size() < kFewestWords) continue;
      Item item{{article, ClaimId{c}}, claim.tokens, UINT32_MAX, claim.value};
      if (claim.person.valid()) item.speaker = in.alignments.EntityOf(EntityKind::kPerson, article, claim.person.index);
      items.push_back(std::move(item));
    }
  }
  Groups groups(items.size());
  for (uint32_t i = 0; i < items.size(); ++i) {
    for (uint32_t j = i + 1; j < items.size(); ++j) {
      const Item& a = items[i];
      const Item& b = items[j];
      if (a.claim.article == b.claim.article) continue;
      const QuoteComparison compared = CompareQuotes(in.articles[a.claim.article.index], a.tokens, in.articles[b.claim.article.index], b.tokens);
      const bool one_speaker = a.speaker != UINT32_MAX && a.speaker == b.speaker;
      const bool same = compared.across
                            ? (one_speaker ? compared.common >= kFewestConcepts && compared.likeness >= kSameConcepts
                                           : compared.common >= kManyConcepts && compared.likeness >= kSurelySame)
                            : compared.common >= kFewestWords && compared.likeness >= kSameWords;
      if (same) groups.Join(i, j);
    }
  }
  for (const auto& [root, set] : groups.Sets()) {
    if (set.size() < 2) continue;
    Fact fact;
    fact.kind = ClaimKind::kQuote;
    fact.story = in.story;
    fact.subject = items[root].speaker_name;
    for (const uint32_t i : set) fact.members.push_back(items[i].claim);
    std::sort(fact.members.begin(), fact.members.end());
    fact.points.push_back({"the same words", 5});
    fact.strength = 5;
    out.push_back(std::move(fact));
  }
}

}  // namespace gainsay
