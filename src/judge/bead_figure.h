// The figures of a bead of parallel texts, and which of them correspond. Within
// corresponding sentences a figure needs no slot: what is left over when equal
// figures are paired off stands for the same thing. Years, months, days,
// weekdays, clocks and ages count as figures here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "claim/article_read.h"

namespace gainsay {

enum class FigureKind : uint8_t { kCount, kPercent, kMoney, kMeasure, kAge, kLength, kOrdinal, kYear, kMonth, kDay, kWeekday, kClock, kOther };

struct BeadFigure {
  FigureKind kind = FigureKind::kOther;
  uint32_t token = 0;
  TokenRange tokens;       // with its unit; the token alone where the whole is long
  Decimal printed;         // of the digits alone; a month 1..12, a weekday 0 Monday .. 6
  Decimal value;           // after lakh, crore, million; a clock in minutes of the printed hour
  bool digits = false;     // not written in words
  bool with_hour = false;  // kWeekday: a clock or a part of the day stands with it
  uint32_t quantity = UINT32_MAX;  // of MentionTable::quantities
  ConceptId unit;          // of the quantity or the length of time, where printed
};

// Whether a bare number may be a year.
bool LooksLikeYear(Decimal value);

// The figures of sentences [begin, end), in reading order.
class FigureReader {
 public:
  // REQUIRES: `article` outlives the reader.
  explicit FigureReader(const ArticleRead& article);
  std::vector<BeadFigure> Of(uint32_t begin, uint32_t end) const;

 private:
  bool IsOfName(uint32_t token) const;
  bool IsMinutes(uint32_t token, Decimal printed) const;
  std::optional<BeadFigure> OfDigits(uint32_t token) const;
  void AddNamed(uint32_t token, std::vector<BeadFigure>& out) const;
  BeadFigure OfTime(uint32_t token, Decimal printed) const;
  BeadFigure OfQuantity(uint32_t token, Decimal printed) const;

  const ArticleRead& article_;
  std::vector<uint32_t> quantity_at_, time_at_;  // by token
};

struct FigurePair {
  uint32_t a = 0, b = 0;  // of the two lists
};
struct BeadFigures {
  std::vector<FigurePair> equal;
  std::vector<FigurePair> differ;
};

// One side of a bead.
struct BeadSide {
  const ArticleRead& article;
  std::vector<BeadFigure> figures;
  std::vector<BeadFigure> around;  // of the sentences right before and behind: copy is split at other places
};

// A digit more, less or other, or the same digits in another order.
bool SlipOfPen(std::string a, std::string b);

// Pairs equal figures one to one; then what is left over on both sides, where
// it is clear what belongs to what; numbers in words only `with_words`; figures
// of two kinds, where the texts are no close translation (`strict`), only where
// one is a slip for the other.
BeadFigures PairFigures(const BeadSide& left, const BeadSide& right, bool with_words, bool strict);

}  // namespace gainsay
