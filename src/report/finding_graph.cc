#include "report/finding_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "align/spring_layout.h"
#include "report/safe_text.h"
#include "report/text_view.h"
#include "report/text_width.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using Box = FindingGraph::Box;
using Kind = FindingGraph::Kind;

constexpr size_t kMostSides = 6;
constexpr size_t kMostOfASide = 4;   // claims; further ones are counted
constexpr size_t kMostClaims = 8;
constexpr size_t kMostShared = 3;
constexpr size_t kMostPoints = 3;
constexpr int kGap = 40;             // pixels between columns
constexpr int kBetween = 14;         // pixels between boxes of a column
constexpr int kArticleWidth = 116;   // most of a box's lines
constexpr int kClaimWidth = 176;
constexpr int kFactWidth = 190;

uint32_t OriginOf(const Run& run, ArticleId article) {
  return article.index < run.origin_of.size() ? run.origin_of[article.index] : article.index;
}

// One claim of a side, as an origin has it.
struct Stated {
  const Evidence* evidence = nullptr;
  uint32_t side = 0;
  uint32_t origin = 0;
  std::set<ArticleId> articles;  // of the origin, that say so
};

class Builder {
 public:
  Builder(const Run& run, const GraphIndex& index, const Finding& finding, const PageWords& words)
      : run_(run), index_(index), finding_(finding), words_(words) {}

  FindingGraph Build() {
    Collect();
    if (claims_.size() < 2) return {};
    AddFact();
    AddClaims();
    AddArticles();
    AddShared();
    Order();
    Place();
    return std::move(out_);
  }

 private:
  static uint32_t ColumnOf(uint32_t side) { return side % 2 == 0 ? 1 : 3; }

  void Collect() {
    const size_t sides = std::min(finding_.sides.size(), kMostSides);
    const size_t most = std::min(kMostOfASide, std::max<size_t>(1, kMostClaims / std::max<size_t>(1, sides)));
    folded_.resize(sides);
    for (uint32_t s = 0; s < sides; ++s) {
      std::map<std::pair<uint32_t, std::string>, size_t> told;  // by origin and words
      size_t of_side = 0;
      for (const Evidence& evidence : finding_.sides[s].evidence) {
        if (ArticleOf(run_, evidence.article) == nullptr) continue;
        const uint32_t origin = OriginOf(run_, evidence.article);
        const auto [at, added] = told.try_emplace({origin, Words(run_.articles[evidence.article.index], evidence.span)}, claims_.size());
        if (!added) {
          if (at->second != SIZE_MAX) claims_[at->second].articles.insert(evidence.article);
          continue;
        }
        if (of_side++ >= most) {
          ++folded_[s];
          at->second = SIZE_MAX;
          continue;
        }
        claims_.push_back({&evidence, s, origin, {evidence.article}});
      }
    }
  }

  uint32_t Add(Kind kind, uint32_t column, std::string caption, const std::string& text, int width, size_t lines) {
    Box box;
    box.kind = kind;
    box.column = column;
    box.caption = std::move(caption);
    const std::string all = Printable(text);
    box.lines = WrapText(all, FindingGraph::kFont, width, lines);
    if (!box.lines.empty() && box.lines.back().ends_with("\u2026")) box.title = all;
    int widest = TextWidth(box.caption, FindingGraph::kSmallFont);
    for (const std::string& line : box.lines) widest = std::max(widest, TextWidth(line, FindingGraph::kFont));
    box.width = widest + 2 * FindingGraph::kPad;
    out_.boxes.push_back(std::move(box));
    return static_cast<uint32_t>(out_.boxes.size() - 1);
  }

  void Link(uint32_t a, uint32_t b, bool states_fact, std::string why) {
    if (out_.boxes[a].column > out_.boxes[b].column) std::swap(a, b);
    out_.links.push_back({a, b, states_fact, std::move(why)});
  }

