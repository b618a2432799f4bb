#include "align/story.h"

#include <algorithm>
#include <boost/graph/connected_components.hpp>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "align/parallel.h"
#include "mention/place.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

// Points for what two articles share, in tenths.
constexpr int kPerson = 15;
constexpr int kOrganisation = 6;
constexpr int kTown = 12;
constexpr int kCountry = 2;
constexpr int kEvent = 6;
constexpr int kMostEvents = 18;
constexpr int kFigure = 10;
constexpr int kSmallFigure = 4;   // two digits: a coincidence is likelier
constexpr int kClock = 5;
constexpr int kLength = 5;
constexpr double kTellingLength = 10;  // of its unit: 642 seconds, 11 days
constexpr int kMostFigures = 20;
constexpr int kUnlisted = 5;      // a name that no pack lists: the river, the fort, the ship
constexpr int kUnlistedPlain = 3; // the same, in a script without capitals
constexpr int kMostUnlisted = 12;
constexpr size_t kLongWord = 4;   // letters' bytes of such a name, at least
constexpr int kSameDay = 5;       // published on one day, or the next
constexpr int64_t kFarDays = 3;   // published farther apart: taken off
constexpr int64_t kAnyDays = 60;  // a year may be assumed: says nothing
constexpr int kStoryPoints = 36;
constexpr uint32_t kMostTried = 8;  // partners of an article that are looked at for parallel copy
constexpr size_t kCommon = 64;  // what more articles than this share tells nothing

// What an article has that others may share, with its points and the cap of its kind.
struct Trait {
  int points;
  int kind;
};

constexpr ClassMask kAnyClass = {~uint64_t{0}, ~uint64_t{0}};

using Traits = std::map<std::string, Trait>;

Traits TraitsOf(const ArticleRead& article) {
  Traits traits;
  const Concepts& concepts = article.reading->concepts();
  for (const PlaceMention& place : article.mentions.places) {
    const std::string key = place.known.valid() ? "p#" + std::to_string(place.known.index) : "p" + Fold(place.name);
    traits[key] = {IsWide(concepts, place.known) ? kCountry : kTown, 1};
  }
  // The country in a listed body's name is named all the same.
  for (const OrgMention& org : article.mentions.orgs) {
    for (uint32_t i = org.tokens.begin; org.known.valid() && i < org.tokens.end; ++i) {
      for (const LexHit& hit : article.reading->HitsAt(i)) {
        if (!concepts.InClass(hit.concept_id, "place") || concepts.Attribute(hit.concept_id, "kind") != "country") continue;
        traits.try_emplace("p#" + std::to_string(hit.concept_id.index), Trait{kCountry, 1});
      }
    }
  }
  for (const EventMention& event : article.mentions.events) {
    if (concepts.Attribute(event.event, "domain") == "generic") continue;
    traits["e#" + std::to_string(event.event.index)] = {kEvent, 2};
    if (!event.name.empty()) traits["n" + Fold(event.name)] = {kTown, 1};
  }
  for (const QuantityMention& quantity : article.mentions.quantities) {
    if (quantity.type == QuantityType::kIdentifier || quantity.type == QuantityType::kOrdinal || quantity.significant < 2) continue;
    traits["q" + quantity.value.Normalized().ToString()] = {quantity.significant < 3 ? kSmallFigure : kFigure, 3};
  }
  for (const TimeMention& time : article.mentions.times) {
    if (time.type == TimexType::kDuration && time.count >= kTellingLength) {
      traits["d" + time.timex] = {kLength, 3};
    } else if (time.clock.has_value() && time.granularity == Granularity::kMinute) {
      traits["c" + std::to_string(*time.clock)] = {kClock, 3};
    }
  }
  std::vector<bool> counted(article.document->tokens.size());  // people, bodies and places have points of their own
  const auto count = [&](TokenRange tokens) { std::fill(counted.begin() + tokens.begin, counted.begin() + tokens.end, true); };
  for (const PersonMention& person : article.mentions.persons) count(person.tokens);
  for (const OrgMention& org : article.mentions.orgs) count(org.tokens);
  for (const PlaceMention& place : article.mentions.places) count(place.tokens);
  for (uint32_t i = 0; i < article.document->tokens.size(); ++i) {
    const Token& token = article.document->tokens[i];
    if (counted[i] || token.kind != TokenKind::kWord || article.reading->InAny(i, kAnyClass)) continue;
    const std::string_view word = article.document->Norm(i);
    const bool cased = token.script == Script::kLatin;
    if (word.size() < kLongWord * (cased ? 1 : 3) || (cased && !token.capitalized)) continue;
    traits.try_emplace("w" + std::string(word), Trait{cased ? kUnlisted : kUnlistedPlain, 4});
  }
  return traits;
}

