// The options that `check` and `lint` share: what is read, judged, printed and failed on.
#pragma once

#include <algorithm>
#include <array>

#include "app/options.h"
#include "judge/judge.h"

namespace gainsay {

inline constexpr auto kRunOptions = std::to_array<OptionSpec>({
    {"format", "FORMAT", "what is printed", "text|json|html|dot", "text"},
    {"output", "FILE", "print to FILE instead of standard output"},
    {"report", "FILE.html", "also write the report page"},
    {"report-language", "LANG", "the language of the findings' messages", {}, kDefaultReportLanguage},
    {"rules", "DIR", "lay the rule files of DIR over the shipped ones", {}, {}, true},
    {"fail-on", "LEVEL", "the level from which findings give status 1", "error|warning|notice|never", "warning"},
    {"color", "WHEN", "colours in text", "auto|always|never", "auto"},
    {"quiet", "", "print nothing on standard output"},
});

// One table of two: a command's own options, then those of others.
template <size_t N, size_t M>
constexpr std::array<OptionSpec, N + M> Joined(const std::array<OptionSpec, N>& own, const std::array<OptionSpec, M>& others) {
  std::array<OptionSpec, N + M> out{};
  std::copy(own.begin(), own.end(), out.begin());
  std::copy(others.begin(), others.end(), out.begin() + N);
  return out;
}

}  // namespace gainsay
