#include "align/align.h"

#include <algorithm>

#include "align/claim_graph.h"
#include "align/entity.h"
#include "align/event.h"
#include "align/facts.h"
#include "align/slot.h"
#include "align/story.h"

namespace gainsay {

namespace {

// Entities and stories.
void Begin(const std::vector<ArticleRead>& articles, const NameComparer& names, Alignments& out, ClaimGraph& graph) {
  out.entities = ResolvePeople(articles, names);
  for (Entity& entity : ResolveOrganisations(articles)) out.entities.push_back(std::move(entity));
  out.stories = FindStories(articles, out.entities, graph);
}

}  // namespace

std::vector<AlignedStory> AlignStories(const std::vector<ArticleRead>& articles, const NameComparer& names) {
  Alignments out;
  ClaimGraph graph = GraphOfArticles(articles.size());
  Begin(articles, names, out, graph);
  return std::move(out.stories);
}

Alignments Align(const std::vector<ArticleRead>& articles, const NameComparer& names) {
  Alignments out;
  auto graph = std::make_shared<ClaimGraph>(GraphOfArticles(articles.size()));
  Begin(articles, names, out, *graph);
  out.origin_of = FindOrigins(articles);
  out.Index();
  out.events = ResolveEvents(articles, out, names);
  const SlotMatcher slots(articles, out);
  std::vector<Fact> facts;
  for (uint32_t story = 0; story < out.stories.size(); ++story) {
    const FactInput in{articles, out, slots, story, names};
    FindNameFacts(in, facts);
    FindNamesakeFacts(in, facts);
    FindFigureFacts(in, facts);
    FindTimeFacts(in, facts);
    FindLengthFacts(in, facts);
    FindQuoteFacts(in, facts);
    FindEventFacts(in, facts);
    FindValueFacts(in, facts);
  }
  for (Fact& fact : facts) {
    fact.key = std::to_string(static_cast<int>(fact.kind)) + "/" + fact.subject;
  }
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
    return std::tie(a.story, a.kind, a.key, a.members) < std::tie(b.story, b.kind, b.key, b.members);
  });
  out.facts = std::move(facts);
  AddAlignments(articles, out, *graph);
  out.graph = std::move(graph);
  return out;
}

}  // namespace gainsay
