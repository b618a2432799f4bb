// The toss of one match: who won it, and whether they batted or fielded. Words
// stand in rules/concepts/toss.yaml.
//
// A winner is the person or side in front of the words, a choice what stands
// in the same sentence; "asked the other side to bat" and a toss that was lost
// turn the choice round. Two articles are held against each other where each
// tells of one toss and they share a town or a score, from one day to the
// next at most. In doubt: silence.

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "judge/other_name.h"
#include "judge/story_util.h"
#include "mention/place.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr uint32_t kSideReach = 12;  // tokens from the winner to the toss
constexpr uint32_t kTeamReach = 4;   // from a side to its captain
constexpr int64_t kScore = 100;      // a figure that tells a match from others

enum class Choice : uint8_t { kNone, kBat, kField };

Choice Other(Choice choice) { return choice == Choice::kBat ? Choice::kField : choice == Choice::kField ? Choice::kBat : Choice::kNone; }

struct Toss {
  ArticleId article;
  Choice choice = Choice::kNone;
  uint32_t captain = UINT32_MAX;  // entity
  std::string captain_name;
  ConceptId team;                 // a country, state or city that plays
  TokenRange tokens;
};

class TossJudge {
 public:
  TossJudge(const JudgeInput& input, uint32_t story)
      : input_(input), concepts_(input.packs.concepts()), story_(story), toss_(concepts_.FindClass("toss")) {}

  void Run(std::vector<Draft>& out) {
    if (!toss_.valid()) return;
    std::vector<Toss> told;
    for (const ArticleId article : input_.alignments.stories[story_].articles) {
      if (std::optional<Toss> toss = Of(article)) told.push_back(std::move(*toss));
    }
    for (size_t i = 0; i < told.size(); ++i) {
      for (size_t j = i + 1; j < told.size(); ++j) {
        if (!Differ(told[i], told[j]) || !SameMatch(told[i], told[j])) continue;
        Tell(told, told[i], told[j], out);
        return;
      }
    }
  }

 private:
  // The one toss of the article; none where it tells of two.
  std::optional<Toss> Of(ArticleId article) const {
    const ArticleView view(input_, article);
    std::optional<Toss> found;
    for (uint32_t s = 0; s < view.document.sentences.size(); ++s) {
      const std::optional<Toss> toss = In(view, s);
      if (!toss.has_value()) continue;
      if (!found.has_value()) {
        found = toss;
        continue;
      }
      if (Differ(*found, *toss)) return std::nullopt;
      if (found->choice == Choice::kNone) found->choice = toss->choice;
      if (found->captain == UINT32_MAX) {
        found->captain = toss->captain;
        found->captain_name = toss->captain_name;
      }
      if (!found->team.valid()) found->team = toss->team;
    }
    return found;
  }

  std::optional<Toss> In(const ArticleView& view, uint32_t sentence) const {
    const TokenRange whole = view.SentenceTokens(sentence);
    std::optional<TokenRange> won;
    bool lost = false;
    bool asked = false;
    bool chosen = false;
    std::set<Choice> choices;
    uint32_t last = whole.begin;
    for (uint32_t i = whole.begin; i < whole.end; ++i) {
      if (!view.reading.In(i, toss_) || view.InQuote(i)) continue;
      if (view.reading.In(i, "hypothetical")) return std::nullopt;
      for (const LexHit& hit : view.reading.HitsAt(i)) {
        if (concepts_.ClassOf(hit.concept_id) != toss_) continue;
        const std::string_view name = concepts_.Name(hit.concept_id);
        const std::string_view choice = concepts_.Attribute(hit.concept_id, "choice");
        if (name == "won" || name == "lost") {
          if (won.has_value() && won->end >= hit.end) continue;
          if (won.has_value() && !won->Overlaps({hit.begin, hit.end})) return std::nullopt;
          won = TokenRange{hit.begin, hit.end};
          lost = name == "lost";
        } else if (name == "asked") {
          asked = true;
        } else if (!choice.empty()) {
          const bool alone = !concepts_.Attribute(hit.concept_id, "alone").empty();
          if (alone && !chosen) choices.clear();  // the words of choosing say more than any other
          if (alone || !chosen) choices.insert(choice == "bat" ? Choice::kBat : Choice::kField);
          chosen = chosen || alone;
        } else {
          continue;
        }
        last = std::max(last, hit.end);
      }
    }
    if (!won.has_value() && !chosen) return std::nullopt;
    Toss toss;
    toss.article = view.id;
    if (choices.size() == 1) toss.choice = *choices.begin();
    if ((asked && !chosen) || (lost && !asked)) toss.choice = Other(toss.choice);
    // Whoever lost it and then chose did not choose: the sentence tells of two.
    if (lost && chosen) toss.choice = Choice::kNone;
    uint32_t first = won.has_value() ? won->begin : last;
    if (won.has_value() && !lost) SetWinner(view, *won, whole, toss, first);
    if (!won.has_value()) {
      for (uint32_t i = last; i > whole.begin && view.reading.In(i - 1, toss_); --i) first = i - 1;
    }
    if (toss.choice == Choice::kNone && toss.captain == UINT32_MAX && !toss.team.valid()) return std::nullopt;
    toss.tokens = {first, std::max(last, first + 1)};
    return toss;
  }

