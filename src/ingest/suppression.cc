#include "ingest/suppression.h"

#include <algorithm>
#include <iterator>

#include "base/edit_distance.h"
#include "ingest/block_builder.h"

namespace gainsay {
namespace {

constexpr std::string_view kOpen = "<!--";
constexpr std::string_view kClose = "-->";
constexpr std::string_view kName = "gainsay";
constexpr std::string_view kIgnore = "ignore";
constexpr std::string_view kIgnoreFile = "ignore-file";
constexpr std::string_view kReason = "reason";
constexpr std::string_view kKeys[] = {kIgnore, kIgnoreFile, kReason};
constexpr std::string_view kSpaces = " \t\r\n\f";
constexpr size_t kMost = 1000;  // comments of an article that are looked at

std::string_view Trim(std::string_view text) {
  return Slice(text, TrimSpan(text, {0, static_cast<uint32_t>(text.size())}));
}

// Cuts a value off, which may be empty: quoted by " or ', else up to white space, which may follow
// a comma. Nothing where a quotation mark is not closed.
std::optional<std::string_view> CutValue(std::string_view& rest) {
  if (rest.starts_with('"') || rest.starts_with('\'')) {
    const size_t end = rest.find(rest[0], 1);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view value = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    return value;
  }
  size_t end = 0;
  while (true) {
    end = std::min(rest.find_first_of(kSpaces, end), rest.size());
    const size_t next = rest.find_first_not_of(kSpaces, end);
    const bool listed = end > 0 && next != std::string_view::npos && (rest[end - 1] == ',' || rest[next] == ',');
    if (!listed) break;
    end = next;
  }
  const std::string_view value = rest.substr(0, end);
  if (value.find('=') != std::string_view::npos) return std::string_view();  // the next pair: this one is empty
  rest.remove_prefix(end);
  return value;
}

void SplitRules(std::string_view list, std::vector<std::string>& out) {
  while (true) {
    const size_t comma = std::min(list.find(','), list.size());
    const std::string_view rule = Trim(list.substr(0, comma));
    if (!rule.empty()) out.emplace_back(rule);
    if (comma == list.size()) return;
    list.remove_prefix(comma + 1);
  }
}

// What is wrong with the pairs behind the name; empty where nothing is.
std::string ReadPairs(std::string_view rest, Suppression& out) {
  bool scoped = false;
  while (!(rest = Trim(rest)).empty()) {
    const size_t end = std::min(rest.find_first_of("= \t\r\n\f"), rest.size());
    const std::string_view key = rest.substr(0, end);
    rest = Trim(rest.substr(end));
    if (std::find(std::begin(kKeys), std::end(kKeys), key) == std::end(kKeys)) {
      return "unknown word " + std::string(key.substr(0, kLongestEdited)) + Suggest(key, kKeys);
    }
    if (!rest.starts_with('=')) return std::string(key) + " without a value; write " + std::string(key) + (key == kReason ? "=\"why\"" : "=RULE");
    rest = Trim(rest.substr(1));
    const std::optional<std::string_view> value = CutValue(rest);
    if (!value) return "a quotation mark that is not closed";
    if (key == kReason) {
      out.reason = Trim(*value);
      continue;
    }
    if (scoped) return "two lists of rules in one comment; write two comments";
    scoped = true;
    out.whole = key == kIgnoreFile;
    SplitRules(*value, out.rules);
  }
  if (out.rules.empty()) return "no rule; write ignore=RULE or ignore-file=RULE";
  if (out.reason.empty()) return "no reason; add reason=\"why\"";
  return {};
}

}  // namespace

bool ParseSuppression(std::string_view words, Suppression& out) {
  words = Trim(words);
  if (!words.starts_with(kName)) return false;
  words.remove_prefix(kName.size());
  if (!words.empty() && kSpaces.find(words[0]) == std::string_view::npos) return false;
  out.problem = ReadPairs(words, out);
  return true;
}

bool CommentReader::Read(std::string_view text, Span at, size_t block) {
  std::string_view words = Slice(text, at);
  if (!words.starts_with(kOpen)) return false;
  words.remove_prefix(kOpen.size());
  if (words.ends_with(kClose)) words.remove_suffix(kClose.size());
  Suppression suppression;
  if (!ParseSuppression(words, suppression)) return false;
  if (article_.suppressions.size() + taken_.size() > kMost) return false;
  if (article_.suppressions.size() + taken_.size() == kMost) {
    suppression.problem = "more than " + std::to_string(kMost) + " such comments in one article; this one and later ones are passed over";
  }
  suppression.span = decoded_.ToSource(at);
  taken_.push_back({std::move(suppression), block});
  return true;
}

void CommentReader::Take(std::string_view text, Span at) {
  if (begins_.count(at.begin) != 0) return;
  if (Read(text, at, article_.blocks.size())) begins_.insert(at.begin);
}

void CommentReader::TakeByPlace(std::string_view text, Span at) {
  if (begins_.count(at.begin) != 0) return;
  const uint32_t from = decoded_.ToSource(at).begin;
  const auto behind = std::partition_point(article_.blocks.begin() + static_cast<std::ptrdiff_t>(first_), article_.blocks.end(),
                                           [&](const Block& block) { return article_.offsets.ToSource(block.text).begin < from; });
  if (Read(text, at, static_cast<size_t>(behind - article_.blocks.begin()))) begins_.insert(at.begin);
}

void CommentReader::Finish() {
  for (Taken& taken : taken_) {
    if (!taken.suppression.whole && taken.block < article_.blocks.size()) {
      taken.suppression.covers = article_.offsets.ToSource(article_.blocks[taken.block].text);
    }
    article_.suppressions.push_back(std::move(taken.suppression));
  }
  taken_.clear();
  std::stable_sort(article_.suppressions.begin(), article_.suppressions.end(),
                   [](const Suppression& a, const Suppression& b) { return a.span < b.span; });
}

}  // namespace gainsay
