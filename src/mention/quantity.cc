// The walk over a document: where a number begins, whether a second one makes
// it a range, a score or a distributive pair, and what it is then.
//
//   10-12 people     range (rising)          3-2 on penalties    score (falling, or a cue near)
//   10 से 12 लोग     range                   rose from 10 to 12  two numbers
//   पांच-पांच लाख    five lakh each          2025-26             identifier
#include "mention/quantity.h"

#include <optional>
#include <utility>

#include "mention/number_words.h"
#include "mention/quantity_context.h"

namespace gainsay {
namespace {

constexpr Decimal kMaxScore{200, 0};

constexpr uint32_t kOrdinalReach = 4;  // tokens from an ordinal to the scale word it counts

class Finder {
 public:
  Finder(const Document& document, const NumberWords& words, const std::vector<TimeMention>& times)
      : document_(document), words_(words), context_(document, words), in_time_(document.tokens.size(), false) {
    for (const TimeMention& time : times) {
      for (uint32_t i = time.tokens.begin; i < time.tokens.end && i < in_time_.size(); ++i) in_time_[i] = true;
    }
  }

  std::vector<QuantityMention> Run() {
    for (const Sentence& sentence : document_.sentences) {
      sentence_ = sentence.tokens;
      parts_ = std::span(words_.parts()).first(sentence_.end);
      free_from_ = sentence_.begin;
      list_end_ = UINT32_MAX;
      score_cue_.reset();
      for (uint32_t at = sentence_.begin; at < sentence_.end;) {
        const uint32_t next = ReadAt(at);
        at = next > at ? next : at + 1;
      }
    }
    ShareUnits();
    return std::move(found_);
  }

 private:
  // "From 23.5 million to 26 million tonnes": what is printed once holds for both.
  void ShareUnits() {
    for (size_t i = 1; i < found_.size(); ++i) {
      QuantityMention& first = found_[i - 1];
      QuantityMention& second = found_[i];
      if (second.tokens.begin != first.tokens.end + 1 || !words_.IsGlue(first.tokens.end, "to")) continue;
      if (first.tokens.begin == 0 || !IsFrom(first.tokens.begin)) continue;
      const auto lacks = [](const QuantityMention& q) { return q.type == QuantityType::kCardinal && !q.unit.valid(); };
      const auto has = [](const QuantityMention& q) {
        return q.type == QuantityType::kMeasure || q.type == QuantityType::kMoney || q.type == QuantityType::kPercent;
      };
      QuantityMention* poor = lacks(first) && has(second) ? &first : lacks(second) && has(first) ? &second : nullptr;
      if (poor == nullptr) continue;
      const QuantityMention& rich = poor == &first ? second : first;
      poor->type = rich.type;
      poor->unit = rich.unit;
    }
  }

  // The token to go on from.
  uint32_t ReadAt(uint32_t at) {
    const Token& token = document_.tokens[at];
    std::optional<DigitToken> digits;
    if (token.kind == TokenKind::kNumber) {
      digits = ReadDigitToken(document_.Norm(at));
      if (!digits) return at + 1;
      if (in_time_[at] && !context_.AgeFollows(at + 1)) return at + 1;
      if (digits->form == DigitToken::Form::kPair) return EmitPair(at, *digits);
      const uint32_t chain = ChainEnd(at);
      if (chain != 0) return EmitIdentifiers(at, chain);
      if (digits->form == DigitToken::Form::kPlain && context_.IsIdentifier(at, *digits, FollowsList(at, QuantityType::kIdentifier))) {
        return EmitIdentifiers(at, at + 1);
      }
    } else if (in_time_[at]) {
      const PartKind kind = parts_[at].kind;
      if (kind != PartKind::kWord && kind != PartKind::kTens) return at + 1;
    }
    // A sentence that is nothing but a number with a dash before it.
    if (at == sentence_.begin && parts_[at].kind == PartKind::kHyphen) {
      auto alone = ParseNumber(parts_, at + 1);
      if (alone && alone->end == sentence_.end && !alone->ordinal) {
        alone->value.units = -alone->value.units;
        alone->plain = false;
        return EmitNumber(at, *alone, digits);
      }
    }
    const auto number = ParseNumber(parts_, at);
    if (!number || number->end > sentence_.end) return at + 1;
    if (IsLooseWord(at, *number)) return number->end;
    for (uint32_t i = at; i < number->end; ++i) {
      if (in_time_[i] && !context_.AgeFollows(number->end)) return i + 1;
    }
    return EmitNumber(at, *number, digits);
  }

