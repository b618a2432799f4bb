// Finds the findings whose evidence touches other evidence, without asking
// each: pages of every article, and the findings on each.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "base/sorted.h"
#include "judge/finding.h"

namespace gainsay {

class EvidenceIndex {
 public:
  void Add(uint32_t finding, const std::vector<Evidence>& evidence) {
    for (const Evidence& e : evidence) {
      for (uint32_t page = e.span.begin / kPage; page <= e.span.end / kPage; ++page) {
        std::vector<uint32_t>& on = pages_[{e.article.index, page}];
        if (on.empty() || on.back() != finding) on.push_back(finding);
      }
    }
  }
  // Those that may touch the evidence, rising.
  std::vector<uint32_t> Near(const std::vector<Evidence>& evidence) const {
    std::vector<uint32_t> near;
    for (const Evidence& e : evidence) {
      for (uint32_t page = e.span.begin / kPage; page <= e.span.end / kPage; ++page) {
        const auto on = pages_.find({e.article.index, page});
        if (on != pages_.end()) near.insert(near.end(), on->second.begin(), on->second.end());
      }
    }
    SortUnique(near);
    return near;
  }

 private:
  static constexpr uint32_t kPage = 64;  // bytes
  std::map<std::pair<uint32_t, uint32_t>, std::vector<uint32_t>> pages_;
};

}  // namespace gainsay
