// What the words of a document mean to a reader of numbers: a part a token
// for number_parser.h, and the words around numbers (units, currencies, hedges,
// cues). Classes and concepts come from rules/concepts/number.yaml, unit.yaml.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "lang/lexicon.h"
#include "mention/number_parser.h"
#include "text/document.h"

namespace gainsay {

enum class NumberRole : uint8_t {
  kNone, kNumberWord, kTens, kBound, kScale, kScaleShort, kScaleMany, kFraction, kOrdinal, kOrdinalSingle,
  kOrdinalParts, kOrdinalSuffix, kPercent, kGlue, kDrop, kHedge, kHedgeAfter, kEach, kScoreCue, kIdCue, kAge, kAgeNoun,
  kUnit, kCurrency,
};

// A token of digits: 5,00,000  2.31  4/5  9:20
struct DigitToken {
  enum class Form : uint8_t { kPlain, kFraction, kPair } form = Form::kPlain;
  Decimal value;
  Decimal second;        // kFraction, kPair: 4/5, 9:20
  bool colon = false;    // kPair
  bool grouped = false;
  uint32_t digits = 0;   // of a plain whole number; 0 where it has a point
  bool leading_zero = false;
};
// Nothing for dates (22/04/2025), addresses (192.168.1.2) and the like.
std::optional<DigitToken> ReadDigitToken(std::string_view norm);

class NumberWords {
 public:
  // REQUIRES: `hits` are ordered by begin, then longest first; all outlive the result.
  NumberWords(const Document& document, std::span<const LexHit> hits, const Concepts& concepts);

  const std::vector<NumberPart>& parts() const { return parts_; }
  const Concepts& concepts() const { return concepts_; }
  // The longest entry of a role that begins at a token, or null.
  const LexHit* At(uint32_t token, NumberRole role) const;
  // The longest entry of a role that ends before a token, or null.
  const LexHit* EndingAt(uint32_t token, NumberRole role) const;
  // Whether the number-glue concept `name` begins at a token.
  bool IsGlue(uint32_t token, std::string_view name) const;
  // Whether any entry of the role begins in the range.
  bool AnyIn(TokenRange range, NumberRole role) const;

 private:
  NumberRole RoleOf(ConceptId id) const { return role_of_class_[concepts_.ClassOf(id).index]; }
  std::span<const LexHit> HitsAt(uint32_t token) const;
  void SetPart(uint32_t token, const LexHit& hit);
  void SetMark(uint32_t token);
  bool IsSignOfAll(uint32_t token) const;
  void SetDigits(uint32_t token);

  const Document& document_;
  std::span<const LexHit> hits_;
  const Concepts& concepts_;
  std::vector<NumberRole> role_of_class_;
  std::vector<uint32_t> first_hit_;
  std::vector<NumberPart> parts_;
};

}  // namespace gainsay
