#include "report/vocabulary.h"

#include <algorithm>
#include <iterator>

namespace gainsay {

std::string_view Name(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    case Severity::kNotice: break;
  }
  return "notice";
}

std::string_view Name(Verdict verdict) {
  switch (verdict) {
    case Verdict::kAgree: return "agree";
    case Verdict::kConflict: return "conflict";
    case Verdict::kUpdate: return "update";
    case Verdict::kDisputed: return "disputed";
    case Verdict::kSingle: break;
  }
  return "single";
}

const char* Tone(Severity severity) {
  switch (severity) {
    case Severity::kError: return "\x1b[1;31m";
    case Severity::kWarning: return "\x1b[1;33m";
    case Severity::kNotice: break;
  }
  return "\x1b[1;36m";
}

std::string_view Name(FindingStatus status) {
  switch (status) {
    case FindingStatus::kAccepted: return "accepted";
    case FindingStatus::kDismissed: return "dismissed";
    case FindingStatus::kBaselined: return "baselined";
    case FindingStatus::kSuppressed: return "suppressed";
    case FindingStatus::kOpen: break;
  }
  return "open";
}

void HideSettled(Run& run) {
  const auto shown = [](const Finding& f) { return f.status == FindingStatus::kOpen || f.status == FindingStatus::kAccepted; };
  const auto rest = std::stable_partition(run.findings.begin(), run.findings.end(), shown);
  std::move(rest, run.findings.end(), std::back_inserter(run.hidden));
  run.findings.erase(rest, run.findings.end());
}

size_t CountStatus(const Run& run, FindingStatus status) {
  const auto is = [&](const Finding& finding) { return finding.status == status; };
  return static_cast<size_t>(std::count_if(run.findings.begin(), run.findings.end(), is) +
                             std::count_if(run.hidden.begin(), run.hidden.end(), is));
}

std::string_view ScopeOf(const Finding& finding) {
  ArticleId first;
  for (const Side& side : finding.sides) {
    for (const Evidence& evidence : side.evidence) {
      if (!first.valid()) first = evidence.article;
      if (evidence.article != first) return "cross";
    }
  }
  return "internal";
}

const RuleText* RuleOf(const Run& run, std::string_view id) {
  for (const RuleText& rule : run.rules) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

std::string SourceOf(const Article& article) {
  if (!article.publisher.empty()) return article.publisher;
  if (!article.agency.empty()) return article.agency;
  if (!article.title.empty()) return article.title;
  return article.path.substr(article.path.find_last_of('/') + 1);
}

const Article* ArticleOf(const Run& run, ArticleId id) {
  return id.index < run.articles.size() ? &run.articles[id.index] : nullptr;
}

SeverityCount CountFindings(const Run& run) {
  SeverityCount count;
  for (const Finding& finding : run.findings) {
    if (finding.severity == Severity::kError) ++count.errors;
    if (finding.severity == Severity::kWarning) ++count.warnings;
    if (finding.severity == Severity::kNotice) ++count.notices;
  }
  return count;
}

std::vector<const Finding*> BySeverity(const Run& run) {
  std::vector<const Finding*> out;
  for (const Finding& finding : run.findings) out.push_back(&finding);
  std::stable_sort(out.begin(), out.end(), [](const Finding* a, const Finding* b) { return a->severity > b->severity; });
  return out;
}

}  // namespace gainsay
