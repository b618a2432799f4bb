#include "app/options.h"

#include <algorithm>
#include <boost/program_options.hpp>

#include "base/edit_distance.h"

namespace gainsay {
namespace po = boost::program_options;

namespace {

constexpr char kInputs[] = "input";

Error Usage(std::string message) { return {ErrorCode::kUsage, std::move(message), {}, 0, 0, {}}; }

Error UnknownOption(std::string_view option, std::span<const OptionSpec> specs) {
  std::vector<std::string> names = {"--help"};
  for (const OptionSpec& spec : specs) names.push_back("--" + std::string(spec.name));
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  return Usage("unknown option " + std::string(option) + Suggest(option, candidates));
}

// "a,b" as its parts.
void AddValues(const OptionSpec& spec, const std::string& argument, std::vector<OptionValue>& out) {
  size_t at = 0;
  for (size_t comma = argument.find(','); spec.commas && comma != std::string::npos; comma = argument.find(',', at)) {
    out.push_back({argument.substr(at, comma - at)});
    at = comma + 1;
  }
  out.push_back({argument.substr(at)});
}

po::options_description Describe(std::span<const OptionSpec> specs) {
  po::options_description described;
  for (const OptionSpec& spec : specs) {
    const std::string name(spec.name);
    if (spec.argument.empty()) {
      described.add_options()(name.c_str(), po::bool_switch());
    } else {
      described.add_options()(name.c_str(), po::value<std::vector<std::string>>());
    }
  }
  described.add_options()(kInputs, po::value<std::vector<std::string>>());
  return described;
}

}  // namespace

std::vector<std::string_view> SplitChoices(std::string_view choices) {
  std::vector<std::string_view> out;
  while (!choices.empty()) {
    const size_t end = std::min(choices.find('|'), choices.size());
    out.push_back(choices.substr(0, end));
    choices.remove_prefix(std::min(end + 1, choices.size()));
  }
  return out;
}

std::string BadChoice(std::string_view all, std::string_view value) {
  const std::vector<std::string_view> choices = SplitChoices(all);
  if (choices.empty() || std::find(choices.begin(), choices.end(), value) != choices.end()) return {};
  std::string message = "unknown value " + std::string(value) + Suggest(value, choices) + "; use ";
  for (size_t i = 0; i < choices.size(); ++i) {
    message += (i == 0 ? "" : i + 1 == choices.size() ? " or " : ", ") + std::string(choices[i]);
  }
  return message;
}

Error ErrorAt(const OptionValue& value, std::string_view option, const std::string& message) {
  if (value.file.empty()) return Usage("--" + std::string(option) + ": " + message);
  return {ErrorCode::kUsage, message, value.file, value.line, value.column, value.excerpt};
}

Options Options::Behind(size_t words) const {
  Options out = *this;
  out.inputs_.erase(out.inputs_.begin(), out.inputs_.begin() + static_cast<std::ptrdiff_t>(words));
  return out;
}

std::string_view Options::Get(std::string_view name) const {
  if (const auto it = given_.find(name); it != given_.end() && !it->second.empty()) return it->second.back().text;
  const auto it = fallbacks_.find(name);
  return it == fallbacks_.end() ? std::string_view() : std::string_view(it->second);
}

std::vector<std::string> Options::All(std::string_view name) const {
  std::vector<std::string> out;
  for (const OptionValue& value : Values(name)) out.push_back(value.text);
  return out;
}

const std::vector<OptionValue>& Options::Values(std::string_view name) const {
  static const std::vector<OptionValue> none;
  const auto it = given_.find(name);
  return it == given_.end() ? none : it->second;
}

void Options::Give(std::string_view name, std::vector<OptionValue> values) {
  const auto it = given_.find(name);
  if (values.empty()) {
    if (it != given_.end()) given_.erase(it);
  } else if (it != given_.end()) {
    it->second = std::move(values);
  } else {
    given_.emplace(name, std::move(values));
  }
}

Result<Options> ParseOptions(std::span<const OptionSpec> specs, const std::vector<std::string>& args) {
  using po::command_line_style::allow_guessing;
  using po::command_line_style::unix_style;
  po::positional_options_description positional;
  positional.add(kInputs, -1);
  const po::options_description described = Describe(specs);
  Options out;
  try {
    po::variables_map values;
    po::store(po::command_line_parser(args)
                  .options(described)
                  .positional(positional)
                  .style(unix_style & ~allow_guessing)
                  .run(),
              values);
    for (const OptionSpec& spec : specs) {
      const std::string name(spec.name);
      out.fallbacks_[name] = std::string(spec.fallback);
      if (values.count(name) == 0) continue;
      if (spec.argument.empty()) {
        if (values[name].as<bool>()) out.given_[name] = {};
      } else {
        const auto& arguments = values[name].as<std::vector<std::string>>();
        if (!spec.repeated && arguments.size() > 1) return Usage("--" + name + " is given twice");
        for (const std::string& argument : arguments) AddValues(spec, argument, out.given_[name]);
      }
    }
    if (values.count(kInputs) != 0) out.inputs_ = values[kInputs].as<std::vector<std::string>>();
  } catch (const po::unknown_option& error) {
    return UnknownOption(error.get_option_name(), specs);
  } catch (const po::error& error) {
    return Usage(error.what());
  }
  for (const OptionSpec& spec : specs) {
    const auto it = out.given_.find(spec.name);
    if (it == out.given_.end()) continue;
    for (const OptionValue& value : it->second) {
      const std::string fault = BadChoice(spec.choices, value.text);
      if (!fault.empty()) return ErrorAt(value, spec.name, fault);
    }
  }
  return out;
}

}  // namespace gainsay
