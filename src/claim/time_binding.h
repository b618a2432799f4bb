// Which event a time dates. Word order is the pack's business: its setting
// time-attachment is "verb-last" (a time stands before what it dates: Hindi)
// or "both" (before or after: English), and its timeline-marks and postpositions
// tell arguments from heads.
#pragma once

#include <cstdint>
#include <utility>

#include "claim/context.h"
#include "mention/mention.h"
#include "mention/reading.h"

namespace gainsay {

struct TimeBinding {
  uint32_t event = UINT32_MAX;  // of MentionTable::events
  bool close = false;           // in the event's own clause, and nothing nearer claims the time
};

class TimeBinder {
 public:
  // REQUIRES: all outlive the binder.
  TimeBinder(const Reading& reading, const MentionTable& mentions, const ContextFinder& context);

  TimeBinding Bind(TokenRange time) const;

  // The event that `event` is an argument of, where a genitive says so: of
  // "condemnation of the attack" in a verb-last language the condemnation.
  uint32_t HeadOf(uint32_t event) const;

  // Whether a token opens another clause or hands over to a speaker, and is no
  // event itself.
  bool Bars(uint32_t token) const;

  // The event mentions of a sentence: [first, second).
  std::pair<uint32_t, uint32_t> EventsIn(TokenRange sentence) const;

 private:
  bool Marked(uint32_t token, ConceptId mark) const;
  bool Free(uint32_t from, uint32_t to) const;
  bool Grows(uint32_t from, uint32_t to) const;
  bool Severed(TokenRange a, TokenRange b) const;
  bool Glued(uint32_t token) const;
  bool InEvent(uint32_t token) const;
  TimeBinding Attributive(TokenRange time, TokenRange sentence) const;
  TimeBinding VerbLast(TokenRange time, TokenRange sentence) const;
  TimeBinding Behind(TokenRange time, TokenRange sentence, uint32_t reach) const;
  TimeBinding Front(TokenRange time, TokenRange sentence) const;
  TimeBinding Closed(uint32_t event) const;

  const Reading& reading_;
  const Document& document_;
  const MentionTable& mentions_;
  const ContextFinder& context_;
  ConceptId genitive_, participle_, barrier_, joint_, after_, before_;
  ClassId order_cue_;
};

}  // namespace gainsay