  // "His seventh one-day hundred": a score, which the ordinal counts.
  bool IsCounted(uint32_t at) const {
    for (uint32_t i = at; i > sentence_.begin && at - i < kOrdinalReach; --i) {
      if (words_.At(i - 1, NumberRole::kOrdinal) != nullptr || words_.At(i - 1, NumberRole::kOrdinalSingle) != nullptr) return true;
      if (document_.tokens[i - 1].kind != TokenKind::kWord && parts_[i - 1].kind != PartKind::kHyphen) return false;
    }
    return false;
  }

  // "half-hearted"; an article's "one" is kept: callers decide.
  bool IsLooseWord(uint32_t at, const ParsedNumber& number) const {
    if (number.end == at + 1 && HasScale(at, at + 1) && IsCounted(at)) return true;
    if (parts_[at].kind != PartKind::kFraction || number.end != at + 1 || number.end >= sentence_.end) return false;
    return parts_[number.end].kind == PartKind::kHyphen && !document_.tokens[number.end].space_before &&
           words_.At(number.end + 1, NumberRole::kUnit) == nullptr;
  }

  // 022-2345-6789: the end of a chain of three or more, or 0.
  uint32_t ChainEnd(uint32_t at) const {
    uint32_t end = at + 1;
    uint32_t count = 1;
    while (end + 1 < sentence_.end && parts_[end].kind == PartKind::kHyphen && !document_.tokens[end].space_before &&
           document_.tokens[end + 1].kind == TokenKind::kNumber && !document_.tokens[end + 1].space_before) {
      end += 2;
      ++count;
    }
    const bool plus = at > sentence_.begin && document_.Norm(at - 1) == "+" && !document_.tokens[at].space_before;
    return count >= 3 || (plus && count >= 2) ? end : 0;
  }

  QuantityMention Make(TokenRange number) const {
    QuantityMention mention;
    mention.tokens = number;
    mention.number = number;
    return mention;
  }

  uint32_t Emit(QuantityMention mention) {
    mention.span = document_.SpanOf(mention.tokens);
    free_from_ = mention.tokens.end;
    list_end_ = mention.tokens.end;
    list_type_ = mention.type;
    found_.push_back(std::move(mention));
    return free_from_;
  }

  uint32_t EmitIdentifiers(uint32_t begin, uint32_t end) {
    const bool cue = context_.HasIdCue(begin) || FollowsList(begin, QuantityType::kIdentifier);
    for (uint32_t at = begin; at < end; ++at) {
      if (document_.tokens[at].kind != TokenKind::kNumber) continue;
      const auto digits = ReadDigitToken(document_.Norm(at));
      if (!digits) continue;
      QuantityMention mention = Make({at, at + 1});
      mention.type = QuantityType::kIdentifier;
      mention.value = digits->value;
      mention.significant = static_cast<int32_t>(digits->digits);
      if (digits->form == DigitToken::Form::kPair) mention.upper = digits->second;
      Emit(std::move(mention));
    }
    if (!cue) list_end_ = UINT32_MAX;
    return end;
  }

  // Whether `at` goes on a list whose last member was of the type: Sections
  // 302, 307 and 34; aged 33, 34 and 25.
  bool FollowsList(uint32_t at, QuantityType type) const {
    if (list_end_ == UINT32_MAX || list_type_ != type || at < list_end_ + 1 || at > list_end_ + 2) return false;
    for (uint32_t i = list_end_; i < at; ++i) {
      if (parts_[i].kind != PartKind::kAnd && document_.Norm(i) != "," && document_.Norm(i) != "/") return false;
    }
    const bool word_behind = at + 1 < sentence_.end && document_.tokens[at + 1].kind == TokenKind::kWord &&
                             document_.tokens[at + 1].space_before && parts_[at + 1].kind == PartKind::kOther;
    return !(word_behind && document_.Norm(at - 1) == ",");  // "..., 12 people": a new thought
  }

