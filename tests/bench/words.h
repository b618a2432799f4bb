// The generator's tables: names, towns, roles, organisations, papers,
// quotations and kinds of events, read from the files of words/.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::bench {

enum class Tongue : uint8_t { kEnglish, kHindi };

// The same word in both languages.
struct Word {
  std::array<std::string_view, 2> in;
  std::string_view In(Tongue tongue) const { return in[static_cast<size_t>(tongue)]; }
};

struct Town {
  Word name;
  Word district;
  uint32_t state = 0;  // index of Words::states
};

enum class Holder : uint8_t { kTown, kState, kPrivate };

struct Role {
  std::string_view key;
  Holder holder = Holder::kPrivate;
  Word full;
  Word brief;
};

struct OrganisationType {
  std::string_view key;  // "company"
  std::vector<Word> types;
};

struct Paper {
  Tongue tongue = Tongue::kEnglish;
  std::string_view name;
  bool devanagari_digits = false;
};

// A half of a quotation. A body holds a pair that a careless teller swaps:
// "within <twenty|forty> minutes".
struct QuoteTheme {
  std::string_view key;
  std::vector<Word> openings;
  std::vector<Word> bodies;
};

enum class FactType : uint8_t { kCount, kLakh, kCrore, kKilometre, kMetre, kPercent, kAge, kDays, kClock, kDay, kPerson, kOrganisation, kSpot, kQuote, kWord };

struct FactDecl {
  std::string_view name;
  FactType type = FactType::kCount;
  int64_t low = 0;
  int64_t high = 0;
  int32_t base = -1;    // the fact that low and high are added to
  int32_t rival = -1;   // the fact that a careless teller swaps it with
  bool grows = false;   // a toll: a later and higher one is news, no slip
  bool loose = false;   // two papers may give it differently and both be right
  uint32_t table = 0;   // role, organisation type or theme of quotations
  std::vector<Word> words;  // of a kWord
};

// What a paragraph is for; see words/kinds-*.inc.
enum class Part : uint8_t { kHeadline, kLead, kLaterHeadline, kLaterLead, kGroup1, kGroup2, kGroup3, kGroup4, kGroup5, kGroup6 };
inline constexpr size_t kParts = 10;

struct EventKind {
  std::string_view name;
  std::string_view desk;
  std::vector<FactDecl> facts;
  std::array<std::array<std::vector<std::string_view>, kParts>, 2> texts;  // by tongue and part

  const std::vector<std::string_view>& Texts(Tongue tongue, Part part) const {
    return texts[static_cast<size_t>(tongue)][static_cast<size_t>(part)];
  }
};

// Paragraphs that say nothing of one event, by desk.
struct Background {
  std::string_view desk;
  std::array<std::vector<std::string_view>, 2> texts;
};

struct Words {
  std::vector<Word> given;
  std::vector<Word> surnames;  // the commonest first
  std::vector<Word> spots;
  std::vector<Word> states;
  std::vector<Town> towns;
  std::vector<Role> roles;
  std::vector<Word> stems;
  std::vector<OrganisationType> organisations;
  std::vector<Paper> papers;
  std::vector<QuoteTheme> quotes;
  std::vector<EventKind> kinds;
  std::vector<Background> backgrounds;
};

// The tables, read once. A broken line ends the program: the files are ours.
const Words& TheWords();

}  // namespace gainsay::bench
