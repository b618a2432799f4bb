// A printed stretch of minutes or hours against the two clocks it lies between:
//
//   one sentence   left at 9.20, reached at 10.52, after 92 minutes
//                  left at 2.35, 80 minutes behind the schedule of 1.15
//   two sentences  The men came at 9.50. They fled at 10.02, after 12 minutes.
//                  The game took five hours. It began at 3 and ended at 8.05.
//   by an event    the crash at 2.20 … help came at 3.05, 45 minutes after the crash
//
// Clocks of an unknown half of the day, of two zones, or that are more than
// a stretch and its end (three clocks in a sentence) are passed over.
#include <algorithm>
#include <cmath>

#include "judge/arithmetic.h"
#include "judge/elapsed.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr double kDay = static_cast<double>(kSecondsPerDay);
constexpr double kMinute = static_cast<double>(kSecondsPerMinute);
constexpr double kLongest = 5 * kDay;
constexpr double kFar = 3.0;  // a length so much longer or shorter is of something else

class ClockGap {
 public:
  ClockGap(const ArticleView& view, std::vector<Draft>& out)
      : view_(view), out_(out), stretch_(view.concepts.Find("check-cue", "stretch")), late_(view.concepts.Find("check-cue", "late")),
        countdown_(view.concepts.Find("check-cue", "countdown")) {}

  void Run() {
    ByEvent();
    const auto& sentences = view_.document.sentences;
    for (uint32_t i = 0; i < sentences.size(); ++i) {
      const Told here = In(i);
      if (here.lengths.size() != 1 || Done(here.lengths[0])) continue;
      const TimeMention& length = *here.lengths[0];
      const bool framed = Framed(length, stretch_, 2) || Framed(length, countdown_, 3);
      const bool late = Framed(length, late_, 4);
      if (here.clocks.size() == 2 && (framed || late)) {
        Check(*here.clocks[0], *here.clocks[1], length, late, kFar);
      } else if (here.clocks.size() == 1 && framed && i > 0) {
        // The other clock closes what was told right before.
        const Told before = In(i - 1);
        if (before.clocks.size() == 1 && before.lengths.empty() && before.clocks[0]->clock != here.clocks[0]->clock) {
          Check(*before.clocks[0], *here.clocks[0], length, false, 2);
        }
      } else if (here.clocks.empty() && framed && i + 1 < sentences.size() && sentences[i + 1].paragraph == sentences[i].paragraph) {
        const Told next = In(i + 1);
        if (next.clocks.size() == 2 && next.lengths.empty()) Check(*next.clocks[0], *next.clocks[1], length, false, 1.5);
      }
    }
  }

 private:
  struct Told {
    std::vector<const TimeMention*> clocks;
    std::vector<const TimeMention*> lengths;
  };

  Told In(uint32_t sentence) const {
    Told told;
    const TokenRange tokens = view_.SentenceTokens(sentence);
    for (const TimeMention& time : BeginningIn(view_.mentions.times, tokens)) {
      if (time.clock.has_value()) told.clocks.push_back(&time);
      if (HasLength(time) && (time.seconds < kDay || (time.seconds < kLongest && UnitOf(time) < kDay))) told.lengths.push_back(&time);
    }
    return told;
  }

  bool Done(const TimeMention* length) const { return std::find(done_.begin(), done_.end(), length) != done_.end(); }

  bool Framed(const TimeMention& length, ConceptId cue, uint32_t reach) const {
    if (cue == stretch_ && length.bound == TimeMention::Bound::kAfter) return true;
    const TokenRange sentence = view_.document.SentenceOf(length.tokens.begin).tokens;
    const TokenRange around{length.tokens.begin - std::min(length.tokens.begin - sentence.begin, reach), std::min(length.tokens.end + reach, sentence.end)};
    return view_.Has(around, cue);
  }

