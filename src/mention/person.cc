#include "mention/person.h"

#include <algorithm>
#include <span>

#include "mention/person_group.h"
#include "mention/person_signs.h"

namespace gainsay {
namespace {

constexpr std::string_view kTitles[] = {"rank", "office"};

class PersonFinder {
 public:
  PersonFinder(const Reading& reading, const NameWords& words, const NameComparer& names, const StoryContext& context,
               MentionTable& table)
      : reading_(reading),
        document_(reading.document()),
        concepts_(reading.concepts()),
        words_(words),
        table_(table),
        titles_(MaskOf(concepts_, kTitles)),
        honorific_(concepts_.FindClass("honorific")),
        signs_(reading, words, names, context),
        groups_(reading, words, names, table) {}

  void Run(Matcher& matcher) {
    std::vector<NameRun> rest;
    taken_.assign(document_.tokens.size(), false);
    for (const OrgMention& org : table_.orgs) {
      for (uint32_t i = org.tokens.begin; i < org.tokens.end; ++i) taken_[i] = true;
    }
    for (const NameRun& run : FindNameRuns(reading_, words_)) {
      if (Taken(run.tokens)) continue;
      NameRun name = signs_.Trim(run);
      if (name.tokens.empty()) continue;
      if (signs_.Accepted(name)) {
        Add(name);
      } else {
        rest.push_back(run);
      }
    }
    std::sort(table_.persons.begin(), table_.persons.end(), [](const auto& a, const auto& b) { return a.tokens < b.tokens; });
    groups_.Group();
    ShortForms(rest);
    TitleForms();
    std::sort(table_.persons.begin(), table_.persons.end(), [](const auto& a, const auto& b) { return a.tokens < b.tokens; });
    FillPeople();
    Lists();
    for (uint32_t i = 0; i < table_.persons.size(); ++i) matcher.Provide("person", table_.persons[i].tokens, i);
    Holders(matcher);
    Whole();
  }

  std::vector<std::string> Asked() const { return signs_.Asked(); }

 private:
  bool Taken(TokenRange range) const {
    for (uint32_t i = range.begin; i < range.end; ++i) {
      if (taken_[i]) return true;
    }
    return false;
  }

  void Add(const NameRun& run) {
    PersonMention mention;
    mention.tokens = mention.whole = run.tokens;
    mention.span = document_.SpanOf(run.tokens);
    mention.name = NameText(document_, run.tokens);
    mention.full = run.tokens.size() > 1;
    table_.persons.push_back(std::move(mention));
  }

  // Mentions by one part of a full name.
  void ShortForms(const std::vector<NameRun>& rest) {
    for (const NameRun& run : rest) {
      if (run.tokens.size() > 1 && FullForm(run)) continue;
      for (uint32_t i = run.tokens.begin; i < run.tokens.end; ++i) {
        if (run.tokens.size() > 2 || document_.tokens[i].kind != TokenKind::kWord) break;
        const PersonId person = groups_.Fit({i, i + 1});
        if (!person.valid()) continue;
        NameRun one{{i, i + 1}, run.cased};
        Add(one);
        table_.persons.back().person = person;
      }
    }
  }

  // A title that is somebody's surname, alone, behind his full name: आचार्य ने कहा
  // where रघुनंदन आचार्य was named before.
  void TitleForms() {
    std::vector<bool> named(document_.tokens.size(), false);
    for (const PersonMention& mention : table_.persons) {
      for (uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) named[i] = true;
    }
    const ClassId surname = reading_.concepts().FindClass("surname");
    for (uint32_t i = 0; i < document_.tokens.size(); ++i) {
      if (named[i] || taken_[i] || !reading_.In(i, surname) || words_.MayBeName(i)) continue;
      const Token& token = document_.tokens[i];
      if (token.kind != TokenKind::kWord || (token.script == Script::kLatin && !token.capitalized)) continue;
      const auto longer = [](std::span<const LexHit> hits, uint32_t end) {
        return std::any_of(hits.begin(), hits.end(), [&](const LexHit& hit) { return hit.end > end; });
      };
      if (longer(reading_.HitsAt(i), i + 1) || (i > 0 && longer(reading_.HitsAt(i - 1), i))) continue;
      if (i + 1 < named.size() && document_.sentence_of[i + 1] == document_.sentence_of[i] && (named[i + 1] || words_.MayBeName(i + 1))) continue;
      const PersonId person = groups_.OfSurname(i);
      if (!person.valid()) continue;
      Add({{i, i + 1}, token.capitalized});
      table_.persons.back().person = person;
    }
  }

