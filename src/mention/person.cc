#include "mention/person.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "base/sorted.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

// What speaks for or against a run of name tokens being a person; a full name
// needs kAcceptFull, a single word kAcceptSingle.
constexpr int kTitleBefore = 3;
constexpr int kOccupationBefore = 2;
constexpr int kListedGiven = 2;
constexpr int kListedSurname = 2;
constexpr int kAgeBehind = 3;
constexpr int kSpeaks = 2;
constexpr int kAgent = 1;
constexpr int kInitialInside = 1;
constexpr int kSiblingHasIt = 3;
constexpr int kHeadNounBehind = -4;
constexpr int kLocative = -2;
constexpr int kAcceptFull = 3;
constexpr int kAcceptSingle = 3;
constexpr double kSamePart = 0.92;  // band of names/: spellings of one name part
constexpr size_t kMostListed = 64;
constexpr uint32_t kListGap = 5;    // tokens between two names of one list
// Names with which each new one is compared: an article names fewer people. Of
// a longer list only names that share a part are compared.
constexpr size_t kMostCompared = 300;
constexpr size_t kMostNamesakes = 400;  // a word that so many names hold refers to nobody

constexpr std::string_view kTitles[] = {"rank", "office"};
constexpr std::string_view kSpeech[] = {"reporting-verb"};

class PersonFinder {
 public:
  PersonFinder(const Reading& reading, const NameWords& words, const NameComparer& names, const StoryContext& context,
               MentionTable& table)
      : reading_(reading),
        document_(reading.document()),
        concepts_(reading.concepts()),
        words_(words),
        names_(names),
        context_(context),
        table_(table),
        titles_(MaskOf(concepts_, kTitles)),
        speech_(MaskOf(concepts_, kSpeech)),
        given_(concepts_.FindClass("given-name")),
        surname_(concepts_.FindClass("surname")),
        honorific_(concepts_.FindClass("honorific")),
        occupation_(concepts_.FindClass("occupation")),
        kinship_(concepts_.FindClass("kinship")) {}

  void Run(Matcher& matcher) {
    std::vector<NameRun> rest;
    taken_.assign(document_.tokens.size(), false);
    for (const OrgMention& org : table_.orgs) {
      for (uint32_t i = org.tokens.begin; i < org.tokens.end; ++i) taken_[i] = true;
    }
    for (const NameRun& run : FindNameRuns(reading_, words_)) {
      if (Taken(run.tokens)) continue;
      NameRun name = Trim(run);
      if (name.tokens.empty()) continue;
      if (Accepted(name)) {
        Add(name);
      } else {
        rest.push_back(run);
      }
    }
    std::sort(table_.persons.begin(), table_.persons.end(), [](const auto& a, const auto& b) { return a.tokens < b.tokens; });
    Group();
    ShortForms(rest);
    TitleForms();
    std::sort(table_.persons.begin(), table_.persons.end(), [](const auto& a, const auto& b) { return a.tokens < b.tokens; });
    FillPeople();
    Lists();
    for (uint32_t i = 0; i < table_.persons.size(); ++i) matcher.Provide("person", table_.persons[i].tokens, i);
    Holders(matcher);
    Whole();
  }

 private:
  bool Taken(TokenRange range) const {
    for (uint32_t i = range.begin; i < range.end; ++i) {
      if (taken_[i]) return true;
    }
    return false;
  }

  bool HitEndsAt(uint32_t end, const ClassMask& classes) const {
    return end > 0 && reading_.InAny(end - 1, classes);
  }

  bool Listed(uint32_t token, ClassId cls) const { return reading_.In(token, cls); }
  bool Ambiguous(uint32_t token, ClassId cls) const {
    const LexHit* hit = reading_.HitAt(token, cls);
    return hit != nullptr && concepts_.Attribute(hit->concept_id, "ambiguous") == "true";
  }

