// Reading the maps of a rule file: every key is known or an error with a
// suggestion. Shared by rule.cc and reference.cc; private to this stage.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/yaml.h"
#include "lang/packs.h"

namespace gainsay {

// Errors of one file.
class RuleFileReader {
 public:
  explicit RuleFileReader(const RuleFile& file) : name_(file.name()), text_(file.bytes) {}

  const std::string& name() const { return name_; }
  Error At(const YamlNode& node, std::string message) const {
    return YamlError(name_, node, std::move(message), text_);
  }
  // `node` is a map whose keys are all among `keys`.
  Status Keys(const YamlNode& node, std::string_view what, std::span<const std::string_view> keys) const;
  // A scalar that is not empty.
  Status Text(const YamlNode& node, std::string_view what, std::string& out) const;
  // A list of scalars, or one scalar.
  Status Texts(const YamlNode& node, std::string_view what, std::vector<std::string>& out) const;

 private:
  std::string name_;
  std::string_view text_;
};

}  // namespace gainsay
