// A language's words and patterns, compiled: phrases of folded tokens to
// concepts. Knows no article. Made by lang/load.h from
//
//   rules/concepts/*.yaml     class: { concept: {attribute: value, …}, … }
//   rules/lang/CODE/*.yaml    lexicon:  [ {class, inflect?, words: {concept: [phrase, …]}} ]
//                             inflect:  {paradigm: [[ending, replacement], …]}
//                             patterns: [ {group, make?, set?, match} ]
//                             settings: {key: value}
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/ids.h"
#include "lang/concepts.h"
#include "lang/pattern.h"

namespace gainsay {

// A lexicon entry found in a token sequence.
struct LexHit {
  uint32_t begin = 0;  // tokens [begin, end)
  uint32_t end = 0;
  ConceptId concept_id;
  friend auto operator<=>(const LexHit&, const LexHit&) = default;
};

class Lexicon {
 public:
  const std::string& language() const { return language_; }
  const Concepts& concepts() const { return *concepts_; }

  // The concepts of a phrase of folded tokens; empty where it is no entry.
  std::span<const ConceptId> Lookup(std::span<const std::string_view> tokens) const;

  // Every entry in a sequence of folded tokens (one sentence), all lengths,
  // ordered by begin, then longest first, then concept.
  void FindAll(std::span<const std::string_view> tokens, std::vector<LexHit>& out) const;

  // Patterns of a group in the order of the files.
  const std::vector<Pattern>& Patterns(std::string_view group) const;
  // A setting's value, or empty.
  std::string_view Setting(std::string_view key) const;
  // All phrases of a concept as written in the pack, for tables and messages.
  const std::vector<std::string>& Words(ConceptId id) const;
  // The first phrase of a concept, or its name where the language has none.
  std::string_view Word(ConceptId id) const;

 private:
  friend class LexiconBuilder;
  struct Node {
    std::vector<ConceptId> concepts;
  };
  uint32_t Step(uint32_t node, std::string_view token) const;

  std::string language_;
  const Concepts* concepts_ = nullptr;
  std::unordered_map<std::string_view, uint32_t> vocabulary_;  // folded token -> word id
  std::unordered_map<uint64_t, uint32_t> edges_;               // (node, word id) -> node
  std::vector<Node> nodes_;
  std::vector<std::string> storage_;                           // owns the vocabulary's text
  std::map<std::string, std::vector<Pattern>, std::less<>> patterns_;
  std::map<std::string, std::string, std::less<>> settings_;
  std::map<ConceptId, std::vector<std::string>> words_;
};

}  // namespace gainsay
