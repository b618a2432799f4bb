#include "app/config.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "app/config_find.h"
#include "app/run_options.h"
#include "base/edit_distance.h"
#include "base/yaml.h"

namespace gainsay {
namespace fs = std::filesystem;

namespace {

using Shape = ConfigKey::Shape;
using Values = std::vector<OptionValue>;

constexpr std::array kKeys = std::to_array<ConfigKey>({
    {"select", Shape::kWords},
    {"ignore", Shape::kWords},
    {"severity", Shape::kLevels, true},
    {"fail-on", Shape::kWord, false, true},
    {"format", Shape::kWord, false, true},
    {"report-language", Shape::kWord},
    {"exclude", Shape::kWords, true},
    {"archive", Shape::kPath},
    {"root", Shape::kPath},
    {"decisions", Shape::kPath},
    {"baseline", Shape::kPath},
    {"rules", Shape::kPaths, true},
    {"references", Shape::kPaths, true},
});

constexpr std::string_view kExtends = "extends";
constexpr std::string_view kSelect = "select";
constexpr std::string_view kOff = "=off";
constexpr uint64_t kMostBytes = uint64_t{1} << 20;
constexpr size_t kMostFiles = 16;  // that extend each other

std::string_view ChoicesOf(std::string_view name) {
  for (const OptionSpec& spec : kRunOptions) {
    if (spec.name == name) return spec.choices;
  }
  return {};
}

const ConfigKey* FindKey(std::string_view name) {
  const auto it = std::find_if(kKeys.begin(), kKeys.end(), [&](const ConfigKey& key) { return key.name == name; });
  return it == kKeys.end() ? nullptr : &*it;
}

// Reads one file; `extended` is the path that it extends, or empty.
class ConfigReader {
 public:
  ConfigReader(const std::string& path, std::string_view text) : path_(path), text_(text) {}

  Status Read(ConfigFile& out, OptionValue& extended) const {
    Result<YamlNode> root = ParseYaml(text_, path_);
    if (!root) return root.error();
    if (root->IsScalar() && root->scalar.empty()) return {};  // nothing but comments
    if (!root->IsMap()) return At(*root, "a configuration must be a map of keys");
    out.path = path_;
    for (const auto& [name, value] : root->entries) {
      if (name.scalar == kExtends) {
        if (Status s = Word(value, kExtends, extended); !s.ok()) return s;
        extended.text = Beside(extended.text);
        continue;
      }
      const ConfigKey* key = FindKey(name.scalar);
      if (key == nullptr) return Unknown(name);
      if (Status s = Value(*key, value, out.values.emplace_back(name.scalar, Values()).second); !s.ok()) return s;
    }
    return {};
  }

 private:
  Error At(const YamlNode& node, std::string message) const { return YamlError(path_, node, std::move(message), text_); }

  Error Unknown(const YamlNode& name) const {
    std::vector<std::string_view> names = {kExtends};
    for (const ConfigKey& key : kKeys) names.push_back(key.name);
    return At(name, "unknown key " + name.scalar + Suggest(name.scalar, names));
  }

  // Paths of a file are relative to it.
  std::string Beside(const std::string& path) const {
    const fs::path out = (fs::path(path_).parent_path() / path).lexically_normal();
    return (out.has_filename() || !out.has_relative_path() ? out : out.parent_path()).string();  // "a/." is "a"
  }

  OptionValue Place(const YamlNode& node, std::string text) const {
    return {std::move(text), path_, node.line, node.column, YamlError(path_, node, {}, text_).excerpt};
  }

  Status Word(const YamlNode& node, std::string_view name, OptionValue& out) const {
    if (!node.IsScalar() || node.scalar.empty()) return At(node, std::string(name) + " must be a text");
    const std::string fault = BadChoice(ChoicesOf(name), node.scalar);
    if (!fault.empty()) return At(node, std::string(name) + ": " + fault);
    out = Place(node, node.scalar);
    return {};
  }

  // A list, or one text; nothing behind the key is an empty list.
  Status Words(const YamlNode& node, std::string_view name, Values& out) const {
    if (node.IsScalar() && node.scalar.empty() && !node.quoted) return {};
    if (node.IsScalar()) return Word(node, name, out.emplace_back());
    if (!node.IsList()) return At(node, std::string(name) + " must be a list of texts");
    for (const YamlNode& item : node.items) {
      if (Status s = Word(item, name, out.emplace_back()); !s.ok()) return s;
    }
    return {};
  }

