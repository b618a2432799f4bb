#include "align/align.h"

#include <algorithm>
#include <iterator>

#include "align/claim_graph.h"
#include "align/entity.h"
#include "align/event.h"
#include "align/facts.h"
#include "align/slot.h"
#include "align/story.h"
#include "base/parallel.h"

namespace gainsay {
namespace {

using Finder = void (*)(const FactInput&, std::vector<Fact>&);
constexpr Finder kFinders[] = {FindNameFacts, FindNamesakeFacts, FindFigureFacts, FindTimeFacts, FindLengthFacts, FindQuoteFacts, FindEventFacts};
constexpr size_t kFinderCount = std::size(kFinders);

// Entities and stories.
void Begin(const std::vector<ArticleRead>& articles, const NameComparer& names, size_t jobs, Alignments& out, ClaimGraph& graph) {
  out.entities = ResolvePeople(articles, names, jobs);
  for (Entity& entity : ResolveOrganisations(articles)) out.entities.push_back(std::move(entity));
  out.stories = FindStories(articles, out.entities, graph, jobs);
}

void MoveInto(std::vector<Fact>& out, std::vector<Fact>& from) {
  out.insert(out.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  from = {};
}

// The facts of all stories, in the order of the stories. Each finder has its
// own share of work on a story: a run may be one story that hundreds tell.
std::vector<Fact> FindFacts(const std::vector<ArticleRead>& articles, const Alignments& alignments, const NameComparer& names, size_t jobs) {
  const SlotMatcher slots(articles, alignments);
  const size_t stories = alignments.stories.size();
  const auto input = [&](size_t story) { return FactInput{articles, alignments, slots, static_cast<uint32_t>(story), names}; };
  std::vector<std::vector<Fact>> found(stories * kFinderCount);  // a row a story
  ParallelFor(found.size(), jobs, [&](size_t i) { kFinders[i % kFinderCount](input(i / kFinderCount), found[i]); });
  ParallelFor(stories, jobs, [&](size_t story) {
    std::vector<Fact>& all = found[story * kFinderCount];
    for (size_t i = 1; i < kFinderCount; ++i) MoveInto(all, found[story * kFinderCount + i]);
    FindValueFacts(input(story), all);
  });
  std::vector<Fact> out;
  for (size_t story = 0; story < stories; ++story) MoveInto(out, found[story * kFinderCount]);
  return out;
}

}  // namespace

std::vector<AlignedStory> AlignStories(const std::vector<ArticleRead>& articles, const NameComparer& names, size_t jobs) {
  Alignments out;
  ClaimGraph graph = GraphOfArticles(articles.size());
  Begin(articles, names, jobs, out, graph);
  return std::move(out.stories);
}

Alignments Align(const std::vector<ArticleRead>& articles, const NameComparer& names, size_t jobs, bool whole_graph) {
  Alignments out;
  auto graph = std::make_shared<ClaimGraph>(GraphOfArticles(articles.size()));
  // Beside each other, as both have parts that one thread does.
  ParallelFor(2, jobs, [&](size_t i) {
    if (i == 0) {
      Begin(articles, names, jobs, out, *graph);
    } else {
      out.origin_of = FindOrigins(articles, jobs);
    }
  });
  out.Index();
  out.events = ResolveEvents(articles, out, names, jobs);
  std::vector<Fact> facts = FindFacts(articles, out, names, jobs);
  for (Fact& fact : facts) {
    fact.key = std::to_string(static_cast<int>(fact.kind)) + "/" + fact.subject;
  }
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
    return std::tie(a.story, a.kind, a.key, a.members) < std::tie(b.story, b.kind, b.key, b.members);
  });
  out.facts = std::move(facts);
  if (whole_graph) AddAlignments(articles, out, *graph);
  out.graph = std::move(graph);
  return out;
}

}  // namespace gainsay
