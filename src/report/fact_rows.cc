#include "report/fact_rows.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "report/vocabulary.h"

namespace gainsay {
namespace {

// What alignments of one fact have in common, besides a place.
using FactKey = std::tuple<uint32_t, std::string, std::string>;  // story, kind, subject
using Place = std::pair<ArticleId, Span>;

// Union-find over alignments.
class Groups {
 public:
  explicit Groups(size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), size_t{0}); }
  size_t Find(size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void Join(size_t a, size_t b) {
    a = Find(a), b = Find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<size_t> parent_;
};

class Rows {
 public:
  explicit Rows(const Run& run) : run_(run), groups_(run.alignments.size()) {}

  std::vector<FactRow> Make() {
    Group();
    IndexFindings();
    std::map<size_t, std::vector<size_t>> members;
    for (size_t i = 0; i < run_.alignments.size(); ++i) members[groups_.Find(i)].push_back(i);
    std::vector<FactRow> rows;
    for (const auto& [root, group] : members) {
      FactRow row = Of(group);
      if (Belongs(row)) rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [this](const FactRow& a, const FactRow& b) { return Key(a) < Key(b); });
    return rows;
  }

 private:
  void Group() {
    std::map<std::tuple<FactKey, ArticleId, Span>, size_t> first;
    for (size_t i = 0; i < run_.alignments.size(); ++i) {
      const Alignment& alignment = run_.alignments[i];
      const FactKey key{alignment.story, alignment.kind, alignment.subject};
      for (const Side& side : alignment.sides) {
        for (const Evidence& evidence : side.evidence) {
          const auto [at, fresh] = first.try_emplace({key, evidence.article, evidence.span}, i);
          if (!fresh) groups_.Join(at->second, i);
        }
      }
    }
  }

  void IndexFindings() {
    for (size_t i = 0; i < run_.findings.size(); ++i) {
      const Finding& finding = run_.findings[i];
      for (const Side& side : finding.sides) {
        for (const Evidence& evidence : side.evidence) {
          findings_[{finding.story, finding.kind, finding.subject}].insert({{evidence.article, evidence.span}, i});
        }
      }
    }
  }

  FactRow Of(const std::vector<size_t>& group) const {
    const Alignment& first = run_.alignments[group.front()];
    FactRow row{first.kind, first.subject, first.story, RowState::kAgree, {}, {}, 0};
    std::map<Place, FactRow::Value> values;
    std::vector<std::string> sides;
    for (const size_t i : group) {
      const Alignment& alignment = run_.alignments[i];
      const bool conflict = alignment.verdict == Verdict::kConflict || alignment.verdict == Verdict::kDisputed;
      row.state = std::min(row.state, StateOf(alignment.verdict));
      for (const Side& side : alignment.sides) {
        size_t letter = FactRow::kNoSide;
        if (conflict) {
          letter = static_cast<size_t>(std::find(sides.begin(), sides.end(), side.value) - sides.begin());
          if (letter == sides.size()) sides.push_back(side.value);
        }
        for (const Evidence& evidence : side.evidence) {
          if (ArticleOf(run_, evidence.article) == nullptr) continue;
          const auto [at, fresh] = values.try_emplace({evidence.article, evidence.span}, FactRow::Value{evidence, letter});
          if (!fresh && at->second.side == FactRow::kNoSide) at->second.side = letter;
        }
      }
    }
    std::set<size_t> findings;
    std::set<uint32_t> origins;
    const auto of_key = findings_.find({row.story, row.kind, row.subject});
    for (auto& [place, value] : values) {
      if (of_key != findings_.end()) {
        for (auto at = of_key->second.lower_bound({place, 0}); at != of_key->second.end() && at->first == place; ++at) findings.insert(at->second);
      }
      const uint32_t article = place.first.index;
      origins.insert(article < run_.origin_of.size() ? run_.origin_of[article] : article);
      row.values.push_back(std::move(value));
    }
    row.findings.assign(findings.begin(), findings.end());
    row.origins = origins.size();
    if (row.state == RowState::kConflict && row.findings.empty()) row.state = RowState::kSettled;
    return row;
  }

  static RowState StateOf(Verdict verdict) {
    switch (verdict) {
      case Verdict::kConflict: return RowState::kConflict;
      case Verdict::kDisputed: return RowState::kDisputed;
      case Verdict::kUpdate: return RowState::kUpdate;
      case Verdict::kAgree:
      case Verdict::kSingle: break;
    }
    return RowState::kAgree;
  }

  bool Belongs(const FactRow& row) const { return row.origins > 1 && row.story < run_.stories.size(); }

  // Ties are settled by content and place.
  std::tuple<uint32_t, RowState, int, size_t, size_t, std::string_view, std::string_view, ArticleId, Span> Key(const FactRow& row) const {
    const int mild = row.findings.empty() ? 0 : -static_cast<int>(run_.findings[row.findings.front()].severity);
    const size_t few = SIZE_MAX - row.origins;
    return {row.story, row.state, mild, row.findings.empty() ? 0 : row.findings.front(), few, row.kind, row.subject,
            row.values.front().evidence.article, row.values.front().evidence.span};
  }

  const Run& run_;
  Groups groups_;
  std::map<FactKey, std::set<std::pair<Place, size_t>>> findings_;  // where each has evidence
};

}  // namespace

std::vector<FactRow> FactRowsOf(const Run& run) { return Rows(run).Make(); }

}  // namespace gainsay
