// Events and relatives that several articles of a story speak of. Such a fact
// says no more than that: the articles tell of one thing.

#include <algorithm>
#include <map>
#include <set>

#include "align/facts.h"

namespace gainsay {
namespace {

constexpr size_t kMostAnArticle = 4;

}  // namespace

void FindEventFacts(const FactInput& in, std::vector<Fact>& out) {
  const Concepts& concepts = in.slots.concepts();
  std::map<ConceptId, std::vector<ClaimRef>> by_event;
  std::map<ConceptId, std::set<ArticleId>> articles;
  for (const ArticleId article : in.members()) {
    const ArticleRead& read = in.articles[article.index];
    std::map<ConceptId, size_t> kept;
    for (uint32_t c = 0; c < read.claims.claims.size(); ++c) {
      const Claim& claim = read.claims.claims[c];
      if (claim.kind != ClaimKind::kEvent || concepts.Attribute(claim.attribute, "generic") == "true") continue;
      if (concepts.Attribute(claim.attribute, "roles").find(' ') != std::string_view::npos) continue;  // who did it to whom may differ
      if (!claim.affirmed || claim.modality == Modality::kHypothetical || kept[claim.attribute]++ >= kMostAnArticle) continue;
      by_event[claim.attribute].push_back({article, ClaimId{c}});
      articles[claim.attribute].insert(article);
    }
  }
  for (auto& [event, refs] : by_event) {
    if (articles[event].size() < 2) continue;
    Fact fact;
    fact.kind = ClaimKind::kEvent;
    fact.story = in.story;
    fact.subject = in.slots.NameOf(event);
    fact.members = std::move(refs);
    fact.points.push_back({"the same event: " + fact.subject, 1});
    fact.strength = 1;
    out.push_back(std::move(fact));
  }
}

}  // namespace gainsay
