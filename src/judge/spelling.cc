// One person in two spellings inside one article, in one script. Three ways
// lead there:
//
//   joined     namings that the finder took for one person: विक्रम मिसरी … मिस्री
//   stray      a surname alone that no full name explains, near exactly one
//              that does: Nitin Bhargava … Bhargav and two others
//   twins      full names alike but for one part, by sound the same
//
// Case, dots, initials, nukta and the like are folded away before. Not told:
// people listed side by side, two names that are both common and differ in
// sound (Singh, Sinha), another script's spelling.
#include <algorithm>
#include <map>

#include "base/edit_distance.h"
#include "base/sorted.h"
#include "judge/check_util.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

constexpr size_t kMostEvidence = 4;  // a spelling
constexpr double kStrayLikeness = 0.78;
constexpr double kJoinedLikeness = 0.8;
constexpr size_t kLongPrefix = 4;   // code points that two listed names share to be taken for one
constexpr size_t kMostNames = 400;  // distinct spellings looked at: a list of a thousand names is no article

struct Spelled {
  std::vector<std::string> parts;  // folded
  std::vector<uint32_t> tokens;    // of each part, in the first naming
  std::vector<uint32_t> mentions;  // of MentionTable::persons
  std::vector<PersonId> people;      // sorted, distinct
  std::vector<uint32_t> sentences;   // sorted, distinct
  std::vector<uint32_t> lists;       // sorted, distinct
  Script script = Script::kCommon;
  std::string shown;
};

size_t CommonPrefix(std::string_view a, std::string_view b) {
  size_t bytes = 0;
  while (bytes < a.size() && bytes < b.size() && a[bytes] == b[bytes]) ++bytes;
  size_t points = 0;
  for (size_t i = 0; i < bytes; ++i) points += (static_cast<unsigned char>(a[i]) & 0xC0) != 0x80 ? 1 : 0;
  return points;
}

class SpellingCheck {
 public:
  SpellingCheck(const ArticleView& view, const Rule& rule, std::vector<Draft>& out) : view_(view), rule_(rule), out_(out) {}

  void Run() {
    Collect();
    if (names_.size() > kMostNames) return;
    for (size_t a = 0; a < names_.size(); ++a) {
      for (size_t b = a + 1; b < names_.size(); ++b) {
        if (names_[a].script == names_[b].script) Pair(a, b);
      }
    }
    Flush();
  }

 private:
  void Collect() {
    std::map<std::string, size_t> seen;
    for (uint32_t i = 0; i < view_.mentions.persons.size(); ++i) {
      const PersonMention& mention = view_.mentions.persons[i];
      Spelled spelled;
      std::string key;
      for (uint32_t token = mention.tokens.begin; token < mention.tokens.end; ++token) {
        const Token& t = view_.document.tokens[token];
        const std::string_view norm = view_.document.Norm(token);
        if (t.kind != TokenKind::kWord || norm == "'s" || norm.ends_with('.')) continue;
        spelled.parts.emplace_back(norm);
        spelled.tokens.push_back(token);
        key += std::string(norm) + ' ';
        spelled.script = t.script;
      }
      if (spelled.parts.empty()) continue;
      const auto [at, fresh] = seen.emplace(key, names_.size());
      if (fresh) {
        spelled.shown = mention.name;
        names_.push_back(std::move(spelled));
      }
      Spelled& name = names_[at->second];
      name.mentions.push_back(i);
      if (mention.person.valid()) name.people.push_back(mention.person);
      name.sentences.push_back(view_.document.sentence_of[mention.tokens.begin]);
      if (mention.in_list) name.lists.push_back(mention.list);
    }
    for (Spelled& name : names_) {
      SortUnique(name.people);
      SortUnique(name.sentences);
      SortUnique(name.lists);
    }
  }

  static bool SamePerson(const Spelled& a, const Spelled& b) { return Meet(a.people, b.people); }

  // Two people named in one list, or in full in one sentence, are two people.
  static bool Beside(const Spelled& a, const Spelled& b, bool same) {
    if (Meet(a.lists, b.lists)) return true;
    return !(same && (a.parts.size() == 1 || b.parts.size() == 1)) && Meet(a.sentences, b.sentences);
  }

