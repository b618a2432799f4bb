// A finished run: all that a report may show.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "align/graph_view.h"
#include "align/timeline_view.h"
#include "base/result.h"
#include "decide/notice.h"
#include "ingest/article.h"
#include "judge/finding.h"

namespace gainsay {

// A rule's words for reports, copied from its file.
struct RuleText {
  std::string id;
  std::string kind;
  std::string what;
  std::string why;
  std::string example;
};

// A claim's place in an article, for marking it in the text.
struct ClaimMark {
  ArticleId article;
  Span span;
  std::string kind;   // "person-name", "date", "number", "quote", ...
  std::string label;  // "2025-05-10", "7,317 votes"
  std::string subject;  // what it is claimed of: "cost"; empty where nothing says
};

struct Run {
  std::vector<Article> articles;      // ordered by content; ids set
  std::vector<uint32_t> origin_of;    // article -> origin group (wire copies share one)
  std::vector<Story> stories;
  std::vector<Finding> findings;      // open and accepted ones; sorted: severity, story, first evidence
  std::vector<Finding> hidden;        // dismissed, baselined, suppressed: counted, not shown, not failing
  std::vector<Notice> notices;        // on comments and decisions that do nothing
  std::vector<Alignment> alignments;
  std::vector<ClaimMark> claims;
  std::vector<RuleText> rules;        // those that the findings name
  GraphView graph;                    // empty, unless asked for
  TimelineView timeline;              // as graph
  std::vector<Error> skipped;         // input that could not be read
  bool of_archive = false;            // new copy was held against an archive
  std::string version;                // of the program
  std::string report_language;        // of the messages and of the page
  std::map<std::string, std::string, std::less<>> words;  // of the page, without page/ (report/page_words.h)
  std::string today;                  // the day by which decisions expire; empty: not told
};

}  // namespace gainsay
