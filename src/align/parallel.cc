#include "align/parallel.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/parallel.h"
#include "base/sorted.h"

namespace gainsay {
namespace {

constexpr uint32_t kMostSentences = 400;  // a side
constexpr uint32_t kMostPlaces = 10;      // an anchor in more sentences tells nothing
constexpr int32_t kWorstLength = 300;     // cost of two lengths, at most
constexpr int32_t kAnchored = 400;        // support of a bead that stands by itself
constexpr uint32_t kLeastBeads = 4;
constexpr uint32_t kLeastInOrder = 3;     // anchors that stand once on either side, in one order;
constexpr uint32_t kInOrderOf = 4;        // and one to so many sentences of the shorter article
constexpr uint32_t kShort = 7;            // sentences; a few of strangers may agree by chance
constexpr size_t kLeastValues = 3;        // different figures and names, to be a sign
constexpr int64_t kShare = 70;            // per cent, in one script;
constexpr int64_t kAcrossShare = 57;      // across scripts fewer anchors fall by chance, and more are missed
constexpr int64_t kShortShare = 80;

// One thing that both texts hold.
struct Shared {
  std::span<const Anchor> a, b;  // a sentence each
  int32_t weight = 0;            // of a match of two of them
};

struct Move {
  uint32_t a, b;
  int32_t cost;
};
constexpr std::array<Move, 5> kMoves = {{{1, 1, 0}, {1, 0, 60}, {0, 1, 60}, {2, 1, 300}, {1, 2, 300}}};

std::vector<Shared> SharedAnchors(const AnchoredText& a, const AnchoredText& b) {
  std::vector<Shared> out;
  size_t i = 0, j = 0;
  while (i < a.anchors.size() && j < b.anchors.size()) {
    const uint64_t x = a.anchors[i].key, y = b.anchors[j].key;
    if (x < y) {
      ++i;
    } else if (y < x) {
      ++j;
    } else {
      const size_t from_a = i, from_b = j;
      while (i < a.anchors.size() && a.anchors[i].key == x) ++i;
      while (j < b.anchors.size() && b.anchors[j].key == x) ++j;
      if (i - from_a > kMostPlaces || j - from_b > kMostPlaces) continue;
      const int32_t weight = std::min(a.anchors[from_a].weight, b.anchors[from_b].weight);
      const auto places = static_cast<int32_t>(i - from_a + j - from_b);
      out.push_back({{&a.anchors[from_a], i - from_a}, {&b.anchors[from_b], j - from_b}, weight * 4 / (places + 2)});
    }
  }
  return out;
}

// The longest run of anchors that stand once on either side, in one order on both.
uint32_t InOrder(const std::vector<Shared>& shared) {
  std::vector<std::pair<uint32_t, uint32_t>> once;
  for (const Shared& s : shared) {
    if (s.a.size() == 1 && s.b.size() == 1) once.emplace_back(s.a[0].sentence, s.b[0].sentence);
  }
  SortUnique(once);
  std::vector<uint32_t> ends;  // strictly rising on both sides
  for (size_t i = 0; i < once.size();) {
    size_t j = i;
    while (j < once.size() && once[j].first == once[i].first) ++j;
    for (size_t k = j; k-- > i;) {
      const auto at = std::lower_bound(ends.begin(), ends.end(), once[k].second);
      if (at == ends.end()) {
        ends.push_back(once[k].second);
      } else {
        *at = once[k].second;
      }
    }
    i = j;
  }
  return static_cast<uint32_t>(ends.size());
}

std::vector<uint64_t> KeysOf(const AnchoredText& text, bool figures, bool names) {
  std::vector<uint64_t> keys;
  for (const Anchor& anchor : text.anchors) {
    if ((figures && anchor.kind == Anchor::Kind::kFigure) || (names && anchor.kind == Anchor::Kind::kName)) keys.push_back(anchor.key);
  }
  SortUnique(keys);
  return keys;
}

// Whether too few of the figures and names of the article that has fewer stand
// in the other: a daily bulletin keeps its sentences, and every value is another
// one. Names count in one script only: across two, many are not resolved.
bool OtherValues(const AnchoredText& a, const AnchoredText& b, bool across) {
  const std::vector<uint64_t> x = KeysOf(a, true, !across), y = KeysOf(b, true, !across);
  const size_t fewer = std::min(x.size(), y.size());
  return fewer >= kLeastValues && Common(x, y).size() * 2 < fewer;
}

// Each names towns of the lists, and none is the same, nor is anybody else that
// one script could tell: two towns' accounts of the like run as parallel as one's.
bool OtherTowns(const AnchoredText& a, const AnchoredText& b, bool across) {
  if (a.towns.empty() || b.towns.empty() || Meet(a.towns, b.towns)) return false;
  return across || !Meet(KeysOf(a, false, true), KeysOf(b, false, true));
}

int32_t LengthCost(uint32_t a, uint32_t b) {
  const int64_t gap = static_cast<int64_t>(a) - static_cast<int64_t>(b);
  const int64_t cost = 100 * gap * gap / (7 * std::max<int64_t>(1, a + b));
  return static_cast<int32_t>(std::min<int64_t>(kWorstLength, cost));
}

struct Path {
  int32_t score = 0;
  std::vector<Bead> beads;
};

class Aligner {
 public:
  Aligner(const AnchoredText& a, const AnchoredText& b, const std::vector<Shared>& shared)
      : a_(a), b_(b), n_(static_cast<uint32_t>(a.letters.size())), m_(static_cast<uint32_t>(b.letters.size())),
        match_(static_cast<size_t>(n_) * m_, 0) {
    for (const Shared& s : shared) {
      for (const Anchor& x : s.a) {
        for (const Anchor& y : s.b) match_[x.sentence * m_ + y.sentence] += s.weight;
      }
    }
  }

