#include "app/runs.h"

#include "app/command.h"
#include "app/output.h"
#include "app/review.h"

namespace gainsay {

ExitStatus RunAndDeliver(const Options& options, bool whole, Result<Run> (*make)(const Engine&, const Options&, Console&), Console& console) {
  const auto fail = [&](const Error& error) {
    console.Complain(error);
    return ExitStatus::kError;
  };
  if (const Status outputs = CheckOutputs(options); !outputs.ok()) return fail(outputs.error());
  const Result<Review> review = Review::Load(options);
  if (!review) return fail(review.error());
  const Result<Engine> engine = MakeEngine(options);
  if (!engine) return fail(engine.error());
  Result<Run> run = make(*engine, options, console);
  if (!run) return fail(run.error());
  review->Apply(whole, *run);
  TellNotices(*run, console);
  return Deliver(*run, options, console);
}

}  // namespace gainsay
