// What one article mentions. The table is a plain value: mentions name each
// other by index, tokens by position in the Document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/note.h"
#include "base/span.h"
#include "lang/lexicon.h"
#include "mention/quantity_mention.h"
#include "mention/time_mention.h"
#include "text/document.h"

namespace gainsay {

enum class RoleStatus : uint8_t { kCurrent, kFormer, kActing, kDeputy, kDesignate, kPlanned };

// A rank, office or occupation held by somebody: विदेश सचिव, Wing Commander, driver.
struct RoleMention {
  TokenRange tokens;                  // the role's words, with its organisation and place
  ConceptId role;                     // class rank, office, occupation, relation-role
  RoleStatus status = RoleStatus::kCurrent;
  bool plural = false;
  std::string scope;                  // folded words of the organisation or place that bounds it ("aimim", "pakistan"); may be empty
  ConceptId scope_concept;            // where the scope is a known place or organisation
  PersonId person;                    // who holds it, where said
};

// A naming of a person.
struct PersonMention {
  TokenRange tokens;                  // the name without titles
  TokenRange whole;                   // with title, rank, honorific
  Span span;                          // of `tokens`
  std::string name;                   // as printed, possessive cut: "Vikram Misri"
  PersonId person;                    // in-article coreference
  bool full = false;                  // two name parts or more
  bool in_list = false;               // listed beside others ("A, B and C")
  uint32_t list = UINT32_MAX;         // the list it stands in
};

// A person of the article: its longest name and everything that names it.
struct Person {
  std::string name;
  std::vector<uint32_t> mentions;     // of MentionTable::persons
  std::vector<uint32_t> roles;        // of MentionTable::roles
  ConceptId gender;                   // class gender, where a title or kinship word says so
};

struct OrgMention {
  TokenRange tokens;
  Span span;
  std::string name;                   // as printed
  ConceptId known;                    // class organisation, where listed in the pack
  ConceptId kind;                     // class org-kind: hospital, bank, party, court
  std::string acronym;                // "NTCA" in "… Authority (NTCA)"
  Span acronym_span;
  uint32_t same = UINT32_MAX;         // index of the first mention of the same organisation
};

struct PlaceMention {
  TokenRange tokens;
  Span span;
  std::string name;
  ConceptId known;                    // class place
};

struct QuoteMention {
  TokenRange tokens;                  // between the marks; several parts of one quotation are joined by `continues`
  Span span;                          // between the marks
  Span marked;                        // with the marks; where never closed, to the paragraph's end
  bool closed = true;
  bool block = false;                 // a block quotation or a pasted post
  PersonId speaker;
  std::string speaker_name;           // where it is no person of the table (a body, "officials")
  TokenRange cue;                     // the reporting verb
  std::optional<uint32_t> continues;  // index of the part it goes on from
  uint32_t sentence = 0;
};

struct EventMention {
  TokenRange tokens;                  // the trigger, with the name it carries
  Span span;
  ConceptId event;                    // class event
  bool negated = false;
  enum class Modality : uint8_t { kAsserted, kPlanned, kHypothetical, kReported } modality = Modality::kAsserted;
  std::string name;                   // the proper name it carries, without its head: "Sindoor" of "Operation Sindoor"
  // How it is introduced: with the article of something known or of something
  // new, or as several or recurring ("daily briefings").
  enum class Reference : uint8_t { kPlain, kDefinite, kIndefinite, kPlural } reference = Reference::kPlain;
  uint32_t start_of = UINT32_MAX;     // of MentionTable::events: it is the beginning of that one ("the launch of …")
};

struct MentionTable {
  std::vector<TimeMention> times;
  std::vector<QuantityMention> quantities;
  std::vector<RoleMention> roles;
  std::vector<PersonMention> persons;
  std::vector<Person> people;         // PersonId indexes these
  std::vector<OrgMention> orgs;
  std::vector<PlaceMention> places;
  std::vector<QuoteMention> quotes;
  std::vector<EventMention> events;
  std::vector<Note> notes;
};

}  // namespace gainsay
