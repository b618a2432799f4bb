#include "app/rule_test.h"

#include <algorithm>
#include <optional>

#include "align/align.h"

namespace gainsay {
namespace {

// Whether a piece of evidence touches an occurrence of `text` in its article.
bool Touches(const Evidence& evidence, const Article& article, std::string_view text) {
  const std::string_view source = article.source;
  for (size_t at = source.find(text); at != std::string_view::npos; at = source.find(text, at + 1)) {
    if (evidence.span.Overlaps({static_cast<uint32_t>(at), static_cast<uint32_t>(at + text.size())})) return true;
  }
  return false;
}

bool Touches(const Finding& finding, const std::vector<ArticleRead>& articles, std::string_view text) {
  for (const Side& side : finding.sides) {
    for (const Evidence& evidence : side.evidence) {
      if (Touches(evidence, *articles[evidence.article.index].article, text)) return true;
    }
  }
  return false;
}

std::string Quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

// The findings in a line, for the message of a failure.
std::string Describe(const std::vector<Finding>& findings, const std::vector<ArticleRead>& articles) {
  if (findings.empty()) return "found nothing";
  std::string out = "found";
  for (const Finding& finding : findings) {
    for (const Side& side : finding.sides) {
      for (const Evidence& evidence : side.evidence) {
        out += " " + Quoted(articles[evidence.article.index].article->Quote(evidence.span));
      }
    }
    out += ";";
  }
  out.pop_back();
  return out;
}

std::optional<std::string> CheckConflict(const RuleCase& test, const std::vector<Finding>& findings,
                                         const std::vector<ArticleRead>& articles) {
  const auto hits_all = [&](const Finding& finding) {
    return std::all_of(test.finds.begin(), test.finds.end(),
                       [&](const std::string& text) { return Touches(finding, articles, text); });
  };
  if (std::any_of(findings.begin(), findings.end(), hits_all)) return std::nullopt;
  std::string wanted = "expected a finding";
  for (const std::string& text : test.finds) wanted += (&text == &test.finds[0] ? " on " : " and ") + Quoted(text);
  return wanted + ", " + Describe(findings, articles);
}

std::optional<std::string> CheckSilence(const std::vector<Finding>& findings, const std::vector<ArticleRead>& articles) {
  std::vector<Finding> loud;
  for (const Finding& finding : findings) {
    if (finding.severity >= Severity::kWarning) loud.push_back(finding);
  }
  if (loud.empty()) return std::nullopt;
  return "expected no finding, " + Describe(loud, articles);
}

std::optional<std::string> RunCase(const Engine& engine, const RuleSet& only, const RuleCase& test) {
  std::vector<Article> texts;
  std::vector<Error> skipped;
  for (size_t i = 0; i < test.articles.size(); ++i) {
    for (Article& article : engine.Read("case-" + std::to_string(i + 1) + ".txt", test.articles[i], skipped)) {
      if (!test.language.empty()) article.language = test.language;
      texts.push_back(std::move(article));
    }
  }
  if (!skipped.empty()) return "cannot read an article: " + skipped[0].ToString();
  const std::vector<ArticleRead> articles = engine.ReadClaims(std::move(texts));
  const Alignments alignments = Align(articles, engine.names());
  const Judgement judgement =
      Judge({articles, alignments, engine.names(), engine.references(), engine.packs()}, only);
  return test.expect == RuleCase::Expect::kConflict ? CheckConflict(test, judgement.findings, articles)
                                                    : CheckSilence(judgement.findings, articles);
}

std::string_view NameOf(RuleCase::Expect expect) {
  switch (expect) {
    case RuleCase::Expect::kConflict: return "conflict";
    case RuleCase::Expect::kOk: return "ok";
    case RuleCase::Expect::kUpdate: return "update";
    case RuleCase::Expect::kDisputed: return "disputed";
  }
  return "";
}

// The cases stand beside the rule.
std::string CasesFile(const Rule& rule) {
  constexpr std::string_view kEnding = ".yaml";
  std::string file = rule.file;
  if (file.size() > kEnding.size() && file.ends_with(kEnding)) file.resize(file.size() - kEnding.size());
  return file + ".cases.yaml";
}

}  // namespace

std::vector<CaseFailure> TestRule(const Engine& engine, const Rule& rule) {
  std::vector<CaseFailure> failures;
  const auto cases = engine.rules().cases.find(rule.id);
  if (cases == engine.rules().cases.end()) return failures;
  RuleSet only;
  only.rules.push_back(rule);
  for (const RuleCase& test : cases->second) {
    const std::optional<std::string> problem = RunCase(engine, only, test);
    if (!problem) continue;
    std::string message = std::string(NameOf(test.expect)) + ": " + *problem;
    if (!test.why.empty()) message += " (" + test.why + ")";
    failures.push_back({CasesFile(rule), test.line, std::move(message)});
  }
  return failures;
}

}  // namespace gainsay
