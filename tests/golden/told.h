// What the golden tests print of a finding, and how it is held against a file.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "cli/run_program.h"
#include "gainsay.h"

namespace gainsay {

inline std::string SeverityOf(const Finding& finding) {
  static constexpr const char* kSeverities[] = {"notice", "warning", "error"};
  return kSeverities[static_cast<size_t>(finding.severity)];
}

// A finding in full, an indented line for each of its sides and reasons.
inline std::string Told(const gainsay::Run& run, const Finding& finding) {
  std::string out = "  " + finding.rule + " (" + finding.kind + "), " + SeverityOf(finding) + ": " + finding.message + "\n";
  for (const Side& side : finding.sides) {
    out += "    " + side.value + (side.origins == 1 ? "" : " (" + std::to_string(side.origins) + " origins)");
    for (const Evidence& evidence : side.evidence) {
      const Article& article = run.articles[evidence.article.index];
      out += " | " + article.path.substr(0, article.path.find('.')) + " " + std::string(article.Quote(evidence.span));
    }
    for (const Evidence& around : side.around) out += " | in " + std::string(run.articles[around.article.index].Quote(around.span));
    out += "\n";
  }
  for (const Point& point : finding.points) out += "    point " + std::to_string(point.weight) + ": " + point.name + "\n";
  if (finding.computed.has_value()) out += "    computed " + std::to_string(*finding.computed) + "\n";
  for (const std::string& reason : finding.reasons) out += "    because " + reason + "\n";
  for (const std::string& repair : finding.repairs) out += "    perhaps " + repair + "\n";
  return out;
}

// After a change that is meant, set GAINSAY_UPDATE_GOLDEN, run the test once and
// read the difference.
inline void Compare(const std::string& now, const std::string& file) {
  const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/tests/golden/" + file;
  if (std::getenv("GAINSAY_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << now;
  EXPECT_EQ(now, ReadWhole(path));
}

inline const Engine& TheEngine() {
  static const auto* const engine = [] {
    EngineOptions options;
    options.cases = true;
    return new Result<Engine>(Engine::Make(options));
  }();
  return engine->value();
}

}  // namespace gainsay
