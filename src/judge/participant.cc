// Who did what to whom: events of two sides told with the sides exchanged.
//
// Only events that cannot run both ways between the same two are compared:
// one beats the other, one buys the other; criticism may be mutual. A win and
// the other's loss are one event told from either end. What a sentence dates
// to another time is another event, and sides met again in one article (a
// series of matches) are not told apart. A contest that one article has drawn
// and another won is held against it where the sentences share more.

#include <algorithm>
#include <map>
#include <set>

#include "judge/comparators.h"
#include "judge/label.h"
#include "judge/story_util.h"
#include "mention/within.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr std::string_view kWinner = "winner";  // a participant role of rules/concepts/event.yaml
constexpr std::string_view kPlace = "place/";
constexpr std::string_view kContest = "winner loser";  // the family of wins, losses and draws

// The role that the sides are told from: the winner, else the first.
std::string_view Leading(std::string_view roles) {
  const size_t space = roles.find(' ');
  return space != std::string_view::npos && roles.substr(space + 1) == kWinner ? kWinner : roles.substr(0, space);
}

constexpr uint32_t kScoreReach = 4;  // tokens behind a win in which its score stands

struct Telling {
  ClaimRef ref;
  std::string winner;  // key of the side with the first role
  std::string loser;
  std::string winner_name;
  std::string loser_name;
  ConceptId event;
  bool level = false;  // drawn: neither won
};

class ParticipantJudge {
 public:
  ParticipantJudge(const JudgeInput& input, uint32_t story) : input_(input), concepts_(input.packs.concepts()), story_(story) {}

  void Run(std::vector<Draft>& out) {
    Collect();
    for (auto& [slot, tellings] : slots_) Judge(slot, tellings, out);
  }

 private:
  const Claim& At(ClaimRef ref) const { return input_.articles[ref.article.index].claims.claims[ref.claim.index]; }

  // The least key of the same name: one for spellings in two scripts.
  std::string Canonical(const std::string& key) {
    if (key.find('/') != std::string::npos) return key;
    for (const std::string& known : names_) {
      if (known == key) return known;
      if (input_.names.LevelOf(known, key) <= NameLevel::kVariant) return known;
    }
    names_.push_back(key);
    return key;
  }

  // A side's key, and its name for people.
  std::pair<std::string, std::string> Who(ClaimRef ref, PersonId person, const std::string& key) {
    if (person.valid()) {
      const uint32_t entity = input_.alignments.EntityOf(EntityKind::kPerson, ref.article, person.index);
      if (entity == UINT32_MAX) return {};
      return {"#" + std::to_string(entity), input_.alignments.entities[entity].name};
    }
    if (key.empty()) return {};
    return {Canonical(key), Shown(ref, key)};
  }

  // A body or place as the claim's words name it.
  std::string Shown(ClaimRef ref, const std::string& key) const {
    const ArticleRead& read = input_.articles[ref.article.index];
    const auto names = [&](ConceptId known, const std::string& name) {
      return known.valid() ? concepts_.FullName(known) == key : Fold(name) == key;
    };
    for (const OrgMention& org : BeginningIn(read.mentions.orgs, At(ref).tokens)) {
      if (names(org.known, org.name)) return std::string(read.document->Text(org.tokens));
    }
    for (const PlaceMention& place : BeginningIn(read.mentions.places, At(ref).tokens)) {
      if (names(place.known, place.name)) return std::string(read.document->Text(place.tokens));
    }
    const size_t slash = key.find('/');
    return slash == std::string::npos ? key : key.substr(slash + 1);
  }

