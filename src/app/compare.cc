// `gainsay compare`: why two values do or do not match.

#include <array>

#include "app/command.h"
#include "app/compare_values.h"
#include "app/run_options.h"
#include "base/edit_distance.h"
#include "report/safe_text.h"

namespace gainsay {
namespace {

constexpr auto kOptions = Joined(
    std::to_array<OptionSpec>({
        {"tsv", "FILE", "compare the two columns of each line of FILE (- is standard input)"},
        {"rules", "DIR", "lay the rule files of DIR over the shipped ones", {}, {}, true},
    }),
    kConfigOptions);

using CompareFunction = Result<ValueComparison> (*)(const Engine&, const std::string&, const std::string&);

struct Kind {
  std::string_view name;
  CompareFunction compare;
};
constexpr std::array<Kind, 3> kKinds = {
    {{"name", CompareNameStrings}, {"date", CompareDateStrings}, {"number", CompareNumberStrings}}};

std::string Line(const ValueComparison& comparison) {
  const std::string_view match = comparison.match == Match::kSame      ? "same"
                                 : comparison.match == Match::kVariant ? "variant"
                                                                       : "different";
  return std::string(match) + "\t" + Printable(comparison.reason) + "\n";
}

ExitStatus CompareTwo(const Engine& engine, CompareFunction compare, const Options& options, Console& console) {
  const Result<ValueComparison> result = compare(engine, options.inputs()[1], options.inputs()[2]);
  if (!result) {
    console.Complain(result.error());
    return ExitStatus::kError;
  }
  console.Out(Line(*result));
  return result->match == Match::kDifferent ? ExitStatus::kFindings : ExitStatus::kClean;
}

// A line that cannot be compared is told on standard error and gives no line.
ExitStatus CompareLines(const Engine& engine, CompareFunction compare, const std::string& path, Console& console) {
  const Result<std::string> bytes = DiskReader().Read(path);
  if (!bytes) {
    console.Complain(bytes.error());
    return ExitStatus::kError;
  }
  ExitStatus status = ExitStatus::kClean;
  std::string out;
  uint32_t number = 0;
  for (size_t at = 0; at < bytes->size();) {
    ++number;
    const size_t end = std::min(bytes->find('\n', at), bytes->size());
    std::string line = bytes->substr(at, end - at);
    at = end + 1;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    const size_t tab = line.find('\t');
    Result<ValueComparison> result = Error{ErrorCode::kInput, "no tab between two values", {}, 0, 0, {}};
    if (tab != std::string::npos) {
      const size_t second_end = std::min(line.find('\t', tab + 1), line.size());
      result = compare(engine, line.substr(0, tab), line.substr(tab + 1, second_end - tab - 1));
    }
    if (result) {
      out += Line(*result);
    } else {
      Error error = result.error();
      error.file = path;
      error.line = number;
      console.Complain(error);
      status = ExitStatus::kError;
    }
  }
  console.Out(out);
  return status;
}

ExitStatus RunCompare(const Options& options, Console& console) {
  if (options.inputs().empty()) return UsageError(console, "compare", "say what: name, date or number");
  const std::string& name = options.inputs()[0];
  std::vector<std::string_view> names;
  const Kind* kind = nullptr;
  for (const Kind& known : kKinds) {
    names.push_back(known.name);
    if (known.name == name) kind = &known;
  }
  if (kind == nullptr) return UsageError(console, "compare", "unknown kind of value " + name + Suggest(name, names));
  const size_t wanted = options.Has("tsv") ? 1 : 3;
  if (options.inputs().size() != wanted) return UsageError(console, "compare", "give two values, or --tsv FILE");
  const Result<Engine> engine = MakeEngine(options);
  if (!engine) {
    console.Complain(engine.error());
    return ExitStatus::kError;
  }
  if (options.Has("tsv")) return CompareLines(*engine, kind->compare, std::string(options.Get("tsv")), console);
  return CompareTwo(*engine, kind->compare, options, console);
}

}  // namespace

const Command kCompareCommand = {
    "compare", "name|date|number A B | name|date|number --tsv FILE", "say why two values do or do not match",
    "Prints same, variant or different, a tab, and the reason. The status is 0 for same and\n"
    "variant, 1 for different; with --tsv it is 0.\n",
    kOptions, RunCompare, Command::Config::kAboveFolder};

}  // namespace gainsay
