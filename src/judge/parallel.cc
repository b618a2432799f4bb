// Figures of parallel copy: where one article translates or lightly rewrites
// another, the figures of corresponding sentences must be the same.

#include "align/parallel.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <tuple>

#include "align/compare_number.h"
#include "align/groups.h"
#include "align/twin.h"
#include "judge/bead_figure.h"
#include "judge/check_util.h"
#include "judge/comparators.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr size_t kMostArticles = 40;  // of a story that are compared pair by pair
constexpr size_t kEqualForEach = 2;   // equal figures that stand against each that differs

struct Item {
  ArticleId article;
  BeadFigure figure;
};

class ParallelJudge {
 public:
  ParallelJudge(const JudgeInput& input, uint32_t story)
      : input_(input), story_(story), members_(input.alignments.stories[story].articles),
        finder_(input.articles, [this](EntityKind kind, ArticleId article, uint32_t index) {
          return input_.alignments.EntityOf(kind, article, index);
        }) {}

  void Run(std::vector<Draft>& out) {
    const size_t count = std::min(members_.size(), kMostArticles);
    for (size_t i = 0; i < count; ++i) {
      for (size_t j = i + 1; j < count; ++j) Pair(members_[i], members_[j]);
    }
    if (equal_.empty() && differ_.empty()) return;
    TellFacts();
    const auto told = [&](const auto& pair) { return Told(items_[pair.first], items_[pair.second]); };
    DropTold();
    std::erase_if(equal_, told);
    for (const std::vector<uint32_t>& set : Joined(differ_)) out.push_back(DraftOf(set, Grew(set) ? Verdict::kUpdate : Verdict::kConflict));
    for (const std::vector<uint32_t>& set : Joined(equal_)) out.push_back(DraftOf(set, Verdict::kAgree));
  }

 private:
  void Pair(ArticleId left, ArticleId right) {
    const ParallelTexts texts = finder_.Compare(left, right);
    if (!texts.parallel) return;
    std::vector<std::pair<uint32_t, uint32_t>> differ, twin;
    const bool retold = input_.alignments.Retold(left, right);
    // A translation may call one thing by two measures; desks that write of one event choose two.
    const bool translated = texts.closely && input_.articles[left.index].article->language != input_.articles[right.index].article->language;
    size_t equal = 0;
    for (const Bead& bead : texts.beads) {
      if (!bead.sure || OtherPeople(left, right, bead)) continue;
      const BeadSide x = SideOf(left, bead.a_begin, bead.a_end);
      const BeadSide y = SideOf(right, bead.b_begin, bead.b_end);
      const std::vector<BeadFigure>& a = x.figures;
      const std::vector<BeadFigure>& b = y.figures;
      const BeadFigures paired = PairFigures(x, y, bead.anchored && bead.one_to_one(), !texts.closely);
      equal += paired.equal.size();
      for (const FigurePair& pair : paired.equal) {
        if (a[pair.a].digits || b[pair.b].digits || Decimal::FromInt(2) < a[pair.a].value) {
          equal_.emplace_back(ItemOf(left, a[pair.a]), ItemOf(right, b[pair.b]));
        }
      }
      for (const FigurePair& pair : paired.differ) {
        if (OwnDay(left, a[pair.a]) || OwnDay(right, b[pair.b])) continue;
        if (DayAfter(left, a[pair.a], right) || DayAfter(right, b[pair.b], left)) continue;
        // Loose copy: a sentence that stands between others may be of another figure.
        const bool sized = a[pair.a].quantity != UINT32_MAX && b[pair.b].quantity != UINT32_MAX;
        if (sized && !texts.closely && !(bead.anchored && bead.one_to_one()) && !SlipOfPen(a[pair.a].printed.ToString(), b[pair.b].printed.ToString())) continue;
        if (OtherHours(left, a[pair.a], right, b[pair.b]) || (!translated && OtherMeasures(left, a[pair.a], right, b[pair.b]))) continue;
        differ.emplace_back(ItemOf(left, a[pair.a]), ItemOf(right, b[pair.b]));
        if (retold && bead.one_to_one() && Twins(WordsOfSentence(*x.article.document, bead.a_begin), WordsOfSentence(*y.article.document, bead.b_begin))) {
          twin.push_back(differ.back());
        }
      }
    }
    // Where hardly a figure is the same, neither article translates the other.
    const auto outweighed = [&](const std::vector<std::pair<uint32_t, uint32_t>>& pairs, size_t for_each) {
      std::set<PairKey> distinct;  // a toll of the title and the same below is one
      for (const auto& pair : pairs) distinct.insert(KeyOf(pair));
      return equal >= (distinct.size() > 1 ? distinct.size() * for_each : 1);
    };
    // One sentence, told twice but for its values, may have several wrong.
    if (!outweighed(differ, kEqualForEach)) {
      if (!outweighed(twin, 1)) return;
      differ = std::move(twin);
    }
    differ_.insert(differ_.end(), differ.begin(), differ.end());
  }

