// One fact that one paper has wrong is found; what several papers say of the
// same facts in words of their own is not.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "property/generated.h"

namespace gainsay {
namespace {

constexpr uint32_t kEvents = 60;  // a seed
constexpr uint64_t kSeeds[] = {1, 2};

bool Holds(const gainsay::Run& run, const Finding& finding, const std::string& path) {
  return std::any_of(finding.sides.begin(), finding.sides.end(), [&](const Side& side) {
    return std::any_of(side.evidence.begin(), side.evidence.end(),
                       [&](const Evidence& evidence) { return run.articles[evidence.article.index].path == path; });
  });
}

// A finding of its kind that holds the article.
bool IsFound(const gainsay::Run& run, const bench::PlantedSlip& slip, const std::string& path) {
  return std::any_of(run.findings.begin(), run.findings.end(),
                     [&](const Finding& finding) { return finding.kind == slip.kind && Holds(run, finding, path); });
}

struct Tally {
  int found = 0;
  int of = 0;
  std::string missed;
};

std::map<std::string, Tally> Tallies() {
  std::map<std::string, Tally> out;
  for (const uint64_t seed : kSeeds) {
    for (const GeneratedEvent& event : GeneratedEvents({.seed = seed, .slips = 40}, kEvents)) {
      const gainsay::Run run = CheckFiles(event.files);
      for (size_t i = 0; i < event.files.size(); ++i) {
        if (!event.slips[i].has_value()) continue;
        const bench::PlantedSlip& slip = *event.slips[i];
        const bool found = IsFound(run, slip, event.files[i].path);
        for (const char* kind : {slip.kind.c_str(), "all"}) {
          Tally& tally = out[kind];
          ++tally.of;
          if (found) ++tally.found;
          else tally.missed += "  " + event.label + ", " + event.files[i].path + ": " + slip.fact + " " + slip.told + ", not " + slip.truth + "\n";
        }
      }
    }
  }
  return out;
}

// In per cent, just below what was measured (161 of 242 in all): raise them
// when the program gets better. A place that is moved and parties that are
// swapped are hardly planted here, and not found yet.
const std::map<std::string, int>& Floors() {
  static const auto* const floors = new std::map<std::string, int>{
      {"all", 66},       {"age", 50},         {"date", 72},  {"duration", 40}, {"number", 60}, {"org-name", 40},
      {"participant", 0}, {"person-name", 85}, {"place", 0}, {"quote", 75},    {"time", 66},   {"weekday", 100}};
  return *floors;
}

TEST(Slips, AreFound) {
  for (const auto& [kind, tally] : Tallies()) {
    ASSERT_TRUE(Floors().contains(kind)) << kind;
    EXPECT_GE(100 * tally.found, Floors().at(kind) * tally.of) << kind << ": " << tally.found << " of " << tally.of << "; missed:\n" << tally.missed;
  }
}

// Of 600 articles. The two alarms that are left hold the leads of texts against
// each other that are alike but for the lead.
TEST(Slips, ParaphrasesAreNotFlagged) {
  constexpr size_t kParallel = 2;
  size_t parallel = 0;
  for (const uint64_t seed : kSeeds) {
    for (const GeneratedEvent& event : GeneratedEvents({.seed = seed, .slips = 0}, kEvents)) {
      for (const std::string& account : AccountOf(CheckFiles(event.files))) {
        if (account.starts_with("parallel-figure (")) ++parallel;
        else ADD_FAILURE() << event.label << ": " << account;
      }
    }
  }
  EXPECT_LE(parallel, kParallel);
}

}  // namespace
}  // namespace gainsay
