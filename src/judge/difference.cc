// Two figures and the difference printed for them: the votes of winner and
// runner-up with the margin, and before and after with the change in units
// ("up from 54 to 70, a rise of 16").
#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "judge/arithmetic.h"
#include "judge/comparators.h"
#include "judge/elapsed.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr uint32_t kReach = 8;       // tokens between two figures and their difference
constexpr uint32_t kNextReach = 16;  // where that is the next sentence's
// Votes of so long ago are another contest's.
constexpr int64_t kOtherContest = 60 * kSecondsPerDay;

void Report(const ArticleView& view, Figure a, Figure b, const Figure& given, std::vector<Draft>& out) {
  const double difference = std::fabs(a.value - b.value);
  if (a.core.begin > b.core.begin) std::swap(a, b);
  const std::string shown = ShowLike(view, difference, *given.quantity);
  Draft draft;
  draft.subject = view.Words(given.tokens);
  draft.fact_key = "difference " + ShowNumber(std::max(a.value, b.value)) + " " + ShowNumber(std::min(a.value, b.value));
  Side stated{view.Words(given.tokens), {view.Quote(given.tokens)}};
  Side pair{view.Words(a.core) + ", " + view.Words(b.core) + ": " + shown, {view.Quote(a.tokens), view.Quote(b.tokens)}};
  draft.slots = {{"a", view.Words(a.core)}, {"b", view.Words(b.core)}, {"difference", shown}, {"given", view.Words(given.tokens)}};
  draft.reasons = {ShowNumber(std::max(a.value, b.value)) + " - " + ShowNumber(std::min(a.value, b.value)) + " = " + shown};
  draft.repairs = {shown};
  draft.computed = difference;
  draft.sides = {std::move(stated), std::move(pair)};
  out.push_back(std::move(draft));
}

bool Off(const ArticleView& view, const Figure& a, const Figure& b, const Figure& given) {
  const std::optional<double> slack = Slack(view, {&a, &b, &given});
  return slack.has_value() && std::fabs(std::fabs(a.value - b.value) - given.value) > *slack + 1e-6;
}

// ---- votes

class MarginCheck {
 public:
  MarginCheck(const ArticleView& view, std::vector<Draft>& out) : view_(view), out_(out) {}

  void Run() {
    Votes();
    if (votes_.size() < 2) return;
    std::vector<const QuantityMention*> seen;
    std::vector<Figure> margins;
    for (const Match& match : FramesOf(view_, "check-margin")) {
      const QuantityMention* margin = QuantityAt(view_, match, "margin");
      if (margin == nullptr || margin->type != QuantityType::kCardinal || margin->upper.has_value()) continue;
      if (std::find(seen.begin(), seen.end(), margin) != seen.end()) continue;
      seen.push_back(margin);
      margins.push_back(FigureOf(view_, *margin));
    }
    for (const Figure& margin : margins) {  // one that fits is this contest's
      if (!Off(view_, votes_[0], votes_[1], margin)) return;
    }
    for (const Figure& margin : margins) Check(margin);
  }

 private:
  bool Earlier(uint32_t sentence) const {
    const TokenRange tokens = view_.SentenceTokens(sentence);
    if (view_.Has(tokens, view_.concepts.Find("check-cue", "earlier"))) return true;
    // A year that is not the publication's.
    const Published& published = view_.read.article->published;
    for (const TimeMention& time : BeginningIn(view_.mentions.times, tokens)) {
      if (!tokens.Contains(time.tokens) || !time.when.has_value() || !published.known()) continue;
      const bool years = time.granularity >= Granularity::kYear && time.when->to <= published.at;
      if (years || time.when->to + kOtherContest < published.at) return true;
    }
    return false;
  }

  // The numbers of the seats that a sentence speaks of: ward 23.
  std::set<std::string_view> Seats(uint32_t sentence) const {
    std::set<std::string_view> out;
    const TokenRange tokens = view_.SentenceTokens(sentence);
    for (uint32_t i = tokens.begin; i + 1 < tokens.end; ++i) {
      if (view_.reading.In(i, "place-kind") && view_.document.tokens[i + 1].kind == TokenKind::kNumber) out.insert(view_.document.Norm(i + 1));
    }
    return out;
  }

  // Each sentence numbers a seat, and they are two.
  bool OtherSeat(uint32_t a, uint32_t b) const {
    const std::set<std::string_view> left = Seats(a);
    const std::set<std::string_view> right = Seats(b);
    return !left.empty() && !right.empty() && std::none_of(left.begin(), left.end(), [&](std::string_view one) { return right.count(one) != 0; });
  }

  // Counts of votes: large plain cardinals with the word right behind, or
  // beside such a one in the sentence (78,412 votes against 71,095).
  void Votes() {
    const ConceptId votes = view_.concepts.Find("check-cue", "votes");
    for (uint32_t i = 0; i < view_.document.sentences.size(); ++i) {
      const TokenRange sentence = view_.SentenceTokens(i);
      if (!view_.Has(sentence, votes) || Earlier(i)) continue;
      for (const Figure& figure : FiguresIn(view_, sentence)) {
        if (figure.quantity->type != QuantityType::kCardinal || figure.value < 100 || figure.quantity->hedge != Hedge::kExact) continue;
        votes_.push_back(figure);
      }
    }
    std::stable_sort(votes_.begin(), votes_.end(), [](const Figure& a, const Figure& b) { return a.value > b.value; });
    votes_.erase(std::unique(votes_.begin(), votes_.end(), [](const Figure& a, const Figure& b) { return a.value == b.value; }), votes_.end());
  }