  Status Levels(const YamlNode& node, std::string_view name, Values& out) const {
    if (node.IsScalar() && node.scalar.empty() && !node.quoted) return {};
    if (!node.IsMap()) return At(node, std::string(name) + " must map rules or kinds to levels");
    for (const auto& [rule, level] : node.entries) {
      const std::string fault = level.IsScalar() ? BadChoice(kRuleLevels, level.scalar) : "must be a level: " + std::string(kRuleLevels);
      if (!fault.empty()) return At(level, std::string(name) + " of " + rule.scalar + ": " + fault);
      out.push_back(Place(rule, rule.scalar + "=" + level.scalar));
    }
    return {};
  }

  Status Value(const ConfigKey& key, const YamlNode& node, Values& out) const {
    Status status;
    switch (key.shape) {
      case Shape::kWord:
      case Shape::kPath: status = Word(node, key.name, out.emplace_back()); break;
      case Shape::kWords:
      case Shape::kPaths: status = Words(node, key.name, out); break;
      case Shape::kLevels: status = Levels(node, key.name, out); break;
    }
    if (!status.ok()) return status;
    // An empty list would read as "none" and mean "all".
    if (key.name == kSelect && out.empty()) return At(node, "select names no rules; leave it out or say `select: [all]` to run all");
    if (key.shape == Shape::kPath || key.shape == Shape::kPaths) {
      for (OptionValue& value : out) value.text = Beside(value.text);
    }
    return {};
  }

  const std::string& path_;
  std::string_view text_;
};

using Layer = std::map<std::string, Values, std::less<>>;

void Lay(const Layer& over, Layer& under) {
  if (over.count("select") != 0) {
    under.erase("ignore");
    const auto off = [](const OptionValue& value) { return value.text.ends_with(kOff); };
    if (const auto it = under.find("severity"); it != under.end()) std::erase_if(it->second, off);
  }
  for (const auto& [name, values] : over) {
    Values& place = under[name];
    const ConfigKey* key = FindKey(name);
    if (key == nullptr || !key->adds) place.clear();
    place.insert(place.end(), values.begin(), values.end());
  }
}

}  // namespace

std::span<const ConfigKey> ConfigKeys() { return kKeys; }

Result<std::vector<ConfigFile>> ReadConfig(const FileReader& reader, const std::string& path) {
  std::vector<ConfigFile> files;
  OptionValue next{path};
  while (!next.text.empty()) {
    const std::string file = next.text;
    for (const ConfigFile& read : files) {
      if (fs::path(read.path).lexically_normal() != fs::path(file).lexically_normal()) continue;
      return ErrorAt(next, kExtends, "extends makes a circle: " + file + " extends this file");
    }
    if (files.size() == kMostFiles) return ErrorAt(next, kExtends, "more than " + std::to_string(kMostFiles) + " files extend each other");
    const Result<std::string> text = reader.Read(file);
    if (!text && !next.file.empty()) return ErrorAt(next, kExtends, text.error().ToString());
    if (!text) return text.error();
    OptionValue extended;
    ConfigFile& read = files.emplace_back();
    read.path = file;
    if (Status s = ConfigReader(file, *text).Read(read, extended); !s.ok()) return s.error();
    next = std::move(extended);
  }
  std::reverse(files.begin(), files.end());
  return files;
}

void ApplyConfig(const std::vector<ConfigFile>& files, Options& options) {
  Layer merged;
  for (const ConfigFile& file : files) {
    Layer layer;
    for (const auto& [name, values] : file.values) layer[name] = values;
    Lay(layer, merged);
  }
  Layer given;
  for (const ConfigKey& key : kKeys) {
    if (options.Has(key.name)) given[std::string(key.name)] = options.Values(key.name);
  }
  Lay(given, merged);
  for (auto& [name, values] : merged) {
    const ConfigKey* key = FindKey(name);
    if (key == nullptr || !options.Knows(name) || (key->findings && !options.Knows("fail-on"))) continue;
    options.Give(name, std::move(values));
  }
}

Result<std::vector<ConfigFile>> Configure(const std::string& start, Options& options) {
  if (options.Has("no-config")) {
    if (options.Has("config")) return Error{ErrorCode::kUsage, "give --config or --no-config, not both", {}, 0, 0, {}};
    return std::vector<ConfigFile>();
  }
  const std::string path = options.Has("config") ? std::string(options.Get("config")) : FindConfig(start);
  if (path.empty()) return std::vector<ConfigFile>();
  Result<std::vector<ConfigFile>> files = ReadConfig(DiskReader(kMostBytes), path);
  if (files) ApplyConfig(*files, options);
  return files;
}

}  // namespace gainsay
