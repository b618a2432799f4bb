#include "judge/phrasing.h"

#include <algorithm>
#include <array>
#include <optional>

namespace gainsay {
namespace {

constexpr std::string_view kPhrase = "phrase/";
constexpr std::string_view kFirst = "{0}";
constexpr std::string_view kSecond = "{1}";

std::string Filled(std::string_view text, const std::array<std::string_view, 2>& parts) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const bool first = rest.starts_with(kFirst);
    if (first || rest.starts_with(kSecond)) {
      out += parts[first ? 0 : 1];
      at += kFirst.size();
    } else {
      out += text[at++];
    }
  }
  return out;
}

}  // namespace

Phrasing::Phrasing(const Lexicon* lexicon) {
  if (lexicon == nullptr) return;
  const auto& settings = lexicon->settings();
  for (auto at = settings.lower_bound(kPhrase); at != settings.end() && at->first.starts_with(kPhrase); ++at) {
    const std::string_view pattern = std::string_view(at->first).substr(kPhrase.size());
    const size_t first = pattern.find(kFirst);
    const size_t second = pattern.find(kSecond);
    Phrase phrase;
    phrase.text = at->second;
    phrase.before = pattern.substr(0, first);
    if (first != std::string_view::npos) {
      phrase.slots = second == std::string_view::npos ? 1 : 2;
      const size_t behind = first + kFirst.size();
      if (phrase.slots == 2) {
        phrase.between = pattern.substr(behind, second - behind);
        phrase.after = pattern.substr(second + kSecond.size());
      } else {
        phrase.after = pattern.substr(behind);
      }
    }
    phrases_.push_back(phrase);
  }
  std::stable_sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) { return a.literal() > b.literal(); });
}

std::string Phrasing::In(const std::string& text) const {
  const std::string_view whole = text;
  for (const Phrase& phrase : phrases_) {
    if (phrase.slots == 0) {
      if (whole == phrase.before) return std::string(phrase.text);
      continue;
    }
    if (whole.size() < phrase.literal() + phrase.slots || !whole.starts_with(phrase.before) || !whole.ends_with(phrase.after)) continue;
    const std::string_view inner = whole.substr(phrase.before.size(), whole.size() - phrase.before.size() - phrase.after.size());
    if (phrase.slots == 1) return Filled(phrase.text, {inner, {}});
    const size_t cut = inner.find(phrase.between);
    if (cut == std::string_view::npos) continue;
    return Filled(phrase.text, {inner.substr(0, cut), inner.substr(cut + phrase.between.size())});
  }
  return text;
}

void Phrasing::Apply(std::vector<Finding>& findings, std::vector<Alignment>& alignments) const {
  if (phrases_.empty()) return;
  for (Finding& finding : findings) {
    for (Point& point : finding.points) point.name = In(point.name);
    for (std::string& reason : finding.reasons) reason = In(reason);
  }
  for (Alignment& alignment : alignments) {
    for (Point& point : alignment.points) point.name = In(point.name);
  }
}

}  // namespace gainsay