  void Check(const Figure& margin) {
    const uint32_t sentence = view_.SentenceOf(margin.core);
    if (Earlier(sentence)) return;
    std::vector<Figure> others;
    for (const Figure& figure : votes_) {
      if (figure.core != margin.core && figure.value != margin.value) others.push_back(figure);
    }
    if (others.size() < 2) return;
    for (size_t i = 0; i < others.size(); ++i) {  // some pair gives it: fine
      for (size_t k = i + 1; k < others.size(); ++k) {
        if (!Off(view_, others[i], others[k], margin)) return;
      }
    }
    const Figure& first = others[0];
    const Figure& second = others[1];
    // Two sides of one count lie near each other in the copy and in size.
    const uint32_t near = view_.SentenceOf(first.core) > view_.SentenceOf(second.core)
                              ? view_.SentenceOf(first.core) - view_.SentenceOf(second.core)
                              : view_.SentenceOf(second.core) - view_.SentenceOf(first.core);
    if (near > 2 || margin.value >= first.value) return;
    if (OtherSeat(sentence, view_.SentenceOf(first.core)) || OtherSeat(sentence, view_.SentenceOf(second.core))) return;
    if (!LooksMistyped(first.value - second.value, margin.value, 0.5)) return;
    Report(view_, first, second, margin, out_);
  }

  const ArticleView& view_;
  std::vector<Draft>& out_;
  std::vector<Figure> votes_;
};

// ---- before and after

struct Change {
  Figure from;
  Figure to;
  TokenRange tokens;
  uint32_t sentence;
};

std::vector<Change> ChangesOf(const ArticleView& view) {
  std::vector<Change> out;
  for (const Match& match : FramesOf(view, "check-change")) {
    const QuantityMention* from = QuantityAt(view, match, "from");
    const QuantityMention* to = QuantityAt(view, match, "to");
    if (from == nullptr || to == nullptr || from->upper.has_value() || to->upper.has_value()) continue;
    const Change change{FigureOf(view, *from), FigureOf(view, *to), match.tokens, view.SentenceOf(match.tokens)};
    if (SameKind(change.from, change.to)) out.push_back(change);
  }
  return out;
}

// Whether the figure may be the difference of the two: near them, and of their kind.
bool Beside(const ArticleView& view, const Change& change, const Figure& given) {
  if (given.quantity == change.from.quantity || given.quantity == change.to.quantity || !SameKind(given, change.from)) return false;
  const uint32_t there = view.SentenceOf(given.tokens);
  const bool next = there == change.sentence + 1 && PointsBack(view, there);
  if (there != change.sentence && !next) return false;
  return given.tokens.begin <= change.tokens.end + (next ? kNextReach : kReach) && given.tokens.end + kReach >= change.tokens.begin;
}

void CheckChanges(const ArticleView& view, std::vector<Draft>& out) {
  const std::vector<Change> changes = ChangesOf(view);
  if (changes.empty()) return;
  std::set<const Change*> told;
  for (const Match& match : FramesOf(view, "check-rate")) {
    const QuantityMention* given = QuantityAt(view, match, "rate");
    if (given == nullptr || given->upper.has_value() || given->type == QuantityType::kPercent) continue;
    const Figure rate = FigureOf(view, *given);
    const Change* nearest = nullptr;
    bool fits = false;  // what one pair gives is not another's
    for (const Change& change : changes) {
      if (!Beside(view, change, rate)) continue;
      fits = fits || !Off(view, change.from, change.to, rate);
      if (nearest == nullptr || ToPair(rate.tokens, change.tokens) < ToPair(rate.tokens, nearest->tokens)) nearest = &change;
    }
    if (nearest == nullptr || fits || !LooksMistyped(std::fabs(nearest->from.value - nearest->to.value), rate.value, 0.5)) continue;
    if (told.insert(nearest).second) Report(view, nearest->from, nearest->to, rate, out);
  }
}

// "From 80 minutes to 15, a saving of 65 minutes": lengths of time.
void CheckLengths(const ArticleView& view, std::vector<Draft>& out) {
  for (const Match& match : FramesOf(view, "check-length-change")) {
    const TimeMention* from = TimeAt(view, match, "from");
    const TimeMention* to = TimeAt(view, match, "to");
    const TimeMention* given = TimeAt(view, match, "rate");
    if (from == nullptr || to == nullptr || given == nullptr) continue;
    if (!HasLength(*from) || !HasLength(*to) || !HasLength(*given) || from->approximate || to->approximate) continue;
    const double difference = std::fabs(from->seconds - to->seconds);
    const double gap = std::fabs(difference - given->seconds);
    const double slack = given->approximate ? LengthSlack(*given) : given->unit == from->unit ? 1 : LengthSlack(*given) / 2;
    if (gap <= slack || !LooksMistyped(difference, given->seconds, 0.5)) continue;
    const std::string shown = ShowLength(view, difference, *given);
    Draft draft;
    draft.subject = view.Words(given->tokens);
    draft.fact_key = "difference " + ShowNumber(from->seconds) + " " + ShowNumber(to->seconds);
    draft.slots = {{"a", view.Words(from->tokens)}, {"b", view.Words(to->tokens)}, {"difference", shown}, {"given", draft.subject}};
    draft.reasons = {view.Words(from->tokens) + " – " + view.Words(to->tokens) + " = " + shown};
    draft.repairs = {shown};
    draft.sides = {Side{draft.subject, {view.Quote(given->tokens)}},
                   Side{view.Words(from->tokens) + ", " + view.Words(to->tokens) + ": " + shown, {view.Quote(from->tokens), view.Quote(to->tokens)}}};
    out.push_back(std::move(draft));
  }
}

}  // namespace

void CompareDifference(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  MarginCheck(view, out).Run();
  CheckChanges(view, out);
  CheckLengths(view, out);
}

}  // namespace gainsay