  // Where nothing marks the end of a name, it ends behind the last listed part,
  // and begins at the first listed given name when no title stands before it.
  NameRun Trim(const NameRun& run) const {
    NameRun out = run;
    if (run.cased) {
      // A sentence's first word is capitalized whatever it is.
      const Sentence& sentence = document_.SentenceOf(run.tokens.begin);
      if (run.tokens.begin == sentence.tokens.begin && run.tokens.size() > 2 && !words_.Listed(run.tokens.begin) &&
          words_.Listed(run.tokens.begin + 1)) {
        ++out.tokens.begin;
      }
      // In a headline every word is capitalized: the name ends with its last listed part.
      if (Headline(out.tokens.begin)) {
        while (out.tokens.end > out.tokens.begin && !words_.Listed(out.tokens.end - 1)) --out.tokens.end;
      }
      return out;
    }
    if (!Titled(run.tokens.begin)) {
      uint32_t first = run.tokens.begin;
      while (first < run.tokens.end && !Listed(first, given_) && !words_.Initial(first)) ++first;
      if (first < run.tokens.end) out.tokens.begin = first;
    }
    uint32_t last = out.tokens.end;
    while (last > out.tokens.begin && !words_.Listed(last - 1)) --last;
    const uint32_t unlisted = out.tokens.end - last;
    // One unlisted word behind listed ones may be the surname; more are not.
    if (last > out.tokens.begin && unlisted > 1) {
      out.tokens.end = last + 1;
    } else if (last == out.tokens.begin && unlisted > 3) {
      out.tokens.end = out.tokens.begin + 2;
    }
    return out;
  }

  bool Headline(uint32_t token) const {
    const BlockKind kind = document_.paragraphs[document_.SentenceOf(token).paragraph].kind;
    return kind == BlockKind::kTitle || kind == BlockKind::kHeading;
  }

  // A rank, office or honorific right before, perhaps with a comma between.
  bool Titled(uint32_t begin) const {
    if (begin == 0 || document_.sentence_of[begin - 1] != document_.sentence_of[begin]) return false;
    uint32_t before = begin - 1;
    if (document_.Norm(before) == "." && before > 0) --before;
    if (reading_.In(before, honorific_) || reading_.InAny(before, titles_)) return true;
    return document_.Norm(before) == "," && before > 0 && reading_.InAny(before - 1, titles_);
  }

  bool Kin(uint32_t token) const { return reading_.In(token, occupation_) || reading_.In(token, kinship_); }

  // "the driver, Ombir Gahlyan, was": a trade or a kinship, and a name between commas.
  bool Apposed(const NameRun& run, const Sentence& sentence) const {
    const auto [begin, end] = run.tokens;
    return run.cased && run.tokens.size() >= 2 && begin >= sentence.tokens.begin + 2 && end < sentence.tokens.end &&
           document_.Norm(begin - 1) == "," && document_.Norm(end) == "," && Kin(begin - 2);
  }

  int Score(const NameRun& run) const {
    const auto [begin, end] = run.tokens;
    const Sentence& sentence = document_.SentenceOf(begin);
    int score = 0;
    if (Titled(begin)) {
      score += kTitleBefore;
    } else if (begin > sentence.tokens.begin && (Kin(begin - 1) || Apposed(run, sentence))) {
      score += kOccupationBefore;
    }
    bool given = false;
    for (uint32_t i = begin; i < end; ++i) {
      if (words_.Initial(i)) {
        score += kInitialInside;
        ++i;
      } else if (!given && i + 1 < end && Listed(i, given_)) {
        score += Ambiguous(i, given_) ? 1 : kListedGiven;
        given = true;
      } else if (i + 1 == end && i > begin && (Listed(i, surname_) || Listed(i, given_))) {
        score += Ambiguous(i, surname_) ? 1 : kListedSurname;
      }
    }
    if (run.cased && run.tokens.size() >= 2) score += 1;
    score += Behind(end, sentence, run.cased);
    if (begin > sentence.tokens.begin && reading_.InAny(begin - 1, speech_)) score += kSpeaks;
    if (run.cased && begin > sentence.tokens.begin && Locative(begin - 1)) score += kLocative;
    if (run.cased && document_.tokens[begin].all_caps && document_.tokens[end - 1].all_caps) score += kLocative;
    if (score < kAcceptFull && SiblingHas(run.tokens)) score += kSiblingHasIt;
    return score;
  }

  bool Locative(uint32_t token) const {
    for (const LexHit& hit : reading_.HitsAt(token)) {
      if (concepts_.Attribute(hit.concept_id, "locative") == "true") return true;
    }
    return false;
  }

