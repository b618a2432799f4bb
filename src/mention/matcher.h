// Finds a pack's patterns in a document: leftmost, then longest, then the one
// that stands first in the pack.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lang/pattern.h"
#include "lang/pattern_index.h"
#include "mention/reading.h"
#include "text/document.h"

namespace gainsay {

struct Capture {
  std::string_view name;       // lives as long as the pack
  TokenRange tokens;
  ConceptId concept_id;        // of a class slot
  int64_t number = 0;          // of an {int} or {digits} slot
  uint32_t mention = UINT32_MAX;  // of a mention slot: the index given to Provide
};

struct Match {
  const Pattern* pattern = nullptr;
  TokenRange tokens;
  std::vector<Capture> captures;  // in reading order

  // The first capture of that name, or null.
  const Capture* Find(std::string_view name) const;
};

class Matcher {
 public:
  // REQUIRES: `reading` outlives the matcher.
  explicit Matcher(const Reading& reading) : reading_(reading) {}

  // Offers mentions to {&type} slots. Any order; they may overlap.
  void Provide(const std::string& type, TokenRange tokens, uint32_t index);

  // All matches of a group, not overlapping, in reading order. Each sentence
  // is matched with its own pack's patterns.
  std::vector<Match> FindAll(std::string_view group) const;
  // The same with matches that may overlap: the best at every token.
  std::vector<Match> FindEverywhere(std::string_view group) const;

 private:
  friend class MatchRun;
  static constexpr uint32_t kNone = UINT32_MAX;
  struct Offer {
    TokenRange tokens;
    uint32_t index;
    uint32_t next;  // the next offer of the type at that token, not longer
  };
  struct OfferType {
    std::string name;
    std::vector<uint32_t> first;  // by token: its longest offer
    std::vector<Offer> offers;
  };
  const OfferType* FindType(std::string_view name) const;
  std::vector<Match> Find(std::string_view group, bool overlapping) const;
  void Candidates(const PatternIndex& index, const std::vector<const OfferType*>& types, uint32_t at,
                  std::vector<uint32_t>& out) const;

  const Reading& reading_;
  std::vector<OfferType> offers_;  // a handful
};

}  // namespace gainsay
