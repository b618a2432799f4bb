// What people decided beforehand, laid over a finished run: --decisions,
// --baseline and --today.
#pragma once

#include <optional>
#include <string>

#include "app/console.h"
#include "app/options.h"
#include "base/result.h"
#include "decide/baseline.h"
#include "decide/decisions.h"
#include "report/run.h"

namespace gainsay {

inline constexpr char kDecisionsFile[] = "gainsay-decisions.yaml";
inline constexpr char kBaselineFile[] = "gainsay-baseline.yaml";

class Review {
 public:
  // Reads the files that the options name. A bad one is an error with its place.
  static Result<Review> Load(const Options& options);
  // The same without a baseline.
  static Result<Review> LoadDecisions(const Options& options);

  // Sets the findings' statuses and hides those that are settled. `whole`: the
  // run is about everything that the decisions are about, so that one which
  // meets nothing is worth a notice.
  void Apply(bool whole, Run& run) const;

 private:
  std::optional<Decisions> decisions_;
  std::optional<Baseline> baseline_;
  std::string today_;
};

// The run's notices as "gainsay: FILE:LINE:COLUMN: note: …".
void TellNotices(const Run& run, Console& console);

// A file of decisions or a baseline; one that is not there is empty.
Result<std::string> ReadIfThere(const std::string& path);

// The day of --today, or empty; an error where it is none.
Result<std::string> Today(const Options& options);

}  // namespace gainsay