  // A full name that another mention established.
  bool FullForm(const NameRun& run) {
    const PersonId person = groups_.OfFullName(NameText(document_, run.tokens));
    if (!person.valid()) return false;
    Add(run);
    table_.persons.back().person = person;
    groups_.Establish(table_.persons.back());
    return true;
  }

  void FillPeople() {
    table_.people.assign(groups_.people(), {});
    for (uint32_t i = 0; i < table_.persons.size(); ++i) {
      Person& person = table_.people[table_.persons[i].person.index];
      person.mentions.push_back(i);
      if (table_.persons[i].name.size() > person.name.size() && (table_.persons[i].full || person.name.empty())) {
        person.name = table_.persons[i].name;
      }
    }
  }

  // Names in one sentence with little but commas, conjunctions and titles between.
  void Lists() {
    uint32_t list = 0;
    for (uint32_t i = 1; i < table_.persons.size(); ++i) {
      PersonMention& left = table_.persons[i - 1];
      PersonMention& right = table_.persons[i];
      if (document_.sentence_of[left.tokens.begin] != document_.sentence_of[right.tokens.begin]) continue;
      if (!groups_.ListGap({left.tokens.end, right.tokens.begin})) continue;
      if (!left.in_list) {
        left.in_list = true;
        left.list = list++;
      }
      right.in_list = true;
      right.list = left.list;
    }
  }

  void Holders(const Matcher& matcher) {
    for (const Match& match : matcher.FindEverywhere("role-person")) {
      const Capture* person = match.Find("person");
      if (person == nullptr) continue;
      for (const Capture& capture : match.captures) {
        if (capture.name != "role" || capture.mention >= table_.roles.size()) continue;
        RoleMention& role = table_.roles[capture.mention];
        if (!role.person.valid()) role.person = table_.persons[person->mention].person;
      }
    }
    for (uint32_t i = 0; i < table_.roles.size(); ++i) {
      if (table_.roles[i].person.valid()) table_.people[table_.roles[i].person.index].roles.push_back(i);
    }
  }

  // Titles right before a name belong to the mention as a whole.
  void Whole() {
    for (PersonMention& mention : table_.persons) {
      uint32_t begin = mention.tokens.begin;
      while (begin > 0 && document_.sentence_of[begin - 1] == document_.sentence_of[mention.tokens.begin] &&
             (reading_.In(begin - 1, honorific_) || reading_.InAny(begin - 1, titles_) ||
              (document_.Norm(begin - 1) == "." && begin > 1 && reading_.In(begin - 2, honorific_)))) {
        --begin;
      }
      mention.whole = {begin, mention.tokens.end};
    }
  }

  const Reading& reading_;
  const Document& document_;
  const Concepts& concepts_;
  const NameWords& words_;
  MentionTable& table_;
  ClassMask titles_;
  ClassId honorific_;
  std::vector<bool> taken_;  // by token: stands in an organisation
  PersonSigns signs_;
  PersonGroups groups_;
};

}  // namespace

void FindPersons(const Reading& reading, const NameWords& words, const NameComparer& names, const StoryContext& context,
                 Matcher& matcher, MentionTable& table, std::vector<std::string>* asked) {
  PersonFinder finder(reading, words, names, context, table);
  finder.Run(matcher);
  if (asked != nullptr) *asked = finder.Asked();
}

}  // namespace gainsay
