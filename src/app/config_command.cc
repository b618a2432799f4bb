// `gainsay config`: what is in force, and where it was said.

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/command.h"
#include "app/config.h"
#include "app/run_options.h"
#include "report/safe_text.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

// Every option that the configuration may set.
constexpr auto kAll = Joined(kRunOptions, kArchiveOptions);
constexpr std::string_view kFormat = "format";

// Those, but for the format, which here is that of the list itself.
std::vector<OptionSpec> MakeOptions() {
  std::vector<OptionSpec> out = {{kFormat, "FORMAT", "how the list is printed", "text|json", "text"}};
  for (const OptionSpec& spec : kAll) {
    const auto of = [&](std::string_view name) { return spec.name == name; };
    const bool key = std::any_of(ConfigKeys().begin(), ConfigKeys().end(), [&](const ConfigKey& k) { return of(k.name); });
    if ((key && !of(kFormat)) || of("config") || of("no-config")) out.push_back(spec);
  }
  return out;
}

const std::vector<OptionSpec>& OptionTable() {
  static const std::vector<OptionSpec> table = MakeOptions();
  return table;
}

std::string OriginOf(const OptionValue& value) {
  if (value.file.empty()) return "command line";
  return fmt::format("{}:{}:{}", value.file, value.line, value.column);
}

std::vector<std::string> RulesThat(const Engine& engine, bool run) {
  std::vector<std::string> out;
  for (const Rule& rule : engine.rules().rules) {
    if (engine.Runs(rule) == run) out.push_back(rule.id);
  }
  return out;
}

// "56 of 57 rules run; off: weekday-mismatch", or which run where few do.
std::string CountRules(const Engine& engine) {
  const std::vector<std::string> run = RulesThat(engine, true);
  const std::vector<std::string> off = RulesThat(engine, false);
  std::string out = fmt::format("{} of {} rules run", run.size(), run.size() + off.size());
  if (off.empty()) return out;
  const bool few = run.size() < off.size();
  const std::vector<std::string>& named = few ? run : off;
  for (const std::string& id : named) out += (&id == &named.front() ? (few ? ": " : "; off: ") : ", ") + id;
  return out;
}

std::string AsText(const Options& shown, const std::vector<ConfigFile>& files, const Engine& engine) {
  std::string out;
  for (const ConfigFile& file : files) out += "configuration  " + Printable(file.path) + "\n";
  if (files.empty()) out += "configuration  none\n";
  const auto line = [&](std::string_view key, std::string_view value, std::string_view origin) {
    out += fmt::format("{:<16} {:<28} {}\n", key, Printable(value), Printable(origin));
  };
  for (const ConfigKey& key : ConfigKeys()) {
    for (const OptionValue& value : shown.Values(key.name)) line(key.name, value.text, OriginOf(value));
    if (!shown.Has(key.name)) line(key.name, shown.Get(key.name).empty() ? "-" : shown.Get(key.name), "default");
  }
  return out + CountRules(engine) + "\n";
}

std::string AsJson(const Options& shown, const std::vector<ConfigFile>& files, const Engine& engine) {
  Json json = {{"files", Json::array()}, {"values", Json::array()}, {"rules_off", RulesThat(engine, false)}};
  for (const ConfigFile& file : files) json["files"].push_back(file.path);
  for (const ConfigKey& key : ConfigKeys()) {
    for (const OptionValue& value : shown.Values(key.name)) {
      Json row = {{"key", key.name}, {"value", value.text}, {"origin", value.file.empty() ? "command line" : "file"}};
      if (!value.file.empty()) row.update(Json{{"file", value.file}, {"line", value.line}, {"column", value.column}});
      json["values"].push_back(std::move(row));
    }
    if (shown.Has(key.name)) continue;
    const std::string_view fallback = shown.Get(key.name);
    json["values"].push_back({{"key", key.name}, {"value", fallback.empty() ? Json() : Json(fallback)}, {"origin", "default"}});
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

ExitStatus RunConfig(const Options& options, Console& console) {
  if (options.inputs().size() > 1) return UsageError(console, "config", "give one path at most");
  const auto fail = [&](const Error& error) {
    console.Complain(error);
    return ExitStatus::kError;
  };
  Result<Options> shown = ParseOptions(kAll, {});
  if (!shown) return fail(shown.error());
  for (const OptionSpec& spec : OptionTable()) {
    if (options.Has(spec.name) && spec.name != kFormat) shown->Take(spec.name, options);
  }
  const Result<std::vector<ConfigFile>> files = Configure(options.inputs().empty() ? std::string() : options.inputs().front(), *shown);
  if (!files) return fail(files.error());
  const Result<Engine> engine = MakeEngine(*shown);
  if (!engine) return fail(engine.error());
  console.Out(options.Get(kFormat) == "json" ? AsJson(*shown, *files, *engine) : AsText(*shown, *files, *engine));
  return ExitStatus::kClean;
}

}  // namespace

const Command kConfigCommand = {
    "config", "[FILE|DIR]", "print the configuration in force",
    "One line a value: key, value and where it was given (file, line and column; the command\n"
    "line; or the default), as `check` and `lint` would have it for FILE or DIR, by default\n"
    "for the working directory. Values of paths are relative to the configuration file.\n"
    "A mistake in the file is told with its place, and the status is 2.\n",
    OptionTable(), RunConfig};

}  // namespace gainsay
