// A language's words and patterns, compiled: phrases of folded tokens to
// concepts, in a trie over word numbers. Knows no article. lang/load.h makes
// it from
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
#include <vector>

#include "base/blob.h"
#include "base/ids.h"
#include "base/string_table.h"
#include "lang/concepts.h"
#include "lang/pattern.h"
#include "lang/pattern_set.h"

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

  // The number of a folded token in this pack's vocabulary, or StringTable::kNone.
  uint32_t WordId(std::string_view folded) const { return vocabulary_.Find(folded); }

  // The concepts of a phrase (word numbers), sorted; empty where it is no entry.
  std::span<const ConceptId> Lookup(std::span<const uint32_t> words) const;

  // Appends every entry in a sequence of word numbers (one sentence), all
  // lengths, ordered by begin, then longest first, then concept. `base` is
  // added to the token numbers.
  void FindAll(std::span<const uint32_t> words, uint32_t base, std::vector<LexHit>& out) const;

  const PatternSet& patterns() const { return patterns_; }
  // A setting's value, or empty.
  std::string_view Setting(std::string_view key) const;
  const std::map<std::string, std::string, std::less<>>& settings() const { return settings_; }
  // The phrases of a concept as written in the pack (not inflected), in order.
  std::vector<std::string_view> Phrases(ConceptId id) const;
  // The first phrase of a concept, or its name where the language has none.
  std::string_view Phrase(ConceptId id) const;

  void Save(BlobWriter& out) const;
  // REQUIRES: `concepts` outlives the result.
  static Lexicon Load(BlobReader& in, const Concepts* concepts);

 private:
  friend class LexiconBuilder;
  struct Edge {
    uint64_t key;     // node << 32 | word
    uint32_t target;  // 0: free slot (nothing leads to the root)
    uint32_t on;      // whether phrases go on from the target
  };
  // A place in the trie.
  struct Place {
    uint32_t node = 0;
    bool on = false;
  };
  Place First(uint32_t word) const;
  Place Step(uint32_t node, uint32_t word) const;

  std::string language_;
  const Concepts* concepts_ = nullptr;
  StringTable vocabulary_;
  FlatArray<uint32_t> first_;                // by word: the node it leads to from the root, << 1 | on; 0 where it leads nowhere
  FlatArray<Edge> edges_;                    // from other nodes; open addressing, power of two
  FlatArray<uint32_t> first_concept_;        // by node, with one past the end
  FlatArray<ConceptId> node_concepts_;
  StringTable phrases_;                      // as written
  FlatArray<uint64_t> concept_phrases_;      // concept << 32 | phrase; concept rising, file order
  PatternSet patterns_;
  std::map<std::string, std::string, std::less<>> settings_;
};

// Collects a language's entries and compiles them.
class LexiconBuilder {
 public:
  LexiconBuilder(std::string language, const Concepts* concepts);
  StringTable& vocabulary() { return lexicon_.vocabulary_; }
  // Folds and cuts `phrase` as articles are; an empty phrase is passed over.
  void AddPhrase(std::string_view phrase, ConceptId id);
  // As it stands in the pack, for tables.
  void AddWritten(std::string_view phrase, ConceptId id);
  void AddPattern(const std::string& group, ParsedPattern pattern) { patterns_.Add(group, std::move(pattern)); }
  void SetSetting(const std::string& key, std::string value);
  Lexicon Finish();

 private:
  Lexicon lexicon_;
  PatternSetBuilder patterns_;
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> edges_;
  std::vector<std::vector<ConceptId>> nodes_;
  std::map<uint32_t, std::vector<uint32_t>> written_;
};

}  // namespace gainsay
