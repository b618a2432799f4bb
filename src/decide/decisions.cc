#include "decide/decisions.h"

#include <algorithm>
#include <map>

#include "base/edit_distance.h"

namespace gainsay {
namespace {

constexpr std::string_view kList = "decisions";
constexpr std::string_view kKeys[] = {"decision", "rule", "message", "values", "reason", "by", "date", "until"};
constexpr std::string_view kAccept = "accept";
constexpr std::string_view kDismiss = "dismiss";
constexpr std::string_view kWords[] = {kAccept, kDismiss};
constexpr std::string_view kHead =
    "# What editors decided on findings of gainsay; `gainsay decide` writes entries.\n"
    "# accept: confirmed, still shown and failing. dismiss: counted, no more shown.\n"
    "version: 1\n";

Result<Decision> Make(const EntryFile& file, size_t entry) {
  Decision out;
  const YamlNode& node = file.entries()[entry];
  out.fingerprint = file.fingerprint(entry);
  out.line = node.line;
  out.column = node.column;
  const YamlNode* word = node.Find("decision");
  if (word == nullptr) return file.At(node, "an entry without a decision: accept or dismiss");
  if (word->scalar != kAccept && word->scalar != kDismiss) {
    return file.At(*word, "unknown decision " + word->scalar + Suggest(word->scalar, kWords) + "; use accept or dismiss");
  }
  out.status = word->scalar == kAccept ? FindingStatus::kAccepted : FindingStatus::kDismissed;
  const std::pair<std::string_view, std::string*> texts[] = {
      {"rule", &out.rule}, {"message", &out.message}, {"reason", &out.reason}, {"by", &out.by}};
  for (const auto& [key, to] : texts) {
    Result<std::string> text = file.Text(entry, key);
    if (!text) return text.error();
    *to = std::move(*text);
  }
  if (out.reason.empty()) return file.At(node, "a decision without a reason");
  const std::pair<std::string_view, std::string*> days[] = {{"date", &out.date}, {"until", &out.until}};
  for (const auto& [key, to] : days) {
    Result<std::string> day = file.Date(entry, key);
    if (!day) return day.error();
    *to = std::move(*day);
  }
  if (const YamlNode* values = node.Find("values"); values != nullptr) {
    if (!values->IsList()) return file.At(*values, "values is no list");
    for (const YamlNode& value : values->items) out.values.push_back(value.scalar);
  }
  return out;
}

std::string Named(const Decision& decision) {
  return decision.fingerprint + (decision.rule.empty() ? "" : " (" + decision.rule + ")");
}

}  // namespace

Result<Decisions> Decisions::Read(std::string text, std::string file) {
  Result<EntryFile> entries = EntryFile::Read(std::move(text), std::move(file), kList, kKeys);
  if (!entries) return entries.error();
  Decisions out(std::move(*entries));
  for (size_t i = 0; i < out.file_.entries().size(); ++i) {
    Result<Decision> decision = Make(out.file_, i);
    if (!decision) return decision.error();
    out.entries_.push_back(std::move(*decision));
  }
  return out;
}

Result<std::string> Decisions::With(const Decision& decision) const {
  const std::string_view word = decision.status == FindingStatus::kAccepted ? kAccept : kDismiss;
  std::vector<EntryField> fields = {{"decision", std::string(word), true, {}},
                                    {"rule", decision.rule, true, {}},
                                    {"message", decision.message, false, {}},
                                    {"values", {}, false, decision.values},
                                    {"reason", decision.reason, false, {}},
                                    {"by", decision.by, false, {}},
                                    {"date", decision.date, true, {}},
                                    {"until", decision.until, true, {}}};
  return file_.With(decision.fingerprint, fields, kHead);
}

void Decisions::Apply(std::string_view today, bool whole, std::vector<Finding>& findings, std::span<const Finding> hidden,
                      std::vector<Notice>& notices) const {
  std::map<std::string_view, size_t> by_fingerprint;
  for (size_t i = 0; i < entries_.size(); ++i) by_fingerprint[entries_[i].fingerprint] = i;
  std::vector<bool> used(entries_.size(), false);
  for (const Finding& finding : hidden) {
    if (const auto at = by_fingerprint.find(finding.fingerprint); at != by_fingerprint.end()) used[at->second] = true;
  }
  const auto expired = [&](const Decision& d) { return !today.empty() && !d.until.empty() && d.until < today; };
  for (Finding& finding : findings) {
    const auto at = by_fingerprint.find(finding.fingerprint);
    if (at == by_fingerprint.end()) continue;
    used[at->second] = true;
    const Decision& decision = entries_[at->second];
    if (finding.status != FindingStatus::kOpen || expired(decision)) continue;
    finding.status = decision.status;
    finding.status_reason = decision.reason;
    finding.status_by = decision.by;
    finding.status_date = decision.date;
    finding.status_until = decision.until;
  }
  const auto tell = [&](const Decision& d, std::string code, std::string message) {
    notices.push_back({std::move(code), std::move(message), {}, {}, file_.file(), d.line, d.column});
  };
  size_t dated = 0;
  for (size_t i = 0; i < entries_.size(); ++i) {
    const Decision& decision = entries_[i];
    if (today.empty() && !decision.until.empty()) ++dated;
    if (expired(decision)) {
      tell(decision, "expired-decision", "the decision on " + Named(decision) + " held until " + decision.until + (used[i] ? "; the finding is open again" : ""));
    } else if (whole && !used[i]) {
      tell(decision, "unused-decision", "the decision on " + Named(decision) + " meets no finding");
    }
  }
  if (dated > 0) {
    notices.push_back({"no-today", std::to_string(dated) + (dated == 1 ? " decision ends" : " decisions end") +
                                       " on a day; none expires unless --today says which day it is", {}, {}, file_.file(), 0, 0});
  }
}

void Describe(const Finding& finding, Decision& decision) {
  decision.rule = finding.rule;
  decision.message = finding.message;
  decision.values.clear();
  for (const Side& side : finding.sides) decision.values.push_back(side.value);
  std::sort(decision.values.begin(), decision.values.end());
}

}  // namespace gainsay
