#include "bench/story.h"

#include <algorithm>

namespace gainsay::bench {
namespace {

constexpr uint64_t kEventDice = 1;
constexpr uint64_t kHolderDice = 2;
constexpr int64_t kFirstDay = 17532;  // 1 January 2018
constexpr uint32_t kDays = 2900;
constexpr int64_t kTermDays = 900;

// Zipf's law with Mandelbrot's offset: the weight of the name at rank r is
// 1/(r + offset). Four people an article make the commonest of 250 surnames
// stand in one article of twenty.
constexpr uint32_t kSurnameOffset = 23;
constexpr uint32_t kGivenOffset = 60;

std::vector<uint32_t> Cumulative(size_t names, uint32_t offset) {
  std::vector<uint32_t> sums;
  uint32_t sum = 0;
  for (uint32_t rank = 1; rank <= names; ++rank) sums.push_back(sum += 10'000'000 / (rank + offset));
  return sums;
}

uint32_t Draw(const std::vector<uint32_t>& sums, Dice& dice) {
  const uint32_t at = dice.Below(sums.back());
  return static_cast<uint32_t>(std::upper_bound(sums.begin(), sums.end(), at) - sums.begin());
}

// Who holds the office when the event happens.
Value Holder(uint64_t seed, const Story& story, uint32_t role, bool of_state) {
  const uint32_t place = of_state ? 1000 + TheWords().towns[story.town].state : story.town;
  const uint64_t office = uint64_t{role} << 32 | place;
  Dice shift(seed, kHolderDice, office);
  const int64_t term = (story.day + shift.Between(0, kTermDays - 1)) / kTermDays;
  Dice dice(seed, kHolderDice, office, static_cast<uint64_t>(term) + 1);
  return DrawPerson(dice);
}

// No two people of one event share a name; that they do in life is a trap for
// the labelled clusters, not for measurements.
bool Clashes(const Story& story, size_t fact, const Value& value) {
  for (size_t i = 0; i < fact; ++i) {
    const FactType type = story.kind->facts[i].type;
    if (type != story.kind->facts[fact].type) continue;
    const Value& other = story.values[i];
    if (type == FactType::kPerson && (other.a == value.a || other.b == value.b)) return true;
    if (type == FactType::kOrganisation && other.a == value.a) return true;
    if (type == FactType::kQuote && (other.a == value.a || other.b == value.b)) return true;
    if (type == FactType::kSpot && other.a == value.a) return true;
  }
  return false;
}

Value Pick(uint64_t seed, const Story& story, const FactDecl& fact, Dice& dice) {
  const Words& words = TheWords();
  Value value;
  switch (fact.type) {
    case FactType::kPerson: {
      const enum Holder holder = words.roles[fact.table].holder;
      if (holder == Holder::kPrivate) return DrawPerson(dice);
      return Holder(seed, story, fact.table, holder == Holder::kState);
    }
    case FactType::kOrganisation:
      value.a = dice.Below(static_cast<uint32_t>(words.stems.size()));
      value.b = dice.Below(static_cast<uint32_t>(words.organisations[fact.table].types.size()));
      return value;
    case FactType::kSpot:
      value.a = dice.Below(static_cast<uint32_t>(words.spots.size()));
      return value;
    case FactType::kQuote:
      value.a = dice.Below(static_cast<uint32_t>(words.quotes[fact.table].openings.size()));
      value.b = dice.Below(static_cast<uint32_t>(words.quotes[fact.table].bodies.size()));
      return value;
    case FactType::kWord:
      value.a = dice.Below(static_cast<uint32_t>(fact.words.size()));
      return value;
    case FactType::kClock:
      value.n = dice.Between(fact.low * 12, fact.high * 12) * 5;
      return value;
    default:
      value.n = dice.Between(fact.low, fact.high);
      if (fact.base >= 0) value.n += story.values[static_cast<size_t>(fact.base)].n;
      else if (fact.type == FactType::kDay) value.n += story.day;
      return value;
  }
}

}  // namespace

Value DrawPerson(Dice& dice) {
  static const std::vector<uint32_t> given = Cumulative(TheWords().given.size(), kGivenOffset);
  static const std::vector<uint32_t> surnames = Cumulative(TheWords().surnames.size(), kSurnameOffset);
  Value person;
  person.a = Draw(given, dice);
  person.b = Draw(surnames, dice);
  return person;
}

Story MakeStory(uint64_t seed, uint64_t number) {
  const Words& words = TheWords();
  Dice dice(seed, kEventDice, number);
  Story story;
  story.number = number;
  story.kind = &words.kinds[dice.Below(static_cast<uint32_t>(words.kinds.size()))];
  story.town = dice.Below(static_cast<uint32_t>(words.towns.size()));
  story.day = kFirstDay + dice.Below(kDays);
  for (size_t i = 0; i < story.kind->facts.size(); ++i) {
    constexpr int kTries = 8;
    Value value;
    for (int attempt = 0; attempt < kTries; ++attempt) {
      value = Pick(seed, story, story.kind->facts[i], dice);
      if (!Clashes(story, i, value)) break;
    }
    story.values.push_back(value);
  }
  return story;
}

}  // namespace gainsay::bench
