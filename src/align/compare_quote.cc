#include "align/compare_quote.h"

#include <algorithm>
#include <set>
#include <string>

#include "align/respelling.h"
#include "base/sorted.h"
#include "mention/longest_hits.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr size_t kMostWords = 400;
constexpr size_t kShortEnd = 2;  // words
constexpr size_t kMostNames = 8;

// Classes whose concepts carry a quotation's content.
constexpr std::string_view kContent[] = {"event", "attribute", "thing", "state", "occupation", "office", "kinship",
                                         "place", "organisation", "document", "number-word", "negation", "demonym", "gloss",
                                         "org-kind", "rank", "time-unit", "weekday", "month", "day-part", "relative-day", "unit"};

std::vector<uint32_t> Words(const ArticleRead& article, TokenRange range) {
  std::vector<uint32_t> words;
  for (uint32_t i = range.begin; i < range.end && words.size() < kMostWords; ++i) {
    const TokenKind kind = article.document->tokens[i].kind;
    if (kind == TokenKind::kWord || kind == TokenKind::kNumber) words.push_back(i);
  }
  return words;
}

// The words in one spelling.
std::vector<std::string> Spelled(const ArticleRead& article, const std::vector<uint32_t>& words) {
  const Lexicon* lexicon = article.reading->LexiconOf(article.document->sentence_of[words.front()]);
  const Respelling respelling(lexicon != nullptr ? lexicon->Setting("respell") : std::string_view());
  std::vector<std::string> out;
  for (const uint32_t word : words) out.push_back(respelling.Of(article.document->Norm(word)));
  return out;
}

using Unit = ContentUnit;

// The longest entries at a place stand for it: a word may mean several things,
// and a translation renders one of them.
std::vector<Unit> UnitsOf(const ArticleRead& article, TokenRange range) {
  std::vector<Unit> out;
  const Concepts& concepts = article.reading->concepts();
  const ClassMask content = MaskOf(concepts, kContent);
  for (uint32_t i = range.begin; i < range.end && out.size() < kMostWords;) {
    Unit unit;
    uint32_t end = i + 1;
    if (article.reading->InAny(i, content)) {
      for (const LexHit& hit : LongestHits(*article.reading, i, range.end, content)) {
        end = hit.end;
        unit.push_back(hit.concept_id.index);
      }
    }
    SortUnique(unit);
    if (!unit.empty() && std::find(out.begin(), out.end(), unit) == out.end()) out.push_back(std::move(unit));
    i = end;
  }
  return out;
}

QuoteContent ContentOf(const ArticleRead& article, TokenRange range) {
  QuoteContent out;
  out.units = UnitsOf(article, range);
  const auto name = [&](const std::string& printed) {
    const bool told = std::find(out.names.begin(), out.names.end(), printed) != out.names.end();
    if (!told && out.names.size() < kMostNames) out.names.push_back(printed);
  };
  const MentionTable& mentions = article.mentions;
  for (const PersonMention& person : BeginningIn(mentions.persons, range)) name(person.name);
  for (const OrgMention& org : BeginningIn(mentions.orgs, range)) {
    if (!org.known.valid()) name(org.name);
  }
  for (const PlaceMention& place : BeginningIn(mentions.places, range)) {
    if (!place.known.valid()) name(place.name);
  }
  for (const QuantityMention& quantity : BeginningIn(mentions.quantities, range)) {
    if (!quantity.words) out.figures.insert(quantity.value.Normalized().ToString());
  }
  return out;
}

uint32_t CommonFigures(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<uint32_t>(std::count_if(a.begin(), a.end(), [&](const std::string& value) { return b.count(value) != 0; }));
}

// How many of the one have a partner of their own in the other.
template <typename T, typename Same>
uint32_t Partners(const std::vector<T>& a, const std::vector<T>& b, const Same& same) {
  std::vector<bool> taken(b.size(), false);
  uint32_t common = 0;
  for (const T& x : a) {
    for (size_t j = 0; j < b.size(); ++j) {
      if (taken[j] || !same(x, b[j])) continue;
      taken[j] = true;
      ++common;
      break;
    }
  }
  return common;
}

uint32_t CommonUnits(const std::vector<Unit>& a, const std::vector<Unit>& b) {
  return Partners(a, b, [](const Unit& x, const Unit& y) { return Meet(x, y); });
}