  // The person nearest before the toss, and the side named right before him; or a side alone.
  void SetWinner(const ArticleView& view, TokenRange won, TokenRange whole, Toss& toss, uint32_t& first) const {
    const PersonMention* captain = nullptr;
    for (const PersonMention& person : BeginningIn(view.mentions.persons, TokenRange{whole.begin, won.begin})) {
      if (person.tokens.end + kSideReach >= won.begin) captain = &person;
    }
    if (captain != nullptr) {
      toss.captain = input_.alignments.EntityOf(EntityKind::kPerson, view.id, captain->person.index);
      toss.captain_name = view.mentions.people[captain->person.index].name;
      first = captain->tokens.begin;
    }
    const uint32_t before = captain != nullptr ? captain->tokens.begin : won.begin;
    const uint32_t reach = captain != nullptr ? kTeamReach : 2;
    for (const PlaceMention& place : BeginningIn(view.mentions.places, TokenRange{whole.begin, before})) {
      if (!place.known.valid() || place.tokens.end + reach < before) continue;
      if (view.reading.In(place.tokens.begin == 0 ? 0 : place.tokens.begin - 1, "preposition")) continue;
      toss.team = place.known;
      if (captain == nullptr) first = place.tokens.begin;
    }
  }

  bool Differ(const Toss& a, const Toss& b) const {
    if (a.choice != Choice::kNone && b.choice != Choice::kNone && a.choice != b.choice) return true;
    if (a.team.valid() && b.team.valid() && a.team != b.team) return true;
    if (a.captain == UINT32_MAX || b.captain == UINT32_MAX || a.captain == b.captain) return false;
    return a.article != b.article && SurelyOtherName(input_, a.captain_name, b.captain_name);
  }

  // Scores and towns that an article names.
  std::set<std::string> Marks(ArticleId article) const {
    const MentionTable& mentions = input_.articles[article.index].mentions;
    std::set<std::string> out;
    for (const QuantityMention& quantity : mentions.quantities) {
      const std::string value = quantity.value.Normalized().ToString();
      if (value.find('.') == std::string::npos && value.size() == std::to_string(kScore).size()) out.insert(value);
    }
    for (const PlaceMention& place : mentions.places) {
      if (place.known.valid() && !IsWide(concepts_, place.known)) out.insert(std::string(concepts_.FullName(place.known)));
    }
    return out;
  }

  bool SameMatch(const Toss& a, const Toss& b) const {
    const Published& p = input_.articles[a.article.index].article->published;
    const Published& q = input_.articles[b.article.index].article->published;
    if (!p.known() || !q.known()) return false;
    const int64_t days = static_cast<int64_t>(q.at / kSecondsPerDay) - static_cast<int64_t>(p.at / kSecondsPerDay);
    if (std::abs(days) > 1) return false;
    const std::set<std::string> left = Marks(a.article);
    const std::set<std::string> right = Marks(b.article);
    return std::any_of(left.begin(), left.end(), [&](const std::string& mark) { return right.count(mark) != 0; });
  }

  // The toss with those of other articles that are one with it against `other`.
  Side SideOf(const std::vector<Toss>& told, const Toss& first, const Toss& other) const {
    std::vector<TextPlace> places;
    for (const Toss& toss : told) {
      if (&toss == &first || (&toss != &other && !Differ(toss, first) && Differ(toss, other))) places.push_back({toss.article, toss.tokens});
    }
    return SideAt(input_, ArticleView(input_, first.article).Words(first.tokens), places);
  }

  void Tell(const std::vector<Toss>& told, const Toss& a, const Toss& b, std::vector<Draft>& out) const {
    Draft draft;
    draft.subject = PhraseOf(input_, a.article, concepts_.Find("toss", "won"));
    PutSides(draft, SideOf(told, a, b), SideOf(told, b, a));
    draft.fact_key = "toss";
    draft.points.push_back({"the toss of one match", 2});
    draft.reasons.push_back("another winner or another choice: " + JoinValues(draft.sides));
    out.push_back(std::move(draft));
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  const uint32_t story_;
  const ClassId toss_;
};

}  // namespace

void CompareToss(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) { TossJudge(input, story).Run(out); }

}  // namespace gainsay
