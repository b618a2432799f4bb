// The decisions file: what people said of findings, keyed by fingerprint, so
// that a decision outlives moved text and renamed files.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "decide/entry_file.h"
#include "decide/notice.h"
#include "judge/finding.h"

namespace gainsay {

struct Decision {
  std::string fingerprint;
  FindingStatus status = FindingStatus::kDismissed;  // or kAccepted
  std::string rule;                 // copies for the reviewer, as the finding had them; may be empty
  std::string message;
  std::vector<std::string> values;
  std::string reason;
  std::string by;                   // may be empty
  std::string date;                 // of the decision, where it is known
  std::string until;                // its last day; empty: it holds for good
  uint32_t line = 0;                // in its file
  uint32_t column = 0;
};

class Decisions {
 public:
  static Result<Decisions> Read(std::string text, std::string file);

  const std::vector<Decision>& entries() const { return entries_; }
  // The file's text with this decision instead of one on the same finding.
  Result<std::string> With(const Decision& decision) const;

  // Sets the status of findings that are open. Tells decisions whose last day is
  // before `today` (a day, or empty: then none expires, which is told where it
  // matters), and, with `whole`, those on no finding: where the run is about
  // everything that the decisions are about. `hidden` are findings of the run
  // whose status is settled: a decision on one of them is met.
  void Apply(std::string_view today, bool whole, std::vector<Finding>& findings, std::span<const Finding> hidden,
             std::vector<Notice>& notices) const;

 private:
  explicit Decisions(EntryFile file) : file_(std::move(file)) {}
  EntryFile file_;
  std::vector<Decision> entries_;
};

// The decision with the words of the finding it is on.
void Describe(const Finding& finding, Decision& decision);

}  // namespace gainsay
