#include "unit/report/format_run.h"

#include "unit/report/sample_run.h"

namespace gainsay {
namespace {

// Before the words: an emoji of four bytes, a family joined by ZWJ, conjuncts,
// a nukta, a decomposed accent, a tab; line ends of CR LF.
constexpr const char* kNew =
    "नाव फिर चली\r\n"
    "\xF0\x9F\x9B\xB6 \xF0\x9F\x91\xA9\xF0\x9F\x8F\xBD\xE2\x80\x8D\xF0\x9F\x8C\xBE कार्यक्रम में लड़के\tcafe\xCC\x81 पहुंचे, 143 यात्री \xF0\x9F\x8E\x89 थे।\r\n"
    "अंत [ठीक], {ठीक}: 100% \\ <b>, ok\r\n";
constexpr const char* kOld = "Ferry resumes\nThere were 134 passengers.\n";

}  // namespace

Run FormatRun() {
  Run run;
  run.version = "0.1.0";
  run.articles.push_back(PlainArticle("./नई खबर/नाव: 100%.txt", "a1", "hi", kNew));
  run.articles.push_back(PlainArticle("/srv/old/ferry.txt", "a2", "en", kOld));
  run.articles.push_back(PlainArticle("clean,copy.txt", "a3", "en", "Nothing\nNothing here.\n"));
  run.articles[1].archived = "ferry";
  run.articles[1].uri = "https://news.example/ferry";
  Finding finding;
  finding.rule = "figure-mismatch";
  finding.kind = "number";
  finding.severity = Severity::kError;
  finding.message = "“143” [here], {0}: 100%\n::error::134";
  finding.subject = "passengers";
  finding.sides.push_back({"134", {EvidenceAt(run, 1, "134 passengers", "134")}, 1});
  finding.sides.push_back({"143", {EvidenceAt(run, 0, "143 यात्री", "143"), EvidenceAt(run, 0, "143 यात्री", "143"), EvidenceAt(run, 0, "[ठीक]", "143")}, 1});
  finding.reasons = {"143 and 134 have two digits swapped"};
  finding.fingerprint = "00112233aabbccdd";
  run.findings.push_back(std::move(finding));
  run.rules.push_back({"figure-mismatch", "number", "One figure has two values.", "One is wrong.", "143, then 134"});
  run.skipped.push_back({ErrorCode::kInput, "no text, only 100%", "bad file.json", 3, 0, {}});
  return run;
}

void AddFindings(Run& run, Severity severity, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    Finding finding;
    finding.rule = "rule-" + std::to_string(i);
    finding.kind = "number";
    finding.severity = severity;
    finding.message = "finding ##[error] " + std::to_string(i);
    finding.sides.push_back({"1", {{{0}, {0, 3}, "1"}}, 1});
    finding.fingerprint = "same";
    run.findings.push_back(std::move(finding));
  }
}

}  // namespace gainsay
