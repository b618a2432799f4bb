#include "text/segment_rules.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace gainsay {
namespace {

bool Has(const std::vector<std::string>& sorted, std::string_view norm) {
  return std::binary_search(sorted.begin(), sorted.end(), norm, std::less<>());
}

}  // namespace

SegmentRules::SegmentRules(std::vector<std::string> abbreviations, std::vector<std::string> initials, std::vector<std::string> doubtful)
    : abbreviations_(std::move(abbreviations)), initials_(std::move(initials)), doubtful_(std::move(doubtful)) {
  for (std::string& entry : abbreviations_) {
    if (entry.size() > 1 && entry.back() == '.') entry.pop_back();
  }
  for (std::vector<std::string>* list : {&abbreviations_, &initials_, &doubtful_}) std::sort(list->begin(), list->end());
}

bool SegmentRules::IsAbbreviation(std::string_view norm) const { return Has(abbreviations_, norm); }
bool SegmentRules::IsInitial(std::string_view norm) const { return Has(initials_, norm); }
bool SegmentRules::IsDoubtful(std::string_view norm) const { return Has(doubtful_, norm); }

}  // namespace gainsay
