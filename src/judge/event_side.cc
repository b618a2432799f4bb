// One event, one side of it told in two ways: another body summons, another
// officer is summoned, somebody else cuts the ribbon.
//
// Only events marked "once" are compared: a story has one of them. Each
// article must give that side of the event one and the same holder, neither
// may name the other's anywhere (unless the two say it in the same words), the other side must not tell the two events
// apart, and the sentences must share enough besides. Bodies are compared
// where both are listed, people by name or as the one holder of a role, bare
// roles where they belong to two services. In doubt: silence.

#include <algorithm>
#include <map>
#include <set>

#include "judge/comparators.h"
#include "judge/label.h"
#include "judge/other_name.h"
#include "judge/story_util.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr size_t kShared = 3;         // what two sentences share besides the sides
constexpr size_t kSharedBeside = 1;   // where the other side is one and the same
constexpr size_t kSharedAlike = 2;    // where the other side is two spellings of one name
constexpr std::string_view kDay = "weekday/";
constexpr uint32_t kOwnTime = 6;      // tokens behind a side and its event whose date is theirs
constexpr uint32_t kSameWords = 6;    // word for word the same
constexpr size_t kRoleWords = 2;      // a bare role of one word is too wide ("officer")

// Who a side is: a person, a listed body, or a bare role.
struct Who {
  uint32_t entity = UINT32_MAX;  // a person's
  ConceptId concept_id;          // the body's or the role's
  bool role = false;
  size_t words = 0;              // that name it
  std::string name;
  bool valid() const { return entity != UINT32_MAX || concept_id.valid(); }
  friend bool operator==(const Who& a, const Who& b) { return a.entity == b.entity && (a.entity != UINT32_MAX || a.concept_id == b.concept_id); }
};

struct Telling {
  ArticleId article;
  uint32_t sentence = 0;
  Who sides[2];
  TokenRange tokens[2];  // the side and its event
};

class SideJudge {
 public:
  SideJudge(const JudgeInput& input, uint32_t story) : input_(input), concepts_(input.packs.concepts()), story_(story) {}

  void Run(std::vector<Draft>& out) {
    for (const ArticleId article : input_.alignments.stories[story_].articles) Collect(article);
    for (const auto& [event, by_article] : tellings_) {
      bool told = false;
      for (auto a = by_article.begin(); a != by_article.end() && !told; ++a) {
        for (auto b = std::next(a); b != by_article.end() && !told; ++b) {
          for (const int side : {0, 1}) told = told || Pair(event, side, a->second, b->second, out);
        }
      }
    }
  }

 private:
  const ArticleRead& Read(ArticleId article) const { return input_.articles[article.index]; }

  Who Person(ArticleId article, PersonId person) const {
    Who who;
    who.entity = input_.alignments.EntityOf(EntityKind::kPerson, article, person.index);
    if (who.entity != UINT32_MAX) who.name = Read(article).mentions.people[person.index].name;
    return who;
  }

  // The words of a role end with those of the bare one: "water resources minister", "minister".
  static bool Ends(const ArticleRead& read, const RoleMention& whole, const RoleMention& bare) {
    if (bare.tokens.size() != 1 || whole.tokens.size() < 2) return false;
    return read.document->Norm(whole.tokens.end - 1) == read.document->Norm(bare.tokens.begin);
  }

  // The one person of the article who holds a role; nobody where two do.
  PersonId HolderOf(const ArticleRead& read, const RoleMention& bare) const {
    const ConceptId role = bare.role;
    PersonId holder;
    for (const RoleMention& mention : read.mentions.roles) {
      if ((mention.role != role && !Ends(read, mention, bare)) || !mention.person.valid() || mention.status != RoleStatus::kCurrent) continue;
      if (holder.valid() && holder != mention.person) return {};
      holder = mention.person;
    }
    return holder;
  }

