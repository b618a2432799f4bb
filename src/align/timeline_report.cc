// A conflict in words, and who else says what was retracted.
#include "align/timeline_problem.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "align/groups.h"

namespace gainsay {

std::string Timeline::NameOf(uint32_t mention) const {
  const EventRef ref = mentions_[mention];
  const Concepts& concepts = ConceptsOf(ref);
  std::string out(concepts.Name(linker_.ConceptOf(ref)));
  std::replace(out.begin(), out.end(), '-', ' ');
  const std::string name = linker_.NameOf(ref);
  if (!name.empty()) out += " " + name;
  if (linker_.At(ref).start_of != UINT32_MAX || concepts.Has(linker_.At(ref).event, "starts")) out = "start of " + out;
  return out;
}

std::string Timeline::Step(const Label& label) const {
  switch (label.why) {
    case Why::kTime:
      return NameOf(dates_[label.index].mention) + ": " + At(dates_[label.index].claim).value;
    case Why::kOrder: {
      const Order& order = orders_[label.index];
      return NameOf(order.first) + " before " + NameOf(order.second) + ": " + At(order.claim).value;
    }
    case Why::kNorm:
      return NameOf(norms_[label.index].first) + " always comes before " + NameOf(norms_[label.index].second);
    case Why::kLink:
      return "one event: " + NameOf(links_[label.index].a) + " (" + links_[label.index].link->points.front().name + ")";
    case Why::kDay:
      break;
  }
  return {};
}

std::vector<uint32_t> Timeline::Clusters() const {
  Groups groups(mentions_.size());
  for (uint32_t b = 0; b < labels_.size(); ++b) {
    if (labels_[b].why == Why::kLink && problem_.At(b).active) groups.Join(links_[labels_[b].index].a, links_[labels_[b].index].b);
  }
  std::vector<uint32_t> root(mentions_.size());
  for (uint32_t m = 0; m < root.size(); ++m) root[m] = groups.Root(m);
  return root;
}

std::vector<uint32_t> Timeline::Echoes(const Label& label, const std::vector<uint32_t>& root) const {
  std::vector<uint32_t> out;
  if (label.why == Why::kTime) {
    const Date& date = dates_[label.index];
    for (uint32_t i = 0; i < dates_.size(); ++i) {
      if (dates_[i].when == date.when && root[dates_[i].mention] == root[date.mention]) out.push_back(i);
    }
  } else {
    const Order& order = orders_[label.index];
    for (uint32_t i = 0; i < orders_.size(); ++i) {
      if (root[orders_[i].first] == root[order.first] && root[orders_[i].second] == root[order.second]) out.push_back(i);
    }
  }
  return out;
}

size_t Timeline::Origins(const Label& label, const std::vector<uint32_t>& root) const {
  std::set<uint32_t> origins;
  for (const uint32_t i : Echoes(label, root)) origins.insert(alignments_.origin_of[RefOf(label.why, i).article.index]);
  return origins.size();
}

void Timeline::Report(const std::vector<Label>& says, uint32_t lower, uint32_t upper, std::vector<TimelineConflict>& out) {
  TimelineConflict conflict;
  const std::vector<uint32_t> root = Clusters();
  const Label* least = nullptr;
  std::tuple<size_t, Why, std::string, ClaimRef> best;
  for (const Label& label : says) {
    conflict.steps.push_back(Step(label));
    if (label.why == Why::kLink) {
      for (const LinkPoint& point : links_[label.index].link->points) conflict.points.push_back(point);
    }
    if (label.why != Why::kTime && label.why != Why::kOrder) continue;
    const ClaimRef ref = RefOf(label.why, label.index);
    conflict.claims.push_back(ref);
    std::tuple<size_t, Why, std::string, ClaimRef> key{Origins(label, root), label.why, At(ref).value, ref};
    if (least == nullptr || key < best) {
      least = &label;
      best = std::move(key);
    }
  }
  conflict.first = dates_[lower].claim;
  conflict.second = dates_[upper].claim;
  conflict.first_event = NameOf(dates_[lower].mention);
  conflict.second_event = NameOf(dates_[upper].mention);
  conflict.retracted = RefOf(least->why, least->index);
  for (const uint32_t i : Echoes(*least, root)) {
    const ClaimRef ref = RefOf(least->why, i);
    if (ref != conflict.retracted) conflict.echoes.push_back(ref);
    RetractAll(least->why, i);
  }
  out.push_back(std::move(conflict));
}

}  // namespace gainsay
