// JUnit XML has no standard; this is what the schema of Jenkins' xUnit plug-in
// (junit-10.xsd) takes, and the cases' "file" and "line" that GitLab reads.
// A case is named by its rule and fingerprint, which moved text does not
// change, so that a server can follow it from run to run.
#include "report/junit.h"

#include <map>
#include <set>

#include "report/safe_text.h"
#include "report/spots.h"
#include "report/uri.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

struct Suite {
  std::string cases;
  size_t tests = 0, failures = 0, errors = 0;
  void Add(std::string text) {
    cases += std::move(text);
    ++tests;
  }
};

std::string Counts(const Suite& suite) {
  return Attribute("tests", std::to_string(suite.tests)) + Attribute("failures", std::to_string(suite.failures)) +
         Attribute("errors", std::to_string(suite.errors));
}

class Report {
 public:
  Report(const Run& run, std::optional<Severity> fails) : run_(run), fails_(fails), places_(run) {}

  std::string Make() {
    for (const Finding& finding : run_.findings) AddFinding(finding);
    for (const Error& error : run_.skipped) AddSkipped(error);
    for (const Article& article : run_.articles) {
      if (!IsNewCopy(article)) continue;
      const std::string path(CleanPath(article.path));
      Suite& suite = suites_[path];
      if (suite.tests == 0) suite.Add("    <testcase" + Attribute("name", "gainsay") + Attribute("classname", path) + Attribute("file", path) + "/>\n");
    }
    Suite all;
    for (const auto& [path, suite] : suites_) {
      all.tests += suite.tests;
      all.failures += suite.failures;
      all.errors += suite.errors;
      all.cases += "  <testsuite" + Attribute("name", path) + Counts(suite) + ">\n" + suite.cases + "  </testsuite>\n";
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + Attribute("name", "gainsay") + Counts(all) + ">\n" + all.cases + "</testsuites>\n";
  }

 private:
  std::string CaseName(const Finding& finding) {
    const std::string name = finding.rule + " " + finding.fingerprint;
    std::string unique = name;
    for (size_t n = 2; !names_.insert(unique).second; ++n) unique = name + "-" + std::to_string(n);
    return unique;
  }

  void AddFinding(const Finding& finding) {
    const std::vector<Spot> spots = SpotsOf(run_, finding);
    std::string path, line, where;
    if (!spots.empty()) {
      const Evidence& evidence = *spots.front().evidence;
      const Article& article = run_.articles[evidence.article.index];
      path = CleanPath(article.path);
      if (LinesOf(article) != LinesKnown::kNone) line = Attribute("line", std::to_string(places_.At(evidence.article, evidence.span.begin).line));
      where = places_.Where(evidence.article, evidence.span) + ": ";
    }
    std::string body = EscapeHtml(where + std::string(Name(finding.severity)) + "[" + finding.rule + "] " + finding.message);
    for (const std::string& side : SideLines(run_, finding, places_)) body += "\n" + EscapeHtml(side);
    Suite& suite = suites_[path];
    std::string text = "    <testcase" + Attribute("name", CaseName(finding)) + Attribute("classname", path) + Attribute("file", path) + line + ">\n";
    if (!fails_ || finding.severity < *fails_) {
      text += "      <system-out>" + body + "</system-out>\n";
    } else {
      ++suite.failures;
      text += "      <failure" + Attribute("message", finding.message) + Attribute("type", Name(finding.severity)) + ">" + body + "</failure>\n";
    }
    suite.Add(text + "    </testcase>\n");
  }

  void AddSkipped(const Error& error) {
    const std::string path(CleanPath(error.file));
    Suite& suite = suites_[path];
    ++suite.errors;
    const std::string name = error.line == 0 ? "input" : "input " + std::to_string(error.line);
    suite.Add("    <testcase" + Attribute("name", name) + Attribute("classname", path) + Attribute("file", path) + ">\n      <error" +
              Attribute("message", error.message) + Attribute("type", "skipped") + "/>\n    </testcase>\n");
  }

  const Run& run_;
  const std::optional<Severity> fails_;
  Places places_;
  std::map<std::string, Suite> suites_;  // by path
  std::set<std::string> names_;
};

}  // namespace

std::string RenderJunit(const Run& run, const RenderOptions& options) { return Report(run, options.fails).Make(); }

}  // namespace gainsay
