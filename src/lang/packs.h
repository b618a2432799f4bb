// All language packs of a run and the concepts they share.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_reader.h"
#include "base/result.h"
#include "lang/concepts.h"
#include "lang/lexicon.h"

namespace gainsay {

// A named YAML text of the rules folder: "lang/hi/time.yaml".
struct RuleFile {
  std::string path;   // below the rules folder, '/' between parts
  std::string bytes;
};

class Packs {
 public:
  const Concepts& concepts() const { return *concepts_; }
  // The pack of a language, or null where there is none.
  const Lexicon* Find(std::string_view language) const;
  // Sorted by language code.
  const std::vector<std::unique_ptr<Lexicon>>& all() const { return lexicons_; }

 private:
  friend Result<Packs> LoadPacks(const std::vector<RuleFile>&);
  std::unique_ptr<Concepts> concepts_;
  std::vector<std::unique_ptr<Lexicon>> lexicons_;
};

// Compiles the files below concepts/ and lang/ (others are passed over). A
// later file of the same path replaces the earlier one, so that a user's
// folder lies over the shipped one. Errors name file, line and column.
Result<Packs> LoadPacks(const std::vector<RuleFile>& files);

// The shipped files, embedded when the program was built.
const std::vector<RuleFile>& ShippedRules();
// The files below a folder of the disk, to lay over the shipped ones.
Result<std::vector<RuleFile>> ReadRuleFolder(const FileReader& reader, const std::string& folder);

}  // namespace gainsay