  // "45 minutes after the crash": the clock that the article gives the event.
  void ByEvent() {
    for (const Match& match : FramesOf(view_, "check-after")) {
      const TimeMention* length = TimeAt(view_, match, "length");
      const EventMention* event = EventAt(view_, match, "event");
      if (length == nullptr || event == nullptr) continue;
      if (!HasLength(*length) || length->seconds >= kDay || Done(length)) continue;
      const uint32_t sentence = view_.SentenceOf(match.tokens);
      const Told here = In(sentence);
      if (here.clocks.size() != 1 || here.lengths.size() != 1) continue;
      done_.push_back(length);
      const TimeMention* anchor = ClockOf(event->event, sentence);
      if (anchor == nullptr) continue;
      const bool after = match.pattern->make != "before";
      Check(after ? *anchor : *here.clocks[0], after ? *here.clocks[0] : *anchor, *length, false, kFar);
    }
  }

  // The one clock that events of this concept have outside a sentence; null where there is none or there are two.
  const TimeMention* ClockOf(ConceptId event, uint32_t but) const {
    const TimeMention* found = nullptr;
    for (const Claim& claim : view_.read.claims.claims) {
      if (claim.kind != ClaimKind::kTime || !claim.time.has_value() || claim.sentence == but || !claim.attribute.valid()) continue;
      if (!Alike(claim.attribute, event)) continue;
      if (claim.modality != Modality::kAsserted) continue;
      const TimeMention& time = view_.mentions.times[*claim.time];
      if (!time.clock.has_value() || (found != nullptr && found->clock == time.clock)) continue;
      if (found != nullptr) return nullptr;
      found = &time;
    }
    return found;
  }

  bool Alike(ConceptId a, ConceptId b) const {
    const Concepts& concepts = view_.concepts;
    return a == b || concepts.IsA(a, b) || concepts.IsA(b, a) || concepts.Lists(a, "alike", concepts.Name(b)) ||
           concepts.Lists(b, "alike", concepts.Name(a));
  }

  void Check(const TimeMention& a, const TimeMention& b, const TimeMention& length, bool either, double far) {
    if (a.half_unknown || b.half_unknown || a.range || b.range) return;
    if (a.utc_offset.has_value() && b.utc_offset.has_value() && a.utc_offset != b.utc_offset) return;
    int minutes = *b.clock - *a.clock;
    if (either) minutes = std::abs(minutes);
    if (minutes < 0) minutes += 24 * 60;
    double actual = minutes * kMinute;
    if (length.seconds >= kDay) {  // only their days tell
      if (a.day_assumed || b.day_assumed || !a.when.has_value() || !b.when.has_value()) return;
      actual = std::fabs(static_cast<double>(b.when->from - a.when->from));
    }
    done_.push_back(&length);
    double slack = std::min(UnitOf(length) / 2, 0.1 * length.seconds) + kMinute;
    if (a.approximate || b.approximate || length.approximate) slack += 0.15 * length.seconds + 5 * kMinute;
    // A clock of the full hour may be rounded.
    if (a.granularity == Granularity::kHour && b.granularity == Granularity::kHour) slack += 0.1 * length.seconds;
    if (std::fabs(actual - length.seconds) <= slack) return;
    if (actual > far * length.seconds || length.seconds > far * actual) return;
    const std::string shown = ShowLength(view_, actual, length);
    const std::string from = view_.Words(a.tokens);
    const std::string to = view_.Words(b.tokens);
    Draft draft;
    draft.subject = view_.Words(length.tokens);
    draft.fact_key = "length " + KeyOf(draft.subject) + " " + KeyOf(from) + " " + KeyOf(to);
    draft.slots = {{"given", draft.subject}, {"from", from}, {"to", to}, {"actual", shown}};
    draft.reasons = {from + " – " + to + " = " + shown};
    draft.repairs = {shown};
    draft.sides.push_back({draft.subject, {view_.Quote(length.tokens)}});
    draft.sides.push_back({from + " – " + to, {view_.Quote(a.tokens), view_.Quote(b.tokens)}});
    out_.push_back(std::move(draft));
  }

  const ArticleView& view_;
  std::vector<Draft>& out_;
  std::vector<const TimeMention*> done_;
  ConceptId stretch_, late_, countdown_;
};

}  // namespace

void CompareClockGap(const ArticleView& view, std::vector<Draft>& out) { ClockGap(view, out).Run(); }

}  // namespace gainsay
