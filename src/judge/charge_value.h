// Whether two values of one charge can be one: two portfolios, seats, parties,
// commands, clients in court.
#pragma once

#include "judge/comparator.h"
#include "judge/org_words.h"

namespace gainsay {

enum class ChargeStand : uint8_t { kSame, kApart, kUnknown };

class ChargeValues {
 public:
  explicit ChargeValues(const JudgeInput& input) : input_(input), concepts_(input.packs.concepts()), words_(input) {}

  // REQUIRES: both are kCharge claims of one attribute. Listed values are
  // compared by what packs say of them, unlisted ones by their words and
  // sounds; a listed one and an unlisted one may be anything to each other.
  ChargeStand Compare(ArticleId article_a, const Claim& a, ArticleId article_b, const Claim& b) const;

 private:
  ChargeStand Listed(ConceptId a, ConceptId b) const;
  ChargeStand Bodies(ArticleId article_a, const Claim& a, ArticleId article_b, const Claim& b) const;
  ChargeStand Names(const std::string& a, const std::string& b) const;

  const JudgeInput& input_;
  const Concepts& concepts_;
  OrgWords words_;
};

}  // namespace gainsay
