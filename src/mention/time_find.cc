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
  explicit Finder(const Reading& reading) : reading_(reading), raw_(FindNumericTimes(reading)) {}

  std::vector<TimeExpr> Run() {
    // Number words first: later groups read them as {&n}.
    for (const Match& match : Offer({}).FindAll("time-number")) {
      if (std::optional<TimeExpr> number = BuildTime(reading_, match, pool_)) raw_.push_back(std::move(*number));
    }
    std::vector<TimeExpr> live;
    for (const std::string_view group : kGroups) live = Step(group, std::move(live));
    std::erase_if(live, [&](const TimeExpr& e) { return e.bare || IsRaw(e) || WrittenSmall(reading_, e) || EndsName(reading_, e); });
    return live;
  }

 private:
  Matcher Offer(const std::vector<TimeExpr>& live) {
    Matcher matcher(reading_);
    pool_ = raw_;
    pool_.insert(pool_.end(), live.begin(), live.end());
    for (uint32_t i = 0; i < pool_.size(); ++i) {
      matcher.Provide(SlotName(pool_[i]), pool_[i].tokens, i);
      if (pool_[i].kind == TimeKind::kPart) matcher.Provide(pool_[i].bare ? "barepart" : "inpart", pool_[i].tokens, i);
      if (pool_[i].kind == TimeKind::kNumber && pool_[i].worded) OfferWord(matcher, i);
      if (!pool_[i].bare && !IsRaw(pool_[i])) matcher.Provide("time", pool_[i].tokens, i);
    }
    return matcher;
  }

  // Numbers in words have slots by what they may stand for: in digits {int} tells.
  void OfferWord(Matcher& matcher, uint32_t index) const {
    const TimeExpr& number = pool_[index];
    matcher.Provide("w", number.tokens, index);
    if (number.count != std::floor(number.count)) return;
    if (number.count >= 1 && number.count <= 31) matcher.Provide("dayword", number.tokens, index);
    if (number.count >= 1900 && number.count <= 2099) matcher.Provide("yearword", number.tokens, index);
  }

  // Whether it would take only a part of what an earlier group made.
  static bool CutsInto(TokenRange tokens, const std::vector<TimeExpr>& live) {
    auto old = std::lower_bound(live.begin(), live.end(), tokens.begin,
                                [](const TimeExpr& e, uint32_t begin) { return e.tokens.end <= begin; });
    for (; old != live.end() && old->tokens.begin < tokens.end; ++old) {
      if (!tokens.Contains(old->tokens)) return true;
    }
    return false;
  }

  std::vector<TimeExpr> Step(std::string_view group, std::vector<TimeExpr> live) {
    const Matcher matcher = Offer(live);
    std::vector<TimeExpr> made;
    for (const Match& match : matcher.FindAll(group)) {
      std::optional<TimeExpr> expr = BuildTime(reading_, match, pool_);
      if (expr && !CutsInto(expr->tokens, live)) made.push_back(std::move(*expr));
    }
    // Both lists rise and don't overlap in themselves: one pass drops what is covered.
    std::vector<TimeExpr> out;
    size_t next = 0;
    for (TimeExpr& old : live) {
      while (next < made.size() && made[next].tokens.end <= old.tokens.begin) out.push_back(std::move(made[next++]));
      if (next < made.size() && made[next].tokens.Overlaps(old.tokens)) continue;
      out.push_back(std::move(old));
    }
    for (; next < made.size(); ++next) out.push_back(std::move(made[next]));
    std::stable_sort(out.begin(), out.end(),
                     [](const TimeExpr& a, const TimeExpr& b) { return a.tokens.begin < b.tokens.begin; });
    return out;
  }

  const Reading& reading_;
  std::vector<TimeExpr> raw_;
  std::vector<TimeExpr> pool_;
};

}  // namespace

std::vector<TimeExpr> FindTimeExprs(const Reading& reading) { return Finder(reading).Run(); }

}  // namespace gainsay
