// The configuration file, .gainsay.yaml: each key is an option of the same
// name, so that a command reads both from its Options and knows no file.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/options.h"
#include "base/file_reader.h"
#include "base/result.h"

namespace gainsay {

inline constexpr std::string_view kConfigName = ".gainsay.yaml";
inline constexpr std::string_view kOtherConfigName = ".gainsay.yml";  // read, too, where the first is not there

struct ConfigKey {
  enum class Shape {
    kWord,    // one value of the option's choices
    kWords,   // a list; one may stand alone
    kLevels,  // a map, "RULE: LEVEL" -> "RULE=LEVEL"
    kPath,    // relative to the configuration file
    kPaths,
  };
  std::string_view name;   // of the option, too
  Shape shape = Shape::kWord;
  bool adds = false;       // values of a file that extends it, and of the command line, come on top; else they replace
  bool findings = false;   // only for commands that print findings (they have --fail-on)
};

// All keys but `extends`, in the order in which `gainsay config` prints them.
std::span<const ConfigKey> ConfigKeys();

// The values of one file.
struct ConfigFile {
  std::string path;
  std::vector<std::pair<std::string, std::vector<OptionValue>>> values;  // by key, in the file's order
};

// The files that `path` extends, the farthest first, then `path` itself.
// Unknown keys and values, wrong shapes and circles of `extends` are errors with
// file, line and column, and a suggestion where one is near.
Result<std::vector<ConfigFile>> ReadConfig(const FileReader& reader, const std::string& path);

// Lays the values of the files below those of the command line. Keys that are
// no option of the command are passed over. A layer that selects rules sets
// aside what the layers below it ignore or switch off.
void ApplyConfig(const std::vector<ConfigFile>& files, Options& options);

// Finds the configuration as --config, --no-config and `start` (config_find.h)
// say, reads and applies it. Gives the files read, none where there is none.
Result<std::vector<ConfigFile>> Configure(const std::string& start, Options& options);

}  // namespace gainsay
