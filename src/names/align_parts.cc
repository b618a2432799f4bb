// The alignment in order is a dynamic program over parts; the shuffled one is
// greedy, as names have few parts.
#include "names/align_parts.h"

#include <algorithm>
#include <array>

#include "names/sound_distance.h"

namespace gainsay {
namespace {

// An alignment pays for likeness above this; below it two parts stay loose.
constexpr double kWorthPairing = 0.5;
// Parts in one piece on one side only are a little less likely.
constexpr double kJoinDiscount = 0.01;
constexpr double kInitialLikeness = 0.95;
constexpr uint32_t kInitialWeight = 100;

struct Joined {
  std::array<Sound, 2 * kMaxSounds> sounds;
  size_t count = 0;
  uint32_t weight = 0;
};

bool Join(const NamePart& x, const NamePart& y, Joined& out) {
  if (!x.readable || !y.readable || x.initials != 0 || y.initials != 0)
    return false;
  std::copy(x.sounds.begin(), x.sounds.begin() + x.count, out.sounds.begin());
  std::copy(y.sounds.begin(), y.sounds.begin() + y.count,
            out.sounds.begin() + x.count);
  out.count = size_t{x.count} + y.count;
  out.weight = x.weight + y.weight;
  return true;
}

std::span<const Sound> SoundsOf(const NamePart& part) {
  return {part.sounds.data(), part.count};
}

// How two of one side stand for one of the other.
double JoinLikeness(const ScriptTables& tables, const NamePart& x,
                    const NamePart& y, const NamePart& whole) {
  if (!whole.readable || whole.initials != 0) return 0;
  const uint32_t sum = x.weight + y.weight;
  if (sum > 2 * whole.weight || whole.weight > 2 * sum) return 0;
  Joined joined;
  if (!Join(x, y, joined)) return 0;
  return SoundLikeness(tables, {joined.sounds.data(), joined.count},
                       joined.weight, SoundsOf(whole), whole.weight) -
         kJoinDiscount;
}

uint32_t WeightOf(const NamePart& part) {
  if (part.initials != 0 || !part.readable) return kInitialWeight;
  return part.weight;
}

void CountLoose(const SpelledName& name,
                const std::array<bool, kMaxParts>& used, uint32_t& loose,
                PartAlignment& out) {
  for (uint32_t i = 0; i < name.count; ++i) {
    if (used[i]) continue;
    out.loose_weight += WeightOf(name.parts[i]);
    ++loose;
  }
}

void Finish(const SpelledName& a, const SpelledName& b, PartAlignment& out) {
  std::array<bool, kMaxParts> used_a{};
  std::array<bool, kMaxParts> used_b{};
  for (const PartPair& pair : out.pairs) {
    for (uint32_t i = 0; i < pair.a_count; ++i) used_a[pair.a + i] = true;
    for (uint32_t i = 0; i < pair.b_count; ++i) used_b[pair.b + i] = true;
  }
  CountLoose(a, used_a, out.loose_a, out);
  CountLoose(b, used_b, out.loose_b, out);
}

uint32_t WeightOf(const ScriptTables& tables, std::span<const Sound> sounds) {
  uint32_t weight = 0;
  for (const Sound sound : sounds) weight += tables.sounds[sound].drop;
  return weight;
}

// By their own letters, or as the forms they are short for.
double WrittenLikeness(const ScriptTables& tables, const NamePart& a,
                       const NamePart& b) {
  const double own =
      SoundLikeness(tables, SoundsOf(a), a.weight, SoundsOf(b), b.weight);
  if (own >= tables.bands.variant || (a.full == nullptr && b.full == nullptr))
    return own;
  const std::span<const Sound> full_a =
      a.full != nullptr ? std::span<const Sound>(*a.full) : SoundsOf(a);
  const std::span<const Sound> full_b =
      b.full != nullptr ? std::span<const Sound>(*b.full) : SoundsOf(b);
  return std::max(own, SoundLikeness(tables, full_a, WeightOf(tables, full_a),
                                     full_b, WeightOf(tables, full_b)));
}

double Gain(const PartPair& pair) {
  return (pair.likeness - kWorthPairing) * pair.weight;
}

}  // namespace

double PartFloor(const CompareBands& bands, const PartPair& pair) {
  return pair.same_script ? bands.same_script_part : bands.part;
}

PartPair LinkParts(const ScriptTables& tables, const NamePart& a,
                   const NamePart& b) {
  PartPair pair;
  pair.weight = std::max(WeightOf(a), WeightOf(b));
  pair.same_script = a.script == b.script;
  if (!a.readable || !b.readable) {
    pair.likeness = a.text == b.text ? 1 : 0;
    return pair;
  }
  const bool written_a = a.initials == 0;
  const bool written_b = b.initials == 0;
  if (!written_a && !written_b) {
    pair.link = PartLink::kInitials;
    pair.weight = kInitialWeight;
    pair.likeness = (a.initials & b.initials) != 0 ? 1 : 0;
    return pair;
  }
  if (written_a && written_b) {
    pair.likeness = WrittenLikeness(tables, a, b);
    return pair;
  }
  const NamePart& initial = written_a ? b : a;
  const NamePart& written = written_a ? a : b;
  // A spelled-out initial may be a name of its own (जी, बी).
  if (initial.count > 1) {
    pair.likeness =
        SoundLikeness(tables, SoundsOf(a), a.weight, SoundsOf(b), b.weight);
    if (pair.likeness > kInitialLikeness) return pair;
  }
  if (a.full != nullptr && b.full != nullptr && *a.full == *b.full) {
    pair.likeness = 1;
    return pair;
  }
  pair.link = PartLink::kInitial;
  pair.weight = kInitialWeight;
  pair.likeness =
      (initial.initials & written.begins) != 0 ? kInitialLikeness : 0;
  return pair;
}

PartAlignment AlignInOrder(const ScriptTables& tables, const SpelledName& a,
                           const SpelledName& b) {
  struct Cell {
    double gain = 0;
    uint8_t step = 0;  // 1 skips a, 2 skips b, 3 pairs, 4 joins a, 5 joins b
    PartPair pair;
  };
  const uint32_t columns = b.count + 1;
  std::vector<Cell> store((a.count + 1) * columns);
  const auto at = [&store, columns](uint32_t i, uint32_t j) -> Cell& {
    return store[i * columns + j];
  };
  for (uint32_t i = 0; i <= a.count; ++i) {
    for (uint32_t j = 0; j <= b.count; ++j) {
      Cell& cell = at(i, j);
      if (i > 0) cell = {at(i - 1, j).gain, 1, {}};
      if (j > 0 && (i == 0 || at(i, j - 1).gain > cell.gain))
        cell = {at(i, j - 1).gain, 2, {}};
      if (i == 0 || j == 0) continue;
      const auto offer = [&cell](double before, uint8_t step,
                                 const PartPair& pair) {
        const double gain = before + Gain(pair);
        if (pair.likeness > kWorthPairing && gain > cell.gain)
          cell = {gain, step, pair};
      };
      PartPair one = LinkParts(tables, a.parts[i - 1], b.parts[j - 1]);
      one.a = i - 1;
      one.b = j - 1;
      offer(at(i - 1, j - 1).gain, 3, one);
      // Two for one is worth a look where the parts do not fit as they stand.
      if (one.likeness > tables.bands.variant || a.count == b.count) continue;
      if (i > 1) {
        const NamePart& x = a.parts[i - 2];
        const NamePart& y = a.parts[i - 1];
        const NamePart& whole = b.parts[j - 1];
        const PartPair pair{i - 2,
                            2,
                            j - 1,
                            1,
                            PartLink::kSounds,
                            one.same_script,
                            JoinLikeness(tables, x, y, whole),
                            std::max(x.weight + y.weight, whole.weight)};
        offer(at(i - 2, j - 1).gain, 4, pair);
      }
      if (j > 1) {
        const NamePart& x = b.parts[j - 2];
        const NamePart& y = b.parts[j - 1];
        const NamePart& whole = a.parts[i - 1];
        const PartPair pair{i - 1,
                            1,
                            j - 2,
                            2,
                            PartLink::kSounds,
                            one.same_script,
                            JoinLikeness(tables, x, y, whole),
                            std::max(x.weight + y.weight, whole.weight)};
        offer(at(i - 1, j - 2).gain, 5, pair);
      }
    }
  }
  PartAlignment out;
  for (uint32_t i = a.count, j = b.count; i > 0 || j > 0;) {
    const Cell& cell = at(i, j);
    if (cell.step >= 3) out.pairs.push_back(cell.pair);
    i -= cell.step == 4 ? 2 : cell.step == 2 ? 0 : 1;
    j -= cell.step == 5 ? 2 : cell.step == 1 ? 0 : 1;
  }
  std::reverse(out.pairs.begin(), out.pairs.end());
  Finish(a, b, out);
  return out;
}

PartAlignment AlignShuffled(const ScriptTables& tables, const SpelledName& a,
                            const SpelledName& b) {
  std::vector<PartPair> offers;
  for (uint32_t i = 0; i < a.count; ++i) {
    for (uint32_t j = 0; j < b.count; ++j) {
      PartPair pair = LinkParts(tables, a.parts[i], b.parts[j]);
      pair.a = i;
      pair.b = j;
      if (pair.likeness >= PartFloor(tables.bands, pair))
        offers.push_back(pair);
    }
  }
  // Written-out parts choose first: an initial fits many.
  std::stable_sort(
      offers.begin(), offers.end(), [](const PartPair& x, const PartPair& y) {
        if ((x.link == PartLink::kInitial) != (y.link == PartLink::kInitial))
          return y.link == PartLink::kInitial;
        return x.likeness > y.likeness;
      });
  PartAlignment out;
  out.shuffled = true;
  std::array<bool, kMaxParts> used_a{};
  std::array<bool, kMaxParts> used_b{};
  for (const PartPair& pair : offers) {
    if (used_a[pair.a] || used_b[pair.b]) continue;
    used_a[pair.a] = used_b[pair.b] = true;
    out.pairs.push_back(pair);
  }
  std::sort(out.pairs.begin(), out.pairs.end(),
            [](const PartPair& x, const PartPair& y) { return x.a < y.a; });
  Finish(a, b, out);
  return out;
}

}  // namespace gainsay
