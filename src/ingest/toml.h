// TOML as front matter holds it (toml.io, 1.0), read into the tree that YAML
// is read into: both say the same of an article.
#pragma once

#include <string>
#include <string_view>

#include "base/yaml.h"

namespace gainsay {

// Reads one document. Strings are decoded; numbers, dates and truth values stay
// as they are written. An error names `file`, line and column. Nesting is
// limited to 32.
Result<YamlNode> ParseToml(std::string_view text, const std::string& file);

}  // namespace gainsay
