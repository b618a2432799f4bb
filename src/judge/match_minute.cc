// The minute of a match that two articles give one player: a goal in the 23rd
// minute, 32वें मिनट में. A player belongs to a minute where he is the last one
// named before it in its sentence; players with several minutes are compared
// where all but one are the same.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "base/sorted.h"
#include "judge/arithmetic.h"
#include "judge/comparators.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr uint32_t kNameReach = 14;   // tokens between the name and the minute
constexpr uint32_t kEventReach = 10;
constexpr size_t kMostArticles = 40;
constexpr size_t kMostMinutes = 6;    // of one player
constexpr int64_t kLongestMatch = 130;
constexpr int64_t kOneMatch = 4 * kSecondsPerDay;

struct Minute {
  int64_t minute = 0;
  TokenRange tokens;
  std::vector<ConceptId> events;  // sorted
};

using OfPlayer = std::map<uint32_t, std::vector<Minute>>;  // by entity

class MinuteReader {
 public:
  MinuteReader(const JudgeInput& input, ArticleId article) : view_(input, article) {}

  OfPlayer Run() const {
    OfPlayer found;
    std::set<uint32_t> done;
    for (const Match& match : FramesOf(view_, "check-minute")) {
      const QuantityMention* quantity = QuantityAt(view_, match, "minute");
      if (quantity == nullptr || quantity->type != QuantityType::kOrdinal || !quantity->value.IsInteger()) continue;
      const auto minute = static_cast<int64_t>(quantity->value.ToDouble());
      if (minute < 1 || minute > kLongestMatch || !done.insert(quantity->tokens.begin).second) continue;
      const PersonMention* player = PlayerOf(quantity->tokens);
      if (player == nullptr || !player->person.valid()) continue;
      const uint32_t entity = view_.input.alignments.EntityOf(EntityKind::kPerson, view_.id, player->person.index);
      if (entity == UINT32_MAX) continue;
      std::vector<Minute>& list = found[entity];
      const bool known = std::any_of(list.begin(), list.end(), [&](const Minute& m) { return m.minute == minute; });
      if (!known && list.size() < kMostMinutes) list.push_back({minute, match.tokens, EventsOf(quantity->tokens)});
    }
    return found;
  }

  const ArticleView& view() const { return view_; }

 private:
  const PersonMention* PlayerOf(TokenRange minute) const {
    const TokenRange sentence = view_.document.SentenceOf(minute.begin).tokens;
    const PersonMention* found = nullptr;
    for (const PersonMention& person : BeginningIn(view_.mentions.persons, sentence)) {
      if (person.tokens.end <= minute.begin) found = &person;
    }
    if (found == nullptr || minute.begin - found->tokens.end > kNameReach) return nullptr;
    // Another's name may be no person to us: what stands between must be told of this one.
    for (uint32_t t = found->tokens.end; t < minute.begin; ++t) {
      if (view_.document.tokens[t].kind == TokenKind::kQuote) return nullptr;
    }
    return found;
  }

  // What the clauses around tell of: a goal, a card.
  std::vector<ConceptId> EventsOf(TokenRange minute) const {
    std::vector<ConceptId> found;
    for (const EventMention& event : BeginningIn(view_.mentions.events, view_.document.SentenceOf(minute.begin).tokens)) {
      const uint32_t away = event.tokens.begin < minute.begin ? minute.begin - event.tokens.begin : event.tokens.begin - minute.begin;
      if (away <= kEventReach) found.push_back(event.event);
    }
    SortUnique(found);
    return found;
  }

  const ArticleView view_;
};

// The minutes of one list that the other lacks.
std::vector<const Minute*> Without(const std::vector<Minute>& list, const std::vector<Minute>& other) {
  std::vector<const Minute*> out;
  for (const Minute& m : list) {
    if (std::none_of(other.begin(), other.end(), [&](const Minute& o) { return o.minute == m.minute; })) out.push_back(&m);
  }
  return out;
}

bool OneMatch(const Article& a, const Article& b) {
  if (!a.published.known() || !b.published.known() || a.published.assumed() || b.published.assumed()) return true;
  return std::llabs(a.published.at - b.published.at) <= kOneMatch;
}

void Compare(const MinuteReader& left, const OfPlayer& of_left, const MinuteReader& right, const OfPlayer& of_right, std::vector<Draft>& out) {
  const ArticleView& a = left.view();
  const ArticleView& b = right.view();
  if (!OneMatch(*a.read.article, *b.read.article)) return;
  for (const auto& [entity, minutes] : of_left) {
    const auto other = of_right.find(entity);
    if (other == of_right.end() || other->second.size() != minutes.size()) continue;
    const auto x = Without(minutes, other->second);
    const auto y = Without(other->second, minutes);
    if (x.size() != 1 || y.size() != 1) continue;
    if (!x[0]->events.empty() && !y[0]->events.empty() && !Meet(x[0]->events, y[0]->events)) continue;
    const std::string& name = a.input.alignments.entities[entity].name;
    Draft draft;
    draft.subject = name;
    draft.fact_key = "minute " + KeyOf(name) + " " + std::to_string(std::min(x[0]->minute, y[0]->minute)) + " " +
                     std::to_string(std::max(x[0]->minute, y[0]->minute));
    draft.sides.push_back({a.Words(x[0]->tokens), {a.Quote(x[0]->tokens, std::to_string(x[0]->minute))}});
    draft.sides.push_back({b.Words(y[0]->tokens), {b.Quote(y[0]->tokens, std::to_string(y[0]->minute))}});
    draft.slots = {{"player", name}, {"a", draft.sides[0].value}, {"b", draft.sides[1].value}};
    draft.points.push_back({"same person: " + name, 0});
    draft.reasons = {std::to_string(x[0]->minute) + " and " + std::to_string(y[0]->minute)};
    out.push_back(std::move(draft));
  }
}

}  // namespace

void CompareMatchMinute(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  const std::vector<ArticleId>& members = input.alignments.stories[story].articles;
  const size_t count = std::min(members.size(), kMostArticles);
  if (count < 2) return;
  std::vector<MinuteReader> readers;
  std::vector<OfPlayer> minutes;
  for (size_t i = 0; i < count; ++i) {
    readers.emplace_back(input, members[i]);
    minutes.push_back(readers.back().Run());
  }
  for (size_t i = 0; i < count; ++i) {
    for (size_t j = i + 1; j < count; ++j) Compare(readers[i], minutes[i], readers[j], minutes[j], out);
  }
}

}  // namespace gainsay
