// How well two claims of two articles speak of one slot: the named points of
// what stands around them.
#pragma once

#include <set>
#include <vector>

#include "align/graph.h"

namespace gainsay {

struct SlotMatch {
  int32_t score = 0;
  std::vector<LinkPoint> points;   // only those that count, best first
  bool same_attribute = false;     // both have one, and it is the same
  bool clash = false;              // something says that they are of different things
  bool apart = false;              // of another place or day
  bool other_days = false;         // each sentence names its day, and no day is of both
  bool same_place = false;         // both name one place
};

class SlotMatcher {
 public:
  // REQUIRES: both outlive the matcher.
  SlotMatcher(const std::vector<ArticleRead>& articles, const Alignments& alignments);

  SlotMatch Match(ClaimRef a, ClaimRef b) const;

  const Claim& At(ClaimRef ref) const { return articles_[ref.article.index].claims.claims[ref.claim.index]; }
  const ArticleRead& Article(ClaimRef ref) const { return articles_[ref.article.index]; }
  const Concepts& concepts() const { return *concepts_; }

  // Whether two articles of a story tell of the same main event: the days and
  // places of their leads don't exclude each other, or all else says that it is one.
  bool SameMainEvent(ArticleId a, ArticleId b) const;
  // The claim stands in the first sentence of the text, behind titles.
  bool Leads(ClaimRef ref) const { return At(ref).sentence == leads_[ref.article.index].first; }
  // Whether both articles begin with an event of this concept.
  bool LeadsBoth(ArticleId a, ArticleId b, ConceptId event) const;
  // The sentence tells of bygone times alone: all that it names of time ended
  // most of a year before the article was published.
  bool Bygone(ClaimRef ref) const;
  // Names a slot for people: "injured, people".
  std::string Describe(const Claim& claim) const;
  std::string NameOf(ConceptId id) const;

 private:
  struct Lead {
    std::vector<Interval> days;
    std::vector<std::string> places;
    std::vector<ConceptId> events;  // also of the title; sorted
    bool unknown_place = false;
    std::set<uint32_t> people;         // entities of the whole article
    uint32_t first = UINT32_MAX;       // sentence of the text, behind titles
  };
  // The times that a sentence names: days, and months or years.
  struct Named {
    std::vector<Interval> days;
    std::vector<Interval> periods;
  };
  Named NamedTimes(ClaimRef ref) const;
  // The sentences of two claims are one, but for values, in two tellings of one event.
  bool Twin(ClaimRef a, ClaimRef b) const;
  std::vector<ConceptId> SentenceConcepts(ClaimRef ref) const;
  // What two desks call by two names: cases and patients, attendance and spectators.
  bool Alike(ConceptId a, ConceptId b) const;
  // The sentences of two claims name days that cannot be one, or months. An
  // event and its telling are often a day apart: surely means more than that.
  struct Exclusion {
    bool surely = false;
    bool days = false;  // other days, if only neighbours
  };
  Exclusion DaysExclude(ClaimRef a, ClaimRef b) const;
  Lead LeadOf(ArticleId id) const;
  // Each names several people, and none whom the other names.
  bool Strangers(ArticleId a, ArticleId b) const;

  const std::vector<ArticleRead>& articles_;
  const Alignments& alignments_;
  const Concepts* concepts_ = nullptr;
  std::vector<Lead> leads_;
};

}  // namespace gainsay
