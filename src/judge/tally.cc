// Wins, draws and defeats against the matches and the points printed with
// them: "26 points from 12 matches: eight wins, one draw and three defeats".
// How many points a win gives is the sport's; a count that fits none of the
// systems of the rule's parameter is told.
#include <algorithm>
#include <cmath>
#include <sstream>

#include "judge/arithmetic.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

constexpr uint32_t kRunReach = 8;     // tokens between two figures of a tally
constexpr double kPointsNear = 0.25;  // points farther off are another table's

struct Tally {
  std::optional<Figure> won, drawn, lost;
  TokenRange tokens;
  uint32_t sentence = 0;
};

struct System {
  double win;
  double draw;
};

// "3/1 2/1 1/0.5"
std::vector<System> SystemsOf(std::string_view text) {
  std::vector<System> out;
  std::istringstream in{std::string(text)};
  System system{};
  char slash{};
  while (in >> system.win >> slash >> system.draw) out.push_back(system);
  return out;
}

class TallyCheck {
 public:
  TallyCheck(const ArticleView& view, const Rule& rule, std::vector<Draft>& out)
      : view_(view), out_(out), systems_(SystemsOf(rule.With("systems", "3/1 2/1 1/0.5"))) {
    for (auto [member, name] : {std::pair(&won_, "won"), {&drawn_, "drawn"}, {&lost_, "lost"}, {&played_, "played"}, {&points_, "points"}}) {
      *member = view.concepts.Find("check-cue", name);
    }
  }

  void Run() {
    for (uint32_t i = 0; i < view_.document.sentences.size(); ++i) {
      if (const std::optional<Tally> tally = Read(i); tally.has_value()) Check(*tally);
    }
  }

 private:
  // The word for what a figure counts, right behind it; empty where there is none.
  TokenRange CueBehind(const Figure& figure, ConceptId cue) const {
    const TokenRange sentence = view_.document.SentenceOf(figure.core.begin).tokens;
    const std::vector<TokenRange> hits = view_.Hits({figure.core.end, std::min(sentence.end, figure.core.end + 2)}, cue);
    return hits.empty() || Stops(figure.core.end) ? TokenRange{} : hits.front();
  }
  bool Cued(const Figure& figure, ConceptId cue, bool behind) const {
    if (behind) return !CueBehind(figure, cue).empty();
    const TokenRange sentence = view_.document.SentenceOf(figure.core.begin).tokens;
    return figure.core.begin > sentence.begin && view_.Has({figure.core.begin - 1, figure.core.begin}, cue);
  }
  bool Stops(uint32_t token) const { return view_.IsComma(token) || view_.IsConjunction(token); }

  static bool Plain(const Figure& figure) {
    return figure.quantity->type == QuantityType::kCardinal && figure.quantity->hedge == Hedge::kExact && !figure.quantity->upper.has_value();
  }

  // One figure of each kind, side by side, all told the same way round.
  std::optional<Tally> Read(uint32_t index) const {
    const std::vector<Figure> figures = FiguresIn(view_, view_.SentenceTokens(index));
    for (const bool behind : {true, false}) {
      Tally tally;
      tally.sentence = index;
      uint32_t last = UINT32_MAX;
      for (const Figure& figure : figures) {
        std::optional<Figure>* slot = !Plain(figure)                  ? nullptr
                                      : Cued(figure, won_, behind)   ? &tally.won
                                      : Cued(figure, drawn_, behind) ? &tally.drawn
                                      : Cued(figure, lost_, behind)  ? &tally.lost
                                                                     : nullptr;
        if (slot == nullptr) continue;
        if (slot->has_value()) return std::nullopt;  // two tallies in one sentence
        if (last != UINT32_MAX && figure.core.begin - last > kRunReach) return std::nullopt;
        *slot = figure;
        if (tally.tokens.empty()) tally.tokens.begin = figure.core.begin;
        last = figure.core.end;
        tally.tokens.end = behind ? CueBehind(figure, slot == &tally.won ? won_ : slot == &tally.drawn ? drawn_ : lost_).end : last;
      }
      if (tally.won.has_value() && tally.lost.has_value()) return tally;
    }
    return std::nullopt;
  }

