// Full names of persons that the articles of a run hold, found again by their
// sound whatever the script: what the articles lend each other in the second
// pass of the mention step.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "names/compare_name.h"

namespace gainsay {

class LentNames {
 public:
  // REQUIRES: `names` outlives it.
  explicit LentNames(const NameComparer& names) : names_(names) {}

  // Names of one word are not lent.
  void Add(uint32_t article, std::string_view name);

  // Whether an article other than `article` holds `name` or a spelling of it.
  // What it costs does not grow with the run: of a first or a last part that
  // more than 64 names share, those are compared that share both.
  bool OtherHas(uint32_t article, std::string_view name) const;

 private:
  struct Entry {
    std::string name;
    uint32_t article = 0;  // the first that holds it
    bool several = false;  // so do others
  };
  using Buckets = std::map<std::string, std::vector<uint32_t>, std::less<>>;

  bool Fits(uint32_t article, std::string_view name, const std::vector<uint32_t>& entries) const;

  const NameComparer& names_;
  std::vector<Entry> entries_;
  std::map<std::string, uint32_t, std::less<>> number_;  // of an entry, by its name as printed
  Buckets by_part_, by_parts_;                           // by the key of the first or the last part; of both
};

}  // namespace gainsay
