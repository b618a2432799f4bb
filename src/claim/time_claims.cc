// When events happened, and which of two came first. How a time finds its
// event is in time_binding.h; that several mentions are one event is align's.

#include <algorithm>
#include <map>

#include "claim/kinds.h"
#include "claim/time_binding.h"

namespace gainsay {
namespace {

constexpr uint32_t kObjectReach = 3;      // "addressed a press briefing"
constexpr uint32_t kSeriesSentences = 2;  // how far "the first of them" looks back
constexpr size_t kMostCarried = 2;
constexpr uint32_t kSubjectReach = 8;     // from an event's noun to its empty verb

class TimeClaims {
 public:
  TimeClaims(const ClaimInput& in, std::vector<Claim>& out)
      : in_(in), document_(in.reading.document()), events_(in.mentions.events), binder_(in.reading, in.mentions, in.context), out_(out) {}

  void Run() {
    Events();
    const std::vector<Match> orders = in_.matcher.FindEverywhere("order");
    for (const Match& match : orders) Order(match);
    Times();
  }

 private:
  void SetModality(const EventMention& event, Claim& claim) const {
    if (event.modality == EventMention::Modality::kPlanned) claim.modality = Modality::kPlanned;
    if (event.modality == EventMention::Modality::kHypothetical) claim.modality = Modality::kHypothetical;
    claim.affirmed = claim.affirmed && !event.negated;
  }

  void Times() {
    for (uint32_t i = 0; i < in_.mentions.times.size(); ++i) {
      const TimeMention& time = in_.mentions.times[i];
      const bool duration = time.type == TimexType::kDuration || time.type == TimexType::kSet;
      if (time.type == TimexType::kSet && time.count <= 0) continue;  // daily, every Monday: habits
      Claim claim = MakeClaim(in_, duration ? ClaimKind::kDuration : ClaimKind::kTime, time.tokens);
      claim.time = i;
      TimeBinding bound = binder_.Bind(time.tokens);
      if (const auto it = series_.find(i); it != series_.end()) bound = {it->second, true};
      claim.event = bound.event;
      claim.close = bound.close && !duration && !Dateline(time);
      claim.value = std::string(document_.Text(time.tokens));
      if (claim.event != UINT32_MAX) {
        const std::string_view light = in_.reading.concepts().Attribute(events_[claim.event].event, "light");
        const uint32_t subject = light.empty() ? UINT32_MAX : SubjectOf(claim.event);
        if (subject != UINT32_MAX && light == "verb") claim.event = subject;  // "the accident took place"
        if (subject != UINT32_MAX && light == "phase") claim.scope_concept = events_[subject].event;  // "the strike began"
        claim.attribute = events_[claim.event].event;
        SetModality(events_[claim.event], claim);
      }
      out_.push_back(std::move(claim));
    }
  }

  // The event that one with an empty verb ("took place", "began") tells of: the last one named in front of it.
  uint32_t SubjectOf(uint32_t verb) const {
    if (verb == 0) return UINT32_MAX;
    const uint32_t before = verb - 1;
    const TokenRange at = events_[verb].tokens;
    const TokenRange subject = events_[before].tokens;
    if (document_.sentence_of[subject.begin] != document_.sentence_of[at.begin] || subject.end > at.begin) return UINT32_MAX;
    if (at.begin - subject.end > kSubjectReach || in_.reading.concepts().Has(events_[before].event, "light")) return UINT32_MAX;
    uint32_t marks = 0;
    for (uint32_t i = subject.end; i < at.begin; ++i) {
      const Token& token = document_.tokens[i];
      if (token.kind == TokenKind::kQuote || in_.reading.In(i, "conjunction")) return UINT32_MAX;
      marks += token.kind == TokenKind::kPunctuation;
    }
    return marks <= 1 ? before : UINT32_MAX;
  }

  // The article's own day, which dates no event of its first sentence.
  bool Dateline(const TimeMention& time) const {
    const Article& article = *document_.article;
    return time.span.Overlaps(article.dateline_span) ||
           (article.published.source == DateSource::kDateline && time.span.Overlaps(article.published.span));
  }

  // "X after Y"; see rules/lang/*/order.yaml for captures and makes.
  void Order(const Match& match) {
    const std::string_view make = match.pattern->make;
    if (make == "first-of") return FirstOf(match);
    const Capture* first = match.Find("first");
    if (first == nullptr) return;
    if (make == "carried") return Carried(match, *first);
    const Capture* second = match.Find("second");
    if (second == nullptr || first->mention == second->mention || !Plain(match, *first, *second)) return;
    const uint32_t head = binder_.HeadOf(second->mention);
    AddOrder(match, match.tokens, first->mention, head, make == "before" || make == "front-after");
    // "addressed a press briefing" is one event with two triggers.
    const uint32_t object = head + 1;
    if (object < events_.size() && events_[object].tokens.begin <= events_[head].tokens.end + kObjectReach &&
        document_.sentence_of[events_[object].tokens.begin] == document_.sentence_of[match.tokens.begin] &&
        events_[object].reference == EventMention::Reference::kIndefinite) {
      AddOrder(match, {match.tokens.begin, events_[object].tokens.end}, first->mention, object, make == "before" || make == "front-after");
    }
  }

