// The captures of one pattern match, read as a time expression. Private to the
// time finder; its methods stand by their nouns: time_build.cc has the captures,
// time_build_date.cc numbers, dates and spans, time_build_clock.cc clocks and
// parts of the day, time_build_span.cc lengths, offsets, ranges and cues.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "mention/time_expr.h"

namespace gainsay {

class TimeBuilder {
 public:
  TimeBuilder(const Reading& reading, const Match& match, const std::vector<TimeExpr>& pool)
      : reading_(reading), concepts_(reading.concepts()), match_(match), pool_(pool) {
    out_.tokens = match.tokens;
  }

  std::optional<TimeExpr> Run();

 private:
  std::string_view Constant(std::string_view key) const { return match_.pattern->Constant(key); }
  std::optional<double> ConstantNumber(std::string_view key) const;
  const TimeExpr* Inner(std::string_view name) const;
  ConceptId ConceptOf(std::string_view name) const;
  // A captured number, however written.
  std::optional<double> Number(std::string_view name) const;
  std::optional<int32_t> Whole(std::string_view name) const;
  ConceptId Unit(std::string_view name) const { return concepts_.Find("time-unit", name); }

  void FillCommon();
  void FillTerms();

  // ---- numbers

  bool Count(double count);  // in words
  bool MakeNumber();
  bool MakeHundreds();
  bool MakeThousands();

  // ---- dates and spans

  bool OfUnit(TimeKind kind);  // that needs a unit

  bool YearFits(bool needed);
  bool MakeDay();
  bool MakeDays();
  bool MakeMonth();
  // Whether the match stands in a longer run of numbers and hyphens: a phone number.
  bool InsideRun() const;
  bool MakeYear();
  bool MakeFiscal();
  bool MakeQuarter();
  bool MakeDecade();
  bool MakeCentury();
  bool MakeSeason();
  bool MakeShift();
  bool MakeShiftCount();
  bool MakeWeekNumber();
  bool MakeToDate();
  bool MakeRest();
  bool MakeElapsed();

  // The expression a part is taken of: captured, or the unit around the publication.
  bool TakeBase(std::string_view name, ConceptId unit);
  bool MakeEdge();
  bool MakeNth();
  bool MakeWeekOf();

  // ---- offsets and lengths

  bool MakeOffset();
  // "in two years": a length where the sentence looks back, else a point ahead.
  bool MakeInOffset();
  bool MakeOffsetBase();
  bool MakeOffsetDay();
  bool MakeLengthFrom();
  bool MakeDuration();
  bool MakeSet();
  bool MakeNow();

  // ---- clocks

  // The hour as captured: 5, साढ़े तीन, 1535, 0430.
  std::optional<ClockReading> Hour(std::string_view name) const;
  void ApplyMark(ClockReading& clock, ConceptId mark) const;
  bool MakeClock();

  // An end of a clock range: a clock expression or a bare hour.
  std::optional<ClockReading> End(std::string_view clock, std::string_view bare) const;
  bool MakeClocks();
  // Applies what is printed on one end of a clock range to the other: 2 to 4 pm.
  void Settle(ClockReading a, ClockReading b, ConceptId part2);
  static int32_t Seconds(const ClockReading& clock);
  // The half of the day in which a clock lies inside its part of the day.
  void SetHalf(ClockReading& clock, ConceptId part) const;
  bool MakeClockLength();
  int32_t LengthSeconds(const std::vector<TimeTerm>& terms) const;
  bool MakePart();
  bool MakeMoment();

  // Merges the captures a, b, c, p: a day with a clock, a clock with a part.
  bool MakeJoin();
  bool MakeJoinBare();

  // ---- ranges, cues

  bool MakeRange();
  bool MakeYearPair();
  bool MakeAccept();
  bool MakeBound();
  bool MakeAbout();

  const Reading& reading_;
  const Concepts& concepts_;
  const Match& match_;
  const std::vector<TimeExpr>& pool_;
  TimeExpr out_;
};

}  // namespace gainsay
