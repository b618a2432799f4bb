#include "app/review.h"

#include <filesystem>

#include "base/file_reader.h"
#include "report/places.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

// A file that is named on the command line must be there; the configuration may
// name one that is still to be written.
Result<std::string> ReadNamed(const Options& options, std::string_view option) {
  const std::string path(options.Get(option));
  return options.Values(option).back().file.empty() ? DiskReader().Read(path) : ReadIfThere(path);
}

}  // namespace

Result<std::string> Today(const Options& options) {
  const std::string today(options.Get("today"));
  if (options.Has("today") && !IsDay(today)) {
    return Error{ErrorCode::kUsage, "--today: no day: " + today + "; write it as 2025-09-01", {}, 0, 0, {}};
  }
  return today;
}

Result<std::string> ReadIfThere(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return std::string();
  return DiskReader().Read(path);
}

Result<Review> Review::LoadDecisions(const Options& options) {
  Review out;
  Result<std::string> today = Today(options);
  if (!today) return today.error();
  out.today_ = std::move(*today);
  if (options.Has("decisions")) {
    Result<std::string> bytes = ReadNamed(options, "decisions");
    if (!bytes) return bytes.error();
    Result<Decisions> decisions = Decisions::Read(std::move(*bytes), std::string(options.Get("decisions")));
    if (!decisions) return decisions.error();
    out.decisions_ = std::move(*decisions);
  }
  return out;
}

Result<Review> Review::Load(const Options& options) {
  Result<Review> out = LoadDecisions(options);
  if (!out) return out;
  if (options.Has("baseline")) {
    Result<std::string> bytes = ReadNamed(options, "baseline");
    if (!bytes) return bytes.error();
    Result<Baseline> baseline = Baseline::Read(std::move(*bytes), std::string(options.Get("baseline")));
    if (!baseline) return baseline.error();
    out->baseline_ = std::move(*baseline);
  }
  return out;
}

void Review::Apply(bool whole, Run& run) const {
  run.today = today_;
  if (decisions_) decisions_->Apply(today_, whole, run.findings, run.hidden, run.notices);
  if (baseline_) baseline_->Apply(whole, run.findings, run.hidden, run.notices);
  HideSettled(run);
}

void TellNotices(const Run& run, Console& console) {
  Places places(run);
  for (const Notice& notice : run.notices) {
    const NoticePlace at = PlaceOf(run, notice, places);
    console.Complain(Error{ErrorCode::kUsage, "note: " + notice.message, at.file, at.line, at.column, {}});
  }
}

}  // namespace gainsay
