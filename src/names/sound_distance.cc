// The edit distance, with what the two ends of a name add to it: the first
// consonant weighs more, and a final vowel often tells a man from a woman.
#include "names/sound_distance.h"

#include <algorithm>
#include <array>

namespace gainsay {
namespace {

// A vowel that spelling would not leave out.
constexpr uint16_t kFullVowel = 25;

// Up to this cost a final vowel and none are one habit of spelling; up to the
// other, one that some writers have.
constexpr uint16_t kSilent = 6;
constexpr uint16_t kUnwritten = 12;

class Distance {
 public:
  Distance(const ScriptTables& tables, std::span<const Sound> a,
           std::span<const Sound> b)
      : tables_(tables), a_(a), b_(b) {}

  uint32_t Run() const {
    std::array<uint32_t, 2 * kMaxSounds + 1> row;
    row[0] = 0;
    for (size_t j = 0; j < b_.size(); ++j) row[j + 1] = row[j] + Drop(b_, j);
    for (size_t i = 0; i < a_.size(); ++i) {
      uint32_t diagonal = row[0];
      const uint32_t drop = Drop(a_, i);
      row[0] += drop;
      const bool edge_row = i == 0 || i + 1 == a_.size();
      const uint16_t* swaps = &tables_.swap[size_t{a_[i]} * kMaxSoundKinds];
      for (size_t j = 0; j < b_.size(); ++j) {
        const uint32_t swap = edge_row ? EdgeSwap(i, j) : swaps[b_[j]];
        const uint32_t best = std::min(
            {diagonal + swap, row[j + 1] + drop, row[j] + Drop(b_, j)});
        diagonal = row[j + 1];
        row[j + 1] = best;
      }
    }
    return row[b_.size()];
  }

 private:
  const SoundInfo& Info(Sound sound) const { return tables_.sounds[sound]; }

  bool Full(Sound sound) const {
    return Info(sound).vowel && Info(sound).drop >= kFullVowel;
  }

  uint32_t Drop(std::span<const Sound> side, size_t at) const {
    const SoundInfo& info = Info(side[at]);
    if (at + 1 == side.size() && info.vowel && info.drop >= kFullVowel)
      return tables_.costs.final_vowel_dropped;
    return info.drop;
  }

  uint32_t EdgeSwap(size_t i, size_t j) const {
    const Sound x = a_[i];
    const Sound y = b_[j];
    uint32_t cost = tables_.Swap(x, y);
    if (i == 0 && j == 0 && !Info(x).vowel && !Info(y).vowel) {
      cost = cost * tables_.costs.first_consonant / 100;
    } else if (i + 1 == a_.size() && j + 1 == b_.size() && Info(x).vowel &&
               Info(y).vowel && i + j > 0) {
      if (Full(x) && Full(y)) {
        cost = cost * tables_.costs.final_vowel_changed / 100;
      } else if (Full(x) != Full(y) && cost > kSilent) {
        cost = cost > kUnwritten ? tables_.costs.final_vowel_dropped
                                 : tables_.costs.final_vowel_unwritten;
      }
    }
    return cost;
  }

  const ScriptTables& tables_;
  std::span<const Sound> a_;
  std::span<const Sound> b_;
};

}  // namespace

double SoundLikeness(const ScriptTables& tables, std::span<const Sound> a,
                     uint32_t weight_a, std::span<const Sound> b,
                     uint32_t weight_b) {
  if (a.empty() || b.empty() || a.size() > 2 * kMaxSounds ||
      b.size() > 2 * kMaxSounds)
    return 0;
  const uint32_t most = std::max(weight_a, weight_b);
  if (most == 0) return 0;
  // What the longer has more must be dropped at least; a third is far enough.
  if (std::min(weight_a, weight_b) * 3 < most) return 0;
  const uint32_t cost = Distance(tables, a, b).Run();
  return cost >= most ? 0 : 1.0 - static_cast<double>(cost) / most;
}

}  // namespace gainsay
