// What the judge hands to the reports: findings and aligned facts. Plain
// values: nothing here knows how a finding arose or how it is printed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "base/span.h"

namespace gainsay {

enum class Severity : uint8_t { kNotice, kWarning, kError };
enum class Verdict : uint8_t { kAgree, kConflict, kUpdate, kDisputed, kSingle };

// What people said of a finding beforehand. Open and accepted ones are shown
// and fail a run, the others are counted.
enum class FindingStatus : uint8_t { kOpen, kAccepted, kDismissed, kBaselined, kSuppressed };

// Words of an article that carry a value.
struct Evidence {
  ArticleId article;
  Span span;          // tight: the words that carry the value, with title or unit
  std::string value;  // normalised, for people: "15:35", "7,317 votes"
  friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

// One value of a fact and everybody who gives it.
struct Side {
  std::string value;
  std::vector<Evidence> evidence;
  uint32_t origins = 0;  // independent articles, wire copy reprinted counts once; filled in by the judge (Finish)
  std::vector<Evidence> around = {};  // of a finding: what holds the evidence and agrees no more than it (a quotation)
};

// A named point of the alignment ("same rank", +2) or step of an explanation.
struct Point {
  std::string name;    // for people, lower case: "same event: ceasefire"
  int32_t weight = 0;  // 0 where it only tells
};

struct Finding {
  std::string rule;          // rule id
  std::string kind;          // FORMAT.md's kinds
  Severity severity = Severity::kNotice;
  std::string message;       // one sentence for an editor, names the values
  std::string subject;       // the fact the sides share: event and attribute, for people
  std::vector<Side> sides;   // one for an internal slip of a single place
  std::vector<Point> points; // why the sides are the same fact
  std::vector<std::string> reasons;  // why they conflict, step by step
  std::vector<std::string> repairs;  // possible repairs, where known
  std::optional<double> computed;    // of a sum or share: the value that its figures give
  uint32_t story = 0;        // index into Run::stories
  std::string fact_key;      // content-derived, stable under moved text
  std::string fingerprint;   // 16 hex digits; no two findings of a run share one (judge/fingerprint.h)
  FindingStatus status = FindingStatus::kOpen;
  std::string status_reason; // of the decision or the comment; may be empty
  std::string status_by;     // who decided; may be empty
  std::string status_date;   // and when, and the last day on which it holds; may be empty
  std::string status_until;
};

// A fact that several places give, or one.
struct Alignment {
  std::string kind;     // as a finding's
  Verdict verdict = Verdict::kSingle;
  std::string subject;  // for people: "Colonel: name", "votes, margin"
  std::vector<Side> sides;
  std::vector<Point> points;
  uint32_t story = 0;
};

// Articles on one event.
struct Story {
  std::string title;
  std::vector<ArticleId> articles;
};

}  // namespace gainsay
