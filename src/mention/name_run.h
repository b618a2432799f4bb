// Runs of tokens that may be proper names: capitalized words, or, where a
// script has no capitals, words that the pack does not know as anything else.
// Whether a run names a person, an organisation or nothing is for others.
#pragma once

#include <vector>

#include "mention/reading.h"

namespace gainsay {

struct NameRun {
  TokenRange tokens;
  bool cased = false;  // the script has capitals, and they were used
};

// Which tokens may be part of a name.
// Whether the listed name at `token` is an ordinary word of its sentence's
// language too: Mohit is one in Hindi, none in English.
bool AmbiguousName(const Reading& reading, uint32_t token, const LexHit& hit);

class NameWords {
 public:
  explicit NameWords(const Reading& reading);
  bool MayBeName(uint32_t token) const;
  // A given name or surname that the pack lists.
  bool Listed(uint32_t token) const { return reading_.InAny(token, names_); }
  // A surname spelled like a title (Qazi, Pradhan) right behind a given name.
  bool TitleAsSurname(uint32_t token) const;
  // A surname that is a plain word (Abate, Strike), capitalized in running text
  // right behind what may be a given name, and the last of its capitalized words.
  bool WordAsSurname(uint32_t token) const;
  // A spelled letter with its stop, no space between: के. in के. आर. नारायणन.
  bool Initial(uint32_t token) const;

 private:
  const Reading& reading_;
  ClassMask names_, breakers_, unnamed_, never_, heads_, letter_;  // unnamed_: the breakers and what is plain
};

// Runs inside sentences, in reading order, not overlapping, cut at titles,
// honorifics, known places and organisations, function words and punctuation.
// A run has at most six tokens; initials ("K.", के.) are part of it.
std::vector<NameRun> FindNameRuns(const Reading& reading, const NameWords& words);

}  // namespace gainsay