  void AddFact() {
    const bool differ = finding_.sides.size() > 1;
    std::string subject = finding_.subject.empty() ? finding_.kind : finding_.subject;
    fact_ = Add(Kind::kFact, 2, (differ ? "\u2260 " : "! ") + words_.Say("graph/fact"), subject, kFactWidth, 3);
    Box& box = out_.boxes[fact_];
    for (size_t i = 0; i < std::min(finding_.points.size(), kMostPoints); ++i) {
      box.notes.push_back(FitText(Printable(finding_.points[i].name), FindingGraph::kSmallFont, kFactWidth));
      box.width = std::max(box.width, TextWidth(box.notes.back(), FindingGraph::kSmallFont) + 2 * FindingGraph::kPad);
    }
  }

  void AddClaims() {
    for (const Stated& claim : claims_) {
      const uint32_t box = Add(Kind::kClaim, ColumnOf(claim.side), {},
                               Words(run_.articles[claim.evidence->article.index], claim.evidence->span), kClaimWidth, 3);
      out_.boxes[box].article = claim.evidence->article;
      out_.boxes[box].span = claim.evidence->span;
      out_.boxes[box].side = claim.side;
      box_of_.push_back(box);
      Link(box, fact_, true, WhyOf(finding_.points));
    }
    for (uint32_t s = 0; s < folded_.size(); ++s) {
      if (folded_[s] == 0) continue;
      const uint32_t box = Add(Kind::kMore, ColumnOf(s), {}, fmt::format("+{}", folded_[s]), kClaimWidth, 1);
      out_.boxes[box].side = s;
      Link(box, fact_, true, {});
    }
    if (finding_.sides.size() <= kMostSides) return;
    Link(Add(Kind::kMore, 3, {}, fmt::format("+{}", finding_.sides.size() - kMostSides), kClaimWidth, 1), fact_, true, {});
  }

  template <typename P>
  static std::string WhyOf(const std::vector<P>& points) {
    std::string out;
    for (size_t i = 0; i < std::min(points.size(), kMostPoints); ++i) out += (out.empty() ? "" : "; ") + points[i].name;
    return out;
  }

  // An origin's article stands outside its claims; one with claims on both
  // hands stands below the fact, between them.
  void AddArticles() {
    struct Group {
      std::set<ArticleId> articles;
      std::vector<uint32_t> claims;
    };
    std::map<uint32_t, Group> groups;
    for (size_t i = 0; i < claims_.size(); ++i) {
      Group& group = groups[claims_[i].origin];
      group.articles.insert(claims_[i].articles.begin(), claims_[i].articles.end());
      group.claims.push_back(box_of_[i]);
    }
    for (const auto& [origin, group] : groups) {
      const std::vector<uint32_t>& claims = group.claims;
      const auto on = [&](uint32_t column) {
        return std::any_of(claims.begin(), claims.end(), [&](uint32_t box) { return out_.boxes[box].column == column; });
      };
      const uint32_t column = on(1) && on(3) ? 2 : on(1) ? 0 : 4;
      std::string ids;
      for (const ArticleId id : group.articles) ids += (ids.empty() ? "" : ", ") + run_.articles[id.index].id;
      const Article& first = run_.articles[group.articles.begin()->index];
      const uint32_t box = Add(Kind::kArticle, column, FitText(Printable(ids), FindingGraph::kSmallFont, kArticleWidth),
                               SourceOf(first), kArticleWidth, 2);
      out_.boxes[box].article = *group.articles.begin();
      for (const uint32_t claim : group.claims) Link(box, claim, false, {});
    }
  }