  // What stands behind the name: an age, a verb of speech, an agent's mark, a
  // head noun that makes it an organisation or a place.
  int Behind(uint32_t end, const Sentence& sentence, bool cased) const {
    if (end >= sentence.tokens.end) return 0;
    if (reading_.In(end, "org-kind") || reading_.In(end, "place-kind")) return kHeadNounBehind;
    int score = 0;
    const bool comma = document_.Norm(end) == ",";
    const bool bracket = document_.Norm(end) == "(";
    if ((comma || bracket) && end + 2 < sentence.tokens.end && document_.tokens[end + 1].kind == TokenKind::kNumber &&
        document_.Norm(end + 1).size() <= 2 && (document_.Norm(end + 2) == "," || document_.Norm(end + 2) == ")")) {
      score += kAgeBehind;
    }
    if (comma && end + 1 < sentence.tokens.end) {
      for (uint32_t i = end + 1; i < std::min(end + 6, sentence.tokens.end) && document_.Norm(i) != ","; ++i) {
        if (reading_.InAny(i, titles_) || reading_.In(i, occupation_)) {
          score += kSpeaks;
          break;
        }
      }
    }
    if (reading_.In(end, honorific_)) score += kSpeaks;
    for (const LexHit& hit : reading_.HitsAt(end)) {
      if (concepts_.Attribute(hit.concept_id, "case") == "ergative") score += kAgent;
    }
    if (cased && reading_.InAny(end, speech_)) score += kSpeaks;
    if (!cased && Locative(end)) score += kLocative;
    return score;
  }

  // A sibling article holds this name, in whatever script.
  bool SiblingHas(TokenRange range) const {
    if (range.size() < 2) return false;
    const std::string name = NameText(range);
    const auto [known, fresh] = sibling_has_.try_emplace(name, false);
    if (!fresh) return known->second;
    size_t compared = 0;
    for (const std::string& other : context_.names) {
      if (++compared > kMostCompared && other != name) continue;
      const NameLevel level = names_.Compare(name, other).level;
      known->second = level == NameLevel::kSame || level == NameLevel::kVariant;
      if (known->second) break;
    }
    return known->second;
  }

  bool Accepted(const NameRun& run) const {
    const bool headline = Headline(run.tokens.begin);
    if (run.tokens.size() == 1) {
      return !headline && Titled(run.tokens.begin) && Score(run) >= kAcceptSingle && document_.Text(run.tokens.begin).size() > 2;
    }
    if (headline && run.cased && !words_.Listed(run.tokens.begin)) return false;
    return Score(run) >= kAcceptFull;
  }

  // The name as printed, with white space as one space.
  std::string NameText(TokenRange range) const {
    std::string out;
    for (uint32_t i = range.begin; i < range.end; ++i) {
      if (!out.empty() && document_.tokens[i].space_before) out += ' ';
      out += document_.Text(i);
    }
    return out;
  }

  void Add(const NameRun& run) {
    PersonMention mention;
    mention.tokens = mention.whole = run.tokens;
    mention.span = document_.SpanOf(run.tokens);
    mention.name = NameText(run.tokens);
    mention.full = run.tokens.size() > 1;
    table_.persons.push_back(std::move(mention));
  }

  // One person for each distinct full name; single names go to the full name
  // they fit.
  void Group() {
    std::vector<uint32_t> representative;
    std::map<std::string, PersonId> known;                      // by name as printed
    std::map<std::string, std::vector<uint32_t>> sharing;       // by key of a part: the representatives
    for (uint32_t i = 0; i < table_.persons.size(); ++i) {
      PersonMention& mention = table_.persons[i];
      if (!mention.full) continue;
      PersonId& person = known[mention.name];
      if (!person.valid()) {
        const std::vector<std::string> keys = Keys(mention.tokens);
        person = SameAs(mention.name, keys, Beside(i), representative, sharing);
        if (!person.valid()) {
          person = PersonId{static_cast<uint32_t>(representative.size())};
          for (const std::string& key : keys) sharing[key].push_back(person.index);
          representative.push_back(i);
        }
      }
      mention.person = person;
      Establish(mention);
    }
    people_ = static_cast<uint32_t>(representative.size());
    for (const uint32_t i : representative) Parts(i);
    for (PersonMention& mention : table_.persons) {
      if (mention.person.valid()) continue;
      mention.person = Fit(mention.tokens);
      if (!mention.person.valid()) {
        mention.person = PersonId{people_++};
        Parts(static_cast<uint32_t>(&mention - table_.persons.data()));
      }
    }
  }

  // Those listed before a mention: two of one list are never one person.
  std::vector<PersonId> Beside(uint32_t index) const {
    std::vector<PersonId> out;
    for (uint32_t i = index; i > 0 && out.size() < kMostListed; --i) {
      const PersonMention& left = table_.persons[i - 1];
      const PersonMention& right = table_.persons[i];
      if (!left.person.valid() || document_.sentence_of[left.tokens.begin] != document_.sentence_of[right.tokens.begin]) break;
      if (!ListGap({left.tokens.end, right.tokens.begin})) break;
      out.push_back(left.person);
    }
    return out;
  }

