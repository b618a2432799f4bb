#include "claim_io/coherent.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr int kMostSteps = 64;  // of a start of a start of …

// Entities are resolved for the first mention of an organisation.
bool IsFirst(const MentionTable& mentions, uint32_t org) { return mentions.orgs[org].same == org; }

}  // namespace

std::optional<std::string> WrongOfEvent(const MentionTable& mentions, uint32_t event) {
  for (int step = 0; step < kMostSteps; ++step) {
    event = mentions.events[event].start_of;
    if (event == UINT32_MAX) return std::nullopt;
  }
  return "\"start_of\": the events go round in a circle";
}

std::optional<std::string> WrongOfQuote(const MentionTable& mentions, const Document& document, uint32_t quote) {
  const QuoteMention& mention = mentions.quotes[quote];
  if (mention.continues.has_value() && *mention.continues >= quote) return "\"continues\": a quotation goes on from one before it";
  if (mention.sentence >= document.sentences.size()) return "\"sentence\": the article has fewer";
  return std::nullopt;
}

std::optional<std::string> WrongOfClaim(const ArticleRead& read, const Claim& claim) {
  const MentionTable& mentions = read.mentions;
  if (claim.sentence >= read.document->sentences.size()) return "\"sentence\": the article has fewer";
  switch (claim.kind) {
    case ClaimKind::kName:
    case ClaimKind::kRole:
      if (!claim.person.valid()) return "\"person\": a claim of this kind has one";
      break;
    case ClaimKind::kRelation:
    case ClaimKind::kParticipant:
    case ClaimKind::kState:
    case ClaimKind::kEvent:
    case ClaimKind::kCharge:
      if (!claim.attribute.valid()) return "\"attribute\": a claim of this kind has one";
      break;
    case ClaimKind::kOrgName:
      if (claim.org == UINT32_MAX) return "\"org\": a claim of this kind has one";
      break;
    case ClaimKind::kTime:
    case ClaimKind::kDuration:
      if (!claim.time.has_value()) return "\"time\": a claim of this kind has one";
      break;
    case ClaimKind::kQuantity:
    case ClaimKind::kOrdinal:
      if (!claim.quantity.has_value()) return "\"quantity\": a claim of this kind has one";
      break;
    case ClaimKind::kOrder:
      if (claim.event == UINT32_MAX || claim.other_event == UINT32_MAX) return "\"event\": an order is one of two events";
      break;
    case ClaimKind::kQuote:
      if (!claim.quote.has_value()) return "\"quote\": a claim of this kind has one";
      break;
    case ClaimKind::kPlace:
    case ClaimKind::kAge:
      break;
  }
  if (claim.org != UINT32_MAX && !IsFirst(mentions, claim.org)) return "\"org\": not the first mention of its organisation";
  for (const uint32_t org : claim.context.orgs) {
    if (!IsFirst(mentions, org)) return "\"orgs\": not the first mention of its organisation";
  }
  return std::nullopt;
}

}  // namespace gainsay
