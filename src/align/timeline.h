// The order of a story's events. All that its articles say of when events were
// and which came first is one Simple Temporal Problem; where it has no
// solution, a negative cycle names the claims that cannot all be true.
//
// What is asserted counts: dates bound closely to an event, "X after Y", and
// the norms of the concepts (attribute `follows`: nobody takes charge before
// the appointment). Mentions of one event are linked by a shared name, by
// definiteness inside an article, by people and places across articles; a link
// is given up before two dates of one event are called a wrong order (that they
// differ is the business of time_facts.cc). Plans, quotations and doubtful
// dates (weekdays of an assumed day, clocks without a day) are left out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/graph.h"
#include "names/compare_name.h"

namespace gainsay {

struct TimelineConflict {
  std::vector<ClaimRef> claims;     // on the cycle, in its order; kTime and kOrder
  std::vector<ClaimRef> echoes;     // further claims that say what the retracted one says
  std::vector<std::string> steps;   // the cycle in words, one step a bound
  std::vector<LinkPoint> points;    // why the mentions are one event
  ClaimRef retracted;               // the least supported
  ClaimRef first, second;           // kTime: of the event that must come first, and of the other
  std::string first_event, second_event;  // for people
};

// The conflicts of one story, most telling first. Does not depend on the order
// of the articles beyond their ids. Looks at the first 40 articles of a story.
std::vector<TimelineConflict> FindTimelineConflicts(const std::vector<ArticleRead>& articles, const Alignments& alignments,
                                                    const NameComparer& names, uint32_t story);

}  // namespace gainsay
