// Points and reasons in the language of the report. They are worded in English
// where they arise; a pack has them in its own language as settings
// "phrase/PATTERN", with {0} and {1} for what the wording takes in:
//
//   phrase/{0} and {1} exclude each other: "{0} और {1} एक साथ सच नहीं हो सकते"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "judge/finding.h"
#include "lang/lexicon.h"

namespace gainsay {

class Phrasing {
 public:
  // REQUIRES: the lexicon, which may be null, outlives the object.
  explicit Phrasing(const Lexicon* lexicon);

  // The text by the pattern that holds most of it; itself where none does.
  std::string In(const std::string& text) const;
  void Apply(std::vector<Finding>& findings, std::vector<Alignment>& alignments) const;

 private:
  struct Phrase {
    std::string_view before, between, after;  // around {0} and {1}
    size_t slots = 0;                         // 0, 1 or 2
    std::string_view text;                    // of the pack
    size_t literal() const { return before.size() + between.size() + after.size(); }
  };
  std::vector<Phrase> phrases_;  // most literal first
};

}  // namespace gainsay
