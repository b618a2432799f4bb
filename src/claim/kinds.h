// The finders of each kind of claim, for claim/extract.cc to call.
#pragma once

#include <vector>

#include "claim/claim.h"
#include "claim/context.h"
#include "mention/matcher.h"
#include "mention/mention.h"
#include "mention/reading.h"
#include "mention/within.h"

namespace gainsay {

class MeantPerson;

struct ClaimInput {
  const Reading& reading;
  const MentionTable& mentions;
  const ContextFinder& context;
  const Matcher& matcher;  // offered persons, orgs, places, times, quantities, events, roles
};

void FindRoleClaims(const ClaimInput& in, std::vector<Claim>& out);         // kName, kRole, kOrgName, kPlace
void FindChargeClaims(const ClaimInput& in, std::vector<Claim>& out);       // kCharge
void FindRelationClaims(const ClaimInput& in, const MeantPerson& meant, std::vector<Claim>& out);     // kRelation
void FindAgeClaims(const ClaimInput& in, const MeantPerson& meant, std::vector<Claim>& out);          // kAge
void FindParticipantClaims(const ClaimInput& in, const MeantPerson& meant, std::vector<Claim>& out);  // kParticipant
void FindQuantityClaims(const ClaimInput& in, std::vector<Claim>& out);     // kQuantity, kOrdinal, kDuration
void FindTimeClaims(const ClaimInput& in, std::vector<Claim>& out);         // kTime, kOrder
void FindStateClaims(const ClaimInput& in, std::vector<Claim>& out);        // kState
void FindQuoteClaims(const ClaimInput& in, std::vector<Claim>& out);        // kQuote
// Who speaks each quotation: fills speaker, speaker_name and cue.
void FindSpeakers(const Reading& reading, const ContextFinder& context, MentionTable& mentions);

// A claim at `tokens` with its context filled in.
Claim MakeClaim(const ClaimInput& in, ClaimKind kind, TokenRange tokens);

}  // namespace gainsay
