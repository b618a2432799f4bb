#include "ingest/language_guess.h"

#include <algorithm>
#include <array>
#include <set>

namespace gainsay {
namespace {

constexpr size_t kSampleBytes = 24000;
constexpr size_t kSampleWords = 3000;
constexpr size_t kMinLegacyHits = 5;
constexpr size_t kMinLegacyKinds = 3;
constexpr size_t kLongText = 25;      // words; a longer text has function words
constexpr size_t kMinPercent = 4;     // of its words in a long text

}  // namespace

std::string GuessLanguage(std::string_view text, const RuleIndex& index) {
  const std::vector<LineWord> words = ScanLine(text.substr(0, kSampleBytes), kSampleWords);
  std::array<size_t, 4> by_script{};
  size_t total = 0;
  for (const LineWord& word : words) {
    if (!word.IsWord()) continue;
    ++by_script[static_cast<size_t>(word.script)];
    ++total;
  }
  if (total == 0) return "und";
  const auto top = std::max_element(by_script.begin(), by_script.end());
  const Script script = static_cast<Script>(top - by_script.begin());
  const size_t count = *top;

  std::string best;
  size_t best_hits = 0;
  bool tied = false;
  size_t of_script = 0;
  std::string only;
  for (size_t i = 0; i < index.rules.languages.size(); ++i) {
    const LanguageWords& language = index.rules.languages[i];
    if (language.script != script) continue;
    if (only != language.code) {
      ++of_script;
      only = language.code;
    }
    const auto& known = index.language_words[i];
    size_t hits = 0;
    for (const LineWord& word : words) {
      if (word.IsWord() && word.script == script && known.Find(word.folded) != StringTable::kNone) ++hits;
    }
    if (hits > best_hits) {
      best_hits = hits;
      best = language.code;
      tied = false;
    } else if (hits == best_hits && hits > 0 && best != language.code) {
      tied = true;
    }
  }
  if (best_hits > 0 && !tied && (count < kLongText || best_hits * 100 >= count * kMinPercent)) return best;
  // A headline may have no function word; with one language in its script there is no choice.
  if (count < kLongText && of_script == 1) return only;
  return "und";
}

std::string FindLegacyFont(std::string_view text, const RuleIndex& index) {
  if (index.rules.legacy_fonts.empty()) return {};
  text = text.substr(0, kSampleBytes);
  std::vector<std::string_view> words;
  words.reserve(text.size() / 5);
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  for (size_t i = 0; i < text.size();) {
    const size_t begin = i;
    while (i < text.size() && !is_space(text[i])) ++i;
    if (i > begin) words.push_back(text.substr(begin, i - begin));
    while (i < text.size() && is_space(text[i])) ++i;
  }
  for (size_t i = 0; i < index.rules.legacy_fonts.size(); ++i) {
    const LegacyFont& font = index.rules.legacy_fonts[i];
    const auto& known = index.legacy_words[i];
    std::set<std::string_view> kinds;
    size_t hits = 0;
    for (const std::string_view word : words) {
      if (known.Find(word) == StringTable::kNone) continue;
      ++hits;
      kinds.insert(word);
    }
    if (hits >= kMinLegacyHits && kinds.size() >= kMinLegacyKinds &&
        static_cast<double>(hits) >= font.min_share * static_cast<double>(words.size())) {
      return font.name;
    }
  }
  return {};
}

}  // namespace gainsay
