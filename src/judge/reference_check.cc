// Offices as the article gives them against the house's list of office
// holders, on the day of publication:
//
//   former     a serving office holder is called a former one
//   past       somebody who left the office long ago is called its holder (lowered)
//   another    the office is another's, and the person is not listed (lowered)
//
// Only people with a full name, and only where the printed place is the
// entry's. Outside the entry's dates, and behind the list's own date, silent.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "judge/check_util.h"
#include "mention/within.h"
#include "judge/comparators.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

class ReferenceCheck {
 public:
  ReferenceCheck(const ArticleView& view, std::vector<Draft>& out) : view_(view), out_(out), at_(view.read.article->published.at) {}

  void Run() {
    const Published& published = view_.read.article->published;
    if (!published.known() || published.source == DateSource::kNominal) return;
    for (const RoleMention& role : view_.mentions.roles) {
      const bool told = role.status == RoleStatus::kFormer || role.status == RoleStatus::kCurrent;
      if (!told || !role.role.valid() || !Listed(role)) continue;
      for (const PersonMention* person : HoldersOf(role)) Check(role, *person);
    }
  }

 private:
  bool SameOffice(const RoleMention& role, const OfficeHolder& holder) const {
    if (role.role != holder.office && !view_.concepts.Lists(role.role, "covers", view_.concepts.Name(holder.office))) return false;
    return !role.scope_concept.valid() || !holder.of.valid() || role.scope_concept == holder.of;
  }
  bool Listed(const RoleMention& role) const {
    const auto& holders = view_.input.references.holders;
    return std::any_of(holders.begin(), holders.end(), [&](const OfficeHolder& holder) { return SameOffice(role, holder); });
  }

