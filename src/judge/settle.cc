#include "judge/settle.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/parallel.h"
#include "judge/arithmetic.h"
#include "judge/evidence_index.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr char kFigureKind[] = "number";
constexpr char kLengthKind[] = "duration";
constexpr char kQuoteKind[] = "quote";
constexpr char kSumKind[] = "arithmetic";
constexpr char kSpeakerKind[] = "attribution";
constexpr char kNameKind[] = "person-name";
constexpr char kRoleKind[] = "role";

bool Empty(const Alignment& alignment) {
  return std::all_of(alignment.sides.begin(), alignment.sides.end(), [](const Side& side) { return side.evidence.empty(); });
}

std::vector<Evidence> AllEvidence(const std::vector<Side>& sides) {
  std::vector<Evidence> all;
  for (const Side& side : sides) all.insert(all.end(), side.evidence.begin(), side.evidence.end());
  std::sort(all.begin(), all.end());
  return all;
}

// Whether every piece of `inner` overlaps a piece of `outer`.
bool Within(const std::vector<Evidence>& inner, const std::vector<Evidence>& outer) {
  return std::all_of(inner.begin(), inner.end(), [&](const Evidence& e) {
    return std::any_of(outer.begin(), outer.end(), [&](const Evidence& o) { return o.article == e.article && o.span.Overlaps(e.span); });
  });
}

// Pieces of a side and what stands around them, sorted: of a story that
// hundreds of articles tell, a side has hundreds.
using Places = std::vector<Evidence>;

Places PlacesOf(const Side& side) {
  Places out = side.evidence;
  out.insert(out.end(), side.around.begin(), side.around.end());
  std::sort(out.begin(), out.end());
  return out;
}

bool Meets(const Places& places, const Evidence& evidence) {
  auto at = std::lower_bound(places.begin(), places.end(), evidence.article, [](const Evidence& e, ArticleId id) { return e.article < id; });
  for (; at != places.end() && at->article == evidence.article; ++at) {
    if (at->span.Overlaps(evidence.span)) return true;
  }
  return false;
}

// Whether a piece of `other` lies on the side's.
bool Touches(const Places& side, const Side& other) {
  return std::any_of(other.evidence.begin(), other.evidence.end(), [&](const Evidence& e) { return Meets(side, e); });
}

// A figure that differs within a quotation that differs.
bool QuotedValue(const Finding& a, const Finding& b) {
  const auto value = [](const Finding& f) { return f.kind == kFigureKind || f.kind == kLengthKind; };
  if (!(value(a) && b.kind == kQuoteKind) && !(value(b) && a.kind == kQuoteKind)) return false;
  const Finding& figures = value(a) ? a : b;
  const Finding& quote = value(a) ? b : a;
  const auto quoted = [&](const Side& figure) {
    return std::any_of(quote.sides.begin(), quote.sides.end(), [&](const Side& side) { return Touches(PlacesOf(side), figure); });
  };
  return std::count_if(figures.sides.begin(), figures.sides.end(), quoted) > 1;
}

// Two values that one check holds against each other twice, on one printing of
// the one at least: a headline's figure and the text's.
bool SameConflict(const Finding& a, const Finding& b) {
  if (a.rule != b.rule || a.sides.size() != 2 || b.sides.size() != 2) return false;
  const bool straight = a.sides[0].value == b.sides[0].value && a.sides[1].value == b.sides[1].value;
  if (!straight && !(a.sides[0].value == b.sides[1].value && a.sides[1].value == b.sides[0].value)) return false;
  for (size_t i = 0; i < 2; ++i) {
    const Side& other = b.sides[straight ? i : 1 - i];
    if (Within(a.sides[i].evidence, other.evidence) || Within(other.evidence, a.sides[i].evidence)) return true;
  }
  return false;
}

struct Weighed {
  Finding finding;
  std::vector<Evidence> evidence;
};

bool GoesFirst(const Weighed& a, const Weighed& b) {
  if (a.finding.severity != b.finding.severity) return a.finding.severity > b.finding.severity;
  if (a.finding.story != b.finding.story) return a.finding.story < b.finding.story;
  if (a.evidence.front() != b.evidence.front()) return a.evidence.front() < b.evidence.front();
  return std::tie(a.finding.rule, a.finding.fingerprint) < std::tie(b.finding.rule, b.finding.fingerprint);
}

class Settler {
 public:
  Settler(const JudgeInput& input, Judgement& judgement) : input_(input), findings_(judgement.findings), alignments_(judgement.alignments) {}

  void Run(size_t jobs) {
    std::vector<Weighed> all;
    for (Finding& finding : findings_) {
      std::vector<Evidence> evidence = AllEvidence(finding.sides);
      all.push_back({std::move(finding), std::move(evidence)});
    }
    std::stable_sort(all.begin(), all.end(), GoesFirst);
    findings_.clear();
    for (Weighed& weighed : all) Keep(weighed);
    sides_.resize(findings_.size());
    ParallelFor(findings_.size(), jobs, [&](size_t i) {
      for (const Side& side : findings_[i].sides) sides_[i].push_back(PlacesOf(side));
    });
    ParallelFor(alignments_.size(), jobs, [&](size_t i) { Part(alignments_[i]); });
    std::erase_if(alignments_, Empty);
    std::stable_sort(alignments_.begin(), alignments_.end(), [](const Alignment& a, const Alignment& b) {
      return std::tie(a.story, a.kind, a.subject) < std::tie(b.story, b.kind, b.subject);
    });
  }

