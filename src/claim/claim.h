// Claims: what one article says, in a form that can be held against another
// article's. A claim is a slot (kind, attribute, subject, object, context) and
// a value in it, with who says so and where it stands. Other articles are
// unknown here: align lines claims up.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/civil_time.h"
#include "base/compact_list.h"
#include "base/decimal.h"
#include "base/ids.h"
#include "base/rare.h"
#include "base/span.h"
#include "mention/mention.h"

namespace gainsay {

enum class ClaimKind : uint8_t {
  kName,        // a person is named so: subject = value
  kRole,        // subject holds the role `attribute`; value: the person
  kRelation,    // subject is the `attribute` (kinship) of object, or of the holder of the role `scope`
  kOrgName,     // an organisation is named so
  kParticipant, // subject takes part in the event `attribute` as `value_concept` (participant role)
  kTime,        // the event `attribute` is at `time`
  kOrder,       // the event `attribute` comes before/after the event `object_event`
  kPlace,       // a place is named so: scope_concept, where a pack lists it
  kQuantity,    // `quantity` of `attribute`
  kOrdinal,     // an ordinal of `attribute`: 14th vice-chancellor, third floor
  kAge,         // subject is so old, or was born then
  kState,       // subject is in the state value_concept of the group `attribute`
  kQuote,       // the speaker said these words
  kDuration,    // a length of time of `attribute`
  kEvent,       // the event, relative or body `attribute` is spoken of
  kCharge,      // subject has value_concept, org or place `scope` as his `attribute`: portfolio, seat, party
};

enum class Modality : uint8_t { kAsserted, kReported, kPlanned, kHypothetical };

// Who takes responsibility for a claim; outermost first: the minister, quoting
// the police.
struct Attribution {
  PersonId person;       // where a person of the article
  std::string name;      // as printed: "officials", "the police"
  ConceptId stance;      // the reporting verb
  friend bool operator==(const Attribution&, const Attribution&) = default;
};

// What stands around a value: the words that tell its slot from others'.
struct Context {
  CompactList<ConceptId> concepts;    // sorted, distinct; of the clause: events, attributes, things
  CompactList<std::string> words;     // sorted, distinct folded content words that no concept covers
  CompactList<PersonId> people;       // sorted
  CompactList<uint32_t> orgs;         // of MentionTable::orgs, first mentions, sorted
  CompactList<uint32_t> places;       // of MentionTable::places
};

// Some dozens an article are held while a run lasts: what few of them have takes little.
struct Claim {
  ClaimKind kind = ClaimKind::kName;
  RoleStatus status = RoleStatus::kCurrent;
  Modality modality = Modality::kAsserted;
  bool affirmed = true;               // polarity
  bool disputed = false;              // the article says that others contradict it
  bool attribute_near = false;        // kQuantity: `attribute` stands in the same clause
  bool first_of_order = false;        // kOrder: `event` comes first
  bool close = false;                 // kTime: in the event's own clause, where nothing else claims the time

  ConceptId attribute;                // the slot: office, event, attribute, kinship, state group's concept
  PersonId person;                    // the subject, where a person
  uint32_t org = UINT32_MAX;          // the subject, where an organisation (of MentionTable::orgs)
  PersonId object;                    // the other person of a relation or a two-sided event
  uint32_t event = UINT32_MAX;        // of MentionTable::events: the event it belongs to
  uint32_t other_event = UINT32_MAX;  // kOrder
  Rare<std::string> subject_words;    // folded, where the subject is neither
  Rare<std::string> scope;            // folded: what bounds the slot ("raigad", "aimim")
  ConceptId scope_concept;

  // The value: the member that the kind asks for.
  ConceptId value_concept;
  std::string value;                  // as printed: the name, the words
  MaybeIndex time;                    // of MentionTable::times; kOrder: the length between the two, where said
  MaybeIndex quantity;                // of MentionTable::quantities
  MaybeIndex quote;                   // of MentionTable::quotes
  MaybeIndex role;                    // of MentionTable::roles

  Context context;
  Rare<Interval> holds;               // when it holds, where said
  Rare<std::vector<Attribution>> attribution;

  TokenRange tokens;                  // the words that carry the value
  Span span;
  uint32_t sentence = 0;
};

struct ClaimTable {
  std::vector<Claim> claims;          // in reading order
};

}  // namespace gainsay