  // The first person whose full name is a spelling of this one.
  PersonId SameAs(const std::string& name, const std::vector<std::string>& keys, const std::vector<PersonId>& not_these,
                  const std::vector<uint32_t>& representative,
                  const std::map<std::string, std::vector<uint32_t>>& sharing) const {
    const auto same = [&](uint32_t person) {
      if (std::find(not_these.begin(), not_these.end(), PersonId{person}) != not_these.end()) return false;
      const NameLevel level = names_.Compare(name, table_.persons[representative[person]].name).level;
      return level == NameLevel::kSame || level == NameLevel::kVariant || level == NameLevel::kInitials;
    };
    const auto near = static_cast<uint32_t>(std::min(representative.size(), kMostCompared));
    for (uint32_t p = 0; p < near; ++p) {
      if (same(p)) return PersonId{p};
    }
    if (near == representative.size()) return {};
    for (const std::string& key : keys) {
      const auto of_key = sharing.find(key);
      if (of_key == sharing.end() || of_key->second.size() > kMostNamesakes) continue;
      for (const uint32_t p : of_key->second) {
        if (p >= near && same(p)) return PersonId{p};
      }
    }
    return {};
  }

  std::vector<std::string> Keys(TokenRange name) const {
    std::vector<std::string> keys;
    for (uint32_t i = name.begin; i < name.end; ++i) {
      if (document_.tokens[i].kind == TokenKind::kWord) keys.push_back(names_.Key(document_.Norm(i)));
    }
    SortUnique(keys);
    return keys;
  }

  // Notes a full name: for its other mentions, and for the titles it stands with.
  void Establish(const PersonMention& mention) {
    if (established_.try_emplace(mention.name, mention.person).second) full_names_.emplace_back(mention.name, mention.person);
    const ConceptId title = mention.tokens.begin > 0 ? TitleEndingAt(mention.tokens.begin) : ConceptId{};
    if (title.valid()) titled_[title].insert(mention.person);
  }

  // The parts of a name, for finding its short forms.
  void Parts(uint32_t index) {
    const PersonMention& mention = table_.persons[index];
    for (uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      if (document_.tokens[i].kind != TokenKind::kWord || document_.Text(i).size() <= 2 || words_.Initial(i)) continue;
      const std::string part(document_.Norm(i));
      parts_[names_.Key(part)].push_back({part, mention.person, i + 1 == mention.tokens.end, mention.tokens.begin});
    }
  }

  // The one person whose part a single word is: an exact part before a variant
  // spelling, a surname before a given name.
  PersonId Fit(TokenRange range) const {
    if (range.size() != 1) return {};
    const std::string word(document_.Norm(range.begin));
    std::set<PersonId> exact;
    std::set<PersonId> close;
    std::set<PersonId> before;  // those of `exact` who were named in full already
    const auto it = parts_.find(names_.Key(word));
    if (it == parts_.end() || it->second.size() > kMostNamesakes) return {};
    for (const Part& part : it->second) {
      if (part.text == word) {
        exact.insert(part.person);
        if (part.first < range.begin) before.insert(part.person);
      } else if (part.last && names_.PartSimilarity(part.text, word) >= kSamePart) {
        close.insert(part.person);
      }
    }
    const std::set<PersonId>& fits = exact.empty() ? close : exact;
    if (fits.size() == 1) return *fits.begin();
    if (before.size() == 1) return *before.begin();
    return ByRole(range, fits);
  }

  // Of several people who share a surname, the one whose title stands here too.
  PersonId ByRole(TokenRange range, const std::set<PersonId>& fits) const {
    if (fits.size() < 2 || range.begin == 0) return {};
    const ConceptId title = TitleEndingAt(range.begin);
    if (!title.valid()) return {};
    const auto of_title = titled_.find(title);
    if (of_title == titled_.end()) return {};
    PersonId found;
    for (const PersonId person : fits) {
      if (of_title->second.count(person) == 0) continue;
      if (found.valid()) return {};
      found = person;
    }
    return found;
  }

  ConceptId TitleEndingAt(uint32_t end) const {
    for (uint32_t back = 1; back <= 6 && back <= end; ++back) {
      for (const LexHit& hit : reading_.HitsAt(end - back)) {
        if (hit.end == end && reading_.InAny(end - 1, titles_) &&
            (concepts_.InClass(hit.concept_id, "rank") || concepts_.InClass(hit.concept_id, "office"))) {
          return hit.concept_id;
        }
      }
    }
    return {};
  }