int Cap(int kind) { return kind == 2 ? kMostEvents : kind == 3 ? kMostFigures : kind == 4 ? kMostUnlisted : 1000; }

// What the days say on which two articles were published.
int DayPoints(const Article& a, const Article& b) {
  if (!a.published.known() || !b.published.known()) return 0;
  const int64_t apart = std::abs(a.published.at - b.published.at) / 86400;
  if (apart <= 1) return kSameDay;
  return apart > kFarDays && apart < kAnyDays ? -kSameDay : 0;
}

constexpr const char* kKindNames[] = {"the same people and organisations", "the same places", "the same events", "the same figures",
                                       "names that no pack lists"};
// Of pairs that share less than a story does, those that are parallel copy.
std::vector<std::pair<uint32_t, uint32_t>> ParallelPairs(const std::vector<ArticleRead>& articles, const std::vector<Entity>& entities,
                                                         std::vector<std::pair<int, std::pair<uint32_t, uint32_t>>> maybe) {
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
  for (const auto& [points, pair] : maybe) {
    if (tried[pair.first] == kMostTried || tried[pair.second] == kMostTried) continue;
    ++tried[pair.first];
    ++tried[pair.second];
    if (finder.Compare(ArticleId{pair.first}, ArticleId{pair.second}).closely) out.push_back(pair);
  }
  return out;
}

}  // namespace

std::vector<AlignedStory> FindStories(const std::vector<ArticleRead>& articles, std::vector<Entity>& entities, ClaimGraph& graph) {
  const auto count = static_cast<uint32_t>(articles.size());
  std::map<std::string, std::vector<std::pair<uint32_t, Trait>>> sharers;
  for (uint32_t a = 0; a < count; ++a) {
    for (const auto& [key, trait] : TraitsOf(articles[a])) sharers[key].emplace_back(a, trait);
  }
  for (uint32_t e = 0; e < entities.size(); ++e) {
    const bool person = entities[e].kind == EntityKind::kPerson;
    for (const EntityMember& member : entities[e].members) {
      sharers["x" + std::to_string(e)].emplace_back(member.article.index, Trait{person ? kPerson : kOrganisation, 0});
    }
  }
  std::map<std::pair<uint32_t, uint32_t>, std::map<int, int>> points;
  for (const auto& [key, list] : sharers) {
    if (list.size() < 2 || list.size() > kCommon) continue;
    for (size_t i = 0; i < list.size(); ++i) {
      for (size_t j = i + 1; j < list.size(); ++j) {
        if (list[i].first == list[j].first) continue;
        int& sum = points[{list[i].first, list[j].first}][list[i].second.kind];
        sum = std::min(sum + list[i].second.points, Cap(list[i].second.kind));
      }
    }
  }
  std::vector<std::pair<int, std::pair<uint32_t, uint32_t>>> maybe;  // most points first, once sorted
  for (const auto& [pair, kinds] : points) {
    GraphLink link{LinkKind::kSameStory, UINT32_MAX, {}};
    int sum = 0;
    for (const auto& [kind, value] : kinds) {
      sum += value;
      link.points.push_back({kKindNames[kind], value});
    }
    if (const int day = DayPoints(*articles[pair.first].article, *articles[pair.second].article); day != 0) {
      sum += day;
      link.points.push_back({day > 0 ? "published on one day or the next" : "published days apart", day});
    }
    if (sum >= kStoryPoints) {
      boost::add_edge(pair.first, pair.second, std::move(link), graph.graph);
    } else {
      maybe.emplace_back(-sum, pair);
    }
  }
  for (const auto& [x, y] : ParallelPairs(articles, entities, std::move(maybe))) {
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
