// Whether two values of one charge can be one: two portfolios, seats, parties,
// commands, clients in court.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "judge/comparator.h"
#include "judge/org_words.h"

namespace gainsay {

enum class ChargeStand : uint8_t { kSame, kApart, kUnknown };

class ChargeValues {
 public:
  explicit ChargeValues(const JudgeInput& input) : input_(input), concepts_(input.packs.concepts()), words_(input) {}

  // The number of a claim's value, whose words are read once. REQUIRES: a kCharge claim.
  uint32_t Number(ArticleId article, const Claim& claim);

  // REQUIRES: numbers of values of one attribute. Listed values are compared
  // by what packs say of them, unlisted ones by their words and sounds; a
  // listed one and an unlisted one may be anything to each other.
  ChargeStand Compare(uint32_t a, uint32_t b) const;

 private:
  struct Value {
    ConceptId listed;
    bool body = false;
    std::vector<NameWord> words;  // of a body that is not listed
    std::string folded;
  };
  using Key = std::tuple<ConceptId, ArticleId, uint32_t, std::string>;  // listed; or body of an article; or words

  ChargeStand Listed(ConceptId a, ConceptId b) const;
  ChargeStand Bodies(const std::vector<NameWord>& left, const std::vector<NameWord>& right) const;
  ChargeStand Names(const std::string& a, const std::string& b) const;

  const JudgeInput& input_;
  const Concepts& concepts_;
  OrgWords words_;
  std::vector<Value> values_;
  std::map<Key, uint32_t> numbers_;
};

}  // namespace gainsay
