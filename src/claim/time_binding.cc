#include "claim/time_binding.h"

#include <algorithm>
#include <string_view>

namespace gainsay {
namespace {

constexpr uint32_t kAttributeReach = 3;  // words between "22 April's" and "attack"
constexpr uint32_t kVerbReach = 18;      // to a verb at the clause's end
constexpr uint32_t kNearBehind = 4;
constexpr uint32_t kBehind = 8;
constexpr uint32_t kFront = 8;
constexpr uint32_t kFrontStart = 2;      // words in front of a time that opens its sentence
constexpr uint32_t kPerformReach = 5;    // "appointed by an order"
constexpr uint32_t kFallback = 14;

bool Performs(const Concepts& concepts, const EventMention& event) { return concepts.Attribute(event.event, "performs") == "true"; }
bool Generic(const Concepts& concepts, const EventMention& event) { return concepts.Attribute(event.event, "generic") == "true"; }

}  // namespace

TimeBinder::TimeBinder(const Reading& reading, const MentionTable& mentions, const ContextFinder& context)
    : reading_(reading), document_(reading.document()), mentions_(mentions), context_(context) {
  const Concepts& concepts = reading.concepts();
  genitive_ = concepts.Find("timeline-mark", "genitive");
  participle_ = concepts.Find("timeline-mark", "participle");
  barrier_ = concepts.Find("timeline-mark", "barrier");
  joint_ = concepts.Find("timeline-mark", "joint");
  after_ = concepts.Find("order-cue", "after");
  before_ = concepts.Find("order-cue", "before");
  order_cue_ = concepts.FindClass("order-cue");
}

bool TimeBinder::Marked(uint32_t token, ConceptId mark) const {
  if (!mark.valid() || token >= document_.tokens.size()) return false;
  const auto hits = reading_.HitsAt(token);
  return std::any_of(hits.begin(), hits.end(), [&](const LexHit& hit) { return hit.concept_id == mark; });
}

std::pair<uint32_t, uint32_t> TimeBinder::EventsIn(TokenRange sentence) const {
  const auto& events = mentions_.events;
  const auto first = std::partition_point(events.begin(), events.end(),
                                          [&](const EventMention& e) { return e.tokens.begin < sentence.begin; });
  const auto last = std::partition_point(first, events.end(),
                                         [&](const EventMention& e) { return e.tokens.begin < sentence.end; });
  return {static_cast<uint32_t>(first - events.begin()), static_cast<uint32_t>(last - events.begin())};
}

bool TimeBinder::InEvent(uint32_t token) const {
  const auto& events = mentions_.events;
  const auto next = std::partition_point(events.begin(), events.end(),
                                         [&](const EventMention& e) { return e.tokens.begin <= token; });
  return next != events.begin() && token < std::prev(next)->tokens.end;
}

bool TimeBinder::Bars(uint32_t token) const {
  if (InEvent(token)) return false;
  if (Marked(token, barrier_)) return true;
  const auto hits = reading_.HitsAt(token);
  return std::any_of(hits.begin(), hits.end(), [&](const LexHit& hit) { return reading_.concepts().Has(hit.concept_id, "speech"); });
}

// A mark inside a word: GSLV-F18, भू-दृष्टि-2.
bool TimeBinder::Glued(uint32_t token) const {
  return document_.Norm(token) == "-" && token + 1 < document_.tokens.size() && !document_.tokens[token].space_before &&
         !document_.tokens[token + 1].space_before;
}

// Nothing between that parts clauses.
bool TimeBinder::Free(uint32_t from, uint32_t to) const {
  for (uint32_t i = from; i < to; ++i) {
    if ((document_.tokens[i].kind == TokenKind::kPunctuation && !Glued(i)) || Bars(i) || Marked(i, joint_)) return false;
  }
  return true;
}

// An event of several, or one that its article puts as a plan, has no single time;
// the beginning of an event is what its date dates.
TimeBinding TimeBinder::Closed(uint32_t event) const {
  if (event + 1 < mentions_.events.size() && mentions_.events[event + 1].start_of == event &&
      mentions_.events[event + 1].tokens.begin > mentions_.events[event].tokens.end) {
    return {event + 1, true};
  }
  return {event, mentions_.events[event].reference != EventMention::Reference::kPlural};
}

// "the May 7 briefing", "22 अप्रैल के पहलगाम हमले", "8 मई को हुई बैठक".
TimeBinding TimeBinder::Attributive(TokenRange time, TokenRange sentence) const {
  const auto [first, last] = EventsIn(sentence);
  for (uint32_t e = first; e < last; ++e) {
    const TokenRange at = mentions_.events[e].tokens;
    if (at.begin < time.end) continue;
    uint32_t i = time.end;
    if (i < at.begin && reading_.In(i, "postposition") && !Marked(i, genitive_)) ++i;
    const bool after_post = i > time.end;
    const uint32_t mark = i;
    while (i < at.begin && (Marked(i, genitive_) || Marked(i, participle_))) ++i;
    const bool marked = i > mark;
    if (i == at.begin) return Closed(e);  // also a finite verb right behind its time
    if (at.begin - i > (marked ? kAttributeReach : after_post ? 0u : 1u)) return {};
    if (!marked && reading_.In(i, "preposition")) return {};
    return Free(i, at.begin) ? Closed(e) : TimeBinding{};
  }
  return {};
}

uint32_t TimeBinder::HeadOf(uint32_t event) const {
  const Sentence& sentence = document_.SentenceOf(mentions_.events[event].tokens.begin);
  const Lexicon* lexicon = reading_.LexiconOf(document_.sentence_of[mentions_.events[event].tokens.begin]);
  if (lexicon == nullptr || lexicon->Setting("time-attachment") != "verb-last") return event;
  const auto [first, last] = EventsIn(sentence.tokens);
  while (event + 1 < last && Marked(mentions_.events[event].tokens.end, genitive_) &&
         mentions_.events[event + 1].tokens.begin - mentions_.events[event].tokens.end <= kAttributeReach &&
         mentions_.events[event + 1].start_of != event &&
         Free(mentions_.events[event].tokens.end, mentions_.events[event + 1].tokens.begin)) {
    const LexHit* cue = reading_.HitAt(mentions_.events[event].tokens.end, order_cue_);
    if (cue != nullptr && cue->end > mentions_.events[event].tokens.end + 1) break;
    // An order of an appointment is the appointment.
    if (Performs(reading_.concepts(), mentions_.events[event + 1])) break;
    ++event;
  }
  return event;
}

TimeBinding TimeBinder::VerbLast(TokenRange time, TokenRange sentence) const {
  const auto [first, last] = EventsIn(sentence);
  uint32_t from = time.end;
  TimeBinding argument;
  for (uint32_t e = first; e < last; ++e) {
    const TokenRange at = mentions_.events[e].tokens;
    if (at.begin < time.end) continue;
    if (at.begin > time.end + kVerbReach || !Free(from, at.begin)) break;
    const uint32_t next = at.end;
    const LexHit* cue = next < sentence.end ? reading_.HitAt(next, order_cue_) : nullptr;
    if (cue != nullptr && (cue->concept_id == after_ || cue->concept_id == before_)) return {e, false};
    if (Marked(next, genitive_)) {
      const uint32_t head = HeadOf(e);
      if (head == e) {
        const bool performed = e + 1 < last && Performs(reading_.concepts(), mentions_.events[e + 1]) &&
                               mentions_.events[e + 1].tokens.begin - next <= kAttributeReach;
        if (performed) return Closed(e);
      }
      from = next;
      if (argument.event == UINT32_MAX) argument.event = e;
      continue;
    }
    if (next < sentence.end && reading_.In(next, "postposition")) {
      from = next;
      if (argument.event == UINT32_MAX) argument.event = e;
      continue;
    }
    return Closed(e);
  }
  return argument;
}

// "the arrest of X on 5 May".
TimeBinding TimeBinder::Behind(TokenRange time, TokenRange sentence, uint32_t reach) const {
  const auto [first, last] = EventsIn(sentence);
  uint32_t best = UINT32_MAX;
  for (uint32_t e = first; e < last && mentions_.events[e].tokens.end <= time.begin; ++e) best = e;
  if (best == UINT32_MAX) return {};
  const TokenRange at = mentions_.events[best].tokens;
  if (time.begin - at.end > reach || !Free(at.end, time.begin)) return {};
  if (best == first) return Closed(best);
  const TokenRange before = mentions_.events[best - 1].tokens;
  if (at.begin - before.end > kPerformReach || !Free(before.end, at.begin)) return Closed(best);
  if (Performs(reading_.concepts(), mentions_.events[best]) && !Generic(reading_.concepts(), mentions_.events[best - 1])) return Closed(best - 1);
  // "arrested for the murder on 5 May" may mean either.
  bool linked = false;
  TimeBinding out = Closed(best);
  for (uint32_t i = before.end; i < at.begin; ++i) {
    const LexHit* cue = reading_.HitAt(i, order_cue_);
    if (cue != nullptr && (cue->concept_id == after_ || cue->concept_id == before_)) return out;
    linked = linked || reading_.In(i, "preposition");
  }
  out.close = out.close && !linked;
  return out;
}

// "On Saturday, the minister resigned".
TimeBinding TimeBinder::Front(TokenRange time, TokenRange sentence) const {
  if (time.begin > sentence.begin + kFrontStart) return {};
  const auto [first, last] = EventsIn(sentence);
  uint32_t from = time.end;
  if (from < sentence.end && document_.Norm(from) == ",") ++from;
  for (uint32_t e = first; e < last; ++e) {
    const TokenRange at = mentions_.events[e].tokens;
    if (at.begin < time.end) return {};
    if (at.begin > from + kFront || !Free(from, at.begin)) return {};
    return Closed(e);
  }
  return {};
}

// "One was found on 17 May; another was killed in March": two statements.
bool TimeBinder::Severed(TokenRange a, TokenRange b) const {
  const uint32_t from = std::min(a.end, b.end);
  const uint32_t to = std::max(a.begin, b.begin);
  for (uint32_t i = from; i < to; ++i) {
    if (document_.Norm(i) == ";") return true;
  }
  return false;
}

// "The toll of the blast on Wednesday was six": the day is the toll's.
bool TimeBinder::Grows(uint32_t from, uint32_t to) const {
  for (uint32_t i = from; i < to; ++i) {
    for (const LexHit& hit : reading_.HitsAt(i)) {
      if (reading_.concepts().InClass(hit.concept_id, "attribute") && reading_.concepts().Attribute(hit.concept_id, "monotone") == "up") return true;
    }
  }
  return false;
}

TimeBinding TimeBinder::Bind(TokenRange time) const {
  const uint32_t number = document_.sentence_of[time.begin];
  const TokenRange sentence = document_.sentences[number].tokens;
  const Lexicon* lexicon = reading_.LexiconOf(number);
  TimeBinding out = Attributive(time, sentence);
  if (out.event != UINT32_MAX) return out;
  if (lexicon != nullptr && lexicon->Setting("time-attachment") == "verb-last") {
    out = VerbLast(time, sentence);
  } else {
    out = Behind(time, sentence, kNearBehind);
    if (out.event == UINT32_MAX) out = Front(time, sentence);
    if (out.event == UINT32_MAX) out = Behind(time, sentence, kBehind);
  }
  if (out.event == UINT32_MAX) {
    out.event = context_.NearestEvent(time, kFallback);
    if (out.event != UINT32_MAX && Grows(mentions_.events[out.event].tokens.end, time.begin)) out.event = UINT32_MAX;
  }
  if (out.event != UINT32_MAX && Severed(time, mentions_.events[out.event].tokens)) out.event = UINT32_MAX;
  return out;
}

}  // namespace gainsay
