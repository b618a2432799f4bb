// When events happened, and which of two came first.

#include "claim/kinds.h"

namespace gainsay {
namespace {

constexpr uint32_t kEventReach = 14;

void Times(const ClaimInput& in, std::vector<Claim>& out) {
  for (uint32_t i = 0; i < in.mentions.times.size(); ++i) {
    const TimeMention& time = in.mentions.times[i];
    if (time.type == TimexType::kSet) continue;
    const bool duration = time.type == TimexType::kDuration;
    Claim claim = MakeClaim(in, duration ? ClaimKind::kDuration : ClaimKind::kTime, time.tokens);
    claim.time = i;
    claim.event = in.context.NearestEvent(time.tokens, kEventReach);
    if (claim.event != UINT32_MAX) claim.attribute = in.mentions.events[claim.event].event;
    claim.value = std::string(in.reading.document().Text(time.tokens));
    if (claim.event != UINT32_MAX) {
      const EventMention& event = in.mentions.events[claim.event];
      if (event.modality == EventMention::Modality::kPlanned) claim.modality = Modality::kPlanned;
      if (event.modality == EventMention::Modality::kHypothetical) claim.modality = Modality::kHypothetical;
      claim.affirmed = !event.negated;
    }
    out.push_back(std::move(claim));
  }
}

// "X after Y": the pattern's `make` tells whether the mark stands between the
// two (after, before) or in front of the first (front-after, front-before).
void Orders(const ClaimInput& in, std::vector<Claim>& out) {
  for (const Match& match : in.matcher.FindEverywhere("order")) {
    const Capture* first = match.Find("first");
    const Capture* second = match.Find("second");
    if (first == nullptr || second == nullptr || first->mention == second->mention) continue;
    Claim claim = MakeClaim(in, ClaimKind::kOrder, match.tokens);
    claim.event = first->mention;
    claim.other_event = second->mention;
    claim.attribute = in.mentions.events[first->mention].event;
    const std::string& make = match.pattern->make;
    claim.first_of_order = make == "before" || make == "front-after";
    out.push_back(std::move(claim));
  }
}

// Events as such, and relatives spoken of.
void Events(const ClaimInput& in, std::vector<Claim>& out) {
  for (uint32_t i = 0; i < in.mentions.events.size(); ++i) {
    const EventMention& event = in.mentions.events[i];
    Claim claim = MakeClaim(in, ClaimKind::kEvent, event.tokens);
    claim.attribute = event.event;
    claim.event = i;
    claim.affirmed = !event.negated;
    if (event.modality == EventMention::Modality::kPlanned) claim.modality = Modality::kPlanned;
    if (event.modality == EventMention::Modality::kHypothetical) claim.modality = Modality::kHypothetical;
    out.push_back(std::move(claim));
  }
  const ClassId kinship = in.reading.concepts().FindClass("kinship");
  for (const LexHit& hit : in.reading.hits()) {
    if (in.reading.concepts().ClassOf(hit.concept_id) != kinship) continue;
    Claim claim = MakeClaim(in, ClaimKind::kEvent, {hit.begin, hit.end});
    claim.attribute = hit.concept_id;
    out.push_back(std::move(claim));
  }
}

}  // namespace

void FindTimeClaims(const ClaimInput& in, std::vector<Claim>& out) {
  Events(in, out);
  Times(in, out);
  Orders(in, out);
}

}  // namespace gainsay
