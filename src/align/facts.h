// The finders of facts, one for each kind of value. Each appends the facts of
// one story; align.cc sorts them and writes their keys.
#pragma once

#include <vector>

#include "align/graph.h"
#include "align/slot.h"
#include "names/compare_name.h"

namespace gainsay {

struct FactInput {
  const std::vector<ArticleRead>& articles;
  const Alignments& alignments;
  const SlotMatcher& slots;
  uint32_t story = 0;
  const NameComparer& names;

  const std::vector<ArticleId>& members() const { return alignments.stories[story].articles; }
};

void FindFigureFacts(const FactInput& in, std::vector<Fact>& out);  // kQuantity, kOrdinal
void FindLengthFacts(const FactInput& in, std::vector<Fact>& out);  // kDuration: lengths of one thing that differ
void FindTimeFacts(const FactInput& in, std::vector<Fact>& out);    // kTime
void FindQuoteFacts(const FactInput& in, std::vector<Fact>& out);   // kQuote
void FindNameFacts(const FactInput& in, std::vector<Fact>& out);    // kName, kRole, kOrgName
// Equal values of other slots: to be called when the rest is found.
void FindValueFacts(const FactInput& in, std::vector<Fact>& out);   // kQuantity, kDuration, kAge
void FindNamesakeFacts(const FactInput& in, std::vector<Fact>& out);  // kPlace, kOrgName
void FindEventFacts(const FactInput& in, std::vector<Fact>& out);   // kParticipant: the event as such

// Articles whose texts are mostly the same share an origin: its number is the
// least article of the group.
std::vector<uint32_t> FindOrigins(const std::vector<ArticleRead>& articles, size_t jobs);

}  // namespace gainsay
