// Which event mentions of a story are one event, with the points that say so.
#pragma once

#include <cstdint>
#include <vector>

#include "align/graph.h"
#include "names/compare_name.h"

namespace gainsay {

class EventLinker {
 public:
  // REQUIRES: all outlive the linker.
  EventLinker(const std::vector<ArticleRead>& articles, const Alignments& alignments, const NameComparer& names)
      : articles_(articles), alignments_(alignments), names_(names) {}

  const EventMention& At(EventRef ref) const { return articles_[ref.article.index].mentions.events[ref.event]; }
  // What happens: of the beginning of an event ("launched", "the launch of …")
  // the event itself.
  ConceptId ConceptOf(EventRef ref) const;
  std::string NameOf(EventRef ref) const;
  // Whether the mention speaks of the beginning, so that its date is no later than it.
  bool IsStart(EventRef ref) const;

  // Links between `mentions` (sorted), in order. A link needs the same concept, or one
  // that is a kind of the other, and a shared name; or definiteness within an
  // article ("a briefing … the briefing"); or shared people or a town.
  std::vector<EventLink> Link(const std::vector<EventRef>& mentions) const;

  // The people of a mention's clause, as entities; sorted.
  std::vector<uint32_t> PeopleOf(EventRef ref, bool whole_sentence) const;
  // The towns of its sentence, as concepts; sorted.
  std::vector<ConceptId> TownsOf(EventRef ref) const;

 private:
  bool SameKind(EventRef a, EventRef b) const;
  EventLink Compare(EventRef a, EventRef b) const;
  EventLink Inside(EventRef a, EventRef b) const;
  EventLink Across(EventRef a, EventRef b) const;

  const std::vector<ArticleRead>& articles_;
  const Alignments& alignments_;
  const NameComparer& names_;
};

}  // namespace gainsay
