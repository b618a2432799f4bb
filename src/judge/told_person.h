// The people of an article with what it tells of each: names, posts, age, what
// happened to them and what their sentences name besides. Not for other folders.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "judge/comparator.h"

namespace gainsay {

struct ToldPerson {
  ArticleId article;
  PersonId person;
  uint32_t entity = UINT32_MAX;
  std::string name;
  std::vector<std::string> parts;
  std::vector<TokenRange> namings;     // in full
  std::vector<TokenRange> around;      // its roles
  std::set<ConceptId> posts;           // trades, offices and ranks
  std::set<ConceptId> events;
  std::set<ConceptId> prizes;          // offices that an event has one of, near the name
  std::set<std::string> words;         // TellingWords of its sentences
  std::optional<Decimal> age;
  ConceptId gender;
  bool former = false;
  bool one_of_many = false;
  bool kin = false;                    // told as somebody's brother, cousin, relative
};

class ToldPeople {
 public:
  explicit ToldPeople(const JudgeInput& input) : input_(input), concepts_(input.packs.concepts()) {}

  // Appends those whom the article names in full by two parts or more.
  void Collect(ArticleId article, std::vector<ToldPerson>& out) const;
  // An office or a rank.
  bool IsPost(ConceptId role) const { return concepts_.InClass(role, "office") || concepts_.InClass(role, "rank"); }

 private:
  // "His cousin X", "X, a relative of the owner": kin stands beside the name.
  bool ToldAsKin(const ArticleRead& read, TokenRange name) const;
  // What the words of a role may mean; a deputy speaker is no speaker.
  void Posts(const ArticleRead& read, const RoleMention& role, std::set<ConceptId>& out) const;
  void Sentence(const ArticleRead& read, const PersonMention& mention, uint32_t sentence, ToldPerson& named) const;

  const JudgeInput& input_;
  const Concepts& concepts_;
};

}  // namespace gainsay