  Path Best() const {
    const size_t width = m_ + 1;
    std::vector<int32_t> best((n_ + 1) * width, INT32_MIN / 2);
    std::vector<uint8_t> move(best.size(), 0);
    best[0] = 0;
    for (uint32_t i = 0; i <= n_; ++i) {
      for (uint32_t j = 0; j <= m_; ++j) {
        for (uint8_t k = 0; k < kMoves.size(); ++k) {
          const Move& step = kMoves[k];
          if (step.a > i || step.b > j) continue;
          const int32_t score = best[(i - step.a) * width + j - step.b] + Gain(BeadAt(i, j, step)) - step.cost;
          if (score <= best[i * width + j]) continue;
          best[i * width + j] = score;
          move[i * width + j] = k;
        }
      }
    }
    Path path;
    path.score = best.back();
    for (uint32_t i = n_, j = m_; i + j > 0;) {
      const Move& step = kMoves[move[i * width + j]];
      path.beads.push_back(BeadAt(i, j, step));
      path.beads.back().support = Support(path.beads.back());
      i -= step.a;
      j -= step.b;
    }
    std::reverse(path.beads.begin(), path.beads.end());
    for (Bead& bead : path.beads) bead.anchored = bead.both() && bead.support >= kAnchored && Mutual(bead);
    return path;
  }

 private:
  // No other sentence has more in common with one of the bead's own.
  bool Mutual(const Bead& bead) const {
    int32_t rival = 0;
    for (uint32_t x = bead.a_begin; x < bead.a_end; ++x) {
      for (uint32_t y = 0; y < m_; ++y) {
        if (y < bead.b_begin || y >= bead.b_end) rival = std::max(rival, match_[x * m_ + y]);
      }
    }
    for (uint32_t y = bead.b_begin; y < bead.b_end; ++y) {
      for (uint32_t x = 0; x < n_; ++x) {
        if (x < bead.a_begin || x >= bead.a_end) rival = std::max(rival, match_[x * m_ + y]);
      }
    }
    return rival < bead.support;
  }

  static Bead BeadAt(uint32_t i, uint32_t j, const Move& step) { return {i - step.a, i, j - step.b, j}; }

