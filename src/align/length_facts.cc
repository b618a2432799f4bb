// Lengths of time that measure one thing in two articles: the term a court
// gives, the days a strike went on, by when a bridge is to be ready. What a
// length measures is the nearest word of class length-of in its sentence.
//
// As with figures (figure_facts.cc), a length that the other article holds too
// is no conflict, and what is left over is compared only where each article has
// one such length of the thing. Lengths of bygone times, of other people or
// places and bounds ("up to five years") are left alone, but that a length from
// one event to another is told by its end: "within a day", "36 hours later". Equal lengths are
// value_facts.cc's.
//
// Not handled: two leftover lengths of one thing in an article (two convicts
// whose names stand in another sentence).

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "align/facts.h"
#include "align/length_measure.h"
#include "lang/concept_number.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr uint32_t kCueReach = 2;       // tokens before a length that may make it a distance or a bound
constexpr double kFarApart = 6;         // times as long: hardly a slip for the other
constexpr double kAboutShare = 0.3;
constexpr double kRounding = 0.45;      // of the coarser unit, where units differ
constexpr int32_t kNeeds = 1;           // slot points of a thing of which a story may have several
constexpr size_t kMostArticles = 40;
constexpr uint32_t kLongestQuote = 2000;  // tokens

// One length of an article and what it measures.
struct Length {
  ClaimRef claim;
  double seconds = 0;
  double unit = 0;   // seconds
  bool about = false;
  bool quoted = false;
  bool most = false;  // within so long
};

class LengthFinder {
 public:
  explicit LengthFinder(const FactInput& in) : in_(in), concepts_(in.slots.concepts()), measures_(concepts_.FindClass("length-of")) {}

  void Run(std::vector<Fact>& out) {
    if (!measures_.valid()) return;
    const std::vector<ArticleId>& members = in_.members();
    const size_t count = std::min(members.size(), kMostArticles);
    for (size_t i = 0; i < count; ++i) Collect(members[i]);
    for (size_t i = 0; i < count; ++i) {
      for (size_t j = i + 1; j < count; ++j) {
        if (in_.slots.SameMainEvent(members[i], members[j])) Pair(members[i], members[j], out);
      }
    }
  }

 private:
  const Claim& At(const ClaimRef& ref) const { return in_.slots.At(ref); }

  double Number(ConceptId id, std::string_view key) const { return NumberOf(concepts_, id, key, 0); }

  void Collect(ArticleId article) {
    const ArticleRead& read = in_.articles[article.index];
    for (uint32_t c = 0; c < read.claims.claims.size(); ++c) {
      const Claim& claim = read.claims.claims[c];
      if ((claim.kind != ClaimKind::kDuration && claim.kind != ClaimKind::kTime) || !claim.time.has_value()) continue;
      const TimeMention& time = read.mentions.times[*claim.time];
      if (!time.unit.valid() || time.count <= 0 || time.clock.has_value() || time.type == TimexType::kSet || time.range) continue;
      const ClaimRef ref{article, ClaimId{c}};
      // An offset looks ahead ("ready in two years"); what was so long ago is a date.
      if (time.type != TimexType::kDuration && time.when.has_value() && !Ahead(read, time)) continue;
      const double unit = Number(time.unit, "seconds");
      const double seconds = time.seconds > 0 ? time.seconds : time.count * unit;
      if (seconds <= 0 || unit <= 0) continue;
      all_[article].insert(std::llround(seconds));
      if (!claim.affirmed || claim.modality == Modality::kHypothetical || in_.slots.Bygone(ref)) continue;
      const ConceptId measure = LengthMeasure(read, time.tokens, measures_);
      if (!measure.valid()) continue;
      const bool between = concepts_.Has(measure, "between");
      if (!between && Bounded(read, time)) continue;
      of_[measure][article].push_back({ref, seconds, unit, time.approximate, Quoted(read, time.tokens), between && Within(read, time)});
    }
  }

  static bool Quoted(const ArticleRead& read, TokenRange tokens) {
    const auto quotes = MaybeOverlapping(read.mentions.quotes, tokens, kLongestQuote);
    return std::any_of(quotes.begin(), quotes.end(), [&](const QuoteMention& q) { return q.tokens.Contains(tokens); });
  }

  static bool Ahead(const ArticleRead& read, const TimeMention& time) {
    return time.anchored && read.article->published.known() && time.when->to > read.article->published.at;
  }

  // "Up to five years", "at least", "after two days", "a week later".
  bool Bounded(const ArticleRead& read, const TimeMention& time) const {
    const Reading& reading = *read.reading;
    const TokenRange sentence = read.document->SentenceOf(time.tokens.begin).tokens;
    const ConceptId offset = concepts_.Find("check-cue", "offset");
    const auto cued = [&](uint32_t token) {
      const auto hits = reading.HitsAt(token);
      return std::any_of(hits.begin(), hits.end(), [&](const LexHit& hit) { return hit.concept_id == offset; });
    };
    const uint32_t first = time.tokens.begin - std::min(time.tokens.begin - sentence.begin, kCueReach);
    // "20 million litres a day", "three times a week"
    if (time.count == 1 && time.tokens.begin > sentence.begin) {
      const auto figures = MaybeOverlapping(read.mentions.quantities, {time.tokens.begin - 1, time.tokens.begin});
      if (std::any_of(figures.begin(), figures.end(), [&](const QuantityMention& q) { return q.tokens.end == time.tokens.begin; })) return true;
      if (reading.In(time.tokens.begin - 1, "unit") || reading.In(time.tokens.begin - 1, "currency")) return true;
    }
    for (uint32_t t = first; t < std::min(time.tokens.end + 1, sentence.end); ++t) {
      if (cued(t) || (t < time.tokens.begin && reading.In(t, "hedge") && !time.approximate)) return true;
    }
    return false;
  }

