// Dates and clocks in digits. No words here: which order a date's parts stand
// in is the pack's setting `date-order`; a date that reads both ways keeps the
// note that it does.
#include <algorithm>
#include <charconv>

#include "base/civil_time.h"
#include "mention/time_expr.h"

namespace gainsay {
namespace {

constexpr int32_t kFirstYear = 1900;
constexpr int32_t kLastYear = 2099;

struct Field {
  int32_t value = 0;
  size_t digits = 0;
};

// The digit groups of a token parted by `mark`; empty where it is otherwise made.
std::vector<Field> Fields(std::string_view text, char mark) {
  std::vector<Field> fields;
  for (size_t at = 0;;) {
    Field field;
    const auto [end, code] = std::from_chars(text.data() + at, text.data() + text.size(), field.value);
    const size_t stop = static_cast<size_t>(end - text.data());
    field.digits = stop - at;
    if (code != std::errc() || field.digits == 0 || field.digits > 4 || field.value < 0) return {};
    fields.push_back(field);
    if (stop == text.size()) return fields;
    if (text[stop] != mark || fields.size() == 3) return {};
    at = stop + 1;
  }
}

std::optional<double> PlainNumber(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c == ',') continue;
    if ((c < '0' || c > '9') && c != '.') return std::nullopt;
    digits += c;
  }
  double value = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (code != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

bool IsYear(const Field& field) { return field.digits == 4 && field.value >= kFirstYear && field.value <= kLastYear; }

bool SetDayMonth(int32_t first, int32_t second, bool month_first, TimeExpr& out) {
  if (first < 1 || second < 1 || first > 31 || second > 31) return false;
  if (first > 12 && second > 12) return false;
  if (first > 12) month_first = false;
  if (second > 12) month_first = true;
  out.month = static_cast<uint32_t>(month_first ? first : second);
  out.day = static_cast<uint32_t>(month_first ? second : first);
  out.ambiguous = first <= 12 && second <= 12 && first != second;
  return *out.day <= 31;
}

// Two digits of a year: the window that a newsroom means.
int32_t FullYear(int32_t two_digits) { return two_digits < 70 ? 2000 + two_digits : 1900 + two_digits; }

bool SetDate(const std::vector<Field>& fields, bool month_first, TimeExpr& out) {
  if (fields.size() == 2) {
    out.kind = TimeKind::kNumericDay;
    if (fields[0].digits > 2 || fields[1].digits > 2) return false;
    return SetDayMonth(fields[0].value, fields[1].value, month_first, out);
  }
  if (fields.size() != 3) return false;
  out.kind = TimeKind::kNumericDate;
  if (IsYear(fields[0])) {
    out.year = fields[0].value;
    const bool year_first_month = fields[1].value <= 12;
    return fields[1].digits <= 2 && fields[2].digits <= 2 && SetDayMonth(fields[1].value, fields[2].value, year_first_month, out) &&
           (out.ambiguous = false, true);
  }
  if (fields[0].digits > 2 || fields[1].digits > 2) return false;
  if (!IsYear(fields[2]) && fields[2].digits != 2) return false;
  out.year = fields[2].digits == 2 ? FullYear(fields[2].value) : fields[2].value;
  return SetDayMonth(fields[0].value, fields[1].value, month_first, out);
}

std::optional<ClockReading> ReadClock(const std::vector<Field>& fields) {
  if (fields.size() < 2 || fields[0].digits > 2 || fields[1].digits != 2) return std::nullopt;
  if (fields[0].value > 24 || fields[1].value > 59) return std::nullopt;
  int32_t seconds = fields[0].value * 3600 + fields[1].value * 60;
  if (fields.size() == 3) {
    if (fields[2].digits != 2 || fields[2].value > 59) return std::nullopt;
    seconds += fields[2].value;
  }
  return ClockReading{seconds, fields[0].value > 12 || fields[0].value == 0, false, 0};
}

class NumericFinder {
 public:
  explicit NumericFinder(const Reading& reading) : reading_(reading), document_(reading.document()) {}

  std::vector<TimeExpr> Run() {
    for (uint32_t t = 0; t < document_.tokens.size(); ++t) {
      if (document_.tokens[t].kind != TokenKind::kNumber) continue;
      One(t);
      Dashed(t);
    }
    return std::move(out_);
  }

 private:
  bool MonthFirst(uint32_t token) const {
    const Lexicon* lexicon = reading_.LexiconOf(document_.sentence_of[token]);
    return lexicon != nullptr && lexicon->Setting("date-order") == "month-day";
  }

  void Put(TimeExpr expr, TokenRange tokens) {
    expr.tokens = tokens;
    out_.push_back(std::move(expr));
  }

  void One(uint32_t t) {
    const std::string_view text = document_.Norm(t);
    const TokenRange here{t, t + 1};
    if (const std::optional<double> number = PlainNumber(text)) {
      TimeExpr expr;
      expr.count = *number;
      Put(expr, here);
    }
    for (const char mark : {'/', '.', '-'}) {
      TimeExpr expr;
      const std::vector<Field> fields = Fields(text, mark);
      if (fields.size() < (mark == '/' ? 2u : 3u) || !SetDate(fields, MonthFirst(t), expr)) continue;
      if (mark != '/' && !IsYear(fields[2]) && !IsYear(fields[0])) continue;
      Put(expr, here);
    }
    for (const char mark : {':', '.'}) {
      const std::vector<Field> fields = Fields(text, mark);
      const std::optional<ClockReading> clock = ReadClock(fields);
      if (!clock || (mark == '.' && Measured(t + 1))) continue;
      TimeExpr expr;
      expr.kind = mark == ':' ? TimeKind::kNumericClock : TimeKind::kNumericDot;
      expr.clock = clock;
      Put(expr, here);
      if (mark != ':' || fields.size() != 3) continue;
      expr.kind = TimeKind::kNumericRace;  // it may be a length: in 2:12:47
      Put(expr, here);
    }
  }

  // Whether a word of measure makes a number of the figure before it: "on
  // Tuesday at 7.18 per cent".
  bool Measured(uint32_t t) const {
    if (t >= document_.tokens.size() || document_.sentence_of[t] != document_.sentence_of[t - 1]) return false;
    if (reading_.In(t, "clock-mark") || reading_.In(t, "time-zone")) return false;
    return reading_.In(t, "percent") || reading_.In(t, "unit") || reading_.In(t, "currency") || reading_.In(t, "scale");
  }

  // Numbers parted by hyphens or slashes that are tokens of their own.
  void Dashed(uint32_t t) {
    const uint32_t end = document_.SentenceOf(t).tokens.end;
    const auto glued = [&](uint32_t at) { return at < end && !document_.tokens[at].space_before; };
    if (t > 0 && glued(t) && document_.sentence_of[t - 1] == document_.sentence_of[t] && document_.Norm(t - 1) == "-" && t > 1 &&
        document_.tokens[t - 2].kind == TokenKind::kNumber && glued(t - 1)) {
      return;  // inside a longer run
    }
    std::vector<Field> fields;
    uint32_t at = t;
    for (;;) {
      const std::vector<Field> one = Fields(document_.Norm(at), '-');
      if (one.size() != 1) return;
      fields.push_back(one[0]);
      if (!(glued(at + 1) && document_.Norm(at + 1) == "-" && glued(at + 2) &&
            document_.tokens[at + 2].kind == TokenKind::kNumber)) {
        break;
      }
      if (fields.size() == 3) return;
      at += 2;
    }
    TimeExpr expr;
    if (fields.size() == 3 && (IsYear(fields[0]) || IsYear(fields[2])) && SetDate(fields, MonthFirst(t), expr)) {
      Put(expr, {t, at + 1});
    }
    // 2015-3; but 2011-12 is a financial year.
    if (fields.size() == 2 && IsYear(fields[0]) && fields[1].digits <= 2 && fields[1].value >= 1 && fields[1].value <= 12 &&
        (fields[0].value + 1) % 100 != fields[1].value) {
      expr.kind = TimeKind::kNumericMonth;
      expr.year = fields[0].value;
      expr.month = static_cast<uint32_t>(fields[1].value);
      Put(expr, {t, at + 1});
    }
    if (fields.size() == 2 && fields[0].digits <= 2 && fields[0].value >= 1 && fields[0].value <= 12 && IsYear(fields[1])) {
      expr.kind = TimeKind::kNumericMonth;
      expr.month = static_cast<uint32_t>(fields[0].value);
      expr.year = fields[1].value;
      Put(expr, {t, at + 1});
    }
  }

  const Reading& reading_;
  const Document& document_;
  std::vector<TimeExpr> out_;
};

}  // namespace

std::vector<TimeExpr> FindNumericTimes(const Reading& reading) { return NumericFinder(reading).Run(); }

}  // namespace gainsay
