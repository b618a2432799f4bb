// Who says what a sentence reports: a person, a body, or the bearer of a title
// that names nobody ("the prosecution").
#pragma once

#include <cstdint>
#include <optional>
#include <set>

#include "judge/comparator.h"

namespace gainsay {

struct Source {
  TokenRange tokens;            // the words that name it
  std::set<uint32_t> entities;  // where it is named
  std::set<ConceptId> titles;   // its roles, its kind of body, or the bare title
};

// Whether both may be one: by entity where both are named, else by title.
bool SameSource(const Source& a, const Source& b);

class SourceFinder {
 public:
  // REQUIRES: `input` outlives the finder.
  explicit SourceFinder(const JudgeInput& input) : input_(input), concepts_(input.packs.concepts()) {}

  // The subject of a verb that follows the range: the one before it whom an
  // agentive mark follows, else the nearest; a pronoun stands for the person
  // named last.
  std::optional<Source> Before(ArticleId article, TokenRange range) const;
  // The subject right behind a verb ("…, said Inspector Rao") or a cue ("according to the police").
  std::optional<Source> Behind(ArticleId article, TokenRange range) const;

 private:
  void TakePerson(ArticleId article, PersonId person, Source& out) const;
  void TakeOrg(ArticleId article, const OrgMention& org, Source& out) const;
  bool Pronoun(ArticleId article, TokenRange range, Source& out) const;
  bool Bare(ArticleId article, TokenRange range, Source& out) const;

  const JudgeInput& input_;
  const Concepts& concepts_;
};

}  // namespace gainsay
