// Which token says what: one table from lexicon classes to roles, one from glue
// words to parts. A word of several classes is the number before it is glue.
#include "mention/number_words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "lang/concept_number.h"

namespace gainsay {
namespace {

constexpr uint32_t kLongestPhrase = 6;

constexpr std::pair<std::string_view, NumberRole> kRoles[] = {
    {"number-word", NumberRole::kNumberWord}, {"number-tens", NumberRole::kTens},
    {"number-bound", NumberRole::kBound},     {"scale", NumberRole::kScale},
    {"scale-short", NumberRole::kScaleShort}, {"scale-many", NumberRole::kScaleMany},
    {"number-fraction", NumberRole::kFraction}, {"ordinal-word", NumberRole::kOrdinal},
    {"ordinal-single", NumberRole::kOrdinalSingle}, {"ordinal-parts", NumberRole::kOrdinalParts},
    {"ordinal-suffix", NumberRole::kOrdinalSuffix}, {"percent", NumberRole::kPercent},
    {"number-glue", NumberRole::kGlue},       {"number-none", NumberRole::kDrop},
    {"hedge", NumberRole::kHedge},            {"hedge-after", NumberRole::kHedgeAfter},
    {"each", NumberRole::kEach},              {"score-cue", NumberRole::kScoreCue},
    {"id-cue", NumberRole::kIdCue},           {"age", NumberRole::kAge},
    {"age-noun", NumberRole::kAgeNoun},       {"unit", NumberRole::kUnit},
    {"currency", NumberRole::kCurrency},
};

constexpr std::pair<std::string_view, PartKind> kGlue[] = {
    {"and", PartKind::kAnd},     {"point", PartKind::kPoint}, {"over", PartKind::kOver}, {"divided", PartKind::kDivided},
    {"minus", PartKind::kMinus}, {"one", PartKind::kArticle}, {"of", PartKind::kOf},     {"part", PartKind::kPart}, {"out-of", PartKind::kOutOf},
};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// 1,234,567 and 12,34,567: the last group of three, those before of two or
// three, the first of one to three.
bool GroupsWell(std::string_view text) {
  size_t group = 0;
  bool first = true;
  for (const char c : text) {
    if (c != ',') {
      ++group;
      continue;
    }
    if (group == 0 || group > 3 || (!first && group < 2)) return false;
    first = false;
    group = 0;
  }
  return first || group == 3;
}

}  // namespace

std::optional<DigitToken> ReadDigitToken(std::string_view norm) {
  DigitToken out;
  std::string text;
  size_t split = std::string_view::npos;
  size_t slash = norm.find("\u2044");  // ½ folds to 1⁄2
  size_t mark_size = 3;
  if (slash == std::string_view::npos) {
    slash = norm.find('/');
    mark_size = 1;
  }
  const size_t colon = norm.find(':');
  split = slash != std::string_view::npos ? slash : colon;
  if (split == colon) mark_size = 1;
  if (split != std::string_view::npos) {
    const auto a = Decimal::Parse(norm.substr(0, split));
    const auto b = Decimal::Parse(norm.substr(split + mark_size));
    if (!a || !b || a->places != 0 || b->places != 0) return std::nullopt;
    out.colon = split == colon;
    out.second = *b;
    out.value = *a;
    const bool part = !out.colon && (mark_size == 3 || (b->units >= 2 && b->units <= 10)) && a->units > 0 && *a < *b;
    if (part) {
      const auto value = Divide(*a, *b);
      if (!value) return std::nullopt;
      out.value = *value;
    }
    out.form = part ? DigitToken::Form::kFraction : DigitToken::Form::kPair;
    return out;
  }
  const size_t point = norm.find('.');
  const std::string_view whole = norm.substr(0, point);
  out.grouped = whole.find(',') != std::string_view::npos;
  if (out.grouped && !GroupsWell(whole)) {
    // 22,240,260,310 and the like: a list or a slip; read as one number only where groups are of three.
    if (point != std::string_view::npos) return std::nullopt;
  }
  for (const char c : norm) {
    if (c == ',') continue;
    if (!IsDigit(c) && c != '.') return std::nullopt;
    text.push_back(c);
  }
  const auto value = Decimal::Parse(text);
  if (!value) return std::nullopt;
  out.value = *value;
  out.digits = point == std::string_view::npos ? static_cast<uint32_t>(text.size()) : 0;
  out.leading_zero = text.size() > 1 && text[0] == '0' && text[1] != '.';
  return out;
}

NumberWords::NumberWords(const Document& document, std::span<const LexHit> hits, const Concepts& concepts)
    : document_(document), hits_(hits), concepts_(concepts) {
  role_of_class_.assign(concepts.class_count(), NumberRole::kNone);
  for (const auto& [name, role] : kRoles) {
    const ClassId cls = concepts.FindClass(name);
    if (cls.valid()) role_of_class_[cls.index] = role;
  }
  const uint32_t count = static_cast<uint32_t>(document.tokens.size());
  first_hit_.assign(count + 1, 0);
  for (const LexHit& hit : hits) {
    if (hit.begin < count) ++first_hit_[hit.begin + 1];
  }
  for (uint32_t i = 0; i < count; ++i) first_hit_[i + 1] += first_hit_[i];
  parts_.resize(count);
  for (uint32_t i = 0; i < count; ++i) {
    parts_[i].space_before = document.tokens[i].space_before || i == 0;
    switch (document.tokens[i].kind) {
      case TokenKind::kNumber: SetDigits(i); break;
      case TokenKind::kPunctuation:
      case TokenKind::kQuote:
      case TokenKind::kSymbol: SetMark(i); break;
      case TokenKind::kWord:
        if (i > 0 && document.Norm(i) == "e" && document.tokens[i - 1].kind == TokenKind::kNumber && !parts_[i].space_before) {
          parts_[i].kind = PartKind::kPower;  // 12e-1
          parts_[i].scale = true;
        }
        break;
    }
  }
  for (const LexHit& hit : hits) {
    if (hit.end <= count) SetPart(hit.begin, hit);
  }
  for (const LexHit& hit : hits) {
    if (RoleOf(hit.concept_id) != NumberRole::kDrop) continue;
    for (uint32_t i = hit.begin; i < hit.end && i < count; ++i) {
      parts_[i].dropped = document.tokens[i].kind == TokenKind::kWord;
    }
  }
  for (uint32_t i = 1; i < count; ++i) {  // 5 m is metres, $5 m millions
    if (parts_[i].kind != PartKind::kScaleShort || At(i, NumberRole::kUnit) == nullptr) continue;
    if (EndingAt(i - 1, NumberRole::kCurrency) == nullptr) parts_[i].kind = PartKind::kOther;
  }
  for (uint32_t i = 0; i < count; ++i) {
    if (parts_[i].kind != PartKind::kBound && parts_[i].kind != PartKind::kParts) continue;
    const uint32_t next = i + parts_[i].length;
    parts_[i].before_unit = At(next, NumberRole::kUnit) != nullptr || At(next, NumberRole::kCurrency) != nullptr;
  }
}

std::span<const LexHit> NumberWords::HitsAt(uint32_t token) const {
  if (token + 1 >= first_hit_.size()) return {};
  return hits_.subspan(first_hit_[token], first_hit_[token + 1] - first_hit_[token]);
}

void NumberWords::SetDigits(uint32_t token) {
  NumberPart& part = parts_[token];
  part.kind = PartKind::kStop;
  const auto digits = ReadDigitToken(document_.Norm(token));
  if (!digits || digits->form == DigitToken::Form::kPair) return;
  part.kind = digits->form == DigitToken::Form::kPlain ? PartKind::kDigits : PartKind::kDigitFraction;
  part.value = digits->value;
  part.grouped = digits->grouped;
  part.triple = document_.Norm(token).substr(0, document_.Norm(token).find('.')).size() == 3;
}

// A line that is a number and nothing else ("- 1 4/5") begins with its sign; the
// dash of a list stands before words.
bool NumberWords::IsSignOfAll(uint32_t token) const {
  const TokenRange sentence = document_.SentenceOf(token).tokens;
  if (token != sentence.begin || sentence.size() > 6) return false;
  for (uint32_t i = token + 1; i < sentence.end; ++i) {
    const Token& it = document_.tokens[i];
    if (it.kind == TokenKind::kWord && document_.Norm(i).size() > 1) return false;
  }
  return sentence.size() > 1;
}

void NumberWords::SetMark(uint32_t token) {
  NumberPart& part = parts_[token];
  part.kind = PartKind::kStop;
  const std::string_view norm = document_.Norm(token);
  const uint32_t next = token + 1;
  const bool digits_next = next < document_.tokens.size() && document_.tokens[next].kind == TokenKind::kNumber &&
                           !document_.tokens[next].space_before;
  if (norm == "^") part.kind = PartKind::kPower;
  if (norm == "+") part.kind = PartKind::kPlus;
  if ((norm == "-" || norm == "--") && document_.Text(token) != "\u2014") {
    part.kind = PartKind::kHyphen;
    part.scale = norm == "--";
    if ((digits_next && part.space_before) || (norm == "-" && IsSignOfAll(token))) part.kind = PartKind::kMinus;
  } else if (norm == "\u2212" && digits_next) {
    part.kind = PartKind::kMinus;
  } else if (norm == "." && digits_next && part.space_before) {  // .08
    const auto value = Decimal::Parse("0." + std::string(document_.Norm(next)));
    if (!value) return;
    part.kind = PartKind::kDigits;
    part.value = *value;
    part.length = 2;
  }
}

void NumberWords::SetPart(uint32_t token, const LexHit& hit) {
  NumberPart& part = parts_[token];
  const NumberRole role = RoleOf(hit.concept_id);
  if (role == NumberRole::kNone || document_.tokens[token].kind != TokenKind::kWord) return;
  const std::string_view written = concepts_.Attribute(hit.concept_id, "value");
  const Decimal value = Decimal::Parse(written).value_or(Decimal{0, 0});
  PartKind kind = PartKind::kOther;
  Decimal number = value;
  switch (role) {
    case NumberRole::kNumberWord: kind = PartKind::kWord; break;
    case NumberRole::kTens: kind = PartKind::kTens; break;
    case NumberRole::kBound: kind = PartKind::kBound; break;
    case NumberRole::kScale: kind = PartKind::kScale; break;
    case NumberRole::kScaleShort: kind = PartKind::kScaleShort; break;
    case NumberRole::kScaleMany: kind = PartKind::kScaleMany; break;
    case NumberRole::kOrdinal: kind = PartKind::kOrdinal; break;
    case NumberRole::kOrdinalParts: kind = PartKind::kOrdinalParts; break;
    case NumberRole::kOrdinalSingle: part.divides = true; return;
    case NumberRole::kFraction: {
      kind = PartKind::kFraction;
      if (const auto add = NumberOf(concepts_, hit.concept_id, "add")) {
        kind = PartKind::kAdd;
        number = *add;
      } else if (const auto parts = NumberOf(concepts_, hit.concept_id, "parts")) {
        kind = PartKind::kParts;
        number = *parts;
      }
      break;
    }
    case NumberRole::kGlue:
      for (const auto& [name, glue] : kGlue) {
        if (concepts_.Name(hit.concept_id) == name) kind = glue;
      }
      break;
    default: return;
  }
  if (kind == PartKind::kOutOf && hit.end - hit.begin < 2) return;
  // Hits come longest first; the first of a number's own classes stands, glue gives way.
  if (kind == PartKind::kOther) return;
  const bool weak = part.kind == PartKind::kOther || part.kind == PartKind::kAnd || part.kind == PartKind::kOf;
  if (!weak) return;
  part.kind = kind;
  part.value = number;
  part.length = hit.end - hit.begin;
  part.scale = concepts_.Has(hit.concept_id, "scale");
}

const LexHit* NumberWords::At(uint32_t token, NumberRole role) const {
  for (const LexHit& hit : HitsAt(token)) {
    if (RoleOf(hit.concept_id) == role) return &hit;
  }
  return nullptr;
}

const LexHit* NumberWords::EndingAt(uint32_t token, NumberRole role) const {
  if (token == 0 || token >= document_.sentence_of.size() + 1) return nullptr;
  const uint32_t start = document_.SentenceOf(token - 1).tokens.begin;
  const uint32_t low = std::max(start, token > kLongestPhrase ? token - kLongestPhrase : 0);
  for (uint32_t at = low; at < token; ++at) {
    for (const LexHit& hit : HitsAt(at)) {
      if (hit.end == token && RoleOf(hit.concept_id) == role) return &hit;
    }
  }
  return nullptr;
}

bool NumberWords::IsGlue(uint32_t token, std::string_view name) const {
  for (const LexHit& hit : HitsAt(token)) {
    if (RoleOf(hit.concept_id) == NumberRole::kGlue && concepts_.Name(hit.concept_id) == name) return true;
  }
  return false;
}

bool NumberWords::AnyIn(TokenRange range, NumberRole role) const {
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (At(i, role) != nullptr) return true;
  }
  return false;
}

}  // namespace gainsay
