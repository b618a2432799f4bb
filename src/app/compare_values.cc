#include "app/compare_values.h"

#include <algorithm>
#include <cmath>

#include "align/compare_number.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

Error Bad(const std::string& what, const std::string& text) {
  return {ErrorCode::kInput, what + " in \"" + text + "\"", {}, 0, 0, {}};
}

// Reads a string as the only paragraph of an article without a date.
Result<ArticleRead> ReadString(const Engine& engine, std::string text) {
  if (FindInvalidUtf8(text)) return Error{ErrorCode::kEncoding, "not UTF-8", {}, 0, 0, {}};
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::replace(text.begin(), text.end(), '\r', ' ');
  Article article;
  article.path = "-";
  article.language = "und";
  article.source = text;
  article.text = std::move(text);
  article.blocks.push_back({BlockKind::kParagraph, {0, static_cast<uint32_t>(article.text.size())}});
  std::vector<Article> articles;
  articles.push_back(std::move(article));
  return std::move(engine.ReadClaims(std::move(articles))[0]);
}

std::string IsoOf(const TimeMention& time) { return time.timex.empty() ? "(no value)" : time.timex; }

// Parts of a date that both give.
struct PartComparison {
  int common = 0;
  int only_one = 0;
  std::string differs;  // the first part that differs, told; empty where none
};

template <typename T>
void ComparePart(std::string_view name, const std::optional<T>& a, const std::optional<T>& b, PartComparison& out) {
  if (a.has_value() != b.has_value()) ++out.only_one;
  if (!a || !b) return;
  ++out.common;
  if (*a != *b && out.differs.empty()) {
    out.differs = std::string(name) + " " + std::to_string(*a) + " and " + std::to_string(*b);
  }
}

// A 12-hour clock without a half of the day may be twelve hours later.
bool ClocksMayAgree(const TimeMention& a, const TimeMention& b) {
  constexpr int32_t kHalfDay = 12 * 60;
  return a.clock && b.clock && (a.half_unknown || b.half_unknown) && *a.clock % kHalfDay == *b.clock % kHalfDay;
}

std::optional<int> WeekdayOfDate(const TimeMention& time) {
  if (time.weekday) return time.weekday;
  if (time.granularity != Granularity::kDay || !time.when) return std::nullopt;
  return WeekdayOf(time.when->from);
}

ValueComparison CompareParts(const TimeMention& a, const TimeMention& b) {
  PartComparison parts;
  ComparePart("year", a.year, b.year, parts);
  ComparePart("month", a.month, b.month, parts);
  ComparePart("day", a.day, b.day, parts);
  ComparePart("weekday", WeekdayOfDate(a), WeekdayOfDate(b), parts);
  if (ClocksMayAgree(a, b)) {
    ++parts.common;
    parts.only_one += *a.clock == *b.clock ? 0 : 1;
  } else {
    ComparePart("minute of the day", a.clock, b.clock, parts);
  }
  if (!parts.differs.empty()) return {Match::kDifferent, parts.differs};
  if (parts.common == 0) return {Match::kDifferent, IsoOf(a) + " and " + IsoOf(b) + " have no part in common"};
  return {parts.only_one == 0 ? Match::kSame : Match::kVariant,
          parts.only_one == 0 ? "the same parts: " + IsoOf(a) : IsoOf(a) + " and " + IsoOf(b) + " agree in what both say"};
}

ValueComparison CompareTimes(const TimeMention& a, const TimeMention& b) {
  const std::string both = IsoOf(a) + " and " + IsoOf(b);
  if (a.type == TimexType::kDuration && b.type == TimexType::kDuration) {
    const bool same = std::abs(a.seconds - b.seconds) < 0.5;
    return {same ? Match::kSame : Match::kDifferent, both + (same ? " are one length" : " differ in length")};
  }
  if (!a.when || !b.when || a.day_assumed || b.day_assumed) return CompareParts(a, b);
  if (*a.when == *b.when) return {Match::kSame, "both are " + IsoOf(a)};
  if (a.when->Contains(*b.when)) return {Match::kVariant, IsoOf(b) + " lies within " + IsoOf(a)};
  if (b.when->Contains(*a.when)) return {Match::kVariant, IsoOf(a) + " lies within " + IsoOf(b)};
  if (a.when->Overlaps(*b.when)) return {Match::kVariant, both + " overlap"};
  const bool swapped = a.day && a.month && b.day && b.month && *a.day == *b.month && *a.month == *b.day && a.year == b.year;
  return {Match::kDifferent, both + (swapped ? " differ: day and month are swapped" : " differ")};
}

}  // namespace

Result<ValueComparison> CompareNameStrings(const Engine& engine, const std::string& a, const std::string& b) {
  const NameComparison names = engine.names().Compare(a, b);
  switch (names.level) {
    case NameLevel::kSame: return ValueComparison{Match::kSame, names.reason};
    case NameLevel::kVariant:
    case NameLevel::kInitials: return ValueComparison{Match::kVariant, names.reason};
    case NameLevel::kPartial:
    case NameLevel::kMaybe:
    case NameLevel::kDifferent: break;
  }
  return ValueComparison{Match::kDifferent, names.reason};
}

Result<ValueComparison> CompareDateStrings(const Engine& engine, const std::string& a, const std::string& b) {
  const Result<ArticleRead> read_a = ReadString(engine, a);
  if (!read_a) return read_a.error();
  const Result<ArticleRead> read_b = ReadString(engine, b);
  if (!read_b) return read_b.error();
  if (read_a->mentions.times.empty()) return Bad("no date or time", a);
  if (read_b->mentions.times.empty()) return Bad("no date or time", b);
  return CompareTimes(read_a->mentions.times[0], read_b->mentions.times[0]);
}

Result<ValueComparison> CompareNumberStrings(const Engine& engine, const std::string& a, const std::string& b) {
  const Result<ArticleRead> read_a = ReadString(engine, a);
  if (!read_a) return read_a.error();
  const Result<ArticleRead> read_b = ReadString(engine, b);
  if (!read_b) return read_b.error();
  if (read_a->mentions.quantities.empty()) return Bad("no number", a);
  if (read_b->mentions.quantities.empty()) return Bad("no number", b);
  const NumberComparison numbers = CompareNumbers(read_a->mentions.quantities[0], read_b->mentions.quantities[0],
                                                  engine.packs().concepts());
  const Match match = numbers.level == NumberLevel::kEqual ? Match::kSame
                      : numbers.Agrees()                   ? Match::kVariant
                                                           : Match::kDifferent;
  return ValueComparison{match, numbers.phrase};
}

}  // namespace gainsay
