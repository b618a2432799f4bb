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
  explicit Abbreviations(const std::vector<std::string>& folded);
  bool Has(std::string_view norm) const;

 private:
  std::vector<std::string> sorted_;
};

// The end (a token) of the sentence that starts at `begin`, at most `end`.
// REQUIRES: begin < end; the tokens are one paragraph's and their quotes are directed.
uint32_t SentenceEnd(const Document& document, const Abbreviations& abbreviations, uint32_t begin, uint32_t end);

}  // namespace gainsay