  // Several people behind one plural: "former prime ministers A, B and C".
  bool Plural(const RoleMention& role) const {
    if (role.plural) return true;
    const std::string words = Fold(view_.Words(role.tokens));
    const Lexicon* lexicon = view_.reading.LexiconOf(view_.SentenceOf(role.tokens));
    if (lexicon == nullptr) return false;
    // As in the pack: one, unless the pack has a form of it that is shorter by an ending.
    const std::vector<std::string_view> phrases = lexicon->Phrases(role.role);
    for (const std::string_view phrase : phrases) {
      const std::string form = Fold(phrase);
      if (!words.ends_with(form)) continue;
      return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view other) {
        const std::string shorter = Fold(other);
        return form.size() > shorter.size() && form.size() <= shorter.size() + 2 && form.starts_with(shorter);
      });
    }
    return true;
  }

  std::vector<const PersonMention*> HoldersOf(const RoleMention& role) const {
    std::vector<const PersonMention*> out;
    const uint32_t sentence = view_.SentenceOf(role.tokens);
    const PersonMention* first = nullptr;
    for (const PersonMention& person : BeginningIn(view_.mentions.persons, view_.SentenceTokens(sentence))) {
      if (first == nullptr && role.person.valid() && person.person == role.person) first = &person;
      if (first == nullptr && person.tokens.begin >= role.tokens.end && person.tokens.begin <= role.tokens.end + 1 && Plural(role)) first = &person;
    }
    if (first == nullptr) return out;
    out.push_back(first);
    if (!Plural(role) || !first->in_list || first->tokens.begin < role.tokens.end) return out;
    for (const PersonMention& person : BeginningIn(view_.mentions.persons, view_.SentenceTokens(sentence))) {
      const bool bare = person.tokens.begin > first->tokens.begin && person.whole.begin == person.tokens.begin;
      if (bare && person.in_list && person.list == first->list) out.push_back(&person);
    }
    return out;
  }

  // An article names its people many times, and the names of two are compared slowly.
  bool Names(const OfficeHolder& holder, const std::string& name) const {
    const auto [known, fresh] = names_.try_emplace({&holder, name}, false);
    if (fresh) known->second = Fit(holder, name);
    return known->second;
  }

  bool Fit(const OfficeHolder& holder, std::string_view name) const {
    const auto fits = [&](std::string_view listed) { return view_.input.names.LevelOf(listed, name) <= NameLevel::kVariant; };
    for (const auto& [language, listed] : holder.person) {
      if (fits(listed)) return true;
    }
    for (const auto& [language, others] : holder.also) {
      if (std::any_of(others.begin(), others.end(), fits)) return true;
    }
    return false;
  }

  bool InOffice(const OfficeHolder& holder) const {
    return holder.from <= at_ && (holder.to.has_value() ? at_ < *holder.to : at_ <= holder.as_of);
  }

  // The name that the reference lists, in the article's language where it has it.
  std::string ShownName(const OfficeHolder& holder) const {
    const auto own = holder.person.find(view_.read.article->language);
    return own != holder.person.end() ? own->second : holder.person.begin()->second;
  }

  std::string Term(const OfficeHolder& holder) const {
    std::string out = ShownName(holder) + ", " + view_.Phrase(holder.office);
    if (holder.of.valid()) out += ", " + view_.Phrase(holder.of);
    return out + " " + ToIsoDate(DateOf(holder.from)) + " – " + (holder.to.has_value() ? ToIsoDate(DateOf(*holder.to)) : std::string());
  }

  // The sentence tells of another year.
  bool TellsPast(uint32_t sentence) const {
    for (const TimeMention& time : BeginningIn(view_.mentions.times, view_.SentenceTokens(sentence))) {
      if (time.when.has_value() && time.when->to + 30 * kSecondsPerDay < at_) return true;
    }
    return false;
  }

  void Check(const RoleMention& role, const PersonMention& mention) {
    if (!mention.person.valid()) return;
    const std::string& name = view_.mentions.people[mention.person.index].name;
    if (name.find(' ') == std::string::npos) return;
    // The person, in office; and somebody else who is.
    const OfficeHolder* serving = nullptr;
    const OfficeHolder* another = nullptr;
    for (const OfficeHolder& holder : view_.input.references.holders) {
      if (!InOffice(holder) || !SameOffice(role, holder)) continue;
      if (Names(holder, name)) {
        serving = &holder;
      } else if (role.scope_concept.valid() || !holder.of.valid()) {
        another = &holder;
      }
    }
    if (role.status == RoleStatus::kFormer) {
      if (serving != nullptr) Report(role, mention, name, *serving, false);
      return;
    }
    if (serving != nullptr || another == nullptr || TellsPast(view_.SentenceOf(role.tokens))) return;
    const OfficeHolder* served = nullptr;  // the person, no longer in office
    for (const OfficeHolder& holder : view_.input.references.holders) {
      if (!InOffice(holder) && SameOffice(role, holder) && Names(holder, name)) served = &holder;
    }
    if (served != nullptr && served->to.has_value() && *served->to <= at_) {
      Report(role, mention, name, *served, true);
    } else if (served == nullptr) {
      Report(role, mention, name, *another, true);
    }
  }

  void Report(const RoleMention& role, const PersonMention& mention, const std::string& name, const OfficeHolder& holder, bool lowered) {
    const std::string words = view_.Words(role.tokens);
    Draft draft;
    draft.subject = name;
    draft.fact_key = "office " + std::string(view_.concepts.Name(holder.office)) + " " + KeyOf(name);
    draft.severity_lowered = lowered;
    draft.slots = {{"person", name}, {"words", words}, {"listed", Term(holder)}};
    draft.reasons = {holder.file + ":" + std::to_string(holder.line) + ": " + Term(holder), holder.source};
    draft.sides.push_back({words + ": " + name, {view_.Quote(role.tokens), view_.Quote(mention.tokens)}});
    Side listed{Term(holder), {}};
    Siblings(role, holder, listed);
    draft.sides.push_back(std::move(listed));
    out_.push_back(std::move(draft));
  }

  // Articles of the story that have it as the reference has.
  void Siblings(const RoleMention& role, const OfficeHolder& holder, Side& side) const {
    const uint32_t story = view_.input.alignments.StoryOf(view_.id);
    if (role.status != RoleStatus::kFormer || story >= view_.input.alignments.stories.size()) return;
    for (const ArticleId article : view_.input.alignments.stories[story].articles) {
      const ArticleView sibling(view_.input, article);
      for (const RoleMention& other : sibling.mentions.roles) {
        if (other.status != RoleStatus::kCurrent || other.role != role.role || !other.person.valid()) continue;
        if (!Names(holder, sibling.mentions.people[other.person.index].name)) continue;
        side.evidence.push_back(sibling.Quote(other.tokens));
        break;
      }
    }
    side.origins = static_cast<uint32_t>(side.evidence.size());
  }

  const ArticleView& view_;
  std::vector<Draft>& out_;
  CivilSeconds at_;
  mutable std::map<std::pair<const OfficeHolder*, std::string>, bool> names_;  // whether the holder is named so
};

}  // namespace

void CompareReference(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  ReferenceCheck(view, out).Run();
}

}  // namespace gainsay
