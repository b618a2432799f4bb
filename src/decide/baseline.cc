#include "decide/baseline.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace gainsay {
namespace {

constexpr std::string_view kList = "baseline";
constexpr std::string_view kKeys[] = {"rule", "message"};
constexpr std::string_view kHead =
    "# Findings that stood when gainsay was taken up: counted, not shown, not failing.\n"
    "# `gainsay baseline create` writes this file, `gainsay baseline prune` drops what is mended.\n"
    "version: 1\n";

}  // namespace

Result<Baseline> Baseline::Read(std::string text, std::string file) {
  Result<EntryFile> entries = EntryFile::Read(std::move(text), std::move(file), kList, kKeys);
  if (!entries) return entries.error();
  for (size_t i = 0; i < entries->entries().size(); ++i) {
    for (const std::string_view key : kKeys) {
      if (const Result<std::string> value = entries->Text(i, key); !value) return value.error();
    }
  }
  return Baseline(std::move(*entries));
}

std::string Baseline::Render(const std::vector<Finding>& findings) {
  std::map<std::string_view, const Finding*> sorted;
  for (const Finding& finding : findings) sorted.emplace(finding.fingerprint, &finding);
  std::string out = std::string(kHead) + std::string(kList) + (sorted.empty() ? ": []\n" : ":\n");
  for (const auto& [fingerprint, finding] : sorted) {
    out += RenderEntry(fingerprint, {{"rule", finding->rule, true, {}}, {"message", finding->message, false, {}}});
  }
  return out;
}

std::vector<size_t> Baseline::Unmet(std::span<const Finding> findings, std::span<const Finding> hidden) const {
  std::set<std::string_view> found;
  for (const Finding& finding : findings) found.insert(finding.fingerprint);
  for (const Finding& finding : hidden) found.insert(finding.fingerprint);
  std::vector<size_t> out;
  for (size_t i = 0; i < size(); ++i) {
    if (found.count(file_.fingerprint(i)) == 0) out.push_back(i);
  }
  return out;
}

Result<Baseline::Pruned> Baseline::Prune(std::span<const Finding> findings, std::span<const Finding> hidden) const {
  const std::vector<size_t> unmet = Unmet(findings, hidden);
  Result<std::string> text = file_.Without(unmet);
  if (!text) return text.error();
  return Pruned{std::move(*text), unmet.size()};
}

void Baseline::Apply(bool whole, std::vector<Finding>& findings, std::span<const Finding> hidden, std::vector<Notice>& notices) const {
  std::set<std::string_view> known;
  for (size_t i = 0; i < size(); ++i) known.insert(file_.fingerprint(i));
  for (Finding& finding : findings) {
    if (finding.status == FindingStatus::kOpen && known.count(finding.fingerprint) != 0) finding.status = FindingStatus::kBaselined;
  }
  const size_t unmet = whole ? Unmet(findings, hidden).size() : 0;
  if (unmet == 0) return;
  notices.push_back({"unused-baseline", std::to_string(unmet) + " of " + std::to_string(size()) +
                                            " entries meet no finding any more; `gainsay baseline prune` drops them",
                     {}, {}, file_.file(), 0, 0});
}

}  // namespace gainsay