  // What claims of two sides speak of, by the graph: those that most claims do first.
  void AddShared() {
    std::map<uint32_t, std::set<size_t>> claims_of;  // node of the graph -> of claims_
    for (size_t i = 0; i < claims_.size(); ++i) {
      for (const uint32_t claim : index_.ClaimsAt(claims_[i].evidence->article, claims_[i].evidence->span)) {
        for (const uint32_t node : index_.SpokenOf(claim)) claims_of[node].insert(i);
      }
    }
    std::vector<std::pair<uint32_t, std::set<size_t>>> shared;
    for (const auto& [node, claims] : claims_of) {
      std::set<uint32_t> sides;
      for (const size_t claim : claims) sides.insert(claims_[claim].side);
      if (claims.size() > 1 && (sides.size() > 1 || finding_.sides.size() == 1)) shared.emplace_back(node, claims);
    }
    std::stable_sort(shared.begin(), shared.end(), [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
    for (size_t i = 0; i < std::min(shared.size(), kMostShared); ++i) {
      const GraphView::Node& node = run_.graph.nodes[shared[i].first];
      const bool event = node.kind == "event";
      const std::string kind = words_.Say(event ? "graph/event" : "graph/entity");
      const uint32_t box = Add(event ? Kind::kEvent : Kind::kEntity, 2, kind, node.label, kFactWidth, 2);
      out_.shared.push_back(kind + " " + Printable(node.label));
      for (const size_t claim : shared[i].second) Link(box_of_[claim], box, false, {});
    }
  }

  // Sorts the boxes by column, and within one by what the springs say.
  void Order() {
    std::vector<Spot2d> spots;
    std::vector<size_t> next(5, 0);
    for (const Box& box : out_.boxes) {
      spots.push_back({box.column * 100.0, static_cast<double>(next[box.column]++) * 40.0 + box.column});
    }
    std::vector<std::pair<uint32_t, uint32_t>> links;
    for (const FindingGraph::Link& link : out_.links) links.emplace_back(link.from, link.to);
    SpringLayout(links, 100, spots);
    std::vector<uint32_t> order(out_.boxes.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto key = [&](uint32_t i) {
      const Box& box = out_.boxes[i];
      // The fact heads its column; the article of both hands closes it; a side stays together.
      const uint32_t rank = box.column == 2 ? (box.kind == Kind::kFact ? 0 : box.kind == Kind::kArticle ? 2 : 1) : box.side;
      return std::tuple(box.column, box.column == 0 || box.column == 4 ? 0 : rank, box.kind == Kind::kMore, spots[i].y);
    };
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return key(a) < key(b); });
    std::vector<Box> sorted;
    std::vector<uint32_t> now(order.size());
    for (uint32_t i = 0; i < order.size(); ++i) {
      now[order[i]] = i;
      sorted.push_back(std::move(out_.boxes[order[i]]));
    }
    out_.boxes = std::move(sorted);
    for (FindingGraph::Link& link : out_.links) link = {now[link.from], now[link.to], link.states_fact, std::move(link.why)};
  }

  void Place() {
    std::vector<int> widths(5, 0), heights(5, 0);
    for (Box& box : out_.boxes) {
      box.height = (box.caption.empty() ? 0 : FindingGraph::kCaption) + static_cast<int>(box.lines.size()) * FindingGraph::kLine +
                   static_cast<int>(box.notes.size()) * FindingGraph::kNote + FindingGraph::kPad;
      widths[box.column] = std::max(widths[box.column], box.width);
      heights[box.column] += box.height + kBetween;
    }
    const int tallest = *std::max_element(heights.begin(), heights.end()) - kBetween;
    int x = 1;
    for (uint32_t column = 0; column < 5; ++column) {
      if (widths[column] == 0) continue;
      int y = 1 + (tallest - (heights[column] - kBetween)) / 2;
      for (Box& box : out_.boxes) {
        if (box.column != column) continue;
        box.x = x;
        box.y = y;
        box.width = widths[column];
        y += box.height + kBetween;
      }
      x += widths[column] + kGap;
    }
    out_.width = x - kGap + 1;
    out_.height = tallest + 2;
  }

  const Run& run_;
  const GraphIndex& index_;
  const Finding& finding_;
  const PageWords& words_;
  std::vector<Stated> claims_;
  std::vector<uint32_t> box_of_;   // of claims_
  std::vector<size_t> folded_;     // by side: claims that are only counted
  uint32_t fact_ = 0;
  FindingGraph out_;
};

}  // namespace

FindingGraph GraphOf(const Run& run, const GraphIndex& index, const Finding& finding, const PageWords& words) {
  return Builder(run, index, finding, words).Build();
}

}  // namespace gainsay
