// What a comparator gets and gives. A comparator looks at one story (or, for
// slips inside an article, at one article of it) and drafts findings; the
// judge adds the rule's severity and message, groups and fingerprints them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/graph.h"
#include "claim/article_read.h"
#include "judge/finding.h"
#include "lang/packs.h"
#include "names/compare_name.h"
#include "rule/reference.h"
#include "rule/rule.h"

namespace gainsay {

inline constexpr char kDefaultReportLanguage[] = "en";

struct JudgeInput {
  const std::vector<ArticleRead>& articles;  // by ArticleId
  const Alignments& alignments;
  const NameComparer& names;
  const ReferenceSet& references;
  const Packs& packs;
  std::string_view language = kDefaultReportLanguage;  // of the messages
};

// A finding before its rule's words are put to it.
struct Draft {
  Verdict verdict = Verdict::kConflict;      // others become alignments, no findings
  std::vector<Side> sides;
  std::string subject;                       // for people
  std::string fact_key;                      // of content only
  std::map<std::string, std::string> slots;  // for the message's {name}
  std::vector<Point> points;
  std::vector<std::string> reasons;
  std::vector<std::string> repairs;
  std::optional<double> computed;            // of a sum or share: the value that its figures give
  bool severity_lowered = false;             // doubt: one level lower than the rule says
};

// Comparators inside one article.
using ArticleComparator = void (*)(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);
// Comparators over a story.
using StoryComparator = void (*)(const JudgeInput&, uint32_t story, const Rule&, std::vector<Draft>&);

struct Comparator {
  std::string_view name;
  ArticleComparator article = nullptr;
  StoryComparator story = nullptr;
};

// All comparators, sorted by name. judge/comparators.cc holds the one table.
const std::vector<Comparator>& Comparators();

// Evidence of tokens of an article.
Evidence MakeEvidence(const JudgeInput& input, ArticleId article, TokenRange tokens, std::string value);

// Sorts a side's evidence, keeps so many pieces of an article, counts origins.
void Finish(const JudgeInput& input, Side& side, size_t most_an_article = 4);

// The named points of a link, as a finding shows them.
inline std::vector<Point> ToPoints(const std::vector<LinkPoint>& points) {
  std::vector<Point> out;
  for (const LinkPoint& point : points) out.push_back({point.name, point.weight});
  return out;
}

}  // namespace gainsay