  bool IsListed(uint32_t token, std::string_view cls) const { return view_.reading.HitAt(token, cls) != nullptr; }
  ConceptId ListedAs(uint32_t token) const {
    for (const std::string_view cls : {"surname", "given-name"}) {
      if (const LexHit* hit = view_.reading.HitAt(token, cls); hit != nullptr) return hit->concept_id;
    }
    return {};
  }

  // Whether two parts may be one name written twice. `joined`: something else
  // says that it is one person.
  bool Alike(const Spelled& a, size_t i, const Spelled& b, size_t k, bool joined) const {
    const std::string& x = a.parts[i];
    const std::string& y = b.parts[k];
    if (x == y || x.size() < 3 || y.size() < 3) return false;
    const size_t most = a.script == Script::kDevanagari ? 6 : 2;  // bytes; a letter of Devanagari has three
    const bool near = CommonPrefix(x, y) >= kLongPrefix && EditDistance(x, y) <= most;
    const double likeness = view_.input.names.PartSimilarity(x, y);
    if (likeness < (joined ? kJoinedLikeness : kStrayLikeness) && !near) return false;
    const ConceptId p = ListedAs(a.tokens[i]);
    const ConceptId q = ListedAs(b.tokens[k]);
    if (!p.valid() || !q.valid() || p == q || joined) return true;
    return CommonPrefix(x, y) >= kLongPrefix;
  }

  void Pair(size_t at, size_t with) {
    const Spelled& a = names_[at];
    const Spelled& b = names_[with];
    const bool same = SamePerson(a, b);
    if (a.parts.size() == b.parts.size()) {
      Twins(at, with, same);
    } else if (a.parts.size() == 1) {
      Stray(at, with, same);
    } else if (b.parts.size() == 1) {
      Stray(with, at, same);
    }
  }

  void Twins(size_t at, size_t with, bool same) {
    const Spelled& a = names_[at];
    const Spelled& b = names_[with];
    if (a.parts.size() < 2) return;
    size_t differ = SIZE_MAX;
    for (size_t i = 0; i < a.parts.size(); ++i) {
      if (a.parts[i] == b.parts[i]) continue;
      if (differ != SIZE_MAX) return;
      differ = i;
    }
    if (differ == SIZE_MAX || !Alike(a, differ, b, differ, same)) return;
    if (!same) {
      if (view_.input.names.LevelOf(a.shown, b.shown) > NameLevel::kVariant) return;
      // Namesakes of one family differ in the given name.
      if (ListedAs(a.tokens[differ]).valid() && ListedAs(b.tokens[differ]).valid()) return;
    }
    if (!Beside(a, b, same)) Join(at, differ, with, differ);
  }

  // `alone` is one name part, `full` a full name.
  void Stray(size_t alone, size_t full, bool same) {
    const Spelled& part = names_[alone];
    const Spelled& name = names_[full];
    if (std::find(name.parts.begin(), name.parts.end(), part.parts[0]) != name.parts.end()) return;
    size_t fit = SIZE_MAX;
    for (size_t i = 0; i < name.parts.size(); ++i) {
      if (Alike(part, 0, name, i, same)) fit = i;
    }
    if (fit == SIZE_MAX || Explained(alone, full, same)) return;
    // A surname alone is seldom a slip for a given name.
    if (!same && fit + 1 != name.parts.size() && !IsListed(part.tokens[0], "given-name")) return;
    if (!Beside(part, name, same)) Join(alone, 0, full, fit);
  }

  // Whether another full name holds the stray part, or is as near to it.
  bool Explained(size_t alone, size_t full, bool same) const {
    const Spelled& part = names_[alone];
    for (size_t k = 0; k < names_.size(); ++k) {
      if (k == full || names_[k].parts.size() < 2) continue;
      if (same && !SamePerson(names_[k], part)) continue;
      if (std::find(names_[k].parts.begin(), names_[k].parts.end(), part.parts[0]) != names_[k].parts.end()) return true;
      if (same || SamePerson(names_[k], names_[full])) continue;
      for (size_t i = 0; i < names_[k].parts.size(); ++i) {
        if (Alike(part, 0, names_[k], i, false)) return true;
      }
    }
    return false;
  }

