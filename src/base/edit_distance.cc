#include "base/edit_distance.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr size_t kLeastBegin = 3;  // letters of a word that was cut short

}  // namespace

size_t EditDistance(std::string_view a, std::string_view b) {
  if (a.size() > kLongestEdited || b.size() > kLongestEdited) return a == b ? 0 : kLongestEdited;
  size_t row[kLongestEdited + 1];
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

std::string_view NearestOf(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  size_t least = std::max<size_t>(2, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const size_t distance = EditDistance(word, candidate);
    // What has to be changed letter by letter is another word.
    if (distance >= least || distance >= std::max(word.size(), candidate.size())) continue;
    least = distance;
    best = candidate;
  }
  if (!best.empty() || word.size() < kLeastBegin) return best;
  for (const std::string_view candidate : candidates) {
    if (candidate.starts_with(word)) return candidate;
  }
  return {};
}

std::string Suggest(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string_view nearest = NearestOf(word, candidates);
  return nearest.empty() ? std::string() : " (did you mean " + std::string(nearest) + "?)";
}

}  // namespace gainsay
