// The options of a command: declared as a table, parsed with
// Boost.Program_options, whose exceptions end in options.cc.
#pragma once

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
};

class Options {
 public:
  bool Has(std::string_view name) const { return given_.find(name) != given_.end(); }
  // The value given last, else the fallback of the table.
  std::string_view Get(std::string_view name) const;
  // All values given, in order.
  std::vector<std::string> All(std::string_view name) const;
  // Arguments that are no options, in order.
  const std::vector<std::string>& inputs() const { return inputs_; }

 private:
  friend Result<Options> ParseOptions(std::span<const OptionSpec>, const std::vector<std::string>&);
  std::map<std::string, std::vector<std::string>, std::less<>> given_;
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

}  // namespace gainsay