  void Collect() {
    for (const ArticleId article : input_.alignments.stories[story_].articles) {
      const ArticleRead& read = input_.articles[article.index];
      for (uint32_t c = 0; c < read.claims.claims.size(); ++c) {
        const Claim& claim = read.claims.claims[c];
        if (claim.kind != ClaimKind::kParticipant || !claim.affirmed) continue;
        if (claim.modality == Modality::kHypothetical || claim.modality == Modality::kPlanned) continue;
        const bool level = concepts_.Attribute(claim.attribute, "level") == "true";
        if ((concepts_.Attribute(claim.attribute, "one-way") != "true" && !level) || OfAnotherTime(read, claim)) continue;
        // Countries hand things to each other on one day: lists, prisoners, notes.
        if (concepts_.Has(claim.attribute, "once") && concepts_.Attribute(claim.attribute, "frame") == "transfer" &&
            (claim.subject_words->compare(0, kPlace.size(), kPlace) == 0 || claim.scope->compare(0, kPlace.size(), kPlace) == 0)) {
          continue;
        }
        const std::string_view roles = concepts_.Attribute(claim.attribute, "roles");
        const std::string_view first = Leading(roles);
        const ClaimRef ref{article, ClaimId{c}};
        auto [subject, subject_name] = Who(ref, claim.person, *claim.subject_words);
        auto [object, object_name] = Who(ref, claim.object, *claim.scope);
        if (subject.empty() || object.empty() || subject == object) continue;
        Telling telling{ref, subject, object, subject_name, object_name, claim.attribute, level};
        if (level) {
          if (telling.loser < telling.winner) std::swap(telling.winner, telling.loser), std::swap(telling.winner_name, telling.loser_name);
          slots_[{std::string(kContest), telling.winner, telling.loser}].push_back(std::move(telling));
          continue;
        }
        if (claim.value != first) {
          std::swap(telling.winner, telling.loser);
          std::swap(telling.winner_name, telling.loser_name);
        }
        // A win and a loss are one family: their roles are the same two.
        const std::string_view opening = roles.substr(0, roles.find(' '));
        std::string family(first);
        family += ' ';
        family += opening == first ? roles.substr(roles.find(' ') + 1) : opening;
        if (first != kWinner) family += " " + std::string(concepts_.Name(claim.attribute));
        slots_[{family, std::min(telling.winner, telling.loser), std::max(telling.winner, telling.loser)}].push_back(std::move(telling));
      }
    }
  }

  using Slot = std::tuple<std::string, std::string, std::string>;

  void Judge(const Slot& slot, const std::vector<Telling>& tellings, std::vector<Draft>& out) {
    if (std::any_of(tellings.begin(), tellings.end(), [](const Telling& t) { return t.level; })) return Drawn(slot, tellings, out);
    const std::string& low = std::get<1>(slot);
    std::vector<const Telling*> one;
    std::vector<const Telling*> other;
    std::map<ArticleId, int> ways;
    for (const Telling& telling : tellings) {
      (telling.winner == low ? one : other).push_back(&telling);
      ways[telling.ref.article] |= telling.winner == low ? 1 : 2;
    }
    if (tellings.size() < 2) return;
    // An article that tells both ways tells of two meetings, as in a series.
    const auto plain = [&](std::vector<const Telling*> side) {
      std::erase_if(side, [&](const Telling* t) { return ways[t->ref.article] == 3; });
      return side;
    };
    std::vector<const Telling*> first = plain(one);
    std::vector<const Telling*> second = plain(other);
    if (first.size() + second.size() < 2) return;
    Draft draft;
    if (second.empty() || (!first.empty() && second.front()->ref < first.front()->ref)) std::swap(first, second);
    if (first.empty()) std::swap(first, second);
    draft.sides.push_back(MakeSide(first));
    if (!second.empty()) draft.sides.push_back(MakeSide(second));
    draft.verdict = second.empty() ? Verdict::kAgree : Verdict::kConflict;
    const Telling& head = *first.front();
    const std::string event = PhraseOf(input_, head.ref.article, head.event);
    draft.subject = event + ": " + head.winner_name + ", " + head.loser_name;
    std::string a = Fold(head.winner_name);
    std::string b = Fold(head.loser_name);
    if (b < a) std::swap(a, b);
    draft.fact_key = "participant|" + std::get<0>(slot) + "|" + a + "|" + b;
    draft.points.push_back({"the same two sides: " + head.winner_name + ", " + head.loser_name, 2});
    if (!second.empty()) {
      draft.slots["subject"] = LabelOf(input_, head.event) + ": " + head.winner_name + ", " + head.loser_name;
      draft.reasons.push_back("the sides are exchanged: " + JoinValues(draft.sides));
      Winners(head, draft);
    }
    out.push_back(std::move(draft));
  }