  // Notes that part i of `a` and part k of `b` are one name.
  void Join(size_t a, size_t i, size_t b, size_t k) {
    const std::string& x = names_[a].parts[i];
    const std::string& y = names_[b].parts[k];
    if (x < y) {
      pairs_[{x, y}].emplace_back(a, b);
    } else {
      pairs_[{y, x}].emplace_back(b, a);
    }
  }

  // Namings of the people concerned that hold the part.
  std::vector<Evidence> Namings(const std::string& part, const std::vector<size_t>& names) const {
    std::vector<uint32_t> mentions;
    for (size_t n = 0; n < names_.size(); ++n) {
      const Spelled& name = names_[n];
      if (std::find(name.parts.begin(), name.parts.end(), part) == name.parts.end()) continue;
      const bool concerned = std::any_of(names.begin(), names.end(), [&](size_t other) { return other == n || SamePerson(names_[other], name); });
      if (concerned) mentions.insert(mentions.end(), name.mentions.begin(), name.mentions.end());
    }
    std::sort(mentions.begin(), mentions.end());
    std::vector<Evidence> out;
    for (const uint32_t mention : mentions) {
      if (out.size() < kMostEvidence) out.push_back(view_.Quote(view_.mentions.persons[mention].tokens));
    }
    return out;
  }

  // Whether a place lies in the rule's home country.
  bool AtHome(ConceptId place) const {
    const std::string_view home = rule_.With("home");
    for (int step = 0; place.valid() && step < 6; ++step) {
      if (view_.concepts.Name(place) == home) return true;
      place = view_.concepts.Find("place", view_.concepts.Attribute(place, "in"));
    }
    return false;
  }

  // The article tells of other countries only.
  bool Abroad() const {
    bool any = false;
    for (const PlaceMention& place : view_.mentions.places) {
      if (!place.known.valid()) continue;
      if (AtHome(place.known)) return false;
      any = true;
    }
    return any;
  }

  void Flush() {
    const bool abroad = !pairs_.empty() && !rule_.With("loan-script").empty() && Abroad();
    for (const auto& [parts, links] : pairs_) {
      std::vector<size_t> both;
      for (const auto& [a, b] : links) {
        both.push_back(a);
        both.push_back(b);
      }
      const Spelled& first = names_[links[0].first];
      const Spelled& second = names_[links[0].second];
      Side left{first.shown, Namings(parts.first, both), 1};
      Side right{second.shown, Namings(parts.second, both), 1};
      if (left.evidence.empty() || right.evidence.empty()) continue;
      const size_t count_left = Count(parts.first);
      const size_t count_right = Count(parts.second);
      Draft draft;
      draft.subject = first.parts.size() >= second.parts.size() ? left.value : right.value;
      draft.fact_key = "spelling " + parts.first + " " + parts.second;
      draft.slots = {{"a", left.value}, {"b", right.value}};
      draft.reasons = {left.value + ": " + std::to_string(count_left) + ", " + right.value + ": " + std::to_string(count_right)};
      if (count_left != count_right) draft.repairs = {count_left > count_right ? left.value : right.value};
      draft.sides.push_back(std::move(left));
      draft.sides.push_back(std::move(right));
      // A foreign name has no settled spelling in the rule's script: a remark.
      draft.severity_lowered = abroad && first.script == ScriptOfCode(rule_.With("loan-script"));
      out_.push_back(std::move(draft));
    }
  }

  size_t Count(const std::string& part) const {
    size_t count = 0;
    for (const Spelled& name : names_) {
      if (std::find(name.parts.begin(), name.parts.end(), part) != name.parts.end()) count += name.mentions.size();
    }
    return count;
  }

  const ArticleView& view_;
  const Rule& rule_;
  std::vector<Draft>& out_;
  std::vector<Spelled> names_;
  std::map<std::pair<std::string, std::string>, std::vector<std::pair<size_t, size_t>>> pairs_;  // parts -> names
};

}  // namespace

void CompareSpelling(const JudgeInput& input, ArticleId article, const Rule& rule, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  SpellingCheck(view, rule, out).Run();
}

}  // namespace gainsay