 private:
  void Keep(Weighed& weighed) {
    const std::vector<uint32_t> near = index_.Near(weighed.evidence);
    const auto same = std::find_if(near.begin(), near.end(), [&](uint32_t k) { return SameConflict(weighed.finding, findings_[k]); });
    if (same != near.end()) {
      Finding& told_before = findings_[*same];
      if (weighed.evidence.size() > evidence_[*same].size()) std::swap(told_before, weighed.finding);
      MergeSides(weighed.finding, told_before);
      evidence_[*same] = AllEvidence(told_before.sides);
      index_.Add(*same, evidence_[*same]);
      return;
    }
    if (std::any_of(near.begin(), near.end(), [&](uint32_t k) { return Tells(k, weighed); })) return;
    const auto number = static_cast<uint32_t>(findings_.size());
    index_.Add(number, weighed.evidence);
    for (const Side& side : weighed.finding.sides) index_.Add(number, side.around);
    findings_.push_back(std::move(weighed.finding));
    evidence_.push_back(std::move(weighed.evidence));
  }

  // Whether a finding that is kept tells the other's discrepancy.
  bool Tells(uint32_t kept, const Weighed& weighed) const {
    const Finding& finding = findings_[kept];
    if (Restates(weighed.finding, finding) || QuotedValue(weighed.finding, finding)) return true;
    const bool inside = Within(weighed.evidence, evidence_[kept]);
    const bool around = Within(evidence_[kept], weighed.evidence);
    return (inside && around) || ((inside || around) && finding.kind == weighed.finding.kind);
  }

  // A sum or a share that comes out at another value than is printed, and two
  // articles that print the one and the other: one wrong figure, told once.
  bool Restates(const Finding& a, const Finding& b) const {
    const bool first = a.kind == kSumKind && b.kind == kFigureKind;
    if (!first && !(a.kind == kFigureKind && b.kind == kSumKind)) return false;
    const Finding& sum = first ? a : b;
    const Finding& figures = first ? b : a;
    if (!sum.computed.has_value()) return false;
    for (const Side& printed : figures.sides) {
      const Places places = PlacesOf(printed);
      if (std::none_of(sum.sides.begin(), sum.sides.end(), [&](const Side& side) { return Touches(places, side); })) continue;
      for (const Side& other : figures.sides) {
        if (&other != &printed && Gives(other, *sum.computed)) return true;
      }
    }
    return false;
  }

  // Whether the side prints the value, in whatever script and scale.
  bool Gives(const Side& side, double value) const {
    return std::any_of(side.evidence.begin(), side.evidence.end(), [&](const Evidence& e) {
      const ArticleView view(input_, e.article);
      const TokenRange tokens = view.TokensOf(e.span);
      const auto figures = MaybeOverlapping(view.mentions.quantities, tokens);
      return std::any_of(figures.begin(), figures.end(), [&](const QuantityMention& figure) {
        return figure.tokens.Overlaps(tokens) && std::fabs(figure.value.ToDouble() - value) <= LastDigit(figure, view) + 1e-9 * std::fabs(value);
      });
    });
  }

  // How far off a value may be that is printed so: 27.8 per cent is 27.78.
  static double LastDigit(const QuantityMention& figure, const ArticleView& view) {
    if (figure.type == QuantityType::kPercent) return 0.5 * std::pow(10, -figure.value.places);
    return HalfUnit(figure, view);
  }

  // REQUIRES: SameConflict.
  void MergeSides(const Finding& from, Finding& into) const {
    for (const Side& side : from.sides) {
      for (Side& mine : into.sides) {
        if (mine.value != side.value) continue;
        mine.evidence.insert(mine.evidence.end(), side.evidence.begin(), side.evidence.end());
        mine.around.insert(mine.around.end(), side.around.begin(), side.around.end());
        Finish(input_, mine);
      }
    }
  }

  // Of two speakers of one quotation one is wrong: where they are named, name and office agree with nothing.
  static void Doubt(const Finding& finding, Alignment& alignment) {
    if (finding.kind != kSpeakerKind || (alignment.kind != kNameKind && alignment.kind != kRoleKind)) return;
    for (Side& side : alignment.sides) {
      std::erase_if(side.evidence, [&](const Evidence& e) {
        return std::any_of(finding.sides.begin(), finding.sides.end(), [&](const Side& s) {
          return std::any_of(s.around.begin(), s.around.end(), [&](const Evidence& a) { return a.article == e.article && a.span.Overlaps(e.span); });
        });
      });
    }
  }

  // What a finding holds apart, no agreement joins.
  void Part(Alignment& alignment) const {
    if (alignment.verdict != Verdict::kAgree) return;
    for (const uint32_t near : index_.Near(AllEvidence(alignment.sides))) {
      const Finding& finding = findings_[near];
      if (finding.severity == Severity::kNotice || finding.sides.size() < 2) continue;
      const std::vector<Places>& sides = sides_[near];
      const auto touched = std::count_if(sides.begin(), sides.end(), [&](const Places& side) {
        return std::any_of(alignment.sides.begin(), alignment.sides.end(), [&](const Side& other) { return Touches(side, other); });
      });
      if (touched < 2) {
        Doubt(finding, alignment);
        continue;
      }
      for (Side& side : alignment.sides) {
        std::erase_if(side.evidence, [&](const Evidence& e) {
          return std::any_of(sides.begin(), sides.end(), [&](const Places& places) { return Meets(places, e); });
        });
      }
    }
  }

  const JudgeInput& input_;
  std::vector<Finding>& findings_;
  std::vector<Alignment>& alignments_;
  std::vector<std::vector<Evidence>> evidence_;  // by finding kept
  std::vector<std::vector<Places>> sides_;       // the same
  EvidenceIndex index_;
};

}  // namespace

void Settle(const JudgeInput& input, Judgement& judgement, size_t jobs) { Settler(input, judgement).Run(jobs); }

}  // namespace gainsay
