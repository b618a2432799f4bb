// The options that `check` and `lint` share: what is read, judged, printed and
// failed on; and the groups of them that other commands take, too.
#pragma once

#include <algorithm>
#include <array>

#include "app/options.h"
#include "judge/judge.h"
#include "report/formats.h"

namespace gainsay {

// One table of two: a command's own options, then those of others.
template <size_t N, size_t M>
constexpr std::array<OptionSpec, N + M> Joined(const std::array<OptionSpec, N>& own, const std::array<OptionSpec, M>& others) {
  std::array<OptionSpec, N + M> out{};
  std::copy(own.begin(), own.end(), out.begin());
  std::copy(others.begin(), others.end(), out.begin() + N);
  return out;
}

// What --severity and the configuration's `severity` may set.
inline constexpr std::string_view kRuleLevels = "error|warning|notice|off";

// Where the configuration lies (app/config.h).
inline constexpr auto kConfigOptions = std::to_array<OptionSpec>({
    {"config", "FILE", "read this configuration instead of the .gainsay.yaml above the input"},
    {"no-config", "", "read no configuration"},
});

// Which rules there are, which of them run and how severe they are.
inline constexpr auto kRuleOptions = std::to_array<OptionSpec>({
    {"rules", "DIR", "lay the rule files of DIR over the shipped ones", {}, {}, true},
    {"references", "DIR", "also read the reference files of DIR", {}, {}, true},
    {"select", "RULES", "run these rules alone: ids, kinds or PREFIX*, joined by commas", {}, {}, true, true},
    {"ignore", "RULES", "run all but these", {}, {}, true, true},
    {"severity", "RULE=LEVEL", "set a rule or kind to error, warning, notice or off", {}, {}, true, true},
});

// Which files of folders are read.
inline constexpr auto kFileOptions = std::to_array<OptionSpec>({
    {"exclude", "GLOB", "leave out such files of folders (as in .gitignore)", {}, {}, true},
    {"force-exclude", "", "leave them out even where they are named"},
});

// Of commands that read standard input as one file.
inline constexpr auto kInputOptions = Joined(
    std::to_array<OptionSpec>({
        {"stdin-filename", "FILE", "read standard input as if it were this file, and look above it for the configuration"},
        {"max-article", "MIB", "leave out an article with more text, in MiB", {}, "8"},
    }),
    kFileOptions);

// Of commands that hold all their input in memory.
inline constexpr auto kWholeInputOptions = Joined(
    std::to_array<OptionSpec>({
        {"max-input", "MIB", "read no more than so much, in MiB unpacked; what lies behind is named and left out", {}, "64"},
    }),
    kInputOptions);

// An option for each format, by its name: "sarif-output".
inline constexpr std::string_view kOutputSuffix = "-output";
inline constexpr size_t kFormatCount = static_cast<size_t>(std::count(kReportFormatNames.begin(), kReportFormatNames.end(), '|')) + 1;

struct OutputName {
  std::array<char, 32> bytes{};
  size_t size = 0;
  constexpr std::string_view view() const { return {bytes.data(), size}; }
};

inline constexpr auto kOutputNames = [] {
  std::array<OutputName, kFormatCount> out;
  std::string_view names = kReportFormatNames;
  for (OutputName& name : out) {
    const std::string_view format = names.substr(0, names.find('|'));
    names.remove_prefix(std::min(format.size() + 1, names.size()));
    for (const std::string_view part : {format, kOutputSuffix}) {
      for (const char c : part) name.bytes[name.size++] = c;
    }
  }
  return out;
}();

inline constexpr auto kFormatOutputOptions = [] {
  std::array<OptionSpec, kFormatCount> out;
  for (size_t i = 0; i < kFormatCount; ++i) {
    out[i] = {kOutputNames[i].view(), "FILE", "also write FILE in that format, whatever --format prints (--sarif-output, --json-output …)"};
    out[i].group = "FORMAT-output";
  }
  return out;
}();

inline constexpr auto kPrintOptions = std::to_array<OptionSpec>({
    {"format", "FORMAT", "what is printed", kReportFormatNames, "text"},
    {"output", "FILE", "print to FILE instead of standard output"},
    {"report", "FILE.html", "also write the report page"},
    {"report-language", "LANG", "the language of the findings' messages", {}, kDefaultReportLanguage},
    {"fail-on", "LEVEL", "the level from which findings give status 1", "error|warning|notice|never", "warning"},
    {"exit-zero", "", "give status 0 in spite of findings; errors still give 2"},
    {"jobs", "N", "threads; 0: one a core", {}, "0"},
    {"color", "WHEN", "colours in text", "auto|always|never", "auto"},
    {"quiet", "", "print nothing on standard output"},
});

inline constexpr auto kOutputOptions = Joined(kPrintOptions, kFormatOutputOptions);


// The archive that new articles are held against.
inline constexpr auto kArchiveOptions = std::to_array<OptionSpec>({
    {"archive", "FILE", "also check against the articles of this archive"},
    {"root", "DIR", "the folder below which paths name articles of the archive", {}, "."},
});

// What people decided on findings beforehand.
inline constexpr auto kReviewOptions = std::to_array<OptionSpec>({
    {"decisions", "FILE", "what editors decided on findings (`gainsay decide`)"},
    {"baseline", "FILE", "findings that stood before (`gainsay baseline`): counted, not shown"},
    {"today", "DAY", "the day by which decisions expire (2025-09-01); without it none does"},
});

inline constexpr auto kRunOptions =
    Joined(Joined(kOutputOptions, kReviewOptions), Joined(kRuleOptions, Joined(kWholeInputOptions, kConfigOptions)));

}  // namespace gainsay