  // Of the day that the article is dated with: two desks date their copy as they file it.
  // A day taken from the text, for want of another, is still what the text tells.
  bool OwnDay(ArticleId article, const BeadFigure& figure) const {
    const ArticleRead& read = input_.articles[article.index];
    const Span span = read.document->SpanOf(figure.tokens);
    const Published& published = read.article->published;
    return span.Overlaps(read.article->dateline_span) || (!published.assumed() && span.Overlaps(published.span));
  }

  // A weekday past the day of the other article, which is older: that one could not tell of it.
  bool DayAfter(ArticleId article, const BeadFigure& figure, ArticleId older) const {
    if (figure.kind != FigureKind::kWeekday) return false;
    const Published& published = input_.articles[older.index].article->published;
    const std::vector<TimeMention>& times = input_.articles[article.index].mentions.times;
    return published.known() && std::any_of(times.begin(), times.end(), [&](const TimeMention& time) {
      return time.tokens.begin == figure.token && time.when.has_value() && StartOfDay(DateOf(published.at)) + kSecondsPerDay <= time.when->from;
    });
  }

  // Tuesday night and Thursday at 11 are two times, not a slip in one.
  bool OtherHours(ArticleId left, const BeadFigure& a, ArticleId right, const BeadFigure& b) const {
    if (a.kind != FigureKind::kWeekday || b.kind != FigureKind::kWeekday || !a.with_hour || !b.with_hour) return false;
    const auto part = [&](ArticleId article, const BeadFigure& figure) -> std::pair<std::optional<int32_t>, ConceptId> {
      for (const TimeMention& time : input_.articles[article.index].mentions.times) {
        if (time.tokens.begin <= figure.token && figure.token < time.tokens.end) return {time.clock, time.day_part};
      }
      return {};
    };
    return part(left, a) != part(right, b);
  }

