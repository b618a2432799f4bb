// The files that people and the program change in turn: decisions and baseline.
// What was put in must stand there when the file is read again.
#include "base/check.h"
#include "decide/baseline.h"
#include "decide/decisions.h"
#include "fuzz/fuzz.h"

namespace gainsay {
namespace {

constexpr char kFingerprint[] = "5c0ffee05c0ffee0";

void Decide(const std::string& text) {
  const Result<Decisions> read = Decisions::Read(text, "d.yaml");
  if (!read) return;
  Decision decision;
  decision.fingerprint = kFingerprint;
  decision.rule = "weekday-mismatch";
  decision.message = "“Sunday”: no\n\"'#: {";
  decision.values = {"a: b", "- c"};
  decision.reason = "both right";
  const Result<std::string> changed = read->With(decision);
  if (changed) {
    const Result<Decisions> again = Decisions::Read(*changed, "d.yaml");
    GAINSAY_CHECK(again.has_value());
    size_t met = 0;
    for (const Decision& entry : again->entries()) met += entry.fingerprint == kFingerprint && entry.reason == decision.reason ? 1 : 0;
    GAINSAY_CHECK(met == 1);
  }
  std::vector<Finding> findings(2);
  findings[0].fingerprint = kFingerprint;
  if (!read->entries().empty()) findings[1].fingerprint = read->entries()[0].fingerprint;
  std::vector<Notice> notices;
  read->Apply("2025-06-11", true, findings, {}, notices);
}

void Stand(const std::string& text) {
  const Result<Baseline> read = Baseline::Read(text, "b.yaml");
  if (!read) return;
  std::vector<Finding> findings(1);
  findings[0].fingerprint = kFingerprint;
  const Result<Baseline::Pruned> pruned = read->Prune(findings, {});
  if (pruned) {
    const Result<Baseline> again = Baseline::Read(pruned->text, "b.yaml");
    GAINSAY_CHECK(again.has_value() && again->size() + pruned->dropped == read->size());
  }
  std::vector<Notice> notices;
  read->Apply(true, findings, {}, notices);
}

}  // namespace
}  // namespace gainsay

GAINSAY_FUZZ_TARGET(decisions) {
  gainsay::Decide(std::string(bytes));
  gainsay::Stand(std::string(bytes));
}
