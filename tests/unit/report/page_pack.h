// The page's words as the shipped packs have them, for tests that make a Run
// by hand.
#pragma once

#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <string>

#include "base/yaml.h"

namespace gainsay {

inline std::map<std::string, std::string, std::less<>> PagePack(const std::string& language) {
  std::map<std::string, std::string, std::less<>> words;
  const std::string path = std::string(GAINSAY_SOURCE_DIR "/rules/lang/") + language + "/page.yaml";
  std::ostringstream bytes;
  bytes << std::ifstream(path).rdbuf();
  const Result<YamlNode> root = ParseYaml(bytes.str(), path);
  if (!root) return words;
  const YamlNode* settings = root->Find("settings");
  if (settings == nullptr) return words;
  for (const auto& [key, value] : settings->entries) {
    if (key.scalar.starts_with("page/")) words[key.scalar.substr(5)] = value.scalar;
  }
  return words;
}

}  // namespace gainsay
