// The options of a command: declared as a table, parsed with
// Boost.Program_options, whose exceptions end in options.cc. A configuration
// file may add values to those of the command line (app/config.h).
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gainsay {

struct OptionSpec {
  std::string_view name;           // without dashes
  std::string_view argument;       // its name in the help; empty: a flag
  std::string_view help;
  std::string_view choices = {};   // allowed values, joined by '|'; empty: any
  std::string_view fallback = {};  // the value where it is not given
  bool repeated = false;
  bool commas = false;             // one argument may hold several values: "a,b"
  std::string_view group = {};     // options of one group are one row of the help, by this name
};

// A value of an option, and where it was given.
struct OptionValue {
  std::string text;
  std::string file = {};     // the configuration file; empty: the command line
  uint32_t line = 0;
  uint32_t column = 0;
  std::string excerpt = {};  // the line of the file
};

// An error at the place of a value: file, line and column, or the option's name.
Error ErrorAt(const OptionValue& value, std::string_view option, const std::string& message);

class Options {
 public:
  bool Has(std::string_view name) const { return given_.find(name) != given_.end(); }
  // The value given last, else the fallback of the table.
  std::string_view Get(std::string_view name) const;
  // All values given, in order.
  std::vector<std::string> All(std::string_view name) const;
  // The same with their places.
  const std::vector<OptionValue>& Values(std::string_view name) const;
  // Arguments that are no options, in order.
  const std::vector<std::string>& inputs() const { return inputs_; }
  // The same options without the first `words` of these. REQUIRES: there are so many.
  Options Behind(size_t words) const;

  // Whether the command has such an option.
  bool Knows(std::string_view name) const { return fallbacks_.find(name) != fallbacks_.end(); }
  // Puts `values` in the place of those given; none: as if it were not given.
  void Give(std::string_view name, std::vector<OptionValue> values);
  // The same with what `from` has; a flag, too.
  // REQUIRES: from.Has(name).
  void Take(std::string_view name, const Options& from) { given_.insert_or_assign(std::string(name), from.Values(name)); }

 private:
  friend Result<Options> ParseOptions(std::span<const OptionSpec>, const std::vector<std::string>&);
  std::map<std::string, std::vector<OptionValue>, std::less<>> given_;
  std::map<std::string, std::string, std::less<>> fallbacks_;
  std::vector<std::string> inputs_;
};

// "--name VALUE", "--name=VALUE"; "--" ends the options and "-" is an input.
// Names are never abbreviated, so that a new option breaks no script. An
// unknown option, a missing or repeated value and one that is not among the
// choices are errors (kUsage) with a suggestion where one is near.
Result<Options> ParseOptions(std::span<const OptionSpec> specs, const std::vector<std::string>& args);

// "text|json|html" as its parts.
std::vector<std::string_view> SplitChoices(std::string_view choices);
// Nothing where `value` is among the choices or any value is; else
// "unknown value jsno (did you mean json?); use text or json".
std::string BadChoice(std::string_view choices, std::string_view value);

}  // namespace gainsay
