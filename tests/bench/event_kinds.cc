// The files words/kinds-*.inc: a kind of events, its facts, and the texts
// that tell them. The form of the files is described in words/README.md.
#include <charconv>

#include "bench/word_lines.h"

namespace gainsay::bench {
namespace {

constexpr std::string_view kDistrictText =
#include "bench/words/kinds-district.inc"
    ;
constexpr std::string_view kStateText =
#include "bench/words/kinds-state.inc"
    ;
constexpr std::string_view kSportText =
#include "bench/words/kinds-sport.inc"
    ;
constexpr std::string_view kBusinessText =
#include "bench/words/kinds-business.inc"
    ;
constexpr std::string_view kSocietyText =
#include "bench/words/kinds-society.inc"
    ;
constexpr std::string_view kBackgroundText =
#include "bench/words/background.inc"
    ;

struct TypeName {
  std::string_view name;
  FactType type;
};
constexpr TypeName kTypes[] = {
    {"count", FactType::kCount},   {"lakh", FactType::kLakh},       {"crore", FactType::kCrore},
    {"km", FactType::kKilometre},  {"metre", FactType::kMetre},     {"percent", FactType::kPercent},
    {"age", FactType::kAge},       {"days", FactType::kDays},       {"clock", FactType::kClock},
    {"day", FactType::kDay},       {"person", FactType::kPerson},   {"org", FactType::kOrganisation},
    {"spot", FactType::kSpot},     {"quote", FactType::kQuote},     {"word", FactType::kWord},
};

template <class T>
uint32_t IndexOf(const std::vector<T>& table, std::string_view key, std::string_view line) {
  for (size_t i = 0; i < table.size(); ++i) {
    if (table[i].key == key) return static_cast<uint32_t>(i);
  }
  RefuseLine(line);
}

int64_t NumberOf(std::string_view text, std::string_view line) {
  int64_t value = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc()) RefuseLine(line);
  return value;
}

int32_t FactNamed(const EventKind& kind, std::string_view name, std::string_view line) {
  for (size_t i = 0; i < kind.facts.size(); ++i) {
    if (kind.facts[i].name == name) return static_cast<int32_t>(i);
  }
  RefuseLine(line);
}

std::string_view Trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

FactDecl ReadWords(FactDecl fact, std::string_view line) {
  const size_t at = line.find("word ");
  for (const std::string_view pair : Fields(line.substr(at + 5), ';', 1)) fact.words.push_back(PairOf(Fields(Trimmed(pair), '|', 2)));
  return fact;
}

// "dead count 3 24", "later count 1 3 +dead", "away org team *home".
FactDecl ReadFact(const Words& words, const EventKind& kind, std::string_view line) {
  const std::vector<std::string_view> f = Fields(line, ' ', 2);
  FactDecl fact;
  fact.name = f[0];
  bool known = false;
  for (const TypeName& type : kTypes) {
    if (type.name == f[1]) fact.type = type.type, known = true;
  }
  if (!known) RefuseLine(line);
  if (fact.type == FactType::kWord) return ReadWords(std::move(fact), line);
  size_t at = 2;
  if (fact.type == FactType::kPerson) fact.table = IndexOf(words.roles, Fields(line, ' ', 3)[at++], line);
  if (fact.type == FactType::kOrganisation) fact.table = IndexOf(words.organisations, Fields(line, ' ', 3)[at++], line);
  if (fact.type == FactType::kQuote) fact.table = IndexOf(words.quotes, Fields(line, ' ', 3)[at++], line);
  std::vector<int64_t> numbers;
  for (; at < f.size(); ++at) {
    if (f[at].starts_with('+')) fact.base = FactNamed(kind, f[at].substr(1), line);
    else if (f[at].starts_with('*')) fact.rival = FactNamed(kind, f[at].substr(1), line);
    else if (f[at] == "grows") fact.grows = true;
    else if (f[at] == "loose") fact.loose = true;
    else numbers.push_back(NumberOf(f[at], line));
  }
  if (numbers.size() == 2) fact.low = numbers[0], fact.high = numbers[1];
  return fact;
}

// "L en text".
void ReadText(EventKind& kind, std::string_view line) {
  constexpr std::string_view kLetters = "HLGF123456";
  const size_t part = line.size() < 6 ? kLetters.npos : kLetters.find(line[0]);
  if (part == kLetters.npos || line[1] != ' ' || line[4] != ' ') RefuseLine(line);
  kind.texts[line.substr(2, 2) == "hi" ? 1 : 0][part].push_back(line.substr(5));
}

void ReadKindFile(std::string_view text, Words& words) {
  for (std::string_view line : LinesOf(text)) {
    if (TakeFront(line, "= ")) {
      const std::vector<std::string_view> f = Fields(line, ' ', 2);
      words.kinds.push_back({f[0], f[1], {}, {}});
    } else if (TakeFront(line, "fact ")) {
      words.kinds.back().facts.push_back(ReadFact(words, words.kinds.back(), line));
    } else {
      ReadText(words.kinds.back(), line);
    }
  }
}

}  // namespace

void ReadKinds(Words& words) {
  for (const std::string_view text : {kDistrictText, kStateText, kSportText, kBusinessText, kSocietyText}) ReadKindFile(text, words);
  for (std::string_view line : LinesOf(kBackgroundText)) {
    if (TakeFront(line, "= ")) words.backgrounds.push_back({line, {}});
    else words.backgrounds.back().texts[line.starts_with("hi ") ? 1 : 0].push_back(line.substr(3));
  }
}

}  // namespace gainsay::bench
