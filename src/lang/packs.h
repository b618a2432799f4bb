// All language packs of a run and the concepts they share.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lang/concepts.h"
#include "lang/lexicon.h"
#include "lang/rule_file.h"

namespace gainsay {

class Packs {
 public:
  const Concepts& concepts() const { return *concepts_; }
  // The pack of a language, or null where there is none.
  const Lexicon* Find(std::string_view language) const;
  // Sorted by language code.
  const std::vector<std::unique_ptr<Lexicon>>& all() const { return lexicons_; }

  void Save(BlobWriter& out) const;
  static Packs Load(BlobReader& in);

 private:
  friend Result<Packs> CompilePacks(const std::vector<RuleFile>&);
  std::unique_ptr<Concepts> concepts_ = std::make_unique<Concepts>();
  std::vector<std::unique_ptr<Lexicon>> lexicons_;
};

// Compiles the files below concepts/ and lang/ (others, and *.cases.yaml, are
// passed over). Errors name file, line and column.
Result<Packs> CompilePacks(const std::vector<RuleFile>& files);

}  // namespace gainsay
