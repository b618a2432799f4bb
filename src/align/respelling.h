// One word in two spellings of one language, as two Englishes print it: colour
// and color, organise and organize; Hindi गये and गए.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay {

// The rewritings of a pack's setting `respell`: "our>or ise>ize", applied in
// order, each everywhere in a word.
class Respelling {
 public:
  // REQUIRES: `table` outlives the result.
  explicit Respelling(std::string_view table);

  // What all spellings of the word come to. Short words stay as they are, for
  // they are too easily another word (four, for).
  std::string Of(std::string_view folded) const;

 private:
  std::vector<std::pair<std::string_view, std::string_view>> pairs_;
};

}  // namespace gainsay
