// Made-up news archives of any size, for measurements and for finding planted
// slips: each event is told by several papers in English and Hindi within two
// days and once more days later. The same options give the same bytes
// everywhere, and any event can be made without the ones before it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::bench {

struct GeneratorOptions {
  uint64_t seed = 1;
  uint64_t first = 0;        // number of the first event
  bool one_event = false;    // all articles tell the first event
  uint32_t tellers = 5;      // of an event
  uint32_t slips = 10;       // of a hundred articles have one fact wrong
  bool english = true;
  bool hindi = true;         // with both, three tellers in five write English
  bool records = false;      // each article is a line of JSON Lines
};

// A fact that one teller has wrong, as the article's language prints it.
struct PlantedSlip {
  std::string kind;       // of the check that is to find it: "person-name"
  std::string fact;       // "officer"
  std::string truth;
  std::string told;
  uint32_t others = 0;    // articles of the event that have it right
};

struct GeneratedArticle {
  std::string path;       // "ev0000007-2-hi.md"
  std::string bytes;
  uint64_t event = 0;
  std::optional<PlantedSlip> slip;
};

class Generator {
 public:
  explicit Generator(const GeneratorOptions& options);
  ~Generator();
  Generator(const Generator&) = delete;
  Generator& operator=(const Generator&) = delete;

  GeneratedArticle Next();

 private:
  struct Desk;  // the event at hand and who tells it
  std::unique_ptr<Desk> desk_;
};

// The first `count` articles of `options`.
std::vector<GeneratedArticle> Generate(const GeneratorOptions& options, uint32_t count);

}  // namespace gainsay::bench
