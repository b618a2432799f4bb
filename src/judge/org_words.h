// The words of organisations' names, and how two names stand to each other.
//
// Words are compared by what packs say they mean, else by sound; a word of
// another script that is neither may be a translation, and tells nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "judge/comparator.h"

namespace gainsay {

// A word of a name.
struct NameWord {
  std::string folded;
  Script script = Script::kCommon;
  std::vector<ConceptId> concepts;  // what packs say it means, sorted
  bool wide = false;                // a place, people or number
  bool plain = false;               // a place, people or quality: tells no organisation from another
  bool head = false;                // the head noun
  bool foreign = false;             // a head noun that is not the language's first word for its kind
};

enum class WordMatch : uint8_t { kSame, kOther, kUnknown };

class OrgWords {
 public:
  explicit OrgWords(const JudgeInput& input) : input_(input), concepts_(input.packs.concepts()) {}

  // The words of a name but for those that only join them.
  std::vector<NameWord> Read(ArticleId article, TokenRange tokens) const;

  // Whether one of two names in two scripts spells the other by ear, word by
  // word: its head noun is the other language's (one language's Institute in the other's letters).
  bool SpelledByEar(const std::vector<NameWord>& a, const std::vector<NameWord>& b) const;
  bool SoundApart(const NameWord& a, const NameWord& b) const;

  WordMatch Match(const NameWord& a, const NameWord& b) const;

 private:
  const JudgeInput& input_;
  const Concepts& concepts_;
};

// How two names stand to each other, word by word in order.
struct NameMatch {
  // kClose: one word stands in another's place, but the names share less than tells.
  // kTown: the same, and what they share is their town, what differs a common word.
  enum class Level : uint8_t { kSame, kShorter, kConflict, kClose, kTown, kApart } level = Level::kApart;
  size_t shared = 0;
  bool guessed = false;  // kSame, though a word may only be the translation of its mate
};

NameMatch CompareOrgNames(const OrgWords& words, const std::vector<NameWord>& a, const std::vector<NameWord>& b);

}  // namespace gainsay
