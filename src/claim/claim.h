// Claims: what one article says, in a form that can be held against another
// article's. A claim is a slot (kind, attribute, subject, object, context) and
// a value in it, with who says so and where it stands. Other articles are
// unknown here: align lines claims up.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/civil_time.h"
#include "base/decimal.h"
#include "base/ids.h"
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
};

// What stands around a value: the words that tell its slot from others'.
struct Context {
  std::vector<ConceptId> concepts;    // sorted, distinct; of the clause: events, attributes, things
  std::vector<std::string> words;     // sorted, distinct folded content words that no concept covers
  std::vector<PersonId> people;       // sorted
  std::vector<uint32_t> orgs;         // of MentionTable::orgs, first mentions, sorted
  std::vector<uint32_t> places;       // of MentionTable::places
};

struct Claim {
  ClaimKind kind = ClaimKind::kName;
  ConceptId attribute;                // the slot: office, event, attribute, kinship, state group's concept
  PersonId person;                    // the subject, where a person
  uint32_t org = UINT32_MAX;          // the subject, where an organisation (of MentionTable::orgs)
  PersonId object;                    // the other person of a relation or a two-sided event
  uint32_t event = UINT32_MAX;        // of MentionTable::events: the event it belongs to
  uint32_t other_event = UINT32_MAX;  // kOrder
  std::string subject_words;          // folded, where the subject is neither
  std::string scope;                  // folded: what bounds the slot ("raigad", "aimim")
  ConceptId scope_concept;

  // The value: the member that the kind asks for.
  ConceptId value_concept;
  std::string value;                  // as printed: the name, the words
  std::optional<uint32_t> time;       // of MentionTable::times; kOrder: the length between the two, where said
  std::optional<uint32_t> quantity;   // of MentionTable::quantities
  std::optional<uint32_t> quote;      // of MentionTable::quotes
  std::optional<uint32_t> role;       // of MentionTable::roles

  Context context;
  RoleStatus status = RoleStatus::kCurrent;
  std::optional<Interval> holds;      // when it holds, where said
  std::vector<Attribution> attribution;
  bool affirmed = true;               // polarity
  Modality modality = Modality::kAsserted;
  bool disputed = false;              // the article says that others contradict it
  bool attribute_near = false;        // kQuantity: `attribute` stands in the same clause
  bool first_of_order = false;        // kOrder: `event` comes first
  bool close = false;                 // kTime: in the event's own clause, where nothing else claims the time

  TokenRange tokens;                  // the words that carry the value
  Span span;
  uint32_t sentence = 0;
};

struct ClaimTable {
  std::vector<Claim> claims;          // in reading order
};

}  // namespace gainsay
