#include "bench/slip.h"

#include <algorithm>

namespace gainsay::bench {
namespace {

std::string_view KindOf(const FactDecl& fact) {
  if (fact.rival >= 0) return "participant";
  switch (fact.type) {
    case FactType::kPerson: return "person-name";
    case FactType::kOrganisation: return "org-name";
    case FactType::kSpot: return "place";
    case FactType::kQuote: return "quote";
    case FactType::kClock: return "time";
    case FactType::kDay: return "date";
    case FactType::kAge: return "age";
    case FactType::kDays: return "duration";
    default: return "number";
  }
}

// Off by a little, or by a third, as copied figures are.
int64_t OtherNumber(int64_t number, bool lower, bool higher, Dice& dice) {
  const int64_t most = std::max<int64_t>(1, number / 3);
  const int64_t by = dice.Between(1, most);
  const bool down = lower || (!higher && dice.Chance(50));
  return down && number - by >= 2 ? number - by : number + by;
}

int64_t OtherDay(int64_t day, int64_t latest, Dice& dice) {
  const int64_t by = dice.Between(1, 3);
  const bool back = dice.Chance(50) || (day <= latest && day + by > latest);
  return back ? day - by : day + by;
}

int64_t OtherClock(int64_t minutes, Dice& dice) {
  constexpr int64_t kHalfDay = 720;
  if (dice.Chance(20)) return (minutes + kHalfDay) % (2 * kHalfDay);
  const int64_t by = 30 * dice.Between(1, 6);
  return minutes - by >= 240 && dice.Chance(50) ? minutes - by : minutes + by;
}

uint32_t OtherRow(uint32_t row, size_t rows, Dice& dice) {
  return static_cast<uint32_t>((row + 1 + dice.Below(static_cast<uint32_t>(rows - 1))) % rows);
}

Value Other(const FactDecl& fact, Value value, bool early, int64_t latest, Dice& dice) {
  const Words& words = TheWords();
  switch (fact.type) {
    case FactType::kPerson: {
      const Value drawn = DrawPerson(dice);
      if (dice.Chance(60)) value.b = drawn.b != value.b ? drawn.b : OtherRow(value.b, words.surnames.size(), dice);
      else value.a = drawn.a != value.a ? drawn.a : OtherRow(value.a, words.given.size(), dice);
      break;
    }
    case FactType::kOrganisation: value.a = OtherRow(value.a, words.stems.size(), dice); break;
    case FactType::kSpot: value.a = OtherRow(value.a, words.spots.size(), dice); break;
    case FactType::kQuote: value.n = 1; break;
    case FactType::kClock: value.n = OtherClock(value.n, dice); break;
    case FactType::kDay: value.n = OtherDay(value.n, latest, dice); break;
    default: value.n = OtherNumber(value.n, fact.grows && !early, fact.grows && early, dice); break;
  }
  return value;
}

}  // namespace

bool CanSlip(const FactDecl& fact) { return fact.type != FactType::kWord && !fact.loose; }

Slip MakeSlip(const Story& story, uint32_t fact, bool early, int64_t latest, Dice& dice) {
  constexpr uint32_t kWeekdays = 25;  // of a hundred wrong dates
  const FactDecl& decl = story.kind->facts[fact];
  Slip slip{fact, KindOf(decl), false, {}};
  if (decl.rival >= 0) {
    const uint32_t rival = static_cast<uint32_t>(decl.rival);
    slip.told = {{fact, story.values[rival]}, {rival, story.values[fact]}};
  } else if (decl.type == FactType::kDay && dice.Chance(kWeekdays)) {
    slip.kind = "weekday";
    slip.weekday = true;
    slip.told = {{fact, story.values[fact]}};
  } else {
    slip.told = {{fact, Other(decl, story.values[fact], early, latest, dice)}};
  }
  return slip;
}

}  // namespace gainsay::bench
