// Cutting the generator's tables into lines and fields.
#pragma once

#include <string_view>
#include <vector>

#include "bench/words.h"

namespace gainsay::bench {

// Lines without the empty ones and those that begin with '#'.
std::vector<std::string_view> LinesOf(std::string_view text);

// The fields of `line`; ends the program where there are fewer than `least`.
std::vector<std::string_view> Fields(std::string_view line, char separator, size_t least);

// Whether `line` began with `front`, which is then gone.
bool TakeFront(std::string_view& line, std::string_view front);

inline Word PairOf(const std::vector<std::string_view>& fields) { return {{fields[0], fields[1]}}; }

// Ends the program with the line that cannot be read.
[[noreturn]] void RefuseLine(std::string_view line);

// Reads words/kinds-*.inc and words/background.inc; the other tables stand.
void ReadKinds(Words& words);

}  // namespace gainsay::bench