  // Mentions by one part of a full name.
  void ShortForms(const std::vector<NameRun>& rest) {
    for (const NameRun& run : rest) {
      if (run.tokens.size() > 1 && FullForm(run)) continue;
      for (uint32_t i = run.tokens.begin; i < run.tokens.end; ++i) {
        if (run.tokens.size() > 2 || document_.tokens[i].kind != TokenKind::kWord) break;
        const PersonId person = Fit({i, i + 1});
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
    for (uint32_t i = 0; i < document_.tokens.size(); ++i) {
      if (named[i] || taken_[i] || !reading_.In(i, "surname") || words_.MayBeName(i)) continue;
      const Token& token = document_.tokens[i];
      if (token.kind != TokenKind::kWord || (token.script == Script::kLatin && !token.capitalized)) continue;
      const auto longer = [](std::span<const LexHit> hits, uint32_t end) {
        return std::any_of(hits.begin(), hits.end(), [&](const LexHit& hit) { return hit.end > end; });
      };
      if (longer(reading_.HitsAt(i), i + 1) || (i > 0 && longer(reading_.HitsAt(i - 1), i))) continue;
      if (i + 1 < named.size() && document_.sentence_of[i + 1] == document_.sentence_of[i] && (named[i + 1] || words_.MayBeName(i + 1))) continue;
      const auto parts = parts_.find(names_.Key(std::string(document_.Norm(i))));
      if (parts == parts_.end() || parts->second.size() > kMostNamesakes) continue;
      std::set<PersonId> fits;
      for (const Part& part : parts->second) {
        if (part.last && part.first < i && part.text == document_.Norm(i)) fits.insert(part.person);
      }
      if (fits.size() != 1) continue;
      Add({{i, i + 1}, token.capitalized});
      table_.persons.back().person = *fits.begin();
    }
  }

  // A full name that another mention established.
  bool FullForm(const NameRun& run) {
    const std::string name = NameText(run.tokens);
    PersonId person;
    size_t& compared = unmatched_[name];  // those it was compared with in vain
    for (; compared < std::min(full_names_.size(), kMostCompared) && !person.valid(); ++compared) {
      const NameLevel level = names_.Compare(name, full_names_[compared].first).level;
      if (level != NameLevel::kSame && level != NameLevel::kVariant) continue;
      person = full_names_[compared].second;
      break;
    }
    if (!person.valid()) {
      const auto exact = established_.find(name);
      if (exact == established_.end()) return false;
      person = exact->second;
    }
    Add(run);
    table_.persons.back().person = person;
    Establish(table_.persons.back());
    return true;
  }

  void FillPeople() {
    table_.people.assign(people_, {});
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
      if (!ListGap({left.tokens.end, right.tokens.begin})) continue;
      if (!left.in_list) {
        left.in_list = true;
        left.list = list++;
      }
      right.in_list = true;
      right.list = left.list;
    }
  }

  bool ListGap(TokenRange gap) const {
    if (gap.size() > kListGap + 3 || gap.empty()) return false;
    bool parted = false;
    for (uint32_t i = gap.begin; i < gap.end; ++i) {
      if (document_.Norm(i) == "," || reading_.In(i, "conjunction")) {
        parted = true;
      } else if (!reading_.InAny(i, titles_) && !reading_.In(i, honorific_) && !reading_.In(i, occupation_) &&
                 document_.tokens[i].kind != TokenKind::kPunctuation) {
        return false;
      }
    }
    return parted;
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

  struct Part {
    std::string text;
    PersonId person;
    bool last;
    uint32_t first;  // token where the person is first named so
  };

  const Reading& reading_;
  const Document& document_;
  const Concepts& concepts_;
  const NameWords& words_;
  const NameComparer& names_;
  const StoryContext& context_;
  MentionTable& table_;
  ClassMask titles_, speech_;
  ClassId given_, surname_, honorific_, occupation_, kinship_;
  std::vector<bool> taken_;                               // by token: stands in an organisation
  mutable std::map<std::string, bool> sibling_has_;       // by name as printed
  std::vector<std::pair<std::string, PersonId>> full_names_;  // each once, in the order of the article
  std::map<std::string, PersonId> established_;           // the same, by name
  std::map<std::string, size_t> unmatched_;               // by name: how many of full_names_ it is none of
  std::map<ConceptId, std::set<PersonId>> titled_;        // who is named in full behind a title
  std::map<std::string, std::vector<Part>> parts_;        // by phonetic key
  uint32_t people_ = 0;
};

}  // namespace

void FindPersons(const Reading& reading, const NameWords& words, const NameComparer& names, const StoryContext& context,
                 Matcher& matcher, MentionTable& table) {
  PersonFinder(reading, words, names, context, table).Run(matcher);
}

}  // namespace gainsay
