// `gainsay init`: a configuration to begin with.

#include <filesystem>
#include <system_error>

#include "app/command.h"
#include "app/config.h"
#include "app/write_file.h"

namespace gainsay {
namespace {

constexpr auto kOptions = std::to_array<OptionSpec>({
    {"force", "", "replace a configuration that is there"},
});

// Lines that begin with "#" and no blank are examples; without it they hold.
constexpr std::string_view kTemplate = R"(# Configuration of gainsay for this folder and those below it.
# `gainsay config` prints what is in force; `gainsay help check` explains the options,
# which go by the same names and outweigh this file. Paths are relative to this file.

# Rules to run: ids, kinds (`gainsay rules list` names both) or PREFIX*. By default all.
#select: [person-name, number, weekday-mismatch]

# Rules to leave out.
#ignore:
#  - house-spelling
#  - quotation-*

# Severities: error, warning, notice or off, by rule or kind. A rule outweighs its kind.
#severity:
#  quote: warning
#  unclosed-quotation: error

# The level from which findings give status 1: error, warning, notice or never.
#fail-on: warning

# What is printed, where --format does not say.
#format: text

# The language of the findings' messages.
#report-language: en

# Files of folders that are not read, as in .gitignore. A file .gainsayignore does the same.
#exclude:
#  - drafts/
#  - "*.bak.md"

# The archive that `gainsay lint` holds new articles against and `gainsay archive` fills.
#archive: news.db

# The folder below which paths name articles of the archive.
root: .

# What editors decided on findings; `gainsay decide` writes it.
#decisions: gainsay-decisions.yaml

# Findings that stood when you took the tool up; `gainsay baseline create` writes it.
#baseline: gainsay-baseline.yaml

# Folders with rule files of your own, laid over the shipped ones.
#rules: [house-rules]

# Folders with reference files of your own: who holds which office.
#references: [house-references]

# Another configuration, whose values hold where this one is silent.
#extends: ../.gainsay.yaml
)";

ExitStatus RunInit(const Options& options, Console& console) {
  if (options.inputs().size() > 1) return UsageError(console, "init", "give one folder at most");
  const std::filesystem::path folder = options.inputs().empty() ? "." : options.inputs().front();
  const std::string file = (folder / kConfigName).lexically_normal().string();
  std::error_code code;
  if (std::filesystem::exists(file, code) && !options.Has("force")) {
    console.Complain(file + ": is there already; --force replaces it");
    return ExitStatus::kError;
  }
  if (const Status written = WriteFile(file, kTemplate); !written.ok()) {
    console.Complain(written.error());
    return ExitStatus::kError;
  }
  console.Out("wrote " + file + "\n");
  return ExitStatus::kClean;
}

}  // namespace

const Command kInitCommand = {
    "init", "[DIR]", "write a configuration to begin with",
    "Writes a .gainsay.yaml in which every key is explained and commented out, into DIR or\n"
    "the working directory. A file that is there is replaced only with --force.\n",
    kOptions, RunInit};

}  // namespace gainsay
