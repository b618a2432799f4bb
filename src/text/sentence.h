// Where sentences end. The rules are stated at Segment (text/segment.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace gainsay {

// Abbreviations in look-up order.
class Abbreviations {
 public:
  // `initials` are letters as a script without capitals spells them (के, आर);
  // `doubtful` are those that are words, too (पी).
  Abbreviations(const std::vector<std::string>& folded, const std::vector<std::string>& initials, const std::vector<std::string>& doubtful);
  bool Has(std::string_view norm) const;
  bool IsInitial(std::string_view norm) const;
  bool IsDoubtful(std::string_view norm) const;

 private:
  std::vector<std::string> sorted_;
  std::vector<std::string> initials_;
  std::vector<std::string> doubtful_;
};

// The end (a token) of the sentence that starts at `begin`, at most `end`.
// REQUIRES: begin < end; the tokens are one paragraph's and their quotes are directed.
uint32_t SentenceEnd(const Document& document, const Abbreviations& abbreviations, uint32_t begin, uint32_t end);

}  // namespace gainsay
