#include "align/event.h"

#include <algorithm>
#include <map>

#include "align/event_links.h"
#include "align/groups.h"
#include "base/parallel.h"
#include "base/sorted.h"

namespace gainsay {
namespace {

constexpr size_t kMostArticles = 40;
constexpr size_t kMostMentions = 600;

// The events of a story that a time in their own clause or an order is claimed of.
std::vector<EventRef> MentionsOf(const std::vector<ArticleRead>& articles, const AlignedStory& story) {
  std::vector<EventRef> out;
  const size_t count = std::min(story.articles.size(), kMostArticles);
  for (size_t i = 0; i < count; ++i) {
    const ArticleId id = story.articles[i];
    const ArticleRead& read = articles[id.index];
    const std::vector<EventMention>& events = read.mentions.events;
    const auto take = [&](uint32_t event) {
      if (event < events.size()) out.push_back({id, event});
    };
    for (const Claim& claim : read.claims.claims) {
      if (claim.kind == ClaimKind::kOrder) {
        take(claim.event);
        take(claim.other_event);
      } else if (claim.kind == ClaimKind::kTime && claim.close && claim.event < events.size()) {
        const EventMention& event = events[claim.event];
        const bool generic = read.reading->concepts().Attribute(event.event, "generic") == "true";
        if (!generic || event.start_of != UINT32_MAX) take(claim.event);
      }
    }
  }
  SortUnique(out);
  if (out.size() > kMostMentions) out.resize(kMostMentions);
  return out;
}

class Resolver {
 public:
  Resolver(const EventLinker& linker, const std::vector<EventRef>& mentions)
      : linker_(linker), mentions_(mentions), groups_(mentions.size()), names_(mentions.size()) {
    for (uint32_t i = 0; i < mentions.size(); ++i) names_[i] = linker.NameOf(mentions[i]);
  }

  std::vector<AlignedEvent> Run(uint32_t story) {
    const std::vector<EventLink> links = linker_.Link(mentions_);
    std::vector<const EventLink*> best;
    for (const EventLink& link : links) best.push_back(&link);
    std::stable_sort(best.begin(), best.end(), [](const EventLink* x, const EventLink* y) { return x->strength > y->strength; });
    std::vector<const EventLink*> kept;
    for (const EventLink* link : best) {
      if (Join(IndexOf(link->a), IndexOf(link->b))) kept.push_back(link);
    }
    std::vector<AlignedEvent> out;
    std::map<uint32_t, size_t> of_root;
    for (const auto& [root, members] : groups_.Sets()) {
      of_root[root] = out.size();
      AlignedEvent& event = out.emplace_back();
      event.concept_id = linker_.ConceptOf(mentions_[root]);
      event.name = names_[root];
      event.story = story;
      for (const uint32_t member : members) event.members.push_back(mentions_[member]);
    }
    for (const EventLink* link : kept) out[of_root[groups_.Root(IndexOf(link->a))]].links.push_back(*link);
    for (AlignedEvent& event : out) {
      std::sort(event.links.begin(), event.links.end(),
                [](const EventLink& x, const EventLink& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
    }
    return out;
  }

 private:
  uint32_t IndexOf(EventRef ref) const {
    return static_cast<uint32_t>(std::lower_bound(mentions_.begin(), mentions_.end(), ref) - mentions_.begin());
  }

  // Two events of different proper names are never one, whatever lies between.
  bool Join(uint32_t a, uint32_t b) {
    const uint32_t x = groups_.Root(a);
    const uint32_t y = groups_.Root(b);
    if (x == y) return true;
    const bool by_name = !names_[a].empty() && !names_[b].empty();  // then the linker held the names together
    if (!by_name && !names_[x].empty() && !names_[y].empty() && names_[x] != names_[y]) return false;
    std::string name = names_[x].empty() ? names_[y] : names_[x];
    groups_.Join(x, y);
    names_[groups_.Root(x)] = std::move(name);
    return true;
  }

  const EventLinker& linker_;
  const std::vector<EventRef>& mentions_;
  Groups groups_;
  std::vector<std::string> names_;  // of a root: of its whole group
};

}  // namespace

std::vector<AlignedEvent> ResolveEvents(const std::vector<ArticleRead>& articles, const Alignments& alignments,
                                        const NameComparer& names, size_t jobs) {
  const EventLinker linker(articles, alignments, names);
  std::vector<std::vector<AlignedEvent>> events(alignments.stories.size());
  ParallelFor(events.size(), jobs, [&](size_t story) {
    const std::vector<EventRef> mentions = MentionsOf(articles, alignments.stories[story]);
    events[story] = Resolver(linker, mentions).Run(static_cast<uint32_t>(story));
  });
  std::vector<AlignedEvent> out;
  for (std::vector<AlignedEvent>& of_story : events) {
    for (AlignedEvent& event : of_story) out.push_back(std::move(event));
  }
  return out;
}

}  // namespace gainsay