  std::vector<Figure> With(TokenRange range, ConceptId cue, const Tally& tally) const {
    std::vector<Figure> out;
    for (const Figure& figure : FiguresIn(view_, range)) {
      if (!Plain(figure) || tally.tokens.Overlaps(figure.core)) continue;
      if (Cued(figure, cue, true)) out.push_back(figure);
    }
    return out;
  }

  void Check(const Tally& tally) {
    const TokenRange sentence = view_.SentenceTokens(tally.sentence);
    const double games = tally.won->value + tally.lost->value + (tally.drawn.has_value() ? tally.drawn->value : 0);
    const std::vector<Figure> played = With(sentence, played_, tally);
    const bool fits = std::any_of(played.begin(), played.end(), [&](const Figure& p) {
      return (tally.drawn.has_value() ? p.value == games : p.value >= games) || p.value > 2 * games || games > 2 * p.value;
    });
    // "11 of the 12 games": what was played stands beside what was planned.
    const std::vector<Figure> all = FiguresIn(view_, sentence);
    const bool elsewhere = std::any_of(all.begin(), all.end(), [&](const Figure& f) { return !tally.tokens.Overlaps(f.core) && f.value == games; });
    if (!played.empty() && !fits && !elsewhere) {
      Report(tally, played.front(), games, false);
      return;
    }
    if (!tally.drawn.has_value()) return;
    std::vector<Figure> points = With(sentence, points_, tally);
    if (points.empty() && tally.sentence > 0) points = With(Before(tally.sentence), points_, tally);
    if (points.size() != 1) return;
    std::optional<double> nearest;
    for (const System& system : systems_) {
      const double made = system.win * tally.won->value + system.draw * tally.drawn->value;
      if (std::fabs(made - points[0].value) < 1e-6) return;
      if (!nearest.has_value() || std::fabs(made - points[0].value) < std::fabs(*nearest - points[0].value)) nearest = made;
    }
    if (nearest.has_value() && std::fabs(*nearest - points[0].value) <= kPointsNear * points[0].value) Report(tally, points[0], *nearest, true);
  }

  // The two sentences before, of the same or the neighbouring paragraph.
  TokenRange Before(uint32_t sentence) const {
    const uint32_t first = sentence >= 2 ? sentence - 2 : 0;
    return {view_.SentenceTokens(first).begin, view_.SentenceTokens(sentence - 1).end};
  }

  void Report(const Tally& tally, const Figure& given, double made, bool points) {
    Draft draft;
    std::string shown;
    Side parts{{}, {view_.Quote(tally.tokens)}};
    for (const auto* figure : {&tally.won, &tally.drawn, &tally.lost}) {
      if (figure->has_value()) shown += (shown.empty() ? "" : ", ") + view_.Words((*figure)->core);
    }
    parts.value = view_.Words(tally.tokens);
    const std::string sum = ShowNumber(made);
    draft.subject = view_.Words(given.tokens);
    draft.fact_key = "tally " + shown + " " + ShowNumber(given.value);
    draft.slots = {{"tally", parts.value}, {"made", sum}, {"given", view_.Words(given.tokens)}};
    draft.reasons = {parts.value + ": " + sum + (points ? " points" : " matches")};
    draft.repairs = {sum};
    draft.computed = made;
    draft.sides = {Side{view_.Words(given.tokens), {view_.Quote(given.core)}}, std::move(parts)};
    out_.push_back(std::move(draft));
  }

  const ArticleView& view_;
  std::vector<Draft>& out_;
  const std::vector<System> systems_;
  ConceptId won_, drawn_, lost_, played_, points_;
};

}  // namespace

void CompareTally(const JudgeInput& input, ArticleId article, const Rule& rule, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  TallyCheck(view, rule, out).Run();
}

}  // namespace gainsay