  void AddOrder(const Match& match, TokenRange tokens, uint32_t first, uint32_t second, bool first_leads) {
    // A pattern may begin at the mark in front of the clause.
    while (tokens.size() > 1 && document_.tokens[tokens.begin].kind != TokenKind::kWord) ++tokens.begin;
    Claim claim = MakeClaim(in_, ClaimKind::kOrder, tokens);
    claim.event = first;
    claim.other_event = second;
    claim.attribute = events_[first].event;
    claim.first_of_order = first_leads;
    if (const Capture* gap = match.Find("gap"); gap != nullptr) {
      if (in_.mentions.times[gap->mention].type == TimexType::kDuration) claim.time = gap->mention;
    }
    claim.value = std::string(document_.Text(tokens));
    SetModality(events_[first], claim);
    SetModality(events_[second], claim);
    out_.push_back(std::move(claim));
  }

  // No other clause, speaker or quotation opens between the two events.
  bool Plain(const Match& match, const Capture& first, const Capture& second) const {
    const bool front = match.pattern->make.starts_with("front");
    uint32_t marks = 0;
    for (uint32_t i = first.tokens.end; i < second.tokens.begin; ++i) {
      const Token& token = document_.tokens[i];
      if (binder_.Bars(i) || (token.kind == TokenKind::kQuote && token.quote > 0)) return false;
      marks += token.kind == TokenKind::kPunctuation;
    }
    return front || marks <= 1;
  }

  // What a sentence's order word puts after an event goes on in the next
  // sentence, where that brings in new or several events.
  void Carried(const Match& match, const Capture& first) {
    const uint32_t s = document_.sentence_of[match.tokens.begin];
    if (s + 1 >= document_.sentences.size() || document_.sentences[s + 1].paragraph != document_.sentences[s].paragraph) return;
    const auto here = binder_.EventsIn(document_.sentences[s].tokens);
    if (here.first != first.mention) return;
    for (uint32_t i = match.tokens.begin; i < first.tokens.begin; ++i) {
      if (document_.tokens[i].kind == TokenKind::kPunctuation || binder_.Bars(i)) return;
    }
    const auto [from, to] = binder_.EventsIn(document_.sentences[s + 1].tokens);
    size_t carried = 0;
    for (uint32_t e = from; e < to && carried < kMostCarried; ++e, ++carried) {
      const EventMention::Reference reference = events_[e].reference;
      if (reference != EventMention::Reference::kPlural && reference != EventMention::Reference::kIndefinite) break;
      AddOrder(match, match.tokens, first.mention, e, true);
    }
  }

  // "the first of them, on 7 May": the beginning of the events told of before.
  void FirstOf(const Match& match) {
    const Capture* when = match.Find("when");
    if (when == nullptr) return;
    const uint32_t s = document_.sentence_of[match.tokens.begin];
    const uint32_t oldest = s >= kSeriesSentences ? s - kSeriesSentences : 0;
    uint32_t found = UINT32_MAX;
    for (uint32_t e = 0; e < events_.size() && events_[e].tokens.begin < match.tokens.begin; ++e) {
      const uint32_t at = document_.sentence_of[events_[e].tokens.begin];
      if (at < oldest) continue;
      if (events_[e].reference == EventMention::Reference::kPlural) found = e;
    }
    if (found != UINT32_MAX) series_[when->mention] = found;
  }

  // Events as such, and relatives spoken of.
  void Events() {
    for (uint32_t i = 0; i < events_.size(); ++i) {
      const EventMention& event = events_[i];
      Claim claim = MakeClaim(in_, ClaimKind::kEvent, event.tokens);
      claim.attribute = event.event;
      claim.event = i;
      SetModality(event, claim);
      out_.push_back(std::move(claim));
    }
    const ClassId kinship = in_.reading.concepts().FindClass("kinship");
    for (const LexHit& hit : in_.reading.hits()) {
      if (in_.reading.concepts().ClassOf(hit.concept_id) != kinship) continue;
      Claim claim = MakeClaim(in_, ClaimKind::kEvent, {hit.begin, hit.end});
      claim.attribute = hit.concept_id;
      out_.push_back(std::move(claim));
    }
  }

  const ClaimInput& in_;
  const Document& document_;
  const std::vector<EventMention>& events_;
  const TimeBinder binder_;
  std::vector<Claim>& out_;
  std::map<uint32_t, uint32_t> series_;  // time -> the events whose first it dates
};

}  // namespace

void FindTimeClaims(const ClaimInput& in, std::vector<Claim>& out) { TimeClaims(in, out).Run(); }

}  // namespace gainsay
