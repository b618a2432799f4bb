#include "report/concise.h"

#include "report/safe_text.h"
#include "report/spots.h"
#include "report/vocabulary.h"

namespace gainsay {

std::string RenderConcise(const Run& run, const RenderOptions& options) {
  Places places(run);
  const auto paint = [&](const char* code) { return options.color ? code : ""; };
  std::string out;
  for (const Finding& finding : run.findings) {
    const std::vector<Spot> spots = SpotsOf(run, finding);
    std::string where;
    if (!spots.empty()) where = places.Where(spots.front().evidence->article, spots.front().evidence->span) + ": ";
    if (where.starts_with("::")) where.insert(0, "./");  // a file's name is no command to GitHub's runner
    out += paint("\x1b[1m") + Printable(where) + paint("\x1b[0m") + paint(Tone(finding.severity)) +
           std::string(Name(finding.severity)) + "[" + Printable(finding.rule) + "]" + paint("\x1b[0m") + " " +
           Printable(finding.message) + "\n";
  }
  return out;
}

}  // namespace gainsay
