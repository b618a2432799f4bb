// Times of one event, as align/time_facts.cc lined them up.

#include <algorithm>
#include <array>
#include <set>

#include "align/compare_time.h"
#include "judge/comparators.h"
#include "judge/label.h"

namespace gainsay {
namespace {

constexpr size_t kMostConflicts = 64;  // of a story that later ones may join

using Groups = std::vector<std::vector<ClaimRef>>;

const TimeMention& TimeOf(const JudgeInput& input, const ClaimRef& ref) {
  const ArticleRead& read = input.articles[ref.article.index];
  return read.mentions.times[*read.claims.claims[ref.claim.index].time];
}

std::string Describe(const TimeMention& time) {
  if (!time.when.has_value()) return time.timex;
  const std::string from = ToIso(time.when->from);
  return time.granularity >= Granularity::kDay ? from.substr(0, 10) : from.substr(0, 16);
}

// Each article of the fact gives each of its values: then they are of several
// occasions, and no article contradicts another.
bool AllGiveAll(const Groups& groups) {
  std::vector<std::set<ArticleId>> articles;
  for (const auto& group : groups) {
    articles.emplace_back();
    for (const ClaimRef& ref : group) articles.back().insert(ref.article);
  }
  return articles.size() > 1 && articles[0].size() > 1 && std::all_of(articles.begin(), articles.end(), [&](const auto& set) { return set == articles[0]; });
}

// Two values, of which one stands only in articles that give the other too: a
// dateline's day beside "late on Saturday night".
bool OnlyByOneThatGivesBoth(const Groups& groups) {
  if (groups.size() != 2) return false;
  std::array<std::set<ArticleId>, 2> articles;
  for (size_t g = 0; g < 2; ++g) {
    for (const ClaimRef& ref : groups[g]) articles[g].insert(ref.article);
  }
  const auto within = [](const std::set<ArticleId>& a, const std::set<ArticleId>& b) {
    return std::includes(b.begin(), b.end(), a.begin(), a.end());
  };
  return articles[0] != articles[1] && (within(articles[0], articles[1]) || within(articles[1], articles[0]));
}

// What the claims are of, is one thing for all: not a fair in one article and a "run" in the other.
bool OneKind(const JudgeInput& input, const Fact& fact) {
  const Concepts& concepts = input.packs.concepts();
  const auto of = [&](const ClaimRef& ref) { return input.articles[ref.article.index].claims.claims[ref.claim.index].attribute; };
  const ConceptId first = of(fact.members.front());
  return std::all_of(fact.members.begin(), fact.members.end(), [&](const ClaimRef& ref) {
    const ConceptId other = of(ref);
    return !first.valid() || !other.valid() || first == other || concepts.IsA(first, other) || concepts.IsA(other, first) ||
           concepts.Attribute(first, "domain") == concepts.Attribute(other, "domain");
  });
}

struct Conflict {
  TimeMention a;
  TimeMention b;
  size_t draft = 0;
};

// Facts are of two articles. Where a third has one of two times too, it joins
// the finding that is there.
bool Joined(const JudgeInput& input, const Groups& groups, const Draft& draft, std::vector<Conflict>& told, std::vector<Draft>& out) {
  if (groups.size() != 2) return false;
  const TimeMention& a = TimeOf(input, groups[0].front());
  const TimeMention& b = TimeOf(input, groups[1].front());
  for (const Conflict& known : told) {
    const bool straight = TimesMeet(known.a, a) && TimesMeet(known.b, b);
    if (!straight && !(TimesMeet(known.a, b) && TimesMeet(known.b, a))) continue;
    std::vector<Side>& sides = out[known.draft].sides;
    const bool shared = std::any_of(draft.sides.begin(), draft.sides.end(), [&](const Side& side) {
      return std::any_of(sides.begin(), sides.end(), [&](const Side& other) { return other.evidence.front() == side.evidence.front(); });
    });
    if (!shared) continue;
    for (size_t s = 0; s < 2; ++s) {
      std::vector<Evidence>& evidence = sides[straight ? s : 1 - s].evidence;
      for (const Evidence& e : draft.sides[s].evidence) {
        if (std::find(evidence.begin(), evidence.end(), e) == evidence.end()) evidence.push_back(e);
      }
    }
    return true;
  }
  if (told.size() < kMostConflicts) told.push_back({a, b, out.size()});
  return false;
}

}  // namespace

void CompareTime(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  std::vector<Conflict> told;
  for (const Fact& fact : input.alignments.FactsOf(story)) {
    if (fact.kind != ClaimKind::kTime) continue;
    Groups groups;
    for (const ClaimRef& ref : fact.members) {
      // A night and a clock in it may both be the day's: what meets one of a group belongs to it, and joins groups.
      std::vector<ClaimRef> joined = {ref};
      std::erase_if(groups, [&](const std::vector<ClaimRef>& group) {
        const bool meets = std::any_of(group.begin(), group.end(), [&](const ClaimRef& other) { return TimesMeet(TimeOf(input, other), TimeOf(input, ref)); });
        if (meets) joined.insert(joined.end() - 1, group.begin(), group.end());
        return meets;
      });
      groups.push_back(std::move(joined));
    }
    if (AllGiveAll(groups) || OnlyByOneThatGivesBoth(groups)) continue;
    Draft draft;
    draft.subject = fact.subject.empty() ? "event" : fact.subject;
    draft.fact_key = fact.key;
    draft.points = ToPoints(fact.points);
    bool clock = true;
    for (const auto& group : groups) {
      Side side;
      for (const ClaimRef& ref : group) {
        const Claim& claim = input.articles[ref.article.index].claims.claims[ref.claim.index];
        const TimeMention& time = TimeOf(input, ref);
        side.evidence.push_back({ref.article, claim.span, Describe(time)});
        if (side.value.empty()) side.value = claim.value;
        clock = clock && time.clock.has_value();
      }
      draft.sides.push_back(std::move(side));
    }
    draft.slots["kind"] = clock ? "time" : "date";
    draft.verdict = groups.size() == 1 ? Verdict::kAgree : Verdict::kConflict;
    if (groups.size() > 1) {
      const std::string label = OneKind(input, fact) ? SlotLabel(input, fact) : std::string();
      draft.slots["subject"] = label.empty() ? LabelOf(input, "event") : label;
      draft.reasons.push_back(Describe(TimeOf(input, groups[0].front())) + " and " + Describe(TimeOf(input, groups[1].front())) +
                              " exclude each other");
    }
    if (draft.verdict == Verdict::kConflict && Joined(input, groups, draft, told, out)) continue;
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
