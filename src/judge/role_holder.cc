// One seat, two names: the holder of a rank or office in one article and in
// another who cannot be spellings of one name.
//
// Two holders are held against each other only when enough speaks for one
// seat: the same company (people of the sentence who are one person in both
// articles), the same surname, or the same named body or place with an office
// that has one holder. A list of several holders of one rank proves nothing.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "base/sorted.h"
#include "base/string_table.h"
#include "judge/comparators.h"
#include "judge/label.h"
#include "judge/other_name.h"
#include "judge/role_words.h"
#include "judge/story_util.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr int32_t kSameRole = 2;
constexpr int32_t kSameScope = 2;
constexpr int32_t kOneHolder = 1;
constexpr int32_t kCompany = 3;
constexpr int32_t kSameSurname = 2;
constexpr int32_t kSameGiven = 2;
constexpr int32_t kOneOfEvent = 2;
constexpr int32_t kAlikeName = 1;
constexpr int32_t kNeeded = 5;
constexpr double kAlike = 0.6;

bool OneScript(const std::string& a, const std::string& b) {
  const auto plain = [](const std::string& s) { return !s.empty() && static_cast<unsigned char>(s[0]) < 0x80; };
  return plain(a) == plain(b);
}

struct Holder {
  ArticleId article;
  PersonId person;
  uint32_t entity = UINT32_MAX;
  std::string name;
  uint32_t written = 0;  // the name's number
  std::vector<const Claim*> claims;
  std::vector<uint32_t> company;  // entities that the claims' sentences name besides; sorted
};

// What two names say of two holders. A thousand articles on one event name few
// people by many namings, and each pair of names is compared once.
struct NamesHeld {
  NameLevel surname = NameLevel::kDifferent;
  NameLevel given = NameLevel::kDifferent;
  std::optional<NameComparison> whole;  // once asked for
  bool other = false;                   // with it: surely two people

  bool same_surname() const { return surname == NameLevel::kSame || surname == NameLevel::kVariant; }
  bool same_given() const { return !same_surname() && given <= NameLevel::kVariant; }
};

class HolderJudge {
 public:
  HolderJudge(const JudgeInput& input, uint32_t story) : input_(input), story_(story), concepts_(input.packs.concepts()) {}

  void Run(std::vector<Draft>& out) {
    std::map<ConceptId, std::vector<Holder>> by_role;
    for (const ArticleId article : input_.alignments.stories[story_].articles) Collect(article, by_role);
    for (auto& [role, held_by] : by_role) {
      std::vector<Holder>& holders = held_by;  // a lambda captures no binding in clang 14
      // Those of one article stand together.
      const auto end_of = [&](size_t begin) {
        size_t end = begin;
        while (end < holders.size() && holders[end].article == holders[begin].article) ++end;
        return end;
      };
      for (size_t i = 0, i_end = 0; i < holders.size(); i = i_end) {
        i_end = end_of(i);
        const std::span<const Holder> left{holders.data() + i, i_end - i};
        for (size_t j = i_end, j_end = 0; j < holders.size(); j = j_end) {
          j_end = end_of(j);
          const std::span<const Holder> right{holders.data() + j, j_end - j};
          for (const Holder& a : left) {
            for (const Holder& b : right) Pair(role, left, right, a, b, out);
          }
        }
      }
    }
  }

 private:
  void Collect(ArticleId article, std::map<ConceptId, std::vector<Holder>>& by_role) {
    const ArticleRead& read = input_.articles[article.index];
    std::map<std::pair<ConceptId, PersonId>, Holder> found;
    for (const Claim& claim : read.claims.claims) {
      if (claim.kind != ClaimKind::kRole || claim.status != RoleStatus::kCurrent || !claim.affirmed) continue;
      for (const ConceptId role : Readings(read, claim)) {
        if (!concepts_.InClass(role, "rank") && !concepts_.InClass(role, "office") && !OneOfEvent(role)) continue;
        Holder& holder = found[{role, claim.person}];
        holder.article = article;
        holder.person = claim.person;
        holder.entity = input_.alignments.EntityOf(EntityKind::kPerson, article, claim.person.index);
        holder.name = read.mentions.people[claim.person.index].name;
        holder.claims.push_back(&claim);
      }
    }
    for (auto& [key, holder] : found) {
      holder.company = Company(holder);
      holder.written = written_.Add(holder.name);
      by_role[key.first].push_back(std::move(holder));
    }
  }

  static std::set<ConceptId> Readings(const ArticleRead& read, const Claim& claim) {
    return claim.role ? WordsOf(read, read.mentions.roles[*claim.role]).readings : std::set<ConceptId>{claim.attribute};
  }

  // An event has one: its runner-up, the player of the match, the returning officer.
  bool OneOfEvent(ConceptId role) const { return concepts_.Attribute(role, "unique") == "event"; }

  // The person is named in the other article too, in whatever role.
  bool KnownIn(uint32_t entity, ArticleId article) const {
    if (entity == UINT32_MAX) return false;
    const std::vector<EntityMember>& members = input_.alignments.entities[entity].members;
    const auto at = std::lower_bound(members.begin(), members.end(), EntityMember{article, 0});
    return at != members.end() && at->article == article;
  }

