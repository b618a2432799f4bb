#include "align/story.h"

#include <algorithm>
#include <boost/graph/connected_components.hpp>
#include <map>
#include <string>

#include "align/parallel.h"
#include "align/retelling.h"
#include "align/story_score.h"
#include "align/story_signature.h"
#include "base/parallel.h"

namespace gainsay {
namespace {

constexpr uint32_t kMostTried = 8;  // partners of an article that are looked at for parallel copy
// Of articles that share one thing, in the order of their days, each is held
// against so many that follow: a story of thousands hangs together all the
// same, and what the whole archive shares costs no square.
constexpr size_t kWindow = 64;

StoryScore Compare(const StorySignature& a, const StorySignature& b) {
  SharedTraits shared;
  for (auto x = a.traits.begin(), y = b.traits.begin(); x != a.traits.end() && y != b.traits.end();) {
    if (x->key < y->key) {
      ++x;
    } else if (y->key < x->key) {
      ++y;
    } else {
      shared.Add(x->kind, x->points);
      ++x;
      ++y;
    }
  }
  return ScoreStory(shared, a.days, b.days, Elsewhere(a, b));
}

// Pairs of articles that may be of one story, by what they share; the first is the lesser.
std::vector<std::pair<uint32_t, uint32_t>> Candidates(const std::vector<StorySignature>& signatures) {
  std::vector<uint32_t> order(signatures.size());
  for (uint32_t a = 0; a < order.size(); ++a) order[a] = a;
  std::stable_sort(order.begin(), order.end(), [&](uint32_t x, uint32_t y) { return signatures[x].days.published < signatures[y].days.published; });
  std::map<uint32_t, std::vector<uint32_t>> sharers;  // key -> places in `order`
  for (uint32_t at = 0; at < order.size(); ++at) {
    for (const SharedTrait& trait : signatures[order[at]].traits) sharers[trait.key].push_back(at);
  }
  std::vector<std::pair<uint32_t, uint32_t>> out;
  std::vector<int> points(order.size());
  std::vector<uint32_t> touched;
  for (uint32_t at = 0; at < order.size(); ++at) {
    for (const SharedTrait& trait : signatures[order[at]].traits) {
      const std::vector<uint32_t>& list = sharers[trait.key];
      auto next = std::upper_bound(list.begin(), list.end(), at);
      const auto last = static_cast<size_t>(list.end() - next) > kWindow ? next + kWindow : list.end();
      for (; next != last; ++next) {
        if (points[*next] == 0) touched.push_back(*next);
        points[*next] += trait.points;
      }
    }
    for (const uint32_t other : touched) {
      if (points[other] >= kLeastShared) out.push_back(std::minmax(order[at], order[other]));
      points[other] = 0;
    }
    touched.clear();
  }
  std::sort(out.begin(), out.end());
  return out;
}

// Of pairs that share less than a story does, those that are parallel copy or retell one event.
std::vector<std::pair<uint32_t, uint32_t>> ParallelPairs(const std::vector<ArticleRead>& articles, const std::vector<Entity>& entities,
                                                         RetellingFinder& retellings, std::vector<std::pair<int, std::pair<uint32_t, uint32_t>>> maybe, size_t jobs) {
  std::vector<std::pair<uint32_t, uint32_t>> out;
  if (maybe.empty()) return out;
  std::map<std::pair<EntityKind, EntityMember>, uint32_t> entity_of;
  for (uint32_t e = 0; e < entities.size(); ++e) {
    for (const EntityMember& member : entities[e].members) entity_of[{entities[e].kind, member}] = e;
  }
  ParallelFinder finder(articles, [&](EntityKind kind, ArticleId article, uint32_t index) {
    const auto it = entity_of.find({kind, {article, index}});
    return it != entity_of.end() ? it->second : UINT32_MAX;
  });
  std::sort(maybe.begin(), maybe.end());
  std::vector<uint32_t> tried(articles.size());
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  for (const auto& [points, pair] : maybe) {
    if (tried[pair.first] == kMostTried || tried[pair.second] == kMostTried) continue;
    ++tried[pair.first];
    ++tried[pair.second];
    pairs.push_back(pair);
  }
  std::vector<ArticleId> wanted;
  for (uint32_t a = 0; a < tried.size(); ++a) {
    if (tried[a] > 0) wanted.push_back(ArticleId{a});
  }
  finder.Prepare(wanted, jobs);
  std::vector<uint8_t> closely(pairs.size());
  ParallelFor(pairs.size(), jobs, [&](size_t i) { closely[i] = finder.Compare(ArticleId{pairs[i].first}, ArticleId{pairs[i].second}).closely ? 1 : 0; });
  for (size_t i = 0; i < pairs.size(); ++i) {
    if (closely[i] != 0 || retellings.Retold(ArticleId{pairs[i].first}, ArticleId{pairs[i].second})) out.push_back(pairs[i]);
  }
  return out;
}

}  // namespace

std::vector<AlignedStory> FindStories(const std::vector<ArticleRead>& articles, std::vector<Entity>& entities, ClaimGraph& graph, size_t jobs) {
  const auto count = static_cast<uint32_t>(articles.size());
  const std::vector<StorySignature> signatures = SignaturesOf(articles, entities, jobs);
  RetellingFinder retellings(articles, signatures);
  std::vector<std::pair<int, std::pair<uint32_t, uint32_t>>> maybe;  // most points first, once sorted
  const std::vector<std::pair<uint32_t, uint32_t>> candidates = Candidates(signatures);
  std::vector<StoryScore> scores(candidates.size());
  ParallelFor(scores.size(), jobs, [&](size_t i) { scores[i] = Compare(signatures[candidates[i].first], signatures[candidates[i].second]); });
  for (size_t i = 0; i < candidates.size(); ++i) {
    const auto [x, y] = candidates[i];
    if (scores[i].story) {
      boost::add_edge(x, y, GraphLink{LinkKind::kSameStory, UINT32_MAX, std::move(scores[i].points)}, graph.graph);
    } else if (!scores[i].far_apart) {  // a daily bulletin keeps its sentences and changes its figures
      maybe.push_back({-scores[i].sum, {x, y}});
    }
  }
  scores = {};
  for (const auto& [x, y] : ParallelPairs(articles, entities, retellings, std::move(maybe), jobs)) {
    boost::add_edge(x, y, GraphLink{LinkKind::kSameStory, UINT32_MAX, {{"parallel texts", kStoryPoints}}}, graph.graph);
  }
  std::vector<uint32_t> component(count);
  if (count > 0) boost::connected_components(graph.graph, component.data());
  std::map<uint32_t, uint32_t> number;
  std::vector<AlignedStory> stories;
  for (uint32_t a = 0; a < count; ++a) {
    const auto [it, fresh] = number.try_emplace(component[a], static_cast<uint32_t>(stories.size()));
    if (fresh) {
      stories.emplace_back();
      stories.back().title = articles[a].article->title;
    }
    stories[it->second].articles.push_back(ArticleId{a});
  }
  for (AlignedStory& story : stories) story.retold = retellings.Pairs(story.articles);
  // An entity that reaches over several stories is parted: a member a story.
  std::vector<Entity> parted;
  for (Entity& entity : entities) {
    std::map<uint32_t, Entity> by_story;
    for (const EntityMember& member : entity.members) {
      const uint32_t story = number[component[member.article.index]];
      Entity& part = by_story[story];
      part.kind = entity.kind;
      part.name = entity.name;
      part.story = story;
      part.members.push_back(member);
      part.points = entity.points;
    }
    for (auto& [story, part] : by_story) parted.push_back(std::move(part));
  }
  entities = std::move(parted);
  return stories;
}

}  // namespace gainsay