  // 9:20, 45/50
  uint32_t EmitPair(uint32_t at, const DigitToken& digits) {
    if (context_.HasIdCue(at)) return EmitIdentifiers(at, at + 1);
    QuantityMention mention = Make({at, at + 1});
    mention.type = QuantityType::kRatio;
    mention.value = digits.value;
    mention.upper = digits.second;
    mention.significant = SignificantDigits(digits.value);
    return Emit(std::move(mention));
  }

  // The digits of the token and a suffix: 21st, 35 वें, 25-वीं.
  uint32_t OrdinalSuffixEnd(uint32_t end) const {
    uint32_t at = end;
    if (at < sentence_.end && parts_[at].kind == PartKind::kHyphen && !document_.tokens[at].space_before) ++at;
    if (at >= sentence_.end) return 0;
    const LexHit* hit = words_.At(at, NumberRole::kOrdinalSuffix);
    if (hit == nullptr) return 0;
    const bool glued = !document_.tokens[at].space_before;
    if (!glued && words_.concepts().Attribute(hit->concept_id, "space") == "never") return 0;
    return hit->end;
  }

  uint32_t EmitNumber(uint32_t at, const ParsedNumber& number, const std::optional<DigitToken>& digits) {
    QuantityMention mention = Make({at, number.end});
    mention.value = number.value;
    mention.words = number.words;
    mention.significant = number.significant;
    mention.scaled = Decimal{1, 0} < number.scale || HasScale(at, number.end);
    if (number.ordinal) {
      mention.type = QuantityType::kOrdinal;
      return Emit(std::move(mention));
    }
    if (!number.words) {
      if (const uint32_t end = OrdinalSuffixEnd(number.end); end != 0) {
        mention.type = QuantityType::kOrdinal;
        mention.tokens.end = end;
        return Emit(std::move(mention));
      }
    }
    if (JoinSecond(mention, number)) {
      if (mention.type == QuantityType::kIdentifier) return EmitIdentifiers(mention.tokens.begin, mention.tokens.end);
      if (mention.type == QuantityType::kScore) return Emit(std::move(mention));
    }
    if (!context_.AddAge(mention, FollowsList(at, QuantityType::kAge))) context_.AddUnit(mention, free_from_);
    context_.AddHedge(mention, free_from_);
    if (digits && number.plain && !mention.upper && context_.IsYear(mention, *digits)) {
      mention.type = QuantityType::kIdentifier;
      Emit(std::move(mention));
      list_end_ = UINT32_MAX;
      return free_from_;
    }
    return Emit(std::move(mention));
  }

  bool HasScale(uint32_t begin, uint32_t end) const {
    for (uint32_t i = begin; i < end; ++i) {
      const PartKind kind = parts_[i].kind;
      if (kind == PartKind::kScale || kind == PartKind::kScaleShort || kind == PartKind::kScaleMany) return true;
    }
    return false;
  }

  // A second number behind a hyphen or "to": a range, a score, a pair.
  bool JoinSecond(QuantityMention& mention, const ParsedNumber& first) {
    const uint32_t separator = first.end;
    if (separator + 1 >= sentence_.end) return false;
    const bool hyphen = parts_[separator].kind == PartKind::kHyphen;
    const bool to = words_.IsGlue(separator, "to");
    const uint32_t begin = mention.tokens.begin;
    const bool between = parts_[separator].kind == PartKind::kAnd && begin > sentence_.begin && words_.IsGlue(begin - 1, "between");
    if (!hyphen && !to && !between) return false;
    uint32_t second_at = separator + 1;
    if (const LexHit* sign = words_.At(second_at, NumberRole::kCurrency);
        sign != nullptr && words_.EndingAt(begin, NumberRole::kCurrency) != nullptr) {
      second_at = sign->end;
    } else if (hyphen && document_.tokens[separator].space_before != document_.tokens[second_at].space_before) {
      return false;
    }
    if (second_at >= sentence_.end || in_time_[second_at]) return false;
    const auto second = ParseNumber(parts_, second_at);
    if (!second || second->ordinal || (!second->words && OrdinalSuffixEnd(second->end) != 0)) return false;
    if (first.words != second->words && first.plain) return false;
    Decimal low = first.value;
    if (first.scale == Decimal{1, 0} && Decimal{1, 0} < second->scale) {
      const auto scaled = Multiply(low, second->scale);
      if (scaled && !(second->value < *scaled)) low = scaled->Normalized();  // 5-7 lakh
    }
    const uint32_t end = second->end;
    const int order = Compare(low, second->value);
    if (first.words && low == Decimal{0, 0}) return false;  // three-nought-four
    if (order == 0 && hyphen && IsDistributive(first, *second)) {
      mention.value = second->value;
      mention.each = true;
      mention.scaled = mention.scaled || Decimal{1, 0} < second->scale;
      mention.tokens.end = mention.number.end = end;
      return true;
    }
    if ((hyphen || to) && first.plain && second->plain && IsYearPair(mention, *second)) {
      mention.type = QuantityType::kIdentifier;
      mention.tokens.end = mention.number.end = end;
      return true;
    }
    if (hyphen && IsScore(first, *second, order)) {
      mention.type = QuantityType::kScore;
      mention.upper = second->value;
      mention.tokens.end = mention.number.end = end;
      return true;
    }
    const bool change = to && begin > sentence_.begin && IsFrom(begin);
    if (order >= 0 || change) return false;
    mention.value = low;
    mention.upper = second->value;
    mention.scaled = mention.scaled || Decimal{1, 0} < second->scale;
    mention.tokens.end = mention.number.end = end;
    return true;
  }

