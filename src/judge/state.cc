// States of one group that exclude each other, said of one subject: voted in
// favour and abstained, a certificate valid and lapsed.
//
// The subject must be the same beyond doubt: a person or body that is one
// entity of the story, a listed place, or the one document of its kind that
// each article speaks of. Left alone are: an article that itself tells of both
// states (it tells a history or two things), sentences of another time, plans,
// two parties each quoted for its own view (disputed), and, for states that
// change with time, articles of different days.

#include <algorithm>
#include <map>
#include <set>

#include "judge/comparators.h"
#include "judge/label.h"
#include "judge/story_util.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr std::string_view kContest = "contest";  // the state group that participant.cc reads

struct Said {
  ClaimRef ref;
  std::string value;  // the side: a state, or "not " and one
};

class StateJudge {
 public:
  StateJudge(const JudgeInput& input, uint32_t story) : input_(input), concepts_(input.packs.concepts()), story_(story) {}

  void Run(std::vector<Draft>& out) {
    Collect();
    for (auto& [slot, said] : slots_) Judge(slot, said, out);
  }

 private:
  struct Slot {
    std::string group;
    std::string subject;  // key
    auto operator<=>(const Slot&) const = default;
  };

  const Claim& At(ClaimRef ref) const { return input_.articles[ref.article.index].claims.claims[ref.claim.index]; }
  const ArticleRead& Read(ArticleId article) const { return input_.articles[article.index]; }

  // Empty where the subject cannot be told from another.
  std::string SubjectKey(ArticleId article, const Claim& claim) {
    if (claim.person.valid()) {
      const uint32_t entity = input_.alignments.EntityOf(EntityKind::kPerson, article, claim.person.index);
      if (entity == UINT32_MAX) return {};
      names_["person " + std::to_string(entity)] = input_.alignments.entities[entity].name;
      return "person " + std::to_string(entity);
    }
    std::string key;
    if (claim.scope_concept.valid()) {
      ConceptId whole = claim.scope_concept;  // a fire certificate may be called a certificate
      if (concepts_.InClass(whole, "document")) {
        while (concepts_.Parent(whole).valid()) whole = concepts_.Parent(whole);
      }
      key = std::string(concepts_.FullName(whole));
      names_[key] = concepts_.InClass(claim.scope_concept, "document") ? PhraseOf(input_, article, claim.scope_concept)
                                                                       : std::string(Read(article).document->Text(SubjectWords(article, claim)));
      return key;
    }
    const std::string& words = *claim.subject_words;
    if (words.empty()) return {};
    for (const std::string& known : spelled_) {
      if (input_.names.LevelOf(known, words) <= NameLevel::kVariant) return known;
    }
    spelled_.push_back(words);
    names_[words] = words;
    return words;
  }

  // The place or body that the claim begins or ends with.
  TokenRange SubjectWords(ArticleId article, const Claim& claim) const {
    for (const PlaceMention& place : Read(article).mentions.places) {
      if (claim.tokens.Contains(place.tokens)) return place.tokens;
    }
    for (const OrgMention& org : Read(article).mentions.orgs) {
      if (claim.tokens.Contains(org.tokens)) return org.tokens;
    }
    return claim.tokens;
  }

  void Collect() {
    for (const ArticleId article : input_.alignments.stories[story_].articles) {
      const ArticleRead& read = Read(article);
      for (uint32_t c = 0; c < read.claims.claims.size(); ++c) {
        const Claim& claim = read.claims.claims[c];
        if (claim.kind != ClaimKind::kState || claim.modality == Modality::kPlanned || claim.modality == Modality::kHypothetical) continue;
        const std::string_view group = concepts_.Attribute(claim.attribute, "group");
        if (group.empty() || group == kContest) continue;
        // A document's sentence gives the day it ran out or was issued.
        const bool of_document = concepts_.InClass(claim.scope_concept, "document");
        if (!of_document && OfAnotherTime(read, claim)) continue;
        const std::string key = SubjectKey(article, claim);
        if (key.empty()) continue;
        std::string value(concepts_.Attribute(claim.attribute, "value"));
        if (!claim.affirmed) value = "not " + value;
        slots_[{std::string(group), key}].push_back({{article, ClaimId{c}}, value});
      }
    }
  }

  static bool Excludes(const std::string& a, const std::string& b) {
    const auto denied = [](const std::string& value) { return value.rfind("not ", 0) == 0; };
    if (denied(a) && denied(b)) return false;
    if (denied(a)) return a.substr(4) == b;
    if (denied(b)) return b.substr(4) == a;
    return a != b;
  }