  std::vector<uint32_t> Company(const Holder& holder) const {
    std::vector<uint32_t> out;
    for (const Claim* claim : holder.claims) {
      for (const PersonId person : claim->context.people) {
        if (person != holder.person) out.push_back(input_.alignments.EntityOf(EntityKind::kPerson, holder.article, person.index));
      }
    }
    SortUnique(out);
    return out;
  }

  NamesHeld& Held(const Holder& a, const Holder& b) {
    const auto [at, fresh] = held_.try_emplace({a.written, b.written});
    if (fresh) {
      at->second.surname = input_.names.LevelOf(LastPart(a.name), LastPart(b.name));
      at->second.given = input_.names.LevelOf(FirstPart(a.name), FirstPart(b.name));
    }
    return at->second;
  }

  const NameComparison& Whole(NamesHeld& held, const std::string& a, const std::string& b) const {
    if (!held.whole.has_value()) {
      held.whole = input_.names.Compare(a, b);
      // In one script a name of another sound is another name: Hariom, Hariram.
      held.other = (held.whole->level == NameLevel::kDifferent && held.surname == NameLevel::kSame && OneScript(a, b)) || SurelyOtherName(input_, a, b);
    }
    return *held.whole;
  }

  static std::pair<std::string_view, ConceptId> Scope(const Holder& holder) {
    for (const Claim* claim : holder.claims) {
      if (claim->scope.has_value()) return {*claim->scope, claim->scope_concept};
    }
    return {};
  }

  // `left` and `right`: the holders in the articles of `a` and `b`.
  void Pair(ConceptId role, std::span<const Holder> left, std::span<const Holder> right, const Holder& a, const Holder& b,
            std::vector<Draft>& out) {
    if (a.entity == b.entity || KnownIn(a.entity, b.article) || KnownIn(b.entity, a.article)) return;
    // Another name that is merely short cannot be held against a full one.
    if (a.name.find(' ') == std::string::npos || b.name.find(' ') == std::string::npos) return;
    // Of several holders all others are the same people: a bench of two.
    const auto others = [&](std::span<const Holder> of, ArticleId against) {
      return std::count_if(of.begin(), of.end(), [&](const Holder& o) { return !KnownIn(o.entity, against); });
    };
    if (others(left, b.article) > 1 || others(right, a.article) > 1) return;
    const bool beside = left.size() > 1 || right.size() > 1;
    if (beside && left.size() != right.size()) return;
    NamesHeld& held = Held(a, b);
    if (beside && !held.same_surname()) return;
    const bool unique = concepts_.Has(role, "unique") && concepts_.Attribute(role, "unique") != "none";
    const auto [scope_a, place_a] = Scope(a);
    const auto [scope_b, place_b] = Scope(b);
    bool same_scope = false;
    if (!scope_a.empty() && !scope_b.empty()) {
      same_scope = (place_a.valid() && place_a == place_b) || scope_a == scope_b;
      if (!same_scope && place_a.valid() && place_b.valid()) return;
    }
    const auto with = std::find_first_of(b.company.begin(), b.company.end(), a.company.begin(), a.company.end());
    const bool company = with != b.company.end();
    if (!(company || held.same_surname() || (held.same_given() && unique) || (same_scope && unique))) return;
    const NameComparison& whole = Whole(held, a.name, b.name);
    if (!held.other) return;
    std::vector<Point> points;
    int32_t score = 0;
    const auto point = [&](std::string name, int32_t weight) {
      points.push_back({std::move(name), weight});
      score += weight;
    };
    point("same role: " + std::string(concepts_.Name(role)), kSameRole);
    if (OneOfEvent(role)) point("an event has one", kOneOfEvent);
    else if (unique) point("an office with one holder", kOneHolder);
    if (same_scope) point("same body or place: " + std::string(scope_a), kSameScope);
    if (company) point("in the company of " + input_.alignments.entities[*with].name, kCompany);
    if (beside) point("beside the same holders", kCompany);
    if (held.same_surname()) point("same surname: " + LastPart(a.name), kSameSurname);
    if (held.same_given()) point("same given name: " + FirstPart(a.name), kSameGiven);
    if (whole.score >= kAlike) point("names that sound alike", kAlikeName);
    if (score < kNeeded) return;
    Draft draft;
    draft.subject = std::string(concepts_.Name(role));
    std::replace(draft.subject.begin(), draft.subject.end(), '-', ' ');
    for (const Holder* holder : {&a, &b}) {
      // A person whose name another script spells has one name.
      Side side{holder->entity != UINT32_MAX ? input_.alignments.entities[holder->entity].name : holder->name, {}};
      for (const Claim* claim : holder->claims) side.evidence.push_back({holder->article, claim->span, holder->name});
      draft.sides.push_back(std::move(side));
    }
    draft.fact_key = "holder/" + std::string(concepts_.FullName(role));
    draft.points = std::move(points);
    draft.reasons.push_back(whole.reason);
    draft.slots = {{"subject", LabelOf(input_, role)}};
    JoinByNames(std::move(draft), out);
  }

  const JudgeInput& input_;
  uint32_t story_;
  const Concepts& concepts_;
  StringTable written_;
  std::map<std::pair<uint32_t, uint32_t>, NamesHeld> held_;  // by two names
};

}  // namespace

void CompareRoleHolder(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  HolderJudge(input, story).Run(out);
}

}  // namespace gainsay
