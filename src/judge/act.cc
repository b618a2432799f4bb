// Official acts reported both ways: a section struck down and upheld, bail
// granted and denied, cases withdrawn and kept (rules/concepts/act.yaml).
//
// An act is held against another where both have one object. A numbered
// object (Section 14) is known by its number; of others the two sentences must
// share people, figures or things that tie them to one, and what concerns a
// person (his bail) must share that person. Left alone: hopes and pasts ("a
// plea to quash", "had quashed"), quotations, two bodies or times, an article
// that itself reports both, and, of what may turn from day to day, articles of
// different days.

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "judge/label.h"
#include "judge/story_util.h"
#include "mention/place.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr uint32_t kBehind = 8;      // tokens between an act and its object behind it
constexpr uint32_t kBefore = 20;     // before it: passives, and languages that end with the verb
constexpr uint32_t kNear = 2;        // of acts that say much besides
constexpr uint32_t kCue = 2;         // tokens before an act that deny or unmake it
constexpr uint32_t kCueBehind = 4;   // behind it
constexpr uint32_t kTurn = 3;
constexpr uint32_t kOfNumber = 2;    // between an object and its number
constexpr size_t kShared = 3;        // what two sentences share besides the act
constexpr size_t kSharedFigure = 1;  // beside a figure of two digits
constexpr size_t kMostOfAStory = 400;

struct Act {
  ArticleId article;
  ConceptId object;
  ConceptId act;
  bool affirmed = true;
  bool carried = true;  // for the object, after all negations
  std::string number;   // of a numbered object
  TokenRange tokens;
  uint32_t sentence = 0;
  TokenRange clause;
};

class ActJudge {
 public:
  ActJudge(const JudgeInput& input, uint32_t story)
      : input_(input),
        concepts_(input.packs.concepts()),
        story_(story),
        act_(concepts_.FindClass("act")),
        object_(concepts_.FindClass("act-object")),
        turn_(concepts_.Find("act", "turn")),
        unreal_(concepts_.Find("act", "unreal")),
        due_(concepts_.Find("act", "due")) {}

  void Run(std::vector<Draft>& out) {
    if (!act_.valid() || !object_.valid()) return;
    for (const ArticleId article : input_.alignments.stories[story_].articles) Collect(article);
    std::map<std::pair<uint32_t, std::string>, std::vector<const Act*>> by_object;
    for (const Act& act : acts_) by_object[{act.object.index, act.number}].push_back(&act);
    for (auto& [key, acts] : by_object) Judge(acts, out);
  }

 private:
  std::string_view Is(ConceptId id, std::string_view attribute) const { return concepts_.Attribute(id, attribute); }

  // A clause's edge: an act beyond it has another object.
  static bool Edge(const ArticleView& view, uint32_t i) {
    const TokenKind kind = view.document.tokens[i].kind;
    if (kind == TokenKind::kQuote) return true;
    return kind == TokenKind::kPunctuation && view.document.Norm(i) != "-" && view.document.Norm(i) != ".";
  }

  bool HasCue(const ArticleView& view, TokenRange range, ConceptId cue) const { return cue.valid() && view.Has(range, cue); }

  void Collect(ArticleId article) {
    const ArticleView view(input_, article);
    for (uint32_t i = 0; i < view.document.tokens.size() && acts_.size() < kMostOfAStory; ++i) {
      if (!view.reading.In(i, act_)) continue;
      uint32_t end = i + 1;
      // Of entries that begin here each may be the act; the first that finds an object stands.
      for (const LexHit& hit : view.reading.HitsAt(i)) {
        if (concepts_.ClassOf(hit.concept_id) != act_ || Is(hit.concept_id, "side").empty()) continue;
        if (std::optional<Act> act = Read(view, hit)) {
          end = std::max(end, hit.end);
          acts_.push_back(std::move(*act));
          break;
        }
      }
      i = end - 1;
    }
  }

