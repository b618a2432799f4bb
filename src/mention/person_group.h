// Which namings of one article mean the same person: spellings and short forms
// of a full name. A short form that fits two people is joined to the one whose
// title stands beside it, or to nobody.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "mention/mention.h"
#include "mention/name_run.h"
#include "mention/reading.h"
#include "names/compare_name.h"

namespace gainsay {

// Names with which each new one is compared: an article names fewer people. Of
// a longer list only names that share a part are compared.
inline constexpr size_t kMostComparedNames = 300;

class PersonGroups {
 public:
  // REQUIRES: all arguments outlive the groups.
  PersonGroups(const Reading& reading, const NameWords& words, const NameComparer& names, MentionTable& table);

  // Gives `table.persons` their people: one for each distinct full name; single
  // names go to the full name that they fit.
  void Group();
  // Notes a full name: for its other mentions, and for the titles it stands with.
  void Establish(const PersonMention& mention);

  // The one person whose part a single word is: an exact part before a variant
  // spelling, a surname before a given name. Not valid() where there is none.
  PersonId Fit(TokenRange range) const;
  // The one person named in full before `token` whose surname the word there is.
  PersonId OfSurname(uint32_t token) const;
  // Whose full name another mention established; spellings of it count.
  PersonId OfFullName(const std::string& name);

  // Whether two names with `gap` between them are listed side by side.
  bool ListGap(TokenRange gap) const;
  uint32_t people() const { return people_; }

 private:
  struct Part {
    std::string text;
    PersonId person;
    bool last;
    uint32_t first;  // token where the person is first named so
  };

  std::vector<PersonId> Beside(uint32_t index) const;
  PersonId SameAs(const std::string& name, const std::vector<std::string>& keys, const std::vector<PersonId>& not_these,
                  const std::vector<uint32_t>& representative, const std::map<std::string, std::vector<uint32_t>>& sharing) const;
  std::vector<std::string> Keys(TokenRange name) const;
  void Parts(uint32_t index);
  PersonId ByRole(TokenRange range, const std::set<PersonId>& fits) const;
  ConceptId TitleEndingAt(uint32_t end) const;

  const Reading& reading_;
  const Document& document_;
  const Concepts& concepts_;
  const NameWords& words_;
  const NameComparer& names_;
  MentionTable& table_;
  ClassMask titles_;
  ClassId honorific_, occupation_;
  std::vector<std::pair<std::string, PersonId>> full_names_;  // each once, in the order of the article
  std::map<std::string, PersonId> established_;               // the same, by name
  std::map<std::string, size_t> unmatched_;                   // by name: how many of full_names_ it is none of
  std::map<ConceptId, std::set<PersonId>> titled_;            // who is named in full behind a title
  std::map<std::string, std::vector<Part>> parts_;            // by phonetic key
  uint32_t people_ = 0;
};

}  // namespace gainsay
