// Units and currencies may stand on either side; where both could claim a sign
// ("10 $ 30 $") the earlier quantity has it, unless it is glued to the later.
#include "mention/quantity_context.h"

#include <string_view>
#include <utility>

#include "lang/concept_number.h"

namespace gainsay {
namespace {

constexpr Decimal kHundred{100, 0};
constexpr uint32_t kPhoneDigits = 10;

Decimal FactorOf(const Concepts& concepts, ConceptId unit) { return NumberOf(concepts, unit, "factor").value_or(Decimal{0, 0}); }

void Widen(QuantityMention& mention, uint32_t begin, uint32_t end) {
  if (begin < mention.tokens.begin) mention.tokens.begin = begin;
  if (end > mention.tokens.end) mention.tokens.end = end;
}

bool IsPlainAge(const QuantityMention& mention) {
  return mention.value.IsInteger() && Decimal{0, 0} < mention.value && mention.value < Decimal{121, 0} && !mention.upper;
}

}  // namespace

uint32_t QuantityContext::PastHyphen(uint32_t token) const {
  const auto& parts = words_.parts();
  return token < parts.size() && parts[token].kind == PartKind::kHyphen ? token + 1 : token;
}

void QuantityContext::AddUnit(QuantityMention& mention, uint32_t free_from) const {
  if (AddPercent(mention, free_from) || AddCurrency(mention, free_from)) return;
  AddMeasure(mention);
}

bool QuantityContext::AddPercent(QuantityMention& mention, uint32_t free_from) const {
  const uint32_t end = mention.tokens.end;
  const uint32_t limit = SentenceEnd(mention.tokens.begin);
  const auto& parts = words_.parts();
  const LexHit* hit = nullptr;
  uint32_t begin = mention.tokens.begin;
  if (end < limit) hit = words_.At(PastHyphen(end), NumberRole::kPercent);
  if (hit == nullptr && end + 1 < limit && parts[end].kind == PartKind::kOf) {
    hit = words_.At(end + 1, NumberRole::kPercent);
    if (hit != nullptr && hit->end < limit && document_.tokens[hit->end].kind == TokenKind::kWord) hit = nullptr;
  }
  if (hit == nullptr && begin >= 2 && begin - 1 > free_from && parts[begin - 1].kind == PartKind::kOf) {
    hit = words_.EndingAt(begin - 1, NumberRole::kPercent);  // percents of twenty
    if (hit == nullptr || hit->begin < free_from) return false;
    const uint32_t before = hit->begin;
    const bool sentence_start = before == document_.SentenceOf(before).tokens.begin;
    if (!sentence_start) return false;
    begin = before;
  }
  if (hit == nullptr || hit->begin < free_from) return false;
  mention.type = QuantityType::kPercent;
  mention.unit = hit->concept_id;
  Widen(mention, begin, hit->end);
  return true;
}

bool QuantityContext::AddCurrency(QuantityMention& mention, uint32_t free_from) const {
  const uint32_t begin = mention.tokens.begin;
  const uint32_t limit = SentenceEnd(begin);
  const LexHit* before = words_.EndingAt(begin, NumberRole::kCurrency);
  if (before == nullptr && begin > 0 && document_.Norm(begin - 1) == ".") {
    before = words_.EndingAt(begin - 1, NumberRole::kCurrency);
  }
  if (before != nullptr && before->begin < free_from) before = nullptr;
  const uint32_t at = PastHyphen(mention.tokens.end);
  const LexHit* after = at < limit ? words_.At(at, NumberRole::kCurrency) : nullptr;
  if (after != nullptr && before == nullptr) {
    const LexHit* unit = words_.At(at, NumberRole::kUnit);
    // Pounds are money by the thousand, else weight.
    if (unit != nullptr && (unit->end > after->end || (unit->end == after->end && !mention.scaled))) after = nullptr;
  }
  // "10 $ 30": a sign with a number behind it belongs there, unless it is glued to ours.
  if (after != nullptr && after->end < limit && before == nullptr && document_.tokens[at].kind == TokenKind::kSymbol &&
      document_.tokens[at].space_before && !document_.tokens[after->end].space_before &&
      document_.tokens[after->end].kind == TokenKind::kNumber) {
    after = nullptr;
  }
  // "The rupee fell", and by how much: रुपया 14 पैसे टूटा.
  if (before != nullptr && after != nullptr && Attribute(*after, "part-of") == words_.concepts().Name(before->concept_id)) {
    before = nullptr;
  }
  if (before != nullptr) {
    Widen(mention, before->begin, mention.tokens.end);
    mention.unit = before->concept_id;
    if (after != nullptr && after->concept_id == before->concept_id) Widen(mention, begin, after->end);
  } else if (after != nullptr) {
    mention.unit = after->concept_id;
    Widen(mention, begin, after->end);
    const auto& parts = words_.parts();
    if (after->end < limit && parts[after->end].kind == PartKind::kScale && !mention.scaled) {  // 75 USD million
      if (const auto value = Multiply(mention.value, parts[after->end].value)) {
        mention.value = value->Normalized();
        mention.scaled = true;
        Widen(mention, begin, after->end + 1);
      }
    }
    AddSmallChange(mention);
  } else {
    return false;
  }
  mention.type = QuantityType::kMoney;
  return true;
}

// 3 dollars (and) 50 cents
void QuantityContext::AddSmallChange(QuantityMention& mention) const {
  const uint32_t limit = SentenceEnd(mention.tokens.begin);
  const auto& parts = words_.parts();
  uint32_t at = mention.tokens.end;
  if (at < limit && parts[at].kind == PartKind::kAnd) ++at;
  if (at >= limit || mention.upper) return;
  const auto number = ParseNumber(std::span(parts).first(limit), at);
  if (!number || number->end >= limit || !(number->value < kHundred)) return;
  const LexHit* hit = words_.At(number->end, NumberRole::kCurrency);
  if (hit == nullptr || Attribute(*hit, "part-of") != words_.concepts().Name(mention.unit)) return;
  const auto part = Multiply(number->value, FactorOf(words_.concepts(), hit->concept_id));
  const auto sum = part ? Add(mention.value, *part) : std::nullopt;
  if (!sum) return;
  mention.value = *sum;
  Widen(mention, mention.tokens.begin, hit->end);
}

bool QuantityContext::AddMeasure(QuantityMention& mention) const {
  const uint32_t begin = mention.tokens.begin;
  const uint32_t limit = SentenceEnd(begin);
  const uint32_t at = PastHyphen(mention.tokens.end);
  const LexHit* hit = at < limit ? words_.At(at, NumberRole::kUnit) : nullptr;
  if (hit != nullptr) {
    mention.unit = hit->concept_id;
    Widen(mention, begin, hit->end);
    AddSmallerUnit(mention);
  } else {
    hit = words_.EndingAt(begin, NumberRole::kUnit);  // magnitude 5.6
    if (hit == nullptr || Attribute(*hit, "before").empty()) return false;
    mention.unit = hit->concept_id;
    Widen(mention, hit->begin, mention.tokens.end);
  }
  mention.type = QuantityType::kMeasure;
  return true;
}

// 5 feet 6 inches
void QuantityContext::AddSmallerUnit(QuantityMention& mention) const {
  const uint32_t limit = SentenceEnd(mention.tokens.begin);
  const auto& parts = words_.parts();
  const uint32_t at = mention.tokens.end;
  if (at >= limit || mention.upper) return;
  const auto number = ParseNumber(std::span(parts).first(limit), at);
  if (!number || number->end >= limit || number->ordinal) return;
  const LexHit* hit = words_.At(number->end, NumberRole::kUnit);
  const Concepts& concepts = words_.concepts();
  if (hit == nullptr || Attribute(*hit, "dimension").empty() ||
      Attribute(*hit, "dimension") != concepts.Attribute(mention.unit, "dimension")) {
    return;
  }
  const Decimal large = FactorOf(concepts, mention.unit);
  const Decimal small = FactorOf(words_.concepts(), hit->concept_id);
  if (!(small < large) || small.units <= 0) return;
  const auto ratio = Divide(large, small);
  if (!ratio || !(number->value < *ratio)) return;
  const auto part = Divide(number->value, *ratio);
  const auto sum = part ? Add(mention.value, *part) : std::nullopt;
  if (!sum) return;
  mention.value = sum->Normalized();
  mention.significant = SignificantDigits(mention.value);
  Widen(mention, mention.tokens.begin, hit->end);
}

void QuantityContext::AddHedge(QuantityMention& mention, uint32_t free_from) const {
  static constexpr std::pair<std::string_view, Hedge> kHedges[] = {
      {"about", Hedge::kAbout},        {"at-least", Hedge::kAtLeast},   {"at-most", Hedge::kAtMost},
      {"more-than", Hedge::kMoreThan}, {"less-than", Hedge::kLessThan},
  };
  const auto set = [&](const LexHit& hit) {
    for (const auto& [name, hedge] : kHedges) {
      if (Attribute(hit, "hedge") == name) mention.hedge = hedge;
    }
  };
  const uint32_t limit = SentenceEnd(mention.tokens.begin);
  const LexHit* before = words_.EndingAt(mention.tokens.begin, NumberRole::kHedge);
  if (before == nullptr) before = words_.EndingAt(mention.number.begin, NumberRole::kHedge);  // Rs about 5 lakh
  if (before != nullptr && before->begin >= free_from) set(*before);
  for (const uint32_t end : {mention.tokens.end, mention.number.end}) {
    const LexHit* after = end < limit ? words_.At(PastHyphen(end), NumberRole::kHedgeAfter) : nullptr;
    if (after == nullptr) continue;
    const bool sign = document_.tokens[after->begin].kind == TokenKind::kSymbol;
    if (sign && document_.tokens[after->begin].space_before) continue;
    if (mention.hedge == Hedge::kExact || mention.hedge == Hedge::kAbout) set(*after);
    break;
  }
  // Money may be told at length: Rs 5 lakh to the kin of each of the dead.
  const uint32_t reach = mention.tokens.end + (mention.type == QuantityType::kMoney ? 7 : 2);
  uint32_t last = mention.tokens.end;
  while (last < reach && last < limit && words_.parts()[last].kind != PartKind::kStop &&
         words_.parts()[last].kind != PartKind::kDigits) {
    ++last;
  }
  const uint32_t first = mention.tokens.begin;
  if (words_.AnyIn({mention.tokens.end, last}, NumberRole::kEach) || words_.EndingAt(first, NumberRole::kEach) != nullptr ||
      (first > 0 && document_.tokens[first - 1].kind == TokenKind::kWord && words_.EndingAt(first - 1, NumberRole::kEach) != nullptr)) {
    mention.each = true;
  }
}

bool QuantityContext::AgeFollows(uint32_t end) const {
  if (end >= document_.tokens.size()) return false;
  const uint32_t at = PastHyphen(end);
  const LexHit* hit = words_.At(at, NumberRole::kAge);
  if (hit == nullptr || Attribute(*hit, "side") != "after") return false;
  if (Attribute(*hit, "needs").empty()) return true;
  return words_.At(hit->end, NumberRole::kAgeNoun) != nullptr || words_.At(hit->end + 1, NumberRole::kAgeNoun) != nullptr;
}

bool QuantityContext::AddAge(QuantityMention& mention, bool follows_age) const {
  if (!IsPlainAge(mention) && !mention.upper) return false;
  const uint32_t begin = mention.tokens.begin;
  const uint32_t end = mention.tokens.end;
  const uint32_t limit = SentenceEnd(begin);
  if (AgeFollows(end)) {
    mention.type = QuantityType::kAge;
    Widen(mention, begin, words_.At(PastHyphen(end), NumberRole::kAge)->end);
    return true;
  }
  if (!IsPlainAge(mention)) return false;
  const LexHit* before = words_.EndingAt(begin, NumberRole::kAge);
  if (before == nullptr && begin > 0 && document_.Norm(begin - 1) == ":") before = words_.EndingAt(begin - 1, NumberRole::kAge);
  if (before == nullptr) {
    if (const LexHit* hedge = words_.EndingAt(begin, NumberRole::kHedge)) {
      before = words_.EndingAt(hedge->begin, NumberRole::kAge);
    }
  }
  if ((before != nullptr && Attribute(*before, "side") == "before") || follows_age) {
    mention.type = QuantityType::kAge;
    return true;
  }
  if (mention.words || begin < 2 || end >= limit || begin < document_.SentenceOf(begin).tokens.begin + 2) return false;
  const Token& name = document_.tokens[begin - 2];
  const std::string_view open = document_.Norm(begin - 1);
  const std::string_view close = document_.Norm(end);
  const bool frame = (open == "," && close == "," && name.capitalized) ||
                     (open == "(" && close == ")" && (name.capitalized || name.script == Script::kDevanagari));
  if (!frame || name.kind != TokenKind::kWord || words_.EndingAt(begin - 1, NumberRole::kIdCue) != nullptr) return false;
  mention.type = QuantityType::kAge;
  return true;
}

bool QuantityContext::HasIdCue(uint32_t token) const {
  if (words_.EndingAt(token, NumberRole::kIdCue) != nullptr) return true;
  if (token < 2 || token - 1 < document_.SentenceOf(token).tokens.begin) return false;
  const std::string_view mark = document_.Norm(token - 1);
  const bool joins = mark == "." || mark == ":" || mark == "#" || mark == "-" || mark == "(";
  return joins && words_.EndingAt(token - 1, NumberRole::kIdCue) != nullptr;
}

bool QuantityContext::IsIdentifier(uint32_t token, const DigitToken& digits, bool follows_identifier) const {
  const auto& tokens = document_.tokens;
  const auto& parts = words_.parts();
  const uint32_t limit = SentenceEnd(token);
  const uint32_t start = document_.SentenceOf(token).tokens.begin;
  const bool currency = words_.EndingAt(token, NumberRole::kCurrency) != nullptr;
  if (currency) return false;
  if (follows_identifier || HasIdCue(token)) return true;
  // B-52, COVID-19, जी-20
  if (token >= start + 2 && parts[token - 1].kind == PartKind::kHyphen && !tokens[token - 1].space_before &&
      !tokens[token].space_before && tokens[token - 2].kind == TokenKind::kWord &&
      words_.EndingAt(token - 1, NumberRole::kCurrency) == nullptr &&
      words_.EndingAt(token - 1, NumberRole::kHedge) == nullptr) {
    const PartKind before = parts[token - 2].kind;
    if (before == PartKind::kOther || before == PartKind::kOf || before == PartKind::kPart) return true;
  }
  if (digits.leading_zero) return true;
  const uint32_t next = token + 1;
  // 5G, 20s
  if (next < limit && tokens[next].kind == TokenKind::kWord && !tokens[next].space_before) {
    const bool known = parts[next].kind != PartKind::kOther || words_.At(next, NumberRole::kUnit) != nullptr ||
                       words_.At(next, NumberRole::kCurrency) != nullptr || words_.At(next, NumberRole::kOrdinalSuffix) != nullptr ||
                       words_.At(next, NumberRole::kPercent) != nullptr || words_.At(next, NumberRole::kAge) != nullptr;
    if (!known && tokens[next].script == Script::kLatin) return true;
  }
  const bool scaled = next < limit && (parts[next].kind == PartKind::kScale || words_.At(next, NumberRole::kUnit) != nullptr ||
                                       words_.At(next, NumberRole::kCurrency) != nullptr);
  return digits.digits >= kPhoneDigits && !digits.grouped && !scaled;
}

bool QuantityContext::IsYear(const QuantityMention& mention, const DigitToken& digits) const {
  if (mention.type != QuantityType::kCardinal || mention.hedge != Hedge::kExact || digits.grouped || digits.digits != 4) return false;
  return Decimal{1899, 0} < mention.value && mention.value < Decimal{2101, 0};
}

}  // namespace gainsay