  std::optional<Act> Read(const ArticleView& view, const LexHit& hit) const {
    const uint32_t sentence = view.document.sentence_of[hit.begin];
    const TokenRange whole = view.SentenceTokens(sentence);
    if (view.InQuote(hit.begin)) return std::nullopt;
    uint32_t from = hit.begin;
    while (from > whole.begin && !Edge(view, from - 1)) --from;
    uint32_t to = hit.end;
    while (to < whole.end && !Edge(view, to)) ++to;
    const TokenRange clause{from, to};
    const std::optional<LexHit> object = ObjectOf(view, hit, clause);
    if (!object.has_value()) return std::nullopt;
    Act act{view.id, object->concept_id, hit.concept_id, true, true, {}, {std::min(hit.begin, object->begin), std::max(hit.end, object->end)}, sentence, clause};
    if (!Is(object->concept_id, "numbered").empty()) {
      for (const QuantityMention& quantity : BeginningIn(view.mentions.quantities, TokenRange{object->end, std::min(object->end + kOfNumber, whole.end)})) {
        act.number = quantity.value.Normalized().ToString();
        act.tokens.end = std::max(act.tokens.end, quantity.tokens.end);
        break;
      }
      for (uint32_t i = object->end; act.number.empty() && i < std::min(object->end + 1, whole.end); ++i) {
        if (view.document.tokens[i].kind != TokenKind::kNumber) break;
        act.number = std::string(view.document.Norm(i));
        act.tokens.end = std::max(act.tokens.end, i + 1);
      }
      if (act.number.empty()) return std::nullopt;
    }
    const TokenRange before{std::max(clause.begin, hit.begin > kCue ? hit.begin - kCue : 0), hit.begin};
    const TokenRange wide{std::max(clause.begin, hit.begin > kTurn ? hit.begin - kTurn : 0), hit.begin};
    const TokenRange behind{hit.end, std::min(hit.end + kCueBehind, clause.end)};
    const bool turned = HasCue(view, wide, turn_) || HasCue(view, behind, turn_);
    const bool due = HasCue(view, wide, due_) || HasCue(view, behind, due_);
    // A cue that the object or another act stands behind is that one's.
    if (!turned && !due && (HasCue(view, before, unreal_) || HasCue(view, {hit.begin, behind.end}, unreal_))) {
      if (HasCue(view, before, unreal_) || !Crossed(view, behind)) return std::nullopt;
    }
    size_t denials = turned ? 1 : 0;  // a refusal may be listed as a negation, too
    for (uint32_t i = before.begin; !turned && i < before.end; ++i) denials += view.reading.In(i, "negation") ? 1 : 0;
    for (uint32_t i = behind.begin; !turned && i < std::min(behind.begin + kCue, behind.end); ++i) denials += view.reading.In(i, "negation") ? 1 : 0;
    for (uint32_t i = hit.begin + 1; !turned && i + 1 < hit.end; ++i) denials += view.reading.In(i, "negation") ? 1 : 0;  // मंजूर नहीं की
    if (denials > 1) return std::nullopt;
    for (uint32_t i = clause.begin; i < clause.end; ++i) {
      if (view.reading.In(i, "hypothetical")) return std::nullopt;
    }
    act.affirmed = denials == 0;
    act.carried = (Is(hit.concept_id, "side") == "for") == act.affirmed;
    return act;
  }

  // An act with an object of its own stands in the range.
  bool Crossed(const ArticleView& view, TokenRange range) const {
    for (uint32_t i = range.begin; i < range.end; ++i) {
      if (view.reading.In(i, object_)) return true;
    }
    return false;
  }

  // The nearest thing of the clause that the act may be done to.
  std::optional<LexHit> ObjectOf(const ArticleView& view, const LexHit& act, TokenRange clause) const {
    const bool near = !Is(act.concept_id, "near").empty();
    std::optional<LexHit> best;
    const auto consider = [&](uint32_t i) {
      for (const LexHit& hit : view.reading.HitsAt(i)) {
        if (concepts_.ClassOf(hit.concept_id) != object_ || !(hit.end <= act.begin || hit.begin >= act.end)) continue;
        best = hit;
        return true;
      }
      return false;
    };
    // Before it: the verb ends the clause, or is a passive.
    const uint32_t back = near ? kNear : kBefore;
    const uint32_t ahead = near ? kNear : kBehind;
    std::optional<LexHit> left;
    for (uint32_t d = 1; d <= back && act.begin >= clause.begin + d; ++d) {
      if (view.reading.In(act.begin - d, act_) && !Cue(view, act.begin - d)) break;
      if (!consider(act.begin - d)) continue;
      left = best;
      // The longest name that ends there: "bail plea".
      for (uint32_t e = d + 1; e <= d + 3 && act.begin >= clause.begin + e; ++e) {
        for (const LexHit& hit : view.reading.HitsAt(act.begin - e)) {
          if (concepts_.ClassOf(hit.concept_id) == object_ && hit.end >= left->end && hit.end <= act.begin) left = hit;
        }
      }
      break;
    }
    best.reset();
    for (uint32_t d = 0; d < ahead && act.end + d < clause.end; ++d) {
      if (view.reading.In(act.end + d, act_) && !view.reading.In(act.end + d, object_) && !Cue(view, act.end + d)) break;
      if (consider(act.end + d)) break;
    }
    const auto fits = [&](const std::optional<LexHit>& hit) {
      return hit.has_value() && concepts_.Lists(act.concept_id, "on", Is(hit->concept_id, "kind"));
    };
    const bool passive = act.begin > clause.begin && view.reading.In(act.begin - 1, "auxiliary");
    const bool verb_last = Postpositional(view, act);
    const std::optional<LexHit>& first = verb_last || (passive && !near) ? left : best;
    if (fits(first)) return first;
    return passive && !verb_last && fits(best) ? best : std::nullopt;
  }

  // Whether the act's pack puts objects before verbs.
  static bool Postpositional(const ArticleView& view, const LexHit& act) {
    const Lexicon* lexicon = view.reading.LexiconOf(view.document.sentence_of[act.begin]);
    return lexicon != nullptr && lexicon->Setting("time-attachment") == "verb-last";
  }

