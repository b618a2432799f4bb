// What speaks for a run of name tokens being a person, and where the name in
// it begins and ends.
//
// Signs are named and weighed: a title in front, a listed given name or
// surname, an age, an agent's mark or a verb of speech behind, a post said of
// it, a sibling article that holds the name.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "mention/mention.h"
#include "mention/name_run.h"
#include "mention/reading.h"
#include "mention/story_context.h"
#include "names/compare_name.h"

namespace gainsay {

// The name as printed, with white space as one space.
std::string NameText(const Document& document, TokenRange range);

class PersonSigns {
 public:
  // REQUIRES: all arguments outlive the signs.
  PersonSigns(const Reading& reading, const NameWords& words, const NameComparer& names, const StoryContext& context);

  // Where nothing marks the end of a name, it ends behind the last listed part,
  // and begins at the first listed given name when no title stands before it.
  NameRun Trim(const NameRun& run) const;
  bool Accepted(const NameRun& run) const;
  // The names that a sibling's holding them could decide on, so far.
  std::vector<std::string> Asked() const;

 private:
  bool HitEndsAt(uint32_t end, const ClassMask& classes) const;
  bool Listed(uint32_t token, ClassId cls) const { return reading_.In(token, cls); }
  bool Ambiguous(uint32_t token, ClassId cls) const;
  bool Headline(uint32_t token) const;
  bool Titled(uint32_t begin) const;
  bool Kin(uint32_t token) const;
  bool Apposed(const NameRun& run, const Sentence& sentence) const;
  bool Relative(uint32_t at) const;
  bool OfNation(const NameRun& run, const Sentence& sentence) const;
  bool AgeBefore(uint32_t begin) const;
  bool CalledShort(const NameRun& run) const;
  bool PlainName(uint32_t token) const;
  bool Possessive(uint32_t token) const;
  int Score(const NameRun& run) const;
  bool Locative(uint32_t token) const;
  int Behind(uint32_t end, const Sentence& sentence, bool cased) const;
  bool Charged(uint32_t end, const Sentence& sentence) const;
  TokenRange LentIn(TokenRange run) const;
  bool SiblingHas(TokenRange range) const;

  const Reading& reading_;
  const Document& document_;
  const Concepts& concepts_;
  const NameWords& words_;
  const NameComparer& names_;
  const StoryContext& context_;
  ClassMask titles_, speech_;
  ClassId given_, surname_, honorific_, occupation_, kinship_, portfolio_;
  mutable std::map<std::string, bool> sibling_has_;  // by name as printed: all that were asked for
  mutable std::set<std::string_view> called_short_;  // capitalized words that stand alone
  mutable bool short_read_ = false;
};

}  // namespace gainsay