  Who SideOf(ArticleId article, const Claim& claim, bool subject) const {
    const ArticleRead& read = Read(article);
    const PersonId person = subject ? claim.person : claim.object;
    if (person.valid()) return Person(article, person);
    const std::string& key = *(subject ? claim.subject_words : claim.scope);
    const size_t slash = key.find('/');
    if (slash == std::string::npos) return {};
    Who who;
    if (claim.role.has_value()) {
      const RoleMention& role = read.mentions.roles[*claim.role];
      if (const PersonId holder = HolderOf(read, role); holder.valid()) return Person(article, holder);
      who.role = true;
      who.words = role.tokens.size();
      who.name = std::string(read.document->Text(role.tokens));
      who.concept_id = role.role;
      return who;
    }
    who.concept_id = concepts_.Find(key.substr(0, slash), key.substr(slash + 1));
    if (who.concept_id.valid()) who.name = PhraseOf(input_, article, who.concept_id);
    return who;
  }

  void Collect(ArticleId article) {
    const ArticleRead& read = Read(article);
    std::map<std::pair<ConceptId, uint32_t>, Telling> by_event;  // by the event's mention
    for (const Claim& claim : read.claims.claims) {
      if (claim.kind != ClaimKind::kParticipant || claim.event == UINT32_MAX) continue;
      if (!concepts_.Has(claim.attribute, "once")) continue;
      Telling& telling = by_event[{claim.attribute, claim.event}];
      telling.article = article;
      telling.sentence = claim.sentence;
      // What did not happen, or happened another time, is nobody's side.
      if (!claim.affirmed || claim.modality != Modality::kAsserted || OfAnotherTime(read, claim, kOwnTime)) continue;
      const std::string_view roles = concepts_.Attribute(claim.attribute, "roles");
      const bool forward = claim.value == roles.substr(0, roles.find(' '));
      const bool two = claim.subject_words.has_value() || claim.person.valid();
      const bool other = claim.scope.has_value() || claim.object.valid();
      // A claim of one side names that side's role itself.
      const auto put = [&](bool subject, int side) {
        if (telling.sides[side].valid()) return;
        telling.sides[side] = SideOf(article, claim, subject);
        telling.tokens[side] = claim.tokens;
      };
      if (two && other) {
        put(true, forward ? 0 : 1);
        put(false, forward ? 1 : 0);
      } else {
        put(two, two ? 0 : 1);
      }
    }
    for (auto& [key, telling] : by_event) tellings_[key.first][article].push_back(std::move(telling));
  }

  // The article names that person, body or role, in whatever part.
  bool Names(ArticleId article, const Who& who) const {
    const MentionTable& mentions = Read(article).mentions;
    if (who.entity != UINT32_MAX) {
      const std::vector<EntityMember>& members = input_.alignments.entities[who.entity].members;
      return std::any_of(members.begin(), members.end(), [&](const EntityMember& m) { return m.article == article; });
    }
    if (who.role) {
      return std::any_of(mentions.roles.begin(), mentions.roles.end(), [&](const RoleMention& r) { return r.role == who.concept_id; });
    }
    const std::vector<LexHit>& hits = Read(article).reading->hits();
    return std::any_of(hits.begin(), hits.end(), [&](const LexHit& hit) { return hit.concept_id == who.concept_id; });
  }

  bool Different(const Who& a, const Who& b) const {
    if ((a.entity != UINT32_MAX) != (b.entity != UINT32_MAX) || a.role != b.role) return false;
    if (a.entity != UINT32_MAX) {
      if (a.entity == b.entity || a.name.find(' ') == std::string::npos || b.name.find(' ') == std::string::npos) return false;
      return SurelyOtherName(input_, a.name, b.name);
    }
    if (a.concept_id == b.concept_id) return false;
    if (a.role) {
      if (a.words < kRoleWords || b.words < kRoleWords) return false;
      return concepts_.Attribute(a.concept_id, "service") != concepts_.Attribute(b.concept_id, "service");
    }
    // Of a body and its parent, of a force and one of its kind unnamed, either may be meant.
    const auto specific = [&](const Who& who) { return !concepts_.Attribute(who.concept_id, "in").empty(); };
    const auto part = [&](const Who& x, const Who& y) { return concepts_.Attribute(x.concept_id, "parent") == concepts_.Name(y.concept_id); };
    return specific(a) && specific(b) && !part(a, b) && !part(b, a);
  }

