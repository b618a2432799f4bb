// What callers of the library see. An Engine holds the rules; Read turns
// bytes into articles, Check turns articles into a finished run, which
// report/ renders.
//
//   auto engine = gainsay::Engine::Make({});
//   std::vector<gainsay::Error> skipped;
//   auto articles = engine->Read("a.txt", bytes, skipped);
//   gainsay::Run run = engine->Check(std::move(articles), std::move(skipped));
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "align/graph.h"
#include "base/result.h"
#include "claim/article_read.h"
#include "ingest/article.h"
#include "ingest/ingest.h"
#include "ingest/line_words.h"
#include "judge/judge.h"
#include "lang/packs.h"
#include "names/compare_name.h"
#include "report/run.h"
#include "rule/choose.h"
#include "rule/reference.h"
#include "rule/rule.h"
#include "text/segment.h"

namespace gainsay {

std::string_view Version();

// A file of articles, or a claims file: what claim_io/write.h made of articles read.
struct InputFile {
  std::string path;  // for messages, and by its extension for the format
  std::string bytes;
};

struct EngineOptions {
  std::vector<RuleFile> extra_rules;  // laid over the shipped ones
  bool cases = false;                 // also the cases of the rules, for testing them
  std::string report_language = kDefaultReportLanguage;  // of the findings' messages; one that the rules have
  RuleChoices choices;                // rules that run, and their severities
};

struct CheckOptions {
  bool graph = false;  // also the claim graph and the timelines, for reports that draw them
  size_t jobs = 1;     // threads; the run is the same with any number
};

class Engine {
 public:
  // Fails with file, line and column where a rule file is bad, where no rule has
  // a message in the language of the report (kUsage), and where no rule answers
  // to a name of the choices.
  static Result<Engine> Make(const EngineOptions& options);

  // The articles of one file; what cannot be read goes to `skipped`.
  std::vector<Article> Read(const std::string& path, std::string bytes, std::vector<Error>& skipped) const;
  // Those of several files, each file's apart and in its place. Up to `jobs`
  // threads read.
  std::vector<Ingested> Read(std::vector<InputFile> files, size_t jobs) const;

  // Everything said in the articles, in the order of the run: sorted by
  // content, ids set; repeated articles stay, for Check to drop. Both passes of the mention step.
  // Up to `jobs` threads read.
  std::vector<ArticleRead> ReadClaims(std::vector<Article> articles, size_t jobs = 1) const;

  // The same from claims files instead of articles. Their order is of no
  // account. Fails as a whole, with file and line, where one is bad.
  Result<std::vector<ArticleRead>> ReadBack(const std::vector<InputFile>& files) const;

  // Read, align, judge. Where articles of an archive are among them, what these
  // say among themselves is left out: findings and alignments hold new copy.
  Run Check(std::vector<Article> articles, std::vector<Error> skipped, const CheckOptions& options = {}) const;
  // The same of articles whose claims are known (made by ReadClaims, or read back).
  Run Check(std::vector<ArticleRead> articles, std::vector<Error> skipped, const CheckOptions& options = {}) const;

  // Equal for engines that read the same claims in the same article: a hash of
  // the version, the packs and the script tables.
  int64_t ReadingHash() const;

  // New articles with those archived ones that are of one story with any of
  // them. What is about something else would lend the new ones names and dates.
  // Up to `jobs` threads read.
  std::vector<Article> WithStories(std::vector<Article> news, std::vector<Article> archived, size_t jobs = 1) const;

  const Packs& packs() const { return *packs_; }
  // All rules, with the severities that were chosen.
  const RuleSet& rules() const { return *rules_; }
  // Whether a check runs the rule.
  bool Runs(const Rule& rule) const { return off_.count(rule.id) == 0; }
  const NameComparer& names() const { return *names_; }
  const ReferenceSet& references() const { return *references_; }

 private:
  std::unique_ptr<Packs> packs_;
  std::unique_ptr<NameComparer> names_;
  std::unique_ptr<RuleSet> rules_;
  std::set<std::string> off_;  // ids of rules that do not run
  std::unique_ptr<ReferenceSet> references_;
  std::unique_ptr<const RuleIndex> ingest_;
  SegmentRules segment_;
  std::string report_language_;
  std::vector<RuleFile> extra_rules_;
};

}  // namespace gainsay