  void Judge(const Slot& slot, std::vector<Said>& said, std::vector<Draft>& out) {
    // An article with both states, or with two documents of the kind, drops out.
    std::set<ArticleId> torn;
    for (const Said& x : said) {
      for (const Said& y : said) {
        if (x.ref.article == y.ref.article && Excludes(x.value, y.value)) torn.insert(x.ref.article);
      }
    }
    std::erase_if(said, [&](const Said& x) { return torn.count(x.ref.article) != 0; });
    if (said.size() < 2) return;
    std::map<std::string, std::vector<Said>> values;
    for (const Said& x : said) values[x.value].push_back(x);
    // The two values with most articles that exclude each other.
    std::vector<std::vector<Said>> sides;
    for (const Said& x : said) {
      if (!sides.empty() && x.value == sides[0].front().value) continue;
      if (sides.empty() || Excludes(sides[0].front().value, x.value)) {
        const bool known = std::any_of(sides.begin(), sides.end(), [&](const auto& side) { return side.front().value == x.value; });
        if (!known) sides.push_back(values[x.value]);
      }
    }
    Draft draft;
    draft.subject = names_[slot.subject];
    draft.fact_key = "state|" + slot.group + "|" + Fold(slot.subject.rfind("person ", 0) == 0 ? draft.subject : slot.subject);
    draft.points.push_back({"the same subject: " + draft.subject, 2});
    draft.points.push_back({"states that exclude each other: " + slot.group, 1});
    for (const std::vector<Said>& members : sides) draft.sides.push_back(MakeSide(members));
    if (sides.size() < 2) {
      draft.points.pop_back();
      std::set<ArticleId> articles;
      for (const Said& x : said) articles.insert(x.ref.article);
      if (articles.size() < 2) return;
      draft.verdict = Verdict::kAgree;
      out.push_back(std::move(draft));
      return;
    }
    if (!SameThing(slot, sides[0], sides[1])) return;
    draft.verdict = VerdictOf(sides[0], sides[1], draft);
    draft.reasons.push_back("one excludes the other: " + JoinValues(draft.sides));
    out.push_back(std::move(draft));
  }

  // Documents: their names' words, where one language gives them on both
  // sides, must meet; bodies named beside them must not differ in kind.
  bool SameThing(const Slot& slot, const std::vector<Said>& a, const std::vector<Said>& b) const {
    if (slot.subject.rfind("document/", 0) != 0) return true;
    for (const Said& x : a) {
      for (const Said& y : b) {
        if (Read(x.ref.article).article->language != Read(y.ref.article).article->language) continue;
        const std::string& left = *At(x.ref).subject_words;
        const std::string& right = *At(y.ref).subject_words;
        const auto ends = [](const std::string& whole, const std::string& tail) {
          return whole.size() >= tail.size() && whole.compare(whole.size() - tail.size(), tail.size(), tail) == 0;
        };
        if (!ends(left, right) && !ends(right, left)) return false;
      }
    }
    return true;
  }

  Verdict VerdictOf(const std::vector<Said>& a, const std::vector<Said>& b, Draft& draft) const {
    bool changes = false;
    bool same_day = true;
    bool same_speaker = false;
    bool all_attributed = true;
    for (const Said& x : a) {
      for (const Said& y : b) {
        const Claim& left = At(x.ref);
        const Claim& right = At(y.ref);
        changes = changes || concepts_.Has(left.attribute, "changing") || concepts_.Has(right.attribute, "changing");
        const Published& p = Read(x.ref.article).article->published;
        const Published& q = Read(y.ref.article).article->published;
        same_day = same_day && p.known() && q.known() && DateOf(p.at) == DateOf(q.at);
        const std::set<uint32_t> speakers = SpeakersOf(input_, x.ref.article, left, left.person);
        const std::set<uint32_t> others = SpeakersOf(input_, y.ref.article, right, right.person);
        const bool meet = std::any_of(speakers.begin(), speakers.end(), [&](uint32_t s) { return others.count(s) != 0; });
        same_speaker = same_speaker || meet;
        all_attributed = all_attributed && !speakers.empty() && !others.empty() && !meet;
      }
    }
    if (same_speaker) draft.points.push_back({"the same speaker", 2});
    if (all_attributed) return Verdict::kDisputed;
    if (changes && !same_day) return Verdict::kUpdate;
    draft.severity_lowered = changes;
    return Verdict::kConflict;
  }

  Side MakeSide(const std::vector<Said>& members) const {
    Side side;
    const Said& first = members.front();
    const std::string words = PhraseOf(input_, first.ref.article, At(first.ref).attribute);
    side.value = At(first.ref).affirmed ? words : Denied(input_, first.ref.article, words);
    for (const Said& said : members) {
      side.evidence.push_back(MakeEvidence(input_, said.ref.article, At(said.ref).tokens, side.value));
    }
    Finish(input_, side);
    return side;
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  uint32_t story_;
  std::vector<std::string> spelled_;
  std::map<std::string, std::string> names_;
  std::map<Slot, std::vector<Said>> slots_;
};

}  // namespace

void CompareState(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  StateJudge(input, story).Run(out);
}

}  // namespace gainsay
