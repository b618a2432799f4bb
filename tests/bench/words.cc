#include "bench/words.h"

#include "bench/word_lines.h"

namespace gainsay::bench {
namespace {

constexpr std::string_view kGivenText =
#include "bench/words/given.inc"
    ;
constexpr std::string_view kSurnamesText =
#include "bench/words/surnames.inc"
    ;
constexpr std::string_view kSpotsText =
#include "bench/words/spots.inc"
    ;
constexpr std::string_view kPlacesText =
#include "bench/words/places.inc"
    ;
constexpr std::string_view kRolesText =
#include "bench/words/roles.inc"
    ;
constexpr std::string_view kOrganisationsText =
#include "bench/words/organisations.inc"
    ;
constexpr std::string_view kPapersText =
#include "bench/words/papers.inc"
    ;
constexpr std::string_view kQuotesText =
#include "bench/words/quotes.inc"
    ;

std::vector<Word> ReadPairs(std::string_view text) {
  std::vector<Word> out;
  for (const std::string_view line : LinesOf(text)) out.push_back(PairOf(Fields(line, '|', 2)));
  return out;
}

void ReadPlaces(Words& words) {
  for (std::string_view line : LinesOf(kPlacesText)) {
    if (TakeFront(line, "@ ")) {
      words.states.push_back(PairOf(Fields(line, '|', 2)));
      continue;
    }
    const std::vector<std::string_view> fields = Fields(line, '|', 2);
    const Word name = PairOf(fields);
    const Word district = fields.size() > 3 ? Word{{fields[2], fields[3]}} : name;
    words.towns.push_back({name, district, static_cast<uint32_t>(words.states.size() - 1)});
  }
}

void ReadRoles(Words& words) {
  for (const std::string_view line : LinesOf(kRolesText)) {
    const std::vector<std::string_view> f = Fields(line, '|', 6);
    const Holder holder = f[1] == "town" ? Holder::kTown : f[1] == "state" ? Holder::kState : Holder::kPrivate;
    words.roles.push_back({f[0], holder, {{f[2], f[4]}}, {{f[3], f[5]}}});
  }
}

void ReadOrganisations(Words& words) {
  for (std::string_view line : LinesOf(kOrganisationsText)) {
    if (TakeFront(line, "@ ")) {
      if (line != "stems") words.organisations.push_back({line, {}});
      continue;
    }
    std::vector<Word>& into = words.organisations.empty() ? words.stems : words.organisations.back().types;
    into.push_back(PairOf(Fields(line, '|', 2)));
  }
}

void ReadPapers(Words& words) {
  for (const std::string_view line : LinesOf(kPapersText)) {
    const std::vector<std::string_view> f = Fields(line, '|', 3);
    words.papers.push_back({f[0] == "hi" ? Tongue::kHindi : Tongue::kEnglish, f[1], f[2] == "deva"});
  }
}

void ReadQuotes(Words& words) {
  for (std::string_view line : LinesOf(kQuotesText)) {
    if (TakeFront(line, "@ ")) {
      words.quotes.push_back({line, {}, {}});
    } else if (TakeFront(line, "+ ")) {
      words.quotes.back().openings.push_back(PairOf(Fields(line, '~', 2)));
    } else {
      words.quotes.back().bodies.push_back(PairOf(Fields(line, '~', 2)));
    }
  }
}

Words Read() {
  Words words;
  words.given = ReadPairs(kGivenText);
  words.surnames = ReadPairs(kSurnamesText);
  words.spots = ReadPairs(kSpotsText);
  ReadPlaces(words);
  ReadRoles(words);
  ReadOrganisations(words);
  ReadPapers(words);
  ReadQuotes(words);
  ReadKinds(words);
  return words;
}

}  // namespace

const Words& TheWords() {
  static const Words words = Read();
  return words;
}

}  // namespace gainsay::bench