  bool IsFrom(uint32_t begin) const {
    if (words_.IsGlue(begin - 1, "from")) return true;
    const LexHit* sign = words_.EndingAt(begin, NumberRole::kCurrency);
    return sign != nullptr && sign->begin > 0 && words_.IsGlue(sign->begin - 1, "from");
  }

  // पांच-पांच लाख, 5-5 लाख; 2-2 alone is a score
  bool IsDistributive(const ParsedNumber& first, const ParsedNumber& second) const {
    if (first.words && second.words) return true;
    if (Decimal{1, 0} < second.scale) return true;
    if (second.end >= sentence_.end) return false;
    return words_.At(second.end, NumberRole::kCurrency) != nullptr || words_.At(second.end, NumberRole::kUnit) != nullptr;
  }

  bool IsYearPair(const QuantityMention& mention, const ParsedNumber& second) const {
    const Decimal year = mention.value;
    if (!(Decimal{1899, 0} < year && year < Decimal{2101, 0}) || !year.IsInteger()) return false;
    if (second.value < kMaxScore) return second.value == Decimal{year.units % 100 + 1, 0} || second.value.units > year.units % 100;
    return Decimal{1899, 0} < second.value && second.value < Decimal{2101, 0};
  }

  bool IsScore(const ParsedNumber& first, const ParsedNumber& second, int order) {
    if (first.scale != Decimal{1, 0} || second.scale != Decimal{1, 0}) return false;
    if (!first.value.IsInteger() || !second.value.IsInteger()) return false;
    if (!(first.value < kMaxScore) || !(second.value < kMaxScore)) return false;
    if (!first.plain && !(first.words && second.words)) return false;
    if (second.end < sentence_.end) {
      const uint32_t next = second.end;
      if (words_.At(next, NumberRole::kUnit) != nullptr || words_.At(next, NumberRole::kCurrency) != nullptr ||
          words_.At(next, NumberRole::kPercent) != nullptr || context_.AgeFollows(next)) {
        return false;
      }
    }
    if (first.words) return order > 0 && HasScoreCue();
    if (order >= 0) return true;
    return first.value < Decimal{30, 0} && second.value < Decimal{30, 0} && HasScoreCue();
  }

  bool HasScoreCue() {
    if (!score_cue_) score_cue_ = words_.AnyIn(sentence_, NumberRole::kScoreCue);
    return *score_cue_;
  }

  const Document& document_;
  const NumberWords& words_;
  QuantityContext context_;
  std::vector<bool> in_time_;
  TokenRange sentence_;
  std::span<const NumberPart> parts_;
  uint32_t free_from_ = 0;
  std::optional<bool> score_cue_;   // of the sentence, once asked
  uint32_t list_end_ = UINT32_MAX;  // end of the last quantity, where a list may go on
  QuantityType list_type_ = QuantityType::kCardinal;
  std::vector<QuantityMention> found_;
};

}  // namespace

std::vector<QuantityMention> FindQuantities(const Document& document, std::span<const LexHit> hits, const Concepts& concepts,
                                            const std::vector<TimeMention>& times) {
  const NumberWords words(document, hits, concepts);
  return Finder(document, words, times).Run();
}

}  // namespace gainsay