  // "within 20 hours", "20 घंटे के भीतर"
  bool Within(const ArticleRead& read, const TimeMention& time) const {
    const TokenRange sentence = read.document->SentenceOf(time.tokens.begin).tokens;
    const ConceptId within = concepts_.Find("check-cue", "within");
    const TokenRange around{time.tokens.begin - std::min(time.tokens.begin - sentence.begin, kCueReach), std::min(time.tokens.end + kCueReach, sentence.end)};
    for (uint32_t t = around.begin; t < around.end; ++t) {
      const auto hits = read.reading->HitsAt(t);
      if (std::any_of(hits.begin(), hits.end(), [&](const LexHit& hit) { return hit.concept_id == within; })) return true;
    }
    return false;
  }

  // Whether both can be true: to the coarser unit, where units differ.
  static bool Agree(const Length& a, const Length& b) {
    const double gap = std::fabs(a.seconds - b.seconds);
    if (gap < 1 || (a.most && b.seconds < a.seconds) || (b.most && a.seconds < b.seconds) || (a.most && b.most)) return true;
    if (a.unit != b.unit && gap < kRounding * std::max(a.unit, b.unit)) return true;
    return (a.about || b.about) && gap <= kAboutShare * std::max(a.seconds, b.seconds);
  }

  // The one length that the other article does not hold; nothing where there are two.
  std::optional<Length> Left(const std::vector<Length>& mine, const std::vector<Length>& theirs, ArticleId other) const {
    std::optional<Length> left;
    for (const Length& length : mine) {
      if (all_.at(other).count(std::llround(length.seconds)) != 0) continue;
      if (std::any_of(theirs.begin(), theirs.end(), [&](const Length& o) { return Agree(length, o); })) return std::nullopt;
      if (left.has_value() && std::llround(left->seconds) != std::llround(length.seconds)) return std::nullopt;
      if (!left.has_value()) left = length;
    }
    return left;
  }

  // Both sentences name people, and none of them is the other's.
  bool OtherPeople(const ClaimRef& a, const ClaimRef& b) const {
    const auto people = [&](const ClaimRef& ref) {
      std::set<uint32_t> out;
      for (const PersonId person : At(ref).context.people) out.insert(in_.alignments.EntityOf(EntityKind::kPerson, ref.article, person.index));
      out.erase(UINT32_MAX);  // aligned with nobody
      return out;
    };
    const std::set<uint32_t> x = people(a);
    const std::set<uint32_t> y = people(b);
    return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](uint32_t e) { return y.count(e) != 0; });
  }

  void Pair(ArticleId left, ArticleId right, std::vector<Fact>& out) const {
    for (const auto& [measure, articles] : of_) {
      const auto a = articles.find(left);
      const auto b = articles.find(right);
      if (a == articles.end() || b == articles.end()) continue;
      const std::optional<Length> x = Left(a->second, b->second, right);
      const std::optional<Length> y = Left(b->second, a->second, left);
      if (!x.has_value() || !y.has_value()) continue;
      if (x->quoted && y->quoted) continue;  // the words of a quotation are compared as such
      if (std::max(x->seconds, y->seconds) > kFarApart * std::min(x->seconds, y->seconds)) continue;
      if (OtherPeople(x->claim, y->claim)) continue;
      SlotMatch slot = in_.slots.Match(x->claim, y->claim);
      std::erase_if(slot.points, [](const LinkPoint& point) { return point.weight < 0; });
      int32_t points = 0;
      for (const LinkPoint& point : slot.points) points += point.weight;
      if (slot.apart || (points < kNeeds && !concepts_.Has(measure, "sole"))) continue;
      Fact fact;
      fact.kind = ClaimKind::kDuration;
      fact.story = in_.story;
      fact.subject = in_.slots.NameOf(measure);
      fact.points = std::move(slot.points);
      fact.points.insert(fact.points.begin(), {"both of the length of: " + fact.subject, 2});
      fact.strength = points + 2;
      for (const auto& [mine, theirs] : {std::pair(*x, a->second), {*y, b->second}}) {
        for (const Length& length : theirs) {
          if (std::llround(length.seconds) == std::llround(mine.seconds)) fact.members.push_back(length.claim);
        }
      }
      std::sort(fact.members.begin(), fact.members.end());
      out.push_back(std::move(fact));
    }
  }

  const FactInput& in_;
  const Concepts& concepts_;
  const ClassId measures_;
  std::map<ConceptId, std::map<ArticleId, std::vector<Length>>> of_;  // by what they measure
  std::map<ArticleId, std::set<int64_t>> all_;                        // all lengths of an article, in seconds
};

}  // namespace

void FindLengthFacts(const FactInput& in, std::vector<Fact>& out) { LengthFinder(in).Run(out); }

}  // namespace gainsay