  bool Pair(ConceptId event, int side, const std::vector<Telling>& left, const std::vector<Telling>& right, std::vector<Draft>& out) const {
    const auto one = [&](const std::vector<Telling>& all) -> const Telling* {
      const Telling* found = nullptr;
      for (const Telling& telling : all) {
        if (!telling.sides[side].valid()) continue;
        if (found != nullptr && !(found->sides[side] == telling.sides[side])) return nullptr;
        if (found == nullptr) found = &telling;
      }
      return found;
    };
    const Telling* a = one(left);
    const Telling* b = one(right);
    if (a == nullptr || b == nullptr) return false;
    const Who& x = a->sides[side];
    const Who& y = b->sides[side];
    if (!Different(x, y)) return false;
    const bool verbatim = SameWords(*a, *b, side);
    if (!verbatim && (Names(a->article, y) || Names(b->article, x))) return false;
    const Who& beside_x = a->sides[1 - side];
    const Who& beside_y = b->sides[1 - side];
    const bool beside = beside_x.valid() && beside_y.valid() && beside_x == beside_y;
    if (beside_x.valid() && beside_y.valid() && !beside && !MaybeOne(beside_x, beside_y)) return false;
    const std::set<std::string> told_a = TellingWords(input_, a->article, a->sentence, event);
    const std::set<std::string> told_b = TellingWords(input_, b->article, b->sentence, event);
    // The day is the story's; it says nothing of the event.
    const auto shared = static_cast<size_t>(std::count_if(told_a.begin(), told_a.end(), [&](const std::string& s) {
      return told_b.count(s) != 0 && s.compare(0, kDay.size(), kDay) != 0;
    }));
    // Much is given on one day by many: only the same words or the same receiver make it one.
    const bool given = concepts_.Attribute(event, "frame") == "transfer";
    if (given && !verbatim && !beside) return false;
    // Of what one doer has once ("alone") the same doer is enough.
    const bool alone = concepts_.Attribute(event, "once") == "alone";
    if (alone && (!beside || side != 1)) return false;
    const bool alike = beside_x.valid() && beside_y.valid() && beside_x.entity != UINT32_MAX && beside_y.entity != UINT32_MAX;
    if (!alone && !verbatim && shared < (beside ? kSharedBeside : alike ? kSharedAlike : kShared)) return false;
    Draft draft;
    draft.subject = PhraseOf(input_, a->article, event);
    for (const Telling* telling : {a, b}) {
      Side made{telling->sides[side].name, {}};
      made.evidence.push_back(MakeEvidence(input_, telling->article, telling->tokens[side], made.value));
      draft.sides.push_back(std::move(made));
    }
    draft.fact_key = "event-side|" + std::string(concepts_.FullName(event)) + "|" + std::to_string(side);
    draft.slots = {{"event", LabelOf(input_, event)}, {"a", draft.sides[0].value}, {"b", draft.sides[1].value}};
    draft.points.push_back({"the same event: " + draft.subject, 1});
    draft.points.push_back({"the sentences share people, figures or things", static_cast<int32_t>(shared)});
    if (beside) draft.points.push_back({"the other side is the same: " + beside_x.name, 2});
    draft.points.push_back({"neither article names the other's", 1});
    draft.reasons.push_back("one side of the event differs: " + JoinValues(draft.sides));
    out.push_back(std::move(draft));
    return true;
  }

  // Besides the side itself the two are told in the same words.
  bool SameWords(const Telling& a, const Telling& b, int side) const {
    const Document& x = *Read(a.article).document;
    const Document& y = *Read(b.article).document;
    const TokenRange left = a.tokens[side];
    const TokenRange right = b.tokens[side];
    uint32_t back = 0;
    while (back < left.size() && back < right.size() && x.Norm(left.end - 1 - back) == y.Norm(right.end - 1 - back)) ++back;
    return back >= kSameWords;
  }

  // Two that may be one after all: a role and a person, two people of one surname. Two bare roles are two.
  bool MaybeOne(const Who& a, const Who& b) const {
    if ((a.entity != UINT32_MAX) != (b.entity != UINT32_MAX)) return true;
    if (a.entity == UINT32_MAX) return false;
    return input_.names.LevelOf(LastPart(a.name), LastPart(b.name)) <= NameLevel::kVariant || !SurelyOtherName(input_, a.name, b.name);
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  uint32_t story_;
  std::map<ConceptId, std::map<ArticleId, std::vector<Telling>>> tellings_;
};

}  // namespace

void CompareEventSide(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  SideJudge(input, story).Run(out);
}

}  // namespace gainsay