  // The sentences name people, and none of them in common: two farmers of two villages.
  bool OtherPeople(ArticleId left, ArticleId right, const Bead& bead) const {
    if (!bead.both()) return false;
    const auto people = [&](ArticleId article, uint32_t begin, uint32_t end) {
      const ArticleRead& read = input_.articles[article.index];
      std::set<uint32_t> out;
      for (uint32_t s = begin; s < end; ++s) {
        for (const PersonMention& person : BeginningIn(read.mentions.persons, read.document->sentences[s].tokens)) {
          if (person.person.valid()) out.insert(input_.alignments.EntityOf(EntityKind::kPerson, article, person.person.index));
        }
      }
      return out;
    };
    const auto script = [&](ArticleId article, uint32_t s) { return input_.articles[article.index].document->sentences[s].script; };
    if (script(left, bead.a_begin) != script(right, bead.b_begin)) return false;
    const std::set<uint32_t> a = people(left, bead.a_begin, bead.a_end), b = people(right, bead.b_begin, bead.b_end);
    return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](uint32_t one) { return b.count(one) != 0; });
  }

  // What stands beside each says that they measure two things, a margin and
  // the votes of the winner; a slip of the pen is told all the same.
  bool OtherMeasures(ArticleId left, const BeadFigure& a, ArticleId right, const BeadFigure& b) const {
    const ConceptId x = MeasureOf(left, a), y = MeasureOf(right, b);
    const Concepts& concepts = input_.packs.concepts();
    if (!x.valid() || !y.valid() || x == y || concepts.IsA(x, y) || concepts.IsA(y, x)) return false;
    if (concepts.Lists(x, "alike", concepts.Name(y)) || concepts.Lists(y, "alike", concepts.Name(x))) return false;
    return !SlipOfPen(a.printed.ToString(), b.printed.ToString());
  }
  ConceptId MeasureOf(ArticleId article, const BeadFigure& figure) const {
    if (figure.quantity == UINT32_MAX) return {};
    for (const Claim& claim : input_.articles[article.index].claims.claims) {
      if (claim.quantity.has_value() && *claim.quantity == figure.quantity && claim.attribute_near) return claim.attribute;
    }
    return {};
  }

  BeadSide SideOf(ArticleId article, uint32_t begin, uint32_t end) {
    const ArticleRead& read = input_.articles[article.index];
    const FigureReader& reader = ReaderOf(article);
    BeadSide side{read, reader.Of(begin, end), reader.Of(begin > 0 ? begin - 1 : begin, begin)};
    const auto last = static_cast<uint32_t>(read.document->sentences.size());
    for (BeadFigure& figure : reader.Of(end, std::min(end + 1, last))) side.around.push_back(std::move(figure));
    return side;
  }

  // The items that pairs join, in sets of two or more.
  std::vector<std::vector<uint32_t>> Joined(const std::vector<std::pair<uint32_t, uint32_t>>& pairs) const {
    Groups groups(items_.size());
    for (const auto& [a, b] : pairs) groups.Join(a, b);
    std::vector<std::vector<uint32_t>> out;
    for (auto& [root, set] : groups.Sets()) {
      if (set.size() > 1) out.push_back(std::move(set));
    }
    return out;
  }

  // What two articles say twice, in a title and below, is one pair of values.
  using PairKey = std::tuple<ArticleId, std::string, ArticleId, std::string>;
  PairKey KeyOf(const std::pair<uint32_t, uint32_t>& pair) const {
    const Item& a = items_[pair.first];
    const Item& b = items_[pair.second];
    return {a.article, a.figure.value.Normalized().ToString(), b.article, b.figure.value.Normalized().ToString()};
  }

  // Drops the differing pairs that a fact tells, with their repeats; what is
  // left of one pair of values comes to one finding.
  void DropTold() {
    std::set<PairKey> told;
    for (const auto& pair : differ_) {
      if (Told(items_[pair.first], items_[pair.second]) && !Allowed(items_[pair.first], items_[pair.second])) told.insert(KeyOf(pair));
    }
    std::erase_if(differ_, [&](const auto& pair) { return told.count(KeyOf(pair)) != 0; });
    std::map<PairKey, uint32_t> first;
    const size_t count = differ_.size();
    for (size_t i = 0; i < count; ++i) {
      const auto [it, fresh] = first.try_emplace(KeyOf(differ_[i]), differ_[i].first);
      if (!fresh) differ_.emplace_back(it->second, differ_[i].first);
    }
  }

  // Which facts of the story each token carries a claim of.
  void TellFacts() {
    const std::span<const Fact> facts = input_.alignments.FactsOf(story_);
    for (uint32_t f = 0; f < facts.size(); ++f) {
      const Fact& fact = facts[f];
      for (const ClaimRef& ref : fact.members) {
        const TokenRange tokens = input_.articles[ref.article.index].claims.claims[ref.claim.index].tokens;
        for (uint32_t t = tokens.begin; t < tokens.end; ++t) facts_at_[{ref.article, t}].insert(f);
      }
    }
  }

  // Whether the rule of figures takes one for the other ("more than 135" and
  // "more than 145"), so that it says nothing of the two.
  bool Allowed(const Item& a, const Item& b) const {
    const ArticleRead& left = input_.articles[a.article.index];
    const ArticleRead& right = input_.articles[b.article.index];
    return a.figure.quantity == UINT32_MAX || b.figure.quantity == UINT32_MAX ||
           CompareNumbers(left.mentions.quantities[a.figure.quantity], right.mentions.quantities[b.figure.quantity],
                          input_.packs.concepts()).Agrees();
  }

  // A toll only grows: every larger figure stands in a later article.
  bool Grew(const std::vector<uint32_t>& set) const {
    const auto monotone = [&](const Item& item) {
      const ArticleRead& read = input_.articles[item.article.index];
      return std::any_of(read.claims.claims.begin(), read.claims.claims.end(), [&](const Claim& claim) {
        return claim.quantity.has_value() && *claim.quantity == item.figure.quantity && claim.attribute.valid() &&
               input_.packs.concepts().Attribute(claim.attribute, "monotone") == "up";
      });
    };
    for (const uint32_t i : set) {
      const Item& item = items_[i];
      const Published& published = input_.articles[item.article.index].article->published;
      if (!monotone(item) || !published.known()) return false;
      for (const uint32_t j : set) {
        const Published& other = input_.articles[items_[j].article.index].article->published;
        if (other.known() && published.at >= other.at && item.figure.value < items_[j].figure.value) return false;
      }
    }
    return true;
  }

  // Whether a fact of align holds both already.
  bool Told(const Item& a, const Item& b) const {
    const auto left = facts_at_.find({a.article, a.figure.token});
    const auto right = facts_at_.find({b.article, b.figure.token});
    if (left == facts_at_.end() || right == facts_at_.end()) return false;
    return std::any_of(left->second.begin(), left->second.end(), [&](uint32_t f) { return right->second.count(f) != 0; });
  }

  const FigureReader& ReaderOf(ArticleId article) {
    const auto it = readers_.find(article);
    return it != readers_.end() ? it->second : readers_.emplace(article, FigureReader(input_.articles[article.index])).first->second;
  }

  uint32_t ItemOf(ArticleId article, const BeadFigure& figure) {
    const auto [it, fresh] = item_at_.try_emplace({article, figure.token, figure.kind}, static_cast<uint32_t>(items_.size()));
    if (fresh) items_.push_back({article, figure});
    return it->second;
  }

  static const char* KindName(FigureKind kind) {
    switch (kind) {
      case FigureKind::kYear:
      case FigureKind::kMonth:
      case FigureKind::kWeekday:
      case FigureKind::kDay: return "date";
      case FigureKind::kClock: return "time";
      case FigureKind::kAge: return "age";
      case FigureKind::kLength: return "duration";
      default: return "number";
    }
  }

  Draft DraftOf(const std::vector<uint32_t>& set, Verdict verdict) const {
    Draft draft;
    draft.verdict = verdict;
    std::map<std::string, size_t> side_of;
    FigureKind kind = items_[set.front()].figure.kind;
    for (const uint32_t i : set) {
      const Item& item = items_[i];
      const ArticleView view(input_, item.article);
      if (kind == FigureKind::kCount || kind == FigureKind::kOther) kind = item.figure.kind;
      const std::string value = item.figure.value.Normalized().ToString();
      const auto [it, fresh] = side_of.try_emplace(verdict == Verdict::kAgree ? std::string() : value, draft.sides.size());
      if (fresh) draft.sides.push_back({view.Words(item.figure.tokens), {}});
      draft.sides[it->second].evidence.push_back(view.Quote(item.figure.tokens, value));
    }
    draft.slots["kind"] = KindName(kind);
    draft.slots["a"] = draft.sides.front().value;
    draft.slots["b"] = draft.sides.back().value;
    draft.subject = "a figure of corresponding sentences";
    draft.fact_key = "parallel";
    for (const auto& [value, side] : side_of) draft.fact_key += "/" + value;
    draft.points.push_back({"corresponding sentences of parallel texts", 0});
    return draft;
  }

  const JudgeInput& input_;
  uint32_t story_;
  const std::vector<ArticleId>& members_;
  ParallelFinder finder_;
  std::map<ArticleId, FigureReader> readers_;
  std::vector<Item> items_;
  std::map<std::tuple<ArticleId, uint32_t, FigureKind>, uint32_t> item_at_;
  std::vector<std::pair<uint32_t, uint32_t>> equal_, differ_;
  std::map<std::pair<ArticleId, uint32_t>, std::set<uint32_t>> facts_at_;
};

}  // namespace

void CompareParallel(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  if (input.alignments.stories[story].articles.size() < 2) return;
  ParallelJudge(input, story).Run(out);
}

}  // namespace gainsay
