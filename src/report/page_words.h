// The words of the report page, in the language of the report. They stand in
// the language packs as settings page/KEY and are patterns of ICU's
// MessageFormat: "{n, plural, one {# article} other {# articles}}".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/run.h"

namespace gainsay {

class PageWords {
 public:
  using Named = std::vector<std::pair<std::string_view, std::string>>;

  // REQUIRES: `run` outlives the object.
  explicit PageWords(const Run& run) : run_(run) {}

  // A plain text. A key that no pack has gives the key: a gap shows, and a test
  // looks for it.
  std::string Say(std::string_view key) const;
  // A text about a number, {n}.
  std::string Say(std::string_view key, int64_t n) const;
  // A text with named parts.
  std::string Say(std::string_view key, const Named& parts) const;

  bool Has(std::string_view key) const { return run_.words.find(key) != run_.words.end(); }
  // What stands behind page/KEY, or `otherwise`.
  std::string Or(std::string_view key, std::string_view otherwise) const;

 private:
  const Run& run_;
};

}  // namespace gainsay
