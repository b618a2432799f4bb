// Dates and orders that cannot all be true, as align/timeline.cc found them.

#include <algorithm>
#include <map>

#include "align/timeline.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

// Longer words are quoted from their end: an editor reads the date, not the sentence.
constexpr uint32_t kShortClause = 150;  // bytes
constexpr size_t kMostEvidence = 4;     // a side

const Claim& At(const JudgeInput& input, ClaimRef ref) { return input.articles[ref.article.index].claims.claims[ref.claim.index]; }

// A time with its trigger, where the two stand close together.
TokenRange WordsOf(const JudgeInput& input, ClaimRef ref) {
  const ArticleRead& read = input.articles[ref.article.index];
  const Claim& claim = At(input, ref);
  TokenRange words = claim.tokens;
  if (claim.kind == ClaimKind::kTime && claim.event != UINT32_MAX) {
    const TokenRange trigger = read.mentions.events[claim.event].tokens;
    const TokenRange both{std::min(words.begin, trigger.begin), std::max(words.end, trigger.end)};
    if (read.document->SpanOf(both).size() <= kShortClause) words = both;
  }
  return words;
}

Evidence Quote(const JudgeInput& input, ClaimRef ref) {
  return MakeEvidence(input, ref.article, WordsOf(input, ref), At(input, ref).value);
}

// The event as printed; of "the launch of the operation" all of it.
std::string EventWords(const JudgeInput& input, ClaimRef ref) {
  const ArticleRead& read = input.articles[ref.article.index];
  const uint32_t number = At(input, ref).event;
  if (number == UINT32_MAX) return {};
  const EventMention& event = read.mentions.events[number];
  TokenRange words = event.tokens;
  if (event.start_of != UINT32_MAX) {
    const TokenRange whole = read.mentions.events[event.start_of].tokens;
    words = {std::min(words.begin, whole.begin), std::max(words.end, whole.end)};
  }
  std::string out(read.document->Text(words));
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

// The day of a date, else its TIMEX3 value.
std::string DayOf(const JudgeInput& input, ClaimRef ref) {
  const ArticleRead& read = input.articles[ref.article.index];
  const TimeMention& time = read.mentions.times[*At(input, ref).time];
  return time.when.has_value() ? ToIso(time.when->from).substr(0, 10) : time.timex;
}

Side MakeSide(const JudgeInput& input, std::string value, const std::vector<ClaimRef>& claims) {
  Side side;
  side.value = std::move(value);
  for (const ClaimRef& ref : claims) {
    Evidence evidence = Quote(input, ref);
    if (At(input, ref).kind == ClaimKind::kOrder && evidence.span.size() > kShortClause + 50) continue;
    if (side.evidence.size() < kMostEvidence) side.evidence.push_back(std::move(evidence));
  }
  return side;
}

Draft MakeDraft(const JudgeInput& input, const TimelineConflict& conflict) {
  const Claim& first = At(input, conflict.first);
  const Claim& second = At(input, conflict.second);
  // An order stands with the date of its article; one of a third article with the later event's.
  std::vector<ClaimRef> one{conflict.first};
  std::vector<ClaimRef> other{conflict.second};
  for (const ClaimRef& ref : conflict.claims) {
    if (ref == conflict.first || ref == conflict.second) continue;
    const bool with_first = ref.article == conflict.first.article && ref.article != conflict.second.article;
    (with_first ? one : other).push_back(ref);
  }
  for (const ClaimRef& ref : conflict.echoes) {
    if (At(input, ref).kind != ClaimKind::kTime) continue;
    (conflict.retracted == conflict.first ? one : other).push_back(ref);
  }
  Draft draft;
  draft.subject = conflict.first_event + ", " + conflict.second_event;
  draft.fact_key = "sequence/" + draft.subject;
  draft.sides.push_back(MakeSide(input, EventWords(input, conflict.first) + ": " + first.value, one));
  draft.sides.push_back(MakeSide(input, EventWords(input, conflict.second) + ": " + second.value, other));
  for (const LinkPoint& point : conflict.points) draft.points.push_back({point.name, point.weight});
  draft.reasons = conflict.steps;
  draft.reasons.push_back(DayOf(input, conflict.second) + " comes before " + DayOf(input, conflict.first));
  return draft;
}

}  // namespace

void CompareSequence(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  std::map<std::string, size_t> drafts;  // by fact and days: one discrepancy, one finding
  for (const TimelineConflict& conflict : FindTimelineConflicts(input.articles, input.alignments, input.names, story)) {
    Draft draft = MakeDraft(input, conflict);
    const std::string key = draft.fact_key + "/" + DayOf(input, conflict.first) + "/" + DayOf(input, conflict.second);
    const auto [it, added] = drafts.try_emplace(key, out.size());
    if (added) {
      out.push_back(std::move(draft));
      continue;
    }
    Draft& known = out[it->second];
    for (size_t s = 0; s < known.sides.size(); ++s) {
      for (Evidence& evidence : draft.sides[s].evidence) {
        std::vector<Evidence>& list = known.sides[s].evidence;
        if (list.size() < kMostEvidence && std::find(list.begin(), list.end(), evidence) == list.end()) list.push_back(std::move(evidence));
      }
    }
  }
}

}  // namespace gainsay
