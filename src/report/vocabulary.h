// The words of the machine-readable formats, and small questions that every
// format asks of a run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "judge/finding.h"
#include "report/run.h"

namespace gainsay {

std::string_view Name(Severity severity);  // "error", "warning", "notice"
std::string_view Name(Verdict verdict);    // FORMAT.md's: "agree", "conflict", "update", "disputed", "single"

// The terminal colour of a severity.
const char* Tone(Severity severity);

std::string_view Name(FindingStatus status);  // "open", "accepted", "dismissed", "baselined", "suppressed"

// Moves findings that are neither open nor accepted to the hidden ones.
void HideSettled(Run& run);

// "cross" where the evidence spans several articles, else "internal".
std::string_view ScopeOf(const Finding& finding);

// The rule's words, or null.
const RuleText* RuleOf(const Run& run, std::string_view id);

// The article, or null where the id names none.
const Article* ArticleOf(const Run& run, ArticleId id);

// Who an article is of, for a drawing that has little room: its publisher, else
// its agency, its title, the name of its file.
std::string SourceOf(const Article& article);

struct SeverityCount {
  size_t errors = 0;
  size_t warnings = 0;
  size_t notices = 0;
};
SeverityCount CountFindings(const Run& run);
// The findings to be shown, the gravest first, else in their order.
std::vector<const Finding*> BySeverity(const Run& run);
// Findings of a status, shown or hidden.
size_t CountStatus(const Run& run, FindingStatus status);

}  // namespace gainsay
