#include "mention/person_group.h"

#include <algorithm>

#include "base/sorted.h"

namespace gainsay {
namespace {

constexpr double kSamePart = 0.92;  // band of names/: spellings of one name part
constexpr size_t kMostListed = 64;
constexpr uint32_t kListGap = 5;    // tokens between two names of one list
constexpr size_t kMostNamesakes = 400;  // a word that so many names hold refers to nobody

constexpr std::string_view kTitles[] = {"rank", "office"};

}  // namespace

PersonGroups::PersonGroups(const Reading& reading, const NameWords& words, const NameComparer& names, MentionTable& table)
    : reading_(reading),
      document_(reading.document()),
      concepts_(reading.concepts()),
      words_(words),
      names_(names),
      table_(table),
      titles_(MaskOf(concepts_, kTitles)),
      honorific_(concepts_.FindClass("honorific")),
      occupation_(concepts_.FindClass("occupation")) {}

void PersonGroups::Group() {
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
std::vector<PersonId> PersonGroups::Beside(uint32_t index) const {
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
PersonId PersonGroups::SameAs(const std::string& name, const std::vector<std::string>& keys, const std::vector<PersonId>& not_these,
                const std::vector<uint32_t>& representative,
                const std::map<std::string, std::vector<uint32_t>>& sharing) const {
  const auto same = [&](uint32_t person) {
    if (std::find(not_these.begin(), not_these.end(), PersonId{person}) != not_these.end()) return false;
    const NameLevel level = names_.LevelOf(name, table_.persons[representative[person]].name);
    return level == NameLevel::kSame || level == NameLevel::kVariant || level == NameLevel::kInitials;
  };
  const auto near = static_cast<uint32_t>(std::min(representative.size(), kMostComparedNames));
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

std::vector<std::string> PersonGroups::Keys(TokenRange name) const {
  std::vector<std::string> keys;
  for (uint32_t i = name.begin; i < name.end; ++i) {
    if (document_.tokens[i].kind == TokenKind::kWord) keys.push_back(names_.Key(document_.Norm(i)));
  }
  SortUnique(keys);
  return keys;
}

void PersonGroups::Establish(const PersonMention& mention) {
  if (established_.try_emplace(mention.name, mention.person).second) full_names_.emplace_back(mention.name, mention.person);
  const ConceptId title = mention.tokens.begin > 0 ? TitleEndingAt(mention.tokens.begin) : ConceptId{};
  if (title.valid()) titled_[title].insert(mention.person);
}

// The parts of a name, for finding its short forms.
void PersonGroups::Parts(uint32_t index) {
  const PersonMention& mention = table_.persons[index];
  for (uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
    if (document_.tokens[i].kind != TokenKind::kWord || document_.Text(i).size() <= 2 || words_.Initial(i)) continue;
    const std::string part(document_.Norm(i));
    parts_[names_.Key(part)].push_back({part, mention.person, i + 1 == mention.tokens.end, mention.tokens.begin});
  }
}

PersonId PersonGroups::Fit(TokenRange range) const {
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
PersonId PersonGroups::ByRole(TokenRange range, const std::set<PersonId>& fits) const {
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

ConceptId PersonGroups::TitleEndingAt(uint32_t end) const {
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

PersonId PersonGroups::OfSurname(uint32_t token) const {
  const auto parts = parts_.find(names_.Key(std::string(document_.Norm(token))));
  if (parts == parts_.end() || parts->second.size() > kMostNamesakes) return {};
  std::set<PersonId> fits;
  for (const Part& part : parts->second) {
    if (part.last && part.first < token && part.text == document_.Norm(token)) fits.insert(part.person);
  }
  return fits.size() == 1 ? *fits.begin() : PersonId{};
}

PersonId PersonGroups::OfFullName(const std::string& name) {
  size_t& compared = unmatched_[name];  // those it was compared with in vain
  for (; compared < std::min(full_names_.size(), kMostComparedNames); ++compared) {
    const NameLevel level = names_.LevelOf(name, full_names_[compared].first);
    if (level == NameLevel::kSame || level == NameLevel::kVariant) return full_names_[compared].second;
  }
  const auto exact = established_.find(name);
  return exact == established_.end() ? PersonId{} : exact->second;
}

bool PersonGroups::ListGap(TokenRange gap) const {
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

}  // namespace gainsay
