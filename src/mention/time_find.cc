// Finding time expressions: the pack's pattern groups, one after another. Each
// group sees what the groups before it made ({&day}, {&clock} …); what a match
// covers is replaced by the match, so that
//   Sunday, 10 May | 5.30 | pm   →   {day} , {clock}   →   one moment.
#include <algorithm>
#include <cmath>

#include "mention/time_expr.h"

namespace gainsay {
namespace {

constexpr std::string_view kGroups[] = {"time-atom", "time-clock", "time-day",  "time-span",
                                        "time-range", "time-cue",  "time-bound"};

// The slot that takes an expression: {&day}.
std::string SlotName(const TimeExpr& expr) {
  std::string name;
  switch (expr.kind) {
    case TimeKind::kNumber: name = "n"; break;
    case TimeKind::kNumericDate: name = "nd"; break;
    case TimeKind::kNumericDay: name = "ndm"; break;
    case TimeKind::kNumericMonth: name = "nm"; break;
    case TimeKind::kNumericClock: name = "hm"; break;
    case TimeKind::kNumericRace: name = "hms"; break;
    case TimeKind::kNumericDot: name = "hd"; break;
    case TimeKind::kDay: name = "day"; break;
    case TimeKind::kClock: name = "clock"; break;
    case TimeKind::kClocks: name = "clocks"; break;
    case TimeKind::kPart: name = "part"; break;
    case TimeKind::kMoment: name = "moment"; break;
    case TimeKind::kNow: name = "now"; break;
    case TimeKind::kMonth: name = "month"; break;
    case TimeKind::kYear: name = "year"; break;
    case TimeKind::kEdge: name = "edge"; break;
    case TimeKind::kOffset:
    case TimeKind::kOffsetBase:
    case TimeKind::kOffsetDay: name = "offset"; break;
    case TimeKind::kDuration: name = "duration"; break;
    case TimeKind::kSet: name = "set"; break;
    case TimeKind::kRange: name = "range"; break;
    default: name = "period"; break;
  }
  return expr.bare && expr.kind != TimeKind::kPart ? "bare" + name : name;
}

bool HasWord(std::string_view list, std::string_view word) {
  for (size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

bool IsRaw(const TimeExpr& expr) { return expr.kind <= TimeKind::kNumericDot; }

// Words like "may" and "sun" are times only when they are written as names,
// or beside digits.
bool WrittenSmall(const Reading& reading, const TimeExpr& expr) {
  const Document& document = reading.document();
  if (!expr.terms.empty()) return false;
  for (uint32_t t = expr.tokens.begin; t < expr.tokens.end; ++t) {
    if (document.tokens[t].kind == TokenKind::kNumber) return false;
  }
  const Lexicon* lexicon = reading.LexiconOf(document.sentence_of[expr.tokens.begin]);
  if (lexicon == nullptr) return false;
  const std::string_view listed = lexicon->Setting("time-capitals");
  for (uint32_t t = expr.tokens.begin; t < expr.tokens.end; ++t) {
    const Token& token = document.tokens[t];
    if (token.script == Script::kLatin && !token.capitalized && HasWord(listed, document.Norm(t))) return true;
  }
  return false;
}

// "Hill Today": a word for a day that ends a name.
bool EndsName(const Reading& reading, const TimeExpr& expr) {
  const Document& document = reading.document();
  const uint32_t at = expr.tokens.begin;
  if (!expr.relative.valid() || expr.tokens.size() != 1 || at == document.SentenceOf(at).tokens.begin) return false;
  return document.tokens[at].capitalized && document.tokens[at - 1].capitalized;
}

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading), matcher_(reading), pool_(FindNumericTimes(reading)) {}

  std::vector<TimeExpr> Run() {
    // Number words first: later groups read them as {&n}.
    raw_ = pool_.size();
    std::vector<TimeExpr> worded = Made("time-number");
    pool_.insert(pool_.end(), std::make_move_iterator(worded.begin()), std::make_move_iterator(worded.end()));
    raw_ = pool_.size();
    for (const std::string_view group : kGroups) Step(group);
    pool_.erase(pool_.begin(), pool_.begin() + static_cast<std::ptrdiff_t>(raw_));
    std::erase_if(pool_, [&](const TimeExpr& e) { return e.bare || IsRaw(e) || WrittenSmall(reading_, e) || EndsName(reading_, e); });
    return std::move(pool_);
  }

 private:
  // What the group's matches make of the pool.
  std::vector<TimeExpr> Made(std::string_view group) {
    matcher_.Clear();
    for (uint32_t i = 0; i < pool_.size(); ++i) {
      const TimeExpr& expr = pool_[i];
      matcher_.Provide(SlotName(expr), expr.tokens, i);
      if (expr.kind == TimeKind::kPart) matcher_.Provide(expr.bare ? "barepart" : "inpart", expr.tokens, i);
      if (expr.kind == TimeKind::kNumber && expr.worded) OfferWord(i);
      if (!expr.bare && !IsRaw(expr)) matcher_.Provide("time", expr.tokens, i);
    }
    std::vector<TimeExpr> made;
    for (const Match& match : matcher_.FindAll(group)) {
      std::optional<TimeExpr> expr = BuildTime(reading_, match, pool_);
      if (expr && !CutsInto(expr->tokens)) made.push_back(std::move(*expr));
    }
    return made;
  }

  // Numbers in words have slots by what they may stand for: in digits {int} tells.
  void OfferWord(uint32_t index) {
    const TimeExpr& number = pool_[index];
    matcher_.Provide("w", number.tokens, index);
    if (number.count != std::floor(number.count)) return;
    if (number.count >= 1 && number.count <= 31) matcher_.Provide("dayword", number.tokens, index);
    if (number.count >= 1900 && number.count <= 2099) matcher_.Provide("yearword", number.tokens, index);
  }

  // Whether it would take only a part of what an earlier group made.
  bool CutsInto(TokenRange tokens) const {
    auto old = std::lower_bound(pool_.begin() + static_cast<std::ptrdiff_t>(raw_), pool_.end(), tokens.begin,
                                [](const TimeExpr& e, uint32_t begin) { return e.tokens.end <= begin; });
    for (; old != pool_.end() && old->tokens.begin < tokens.end; ++old) {
      if (!tokens.Contains(old->tokens)) return true;
    }
    return false;
  }

  // What the group makes takes the place of what it covers.
  void Step(std::string_view group) {
    std::vector<TimeExpr> made = Made(group);
    if (made.empty()) return;
    // Both lists rise and don't overlap in themselves: one pass drops what is covered.
    std::vector<TimeExpr> live;
    size_t next = 0;
    for (size_t i = raw_; i < pool_.size(); ++i) {
      TimeExpr& old = pool_[i];
      while (next < made.size() && made[next].tokens.end <= old.tokens.begin) live.push_back(std::move(made[next++]));
      if (next < made.size() && made[next].tokens.Overlaps(old.tokens)) continue;
      live.push_back(std::move(old));
    }
    for (; next < made.size(); ++next) live.push_back(std::move(made[next]));
    std::stable_sort(live.begin(), live.end(), [](const TimeExpr& a, const TimeExpr& b) { return a.tokens.begin < b.tokens.begin; });
    pool_.resize(raw_);
    pool_.insert(pool_.end(), std::make_move_iterator(live.begin()), std::make_move_iterator(live.end()));
  }

  const Reading& reading_;
  Matcher matcher_;
  std::vector<TimeExpr> pool_;  // numbers, then what the groups made, in reading order
  size_t raw_ = 0;              // how many of the first
};

}  // namespace

std::vector<TimeExpr> FindTimeExprs(const Reading& reading) { return Finder(reading).Run(); }

}  // namespace gainsay