  int32_t Support(const Bead& bead) const {
    int32_t sum = 0;
    for (uint32_t x = bead.a_begin; x < bead.a_end; ++x) {
      for (uint32_t y = bead.b_begin; y < bead.b_end; ++y) sum += match_[x * m_ + y];
    }
    return sum;
  }

  int32_t Gain(const Bead& bead) const {
    if (!bead.both()) return 0;
    uint32_t left = 0, right = 0;
    for (uint32_t x = bead.a_begin; x < bead.a_end; ++x) left += a_.letters[x];
    for (uint32_t y = bead.b_begin; y < bead.b_end; ++y) right += b_.letters[y];
    return Support(bead) - LengthCost(left, right);
  }

  const AnchoredText& a_;
  const AnchoredText& b_;
  uint32_t n_, m_;
  std::vector<int32_t> match_;  // of sentence x of a and y of b, at x * m_ + y
};

// A bead is sure where it is anchored, or stands right between two that are.
void MarkSure(std::vector<Bead>& beads) {
  for (size_t i = 0; i < beads.size(); ++i) {
    const bool between = i > 0 && i + 1 < beads.size() && beads[i - 1].anchored && beads[i + 1].anchored;
    beads[i].sure = beads[i].anchored || (beads[i].both() && between);
  }
}

}  // namespace

ParallelFinder::ParallelFinder(const std::vector<ArticleRead>& articles, EntityLookup entity_of)
    : articles_(articles), entity_of_(std::move(entity_of)) {}

void ParallelFinder::Prepare(const std::vector<ArticleId>& wanted, size_t jobs) {
  std::vector<AnchoredText> texts(wanted.size());
  ParallelFor(wanted.size(), jobs, [&](size_t i) { texts[i] = AnchorsOf(articles_, wanted[i], entity_of_); });
  for (size_t i = 0; i < wanted.size(); ++i) texts_.insert_or_assign(wanted[i], std::move(texts[i]));
}

const AnchoredText& ParallelFinder::TextOf(ArticleId article) {
  const auto found = texts_.find(article);
  if (found != texts_.end()) return found->second;
  return texts_.emplace(article, AnchorsOf(articles_, article, entity_of_)).first->second;
}

ParallelTexts ParallelFinder::Compare(ArticleId left, ArticleId right) {
  const AnchoredText& a = TextOf(left);
  const AnchoredText& b = TextOf(right);
  ParallelTexts out;
  const uint32_t shorter = static_cast<uint32_t>(std::min(a.letters.size(), b.letters.size()));
  if (shorter < kLeastBeads || std::max(a.letters.size(), b.letters.size()) > kMostSentences) return out;
  const std::vector<Shared> shared = SharedAnchors(a, b);
  const uint32_t in_order = InOrder(shared);
  if (in_order < kLeastInOrder || in_order * kInOrderOf < shorter) return out;
  int64_t possible = 0;
  for (const Shared& s : shared) possible += s.weight * static_cast<int64_t>(std::min(s.a.size(), s.b.size()));
  Path path = Aligner(a, b, shared).Best();
  uint32_t matched = 0, anchored = 0;
  for (const Bead& bead : path.beads) {
    matched += bead.both() ? 1 : 0;
    anchored += bead.both() && bead.support >= kAnchored ? 1 : 0;
  }
  if (matched < kLeastBeads || anchored * 2 < shorter) return out;
  // As much of what the texts share lies on the path, for as much of the shorter one.
  const int64_t share = static_cast<int64_t>(path.score) * matched * 100;
  const bool across = articles_[left.index].document->sentences.front().script != articles_[right.index].document->sentences.front().script;
  if (share < (shorter < kShort ? kShortShare : across ? kAcrossShare : kShare) * possible * shorter) return out;
  out.parallel = true;
  out.closely = share >= (shorter < kShort ? kShortShare : kShare) * possible * shorter && !OtherValues(a, b, across) && !OtherTowns(a, b, across);
  out.beads = std::move(path.beads);
  MarkSure(out.beads);
  return out;
}

}  // namespace gainsay
