// What stands around a number and gives it its type: units and currencies,
// percent, ages, identifiers, hedges. Used by quantity.cc alone.
#pragma once

#include <cstdint>
#include <vector>

#include "mention/number_words.h"
#include "mention/quantity_mention.h"

namespace gainsay {

class QuantityContext {
 public:
  QuantityContext(const Document& document, const NumberWords& words) : document_(document), words_(words) {}

  // Types `mention` (its number is read, its tokens are the number's) by its
  // surroundings and stretches its tokens over the unit. `free_from` is the
  // first token that no earlier quantity holds.
  void AddUnit(QuantityMention& mention, uint32_t free_from) const;
  // Hedge and "each"; tokens stay.
  void AddHedge(QuantityMention& mention, uint32_t free_from) const;
  // An age by an age word, a comma frame (Sahu, 34,) or parentheses behind a name.
  bool AddAge(QuantityMention& mention, bool follows_age) const;
  // Whether an age word stands right behind the token.
  bool AgeFollows(uint32_t end) const;
  // Whether the digits at `token` name something.
  bool IsIdentifier(uint32_t token, const DigitToken& digits, bool follows_identifier) const;
  bool HasIdCue(uint32_t token) const;
  // Whether a bare four-digit number is more likely a year.
  bool IsYear(const QuantityMention& mention, const DigitToken& digits) const;

 private:
  bool AddCurrency(QuantityMention& mention, uint32_t free_from) const;
  bool AddPercent(QuantityMention& mention, uint32_t free_from) const;
  bool AddMeasure(QuantityMention& mention) const;
  void AddSmallChange(QuantityMention& mention) const;
  void AddSmallerUnit(QuantityMention& mention) const;
  uint32_t PastHyphen(uint32_t token) const;
  uint32_t SentenceEnd(uint32_t token) const { return document_.SentenceOf(token).tokens.end; }
  std::string_view Attribute(const LexHit& hit, std::string_view key) const {
    return words_.concepts().Attribute(hit.concept_id, key);
  }

  const Document& document_;
  const NumberWords& words_;
};

}  // namespace gainsay
