// What an article says is so or not so: clauses of running text with their
// source, what they tell of, and whether they affirm it. Not for other folders.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "judge/comparator.h"
#include "judge/source.h"

namespace gainsay {

// What stands at one place of a statement.
struct Unit {
  std::vector<uint32_t> concepts;  // sorted
  std::string word;                // where no pack lists it, or beside the concepts
  TokenRange tokens;
};

enum class Pinned : uint8_t { kPerson, kBody, kPlace, kDay, kFigure };  // what two statements must not differ in

// A document that a statement names: "fire certificate", or "certificate" alone.
struct NamedDocument {
  ConceptId kind;
  std::string words;  // folded, with the word in front of it
};

struct Statement {
  ArticleId article;
  TokenRange tokens;
  std::optional<Source> source;
  std::vector<Unit> units;
  std::vector<std::pair<uint32_t, std::string>> pinned;  // sorted
  std::vector<NamedDocument> documents;
  std::vector<std::pair<std::string, std::string>> states;  // group and value, sorted
  bool affirmed = true;
  std::optional<size_t> denied;  // of units: what the negation stands beside
  bool state_denies = false;  // a negation is part of a state's name
  std::set<std::string> passing;  // groups of states that change with time
  bool lasting = true;  // names no event that may come about from one day to the next
};

class StatementReader {
 public:
  explicit StatementReader(const JudgeInput& input);

  // Appends the article's first `most` statements, in its order.
  void Collect(ArticleId article, size_t most, std::vector<Statement>& out) const;

 private:
  // Who says it, and what is said without that: "X said that …", "…, said X", "according to X, …".
  std::optional<Source> Frame(ArticleId article, TokenRange range, TokenRange& told, bool& denied) const;
  // A word that opens what is said: that, कि.
  bool Opens(const ArticleRead& read, uint32_t token) const;
  static size_t Words(const Document& document, TokenRange range);
  // Cut at punctuation, and at conjunctions between two finite verbs.
  std::vector<TokenRange> Clauses(const ArticleRead& read, TokenRange range) const;
  bool Read(const ArticleRead& read, TokenRange range, Statement& out) const;
  // What a negation denies: the nearest unit behind it, else in front of it.
  // REQUIRES: units is not empty.
  static size_t Beside(const std::vector<Unit>& units, TokenRange negation);
  // Whether the word is part of a state's name, which says by itself what is so.
  bool InState(const ArticleRead& read, uint32_t token) const;
  // People, bodies, places, days and figures.
  void Pin(const ArticleRead& read, TokenRange range, Statement& out, std::vector<bool>& taken) const;
  // The document with what names it: "fire", "birth".
  NamedDocument DocumentAt(const ArticleRead& read, const LexHit& hit, TokenRange range) const;
  // What begins at the token; returns where to go on.
  uint32_t TakeUnit(const ArticleRead& read, uint32_t t, TokenRange range, Statement& out) const;

  const JudgeInput& input_;
  const Concepts& concepts_;
  const SourceFinder sources_;
  ClassMask telling_{}, telling_in_grammar_{}, small_{}, grammar_{}, unsure_{};
  ClassId verb_, cue_, conjunction_, negation_, auxiliary_, event_, document_;
};

}  // namespace gainsay