  bool Cue(const ArticleView& view, uint32_t i) const {
    const std::span<const LexHit> hits = view.reading.HitsAt(i);
    return std::none_of(hits.begin(), hits.end(), [&](const LexHit& hit) {
      return concepts_.ClassOf(hit.concept_id) == act_ && !Is(hit.concept_id, "side").empty();
    });
  }

  void Judge(std::vector<const Act*>& acts, std::vector<Draft>& out) const {
    std::set<ArticleId> torn;  // an article with both
    for (const Act* a : acts) {
      for (const Act* b : acts) {
        if (a->article == b->article && a->carried != b->carried) torn.insert(a->article);
      }
    }
    std::erase_if(acts, [&](const Act* act) { return torn.count(act->article) != 0; });
    for (size_t i = 0; i < acts.size(); ++i) {
      for (size_t j = i + 1; j < acts.size(); ++j) {
        if (acts[i]->article == acts[j]->article || acts[i]->carried == acts[j]->carried) continue;
        if (!SameObject(*acts[i], *acts[j]) || !SameDays(*acts[i], *acts[j])) continue;
        Tell(acts, *acts[i], *acts[j], out);
        return;
      }
    }
  }

  bool SameObject(const Act& a, const Act& b) const {
    if (!SameBody(a, b)) return false;
    if (!a.number.empty()) return true;
    const std::set<std::string> left = TellingWords(input_, a.article, a.sentence, {});
    const std::set<std::string> right = TellingWords(input_, b.article, b.sentence, {});
    size_t shared = 0;
    bool person = false;
    bool figure = false;
    bool place = false;
    for (const std::string& word : left) {
      if (right.count(word) == 0 || word.compare(0, 8, "weekday/") == 0) continue;
      ++shared;
      person = person || word[0] == '#';
      figure = figure || (word[0] >= '0' && word[0] <= '9' && word.size() > 1);
      place = place || (word.compare(0, 6, "place/") == 0 && !IsWide(concepts_, concepts_.Find("place", word.substr(6))));
    }
    if (!Is(a.object, "personal").empty()) return person && PeopleOf(left) == PeopleOf(right);
    if (figure && shared > kSharedFigure) return true;
    return (person || figure || place) && shared >= kShared;
  }

  static std::set<std::string> PeopleOf(const std::set<std::string>& words) {
    std::set<std::string> out;
    for (const std::string& word : words) {
      if (word[0] == '#') out.insert(word);
    }
    return out;
  }

  // Listed bodies of the two sentences do not differ wholly.
  bool SameBody(const Act& a, const Act& b) const {
    const auto bodies = [&](const Act& act) {
      const ArticleView view(input_, act.article);
      std::set<ConceptId> out;
      for (const OrgMention& org : BeginningIn(view.mentions.orgs, view.SentenceTokens(act.sentence))) {
        if (org.known.valid()) out.insert(org.known);
      }
      return out;
    };
    const std::set<ConceptId> left = bodies(a);
    const std::set<ConceptId> right = bodies(b);
    if (left.empty() || right.empty()) return true;
    return std::any_of(left.begin(), left.end(), [&](ConceptId id) { return right.count(id) != 0; });
  }

  bool SameDays(const Act& a, const Act& b) const {
    if (Is(a.object, "changing").empty()) return true;
    const Published& p = input_.articles[a.article.index].article->published;
    const Published& q = input_.articles[b.article.index].article->published;
    return p.known() && q.known() && DateOf(p.at) == DateOf(q.at);
  }

  // The act with those of other articles that are one with it against `other`.
  Side SideOf(const std::vector<const Act*>& acts, const Act& first, const Act& other) const {
    std::vector<TextPlace> places;
    std::vector<Evidence> around;  // the figure of its object agrees in vain
    for (const Act* act : acts) {
      if (act->carried != first.carried || act->article == other.article) continue;
      if (act != &first && !SameObject(*act, other)) continue;
      places.push_back({act->article, act->tokens});
      around.push_back(MakeEvidence(input_, act->article, act->clause, ""));
    }
    Side side = SideAt(input_, ArticleView(input_, first.article).Words(first.tokens), places);
    side.around = std::move(around);
    return side;
  }

  void Tell(const std::vector<const Act*>& acts, const Act& a, const Act& b, std::vector<Draft>& out) const {
    Draft draft;
    draft.subject = PhraseOf(input_, a.article, a.object) + (a.number.empty() ? "" : " " + a.number);
    PutSides(draft, SideOf(acts, a, b), SideOf(acts, b, a));
    draft.fact_key = "act|" + std::string(concepts_.FullName(a.object)) + "|" + a.number;
    draft.slots["object"] = LabelOf(input_, a.object) + (a.number.empty() ? "" : " " + a.number);
    draft.points.push_back({"the same object: " + draft.subject, 2});
    draft.reasons.push_back("one act is the opposite of the other: " + JoinValues(draft.sides));
    out.push_back(std::move(draft));
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  const uint32_t story_;
  const ClassId act_;
  const ClassId object_;
  const ConceptId turn_;
  const ConceptId unreal_;
  const ConceptId due_;
  std::vector<Act> acts_;
};

}  // namespace

void CompareAct(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) { ActJudge(input, story).Run(out); }

}  // namespace gainsay