// The longest common subsequence.
uint32_t InOrder(const std::vector<Unit>& a, const std::vector<Unit>& b) {
  std::vector<uint32_t> row(b.size() + 1, 0);
  for (const Unit& x : a) {
    uint32_t diagonal = 0;
    for (size_t j = 0; j < b.size(); ++j) {
      const uint32_t above = row[j + 1];
      row[j + 1] = Meet(x, b[j]) ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

uint32_t CommonNames(const std::vector<std::string>& a, const std::vector<std::string>& b, const NameComparer& names) {
  return Partners(a, b, [&](const std::string& x, const std::string& y) {
    const NameLevel level = names.LevelOf(x, y);
    return level != NameLevel::kMaybe && level != NameLevel::kDifferent;
  });
}

// The tokens of the words [from, to), or where they would stand.
TokenRange Stretch(const std::vector<uint32_t>& words, size_t from, size_t to) {
  if (to > from) return {words[from], words[to - 1] + 1};
  const uint32_t at = from < words.size() ? words[from] : words.back() + 1;
  return {at, at};
}

}  // namespace

QuoteText::QuoteText(const ArticleRead& article, TokenRange tokens) : article_(article), range_(tokens) {
  if (!tokens.empty()) script_ = article.document->SentenceOf(tokens.begin).script;
}

const QuoteText::SpelledWords& QuoteText::spelled() {
  if (!spelled_.has_value()) {
    SpelledWords& read = spelled_.emplace();
    read.tokens = Words(article_, range_);
    if (!read.tokens.empty()) read.words = Spelled(article_, read.tokens);
  }
  return *spelled_;
}

const QuoteContent& QuoteText::content() {
  if (!content_.has_value()) content_ = ContentOf(article_, range_);
  return *content_;
}

QuoteComparison CompareQuotes(const ArticleRead& a, TokenRange in_a, const ArticleRead& b, TokenRange in_b, const NameComparer& names) {
  QuoteText x(a, in_a), y(b, in_b);
  return CompareQuotes(x, y, names);
}

QuoteComparison CompareQuotes(QuoteText& a, QuoteText& b, const NameComparer& names) {
  QuoteComparison out;
  if (a.empty() || b.empty()) return out;
  if (a.script() != b.script()) {
    out.across = true;
    const QuoteContent& left = a.content();
    const QuoteContent& right = b.content();
    out.common = CommonUnits(left.units, right.units) + CommonFigures(left.figures, right.figures) +
                 CommonNames(left.names, right.names, names);
    out.in_order = InOrder(left.units, right.units);
    out.figures = !left.figures.empty() || !right.figures.empty();
    const size_t least = std::min(left.size(), right.size());
    out.likeness = least == 0 ? 0 : static_cast<double>(out.common) / static_cast<double>(least);
    return out;
  }
  const std::vector<uint32_t>& x = a.tokens();
  const std::vector<uint32_t>& y = b.tokens();
  if (x.empty() || y.empty()) return {};
  const std::vector<std::string>& words_a = a.words();
  const std::vector<std::string>& words_b = b.words();
  if (words_a == words_b) {
    out.common = static_cast<uint32_t>(x.size());
    out.likeness = 1;
    return out;
  }
  const size_t width = y.size() + 1;
  std::vector<uint16_t> table((x.size() + 1) * width, 0);
  const auto same = [&](size_t i, size_t j) { return words_a[i] == words_b[j]; };
  for (size_t i = x.size(); i-- > 0;) {
    for (size_t j = y.size(); j-- > 0;) {
      table[i * width + j] = same(i, j) ? static_cast<uint16_t>(table[(i + 1) * width + j + 1] + 1)
                                        : std::max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  out.common = table[0];
  out.likeness = static_cast<double>(out.common) / static_cast<double>(std::min(x.size(), y.size()));
  size_t i = 0;
  size_t j = 0;
  size_t from_i = SIZE_MAX;
  size_t from_j = SIZE_MAX;
  bool started = false;
  const auto close = [&] {
    if (from_i == SIZE_MAX) return;
    const QuoteEdit edit{Stretch(x, from_i, i), Stretch(y, from_j, j)};
    if (started) out.edits.push_back(edit);  // what stands before the first common word was left out, not changed
    from_i = SIZE_MAX;
  };
  while (i < x.size() && j < y.size()) {
    if (same(i, j)) {
      close();
      started = true;
      ++i;
      ++j;
      continue;
    }
    if (from_i == SIZE_MAX) {
      from_i = i;
      from_j = j;
    }
    if (table[(i + 1) * width + j] >= table[i * width + j + 1]) ++i; else ++j;
  }
  // Words at the end of one side only were left out, and that is no edit, but
  // for a word or two: where the verb comes last, they may be its negation.
  if (from_i == SIZE_MAX && (i < x.size() || j < y.size())) from_i = i, from_j = j;
  if (from_i != SIZE_MAX) {
    i = x.size();
    j = y.size();
    const size_t left = i - from_i;
    const size_t right = j - from_j;
    if (std::min(left, right) > 0 || std::max(left, right) <= kShortEnd) close();
  }
  return out;
}

}  // namespace gainsay
