#include "judge/check_util.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "unicode/fold.h"

namespace gainsay {

std::string ArticleView::Words(TokenRange tokens) const {
  std::string out;
  bool space = false;
  for (const char c : document.Text(tokens)) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += c;
  }
  return out;
}

Evidence ArticleView::Quote(TokenRange tokens, std::string value) const {
  return MakeEvidence(input, id, tokens, value.empty() ? Words(tokens) : std::move(value));
}

TokenRange ArticleView::TokensOf(Span span) const {
  const auto& tokens = document.tokens;
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                                      [](const Token& token, uint32_t at) { return token.span.begin < at; });
  const auto last = std::lower_bound(first, tokens.end(), span.end,
                                     [](const Token& token, uint32_t at) { return token.span.begin < at; });
  return {static_cast<uint32_t>(first - tokens.begin()), static_cast<uint32_t>(last - tokens.begin())};
}

std::vector<TokenRange> ArticleView::Hits(TokenRange range, ConceptId wanted) const {
  std::vector<TokenRange> out;
  if (!wanted.valid()) return out;
  for (uint32_t token = range.begin; token < range.end; ++token) {
    for (const LexHit& hit : reading.HitsAt(token)) {
      if (hit.concept_id != wanted || hit.end > range.end) continue;
      out.push_back({hit.begin, hit.end});
      break;
    }
  }
  return out;
}

bool ArticleView::IsComma(uint32_t token) const {
  const std::string_view norm = document.Norm(token);
  return norm == "," || norm == "،" || norm == "、";
}

bool ArticleView::IsConjunction(uint32_t token) const {
  const ConceptId both = concepts.Find("check-cue", "and");
  const LexHit* hit = reading.HitAt(token, concepts.FindClass("check-cue"));
  return hit != nullptr && hit->concept_id == both;
}

bool ArticleView::IsJoint(uint32_t token) const { return IsComma(token) || IsConjunction(token); }

bool ArticleView::InQuote(uint32_t token) const {
  // Quotations within quotations go no deeper than this.
  static constexpr std::ptrdiff_t kDeepest = 64;
  const auto last = std::upper_bound(mentions.quotes.begin(), mentions.quotes.end(), token,
                                     [](uint32_t at, const QuoteMention& quote) { return at < quote.tokens.begin; });
  const auto first = last - std::min(last - mentions.quotes.begin(), kDeepest);
  return std::any_of(first, last, [&](const QuoteMention& quote) { return token < quote.tokens.end; });
}

std::string ArticleView::Phrase(ConceptId wanted) const {
  if (!wanted.valid()) return {};
  const Lexicon* lexicon = reading.lexicon();
  return std::string(lexicon != nullptr ? lexicon->Phrase(wanted) : concepts.Name(wanted));
}

std::string ArticleView::PhraseNumbered(std::string_view cls, int number) const {
  const std::string wanted = std::to_string(number);
  for (uint32_t i = 0; i < concepts.size(); ++i) {
    if (concepts.InClass(ConceptId{i}, cls) && concepts.Attribute(ConceptId{i}, "number") == wanted) {
      std::string phrase = Phrase(ConceptId{i});
      const Lexicon* lexicon = reading.lexicon();
      // Words are folded in the packs: which classes are printed with a capital is the language's to say.
      if (lexicon != nullptr && lexicon->Setting("capitalized").find(cls) != std::string_view::npos && phrase[0] >= 'a' && phrase[0] <= 'z') {
        phrase[0] = static_cast<char>(phrase[0] - 'a' + 'A');
      }
      return phrase;
    }
  }
  return wanted;
}

std::string ArticleView::DateWords(CivilSeconds at, bool with_year) const {
  const CivilDate date = DateOf(at);
  std::string out = std::to_string(date.day) + " " + PhraseNumbered("month", static_cast<int>(date.month));
  if (with_year) out += " " + std::to_string(date.year);
  return out;
}

std::string KeyOf(std::string_view text) { return Fold(text); }

std::string ShowClock(int minutes) {
  constexpr int kDay = 24 * 60;
  const int of_day = ((minutes % kDay) + kDay) % kDay;
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%02d:%02d", of_day / 60, of_day % 60);
  return buffer;
}

std::string ShowNumber(double value) {
  char buffer[64];
  if (std::fabs(value) > 1e15) {
    std::snprintf(buffer, sizeof buffer, "%.3g", value);
    return buffer;
  }
  std::snprintf(buffer, sizeof buffer, std::fabs(value) < 10 ? "%.3f" : "%.2f", value);
  std::string out = buffer;
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  // Groups of three, as English prints them.
  const size_t point = std::min(out.find('.'), out.size());
  const size_t first = out[0] == '-' ? 1 : 0;
  if (point - first > 3) {
    for (size_t at = point; at > first + 3; at -= 3) out.insert(at - 3, ",");
  }
  return out;
}

}  // namespace gainsay