  // Drawn in one article, won in another: one contest, if each article tells
  // of one and the sentences share more than the two sides.
  void Drawn(const Slot& slot, const std::vector<Telling>& tellings, std::vector<Draft>& out) {
    std::map<ArticleId, size_t> times;
    for (const Telling& telling : tellings) ++times[telling.ref.article];
    for (const Telling& drawn : tellings) {
      for (const Telling& won : tellings) {
        if (!drawn.level || won.level || times[drawn.ref.article] != 1 || times[won.ref.article] != 1) continue;
        const auto told = [&](const Telling& t) {
          return TellingWords(input_, t.ref.article, At(t.ref).sentence, t.event, {At(t.ref).tokens});
        };
        const std::set<std::string> a = told(drawn);
        const std::set<std::string> b = told(won);
        if (std::none_of(a.begin(), a.end(), [&](const std::string& s) { return b.count(s) != 0; })) continue;
        Draft draft;
        draft.sides = {MakeSide({&drawn}), MakeSide({&won})};
        draft.subject = PhraseOf(input_, won.ref.article, won.event) + ": " + drawn.winner_name + ", " + drawn.loser_name;
        std::string low = Fold(drawn.winner_name);
        std::string high = Fold(drawn.loser_name);
        if (high < low) std::swap(low, high);
        draft.fact_key = "participant|" + std::get<0>(slot) + "|" + low + "|" + high;
        draft.slots = {{"subject", LabelOf(input_, won.event) + ": " + drawn.winner_name + ", " + drawn.loser_name}};
        draft.points.push_back({"the same two sides: " + drawn.winner_name + ", " + drawn.loser_name, 2});
        draft.reasons.push_back("drawn in one, won in the other: " + JoinValues(draft.sides));
        out.push_back(std::move(draft));
        return;
      }
    }
  }

  Side MakeSide(const std::vector<const Telling*>& members) const {
    Side side;
    side.value = members.front()->winner_name + (members.front()->level ? " = " : " > ") + members.front()->loser_name;
    for (const Telling* telling : members) {
      const TokenRange tokens = At(telling->ref).tokens;
      side.evidence.push_back(MakeEvidence(input_, telling->ref.article, tokens, side.value));
      // The score is told with it, and is no agreement of its own.
      for (const QuantityMention& score : BeginningIn(input_.articles[telling->ref.article.index].mentions.quantities, {tokens.end, tokens.end + kScoreReach})) {
        if (score.type == QuantityType::kScore) side.around.push_back(MakeEvidence(input_, telling->ref.article, score.tokens, ""));
      }
    }
    return side;
  }

  // Who else is said to have won: "X victorious" speaks for the side that X won.
  void Winners(const Telling& head, Draft& draft) const {
    if (concepts_.Attribute(head.event, "roles").find(kWinner) == std::string_view::npos) return;
    for (const ArticleId article : input_.alignments.stories[story_].articles) {
      const ArticleRead& read = input_.articles[article.index];
      for (const Claim& claim : read.claims.claims) {
        if (claim.kind != ClaimKind::kState || !claim.person.valid() || !claim.affirmed || claim.modality != Modality::kAsserted) continue;
        if (concepts_.Attribute(claim.attribute, "group") != "contest" || OfAnotherTime(read, claim) || !InLead(read, claim)) continue;
        const std::string key =
            "#" + std::to_string(input_.alignments.EntityOf(EntityKind::kPerson, article, claim.person.index));
        const bool won = concepts_.Attribute(claim.attribute, "value") == "won";
        if (!won && concepts_.Attribute(claim.attribute, "value") != "lost") continue;
        if (key != head.winner && key != head.loser) continue;
        const size_t side = (key == head.winner) == won ? 0 : 1;
        draft.sides[side].evidence.push_back(MakeEvidence(input_, article, claim.tokens, draft.sides[side].value));
      }
    }
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  uint32_t story_;
  std::vector<std::string> names_;
  std::map<Slot, std::vector<Telling>> slots_;
};

}  // namespace

void CompareParticipant(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  ParticipantJudge(input, story).Run(out);
}

}  // namespace gainsay
