// Vectors used as sets: sorted, each value once.
#pragma once

#include <algorithm>
#include <iterator>
#include <vector>

namespace gainsay {

template <typename T>
void SortUnique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// What both hold, sorted. REQUIRES: both sorted.
template <typename Values>
std::vector<typename Values::value_type> Common(const Values& a, const Values& b) {
  std::vector<typename Values::value_type> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

// Whether they hold a value in common. REQUIRES: both sorted.
template <typename T>
bool Meet(const std::vector<T>& a, const std::vector<T>& b) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x < *y) {
      ++x;
    } else if (*y < *x) {
      ++y;
    } else {
      return true;
    }
  }
  return false;
}

}  // namespace gainsay
