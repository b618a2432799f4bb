// Finds a pack's patterns in a document: leftmost, then longest, then the one
// that stands first in the pack.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lang/pattern_set.h"
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
  void Provide(std::string_view type, TokenRange tokens, uint32_t index);
  // Takes all offers back.
  void Clear();

  // All matches of a group, not overlapping, in reading order. Each sentence
  // is matched with its own pack's patterns.
  std::vector<Match> FindAll(std::string_view group) const { return Find(group, false); }
  // The same with matches that may overlap: the best at every token.
  std::vector<Match> FindEverywhere(std::string_view group) const { return Find(group, true); }

 private:
  friend class MatchRun;
  static constexpr uint32_t kNone = UINT32_MAX;
  struct Type {
    std::string name;
    uint64_t bit;    // MentionBit
  };
  struct Offer {
    TokenRange tokens;
    uint32_t type;   // in types_
    uint32_t index;
    uint32_t next;   // the next offer at that token, not longer
  };
  // A pack's patterns, seen by this matcher.
  struct View {
    const PatternSet* set = nullptr;
    const PatternGroup* group = nullptr;
    std::vector<uint32_t> slot_of_type;  // by place in types_: the slot's number in the set, or kNone
  };
  std::vector<Match> Find(std::string_view group, bool overlapping) const;
  View Look(const PatternSet& set, std::string_view group) const;
  void OfferedFrom(TokenRange sentence, std::vector<uint64_t>& out) const;
  void Candidates(const View& view, uint32_t at, uint64_t offered, std::vector<uint32_t>& out) const;

  const Reading& reading_;
  std::vector<Type> types_;                // a handful
  uint32_t last_ = 0;                      // of types_: the one offered last
  std::vector<Offer> offers_;
  std::vector<uint32_t> first_;            // by token: its longest offer; empty before the first offer
  std::vector<uint64_t> mentions_;         // by token: the types offered there (MentionBit)
};

}  // namespace gainsay
