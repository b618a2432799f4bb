#include "bench/generate.h"

#include <algorithm>

#include "bench/dress.h"

namespace gainsay::bench {
namespace {

constexpr uint64_t kTellerDice = 3;
constexpr uint64_t kSlipDice = 4;

std::string Padded(uint64_t number, size_t width) {
  const std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

// One of the event's articles before it is written.
struct Teller {
  Telling telling;
  Imprint imprint;
  Clothes clothes = Clothes::kMarkdown;
  std::optional<Slip> slip;
  std::vector<bool> told;
};

// The last of a round of tellers writes days later, the others at once.
int64_t DayOfWriting(const Story& story, uint32_t place, uint32_t tellers, Dice& dice) {
  const int64_t later = dice.Between(3, 6);
  const int64_t soon = dice.Between(0, 1);
  if (tellers > 2 && place + 1 == tellers) return story.day + later;
  return story.day + (place == 0 ? 0 : soon);
}

}  // namespace

struct Generator::Desk {
  GeneratorOptions options;
  uint64_t written = 0;
  Story story;
  std::vector<Teller> round;

  uint64_t Event() const { return options.one_event ? options.first : options.first + written / options.tellers; }
  Tongue TongueOf(uint32_t place) const;
  Teller MakeTeller(uint64_t number, uint32_t place) const;
  uint32_t TellingRightly(const Slip& slip) const;
  void PlanSlips(uint64_t round_number);
  void PlanRound();
};

// Of five, the second and the fourth or the last write Hindi.
Tongue Generator::Desk::TongueOf(uint32_t place) const {
  if (!options.english) return Tongue::kHindi;
  if (!options.hindi) return Tongue::kEnglish;
  const uint32_t at = (place + static_cast<uint32_t>(Event() % 5)) % 5;
  return at == 1 || at == 3 ? Tongue::kHindi : Tongue::kEnglish;
}

Teller Generator::Desk::MakeTeller(uint64_t number, uint32_t place) const {
  const Words& words = TheWords();
  Dice dice(options.seed, kTellerDice, story.number, number);
  Teller teller;
  const Tongue tongue = TongueOf(place);
  const Paper* paper = nullptr;
  while (paper == nullptr || paper->tongue != tongue) paper = &words.papers[dice.Below(static_cast<uint32_t>(words.papers.size()))];
  const int64_t today = DayOfWriting(story, place, options.tellers, dice);
  teller.telling.story = &story;
  teller.telling.style = Style::Draw(*paper, today, dice);
  teller.telling.later = today > story.day + 1;
  teller.telling.dice = options.seed * 1'000'003 + story.number * 4099 + number;
  teller.imprint.id = "ev" + Padded(story.number, 7) + "-" + std::to_string(number);
  teller.imprint.paper = paper;
  // Today's paper is written in the evening, when all has happened.
  teller.imprint.minutes = today == story.day ? dice.Between(1080, 1435) : dice.Between(360, 1320);
  const Value author = DrawPerson(dice);
  if (dice.Chance(30)) teller.imprint.author = PrintedName(author, teller.telling.style);
  const uint32_t die = dice.Below(100);
  teller.clothes = options.records ? Clothes::kRecord : die < 60 ? Clothes::kMarkdown : die < 85 ? Clothes::kPlain : Clothes::kPage;
  teller.told = Tell(teller.telling).told;
  return teller;
}

uint32_t Generator::Desk::TellingRightly(const Slip& slip) const {
  uint32_t count = 0;
  for (const Teller& teller : round) {
    if (!teller.told[slip.fact]) continue;
    const bool slipped = teller.slip.has_value() && std::any_of(teller.slip->told.begin(), teller.slip->told.end(),
                                                                [&](const auto& told) { return told.first == slip.fact; });
    if (!slipped) ++count;
  }
  return count;
}

// A teller slips in a fact that it tells and that another one tells rightly.
void Generator::Desk::PlanSlips(uint64_t round_number) {
  Dice dice(options.seed, kSlipDice, story.number, round_number);
  std::vector<uint32_t> taken;
  for (uint32_t place = 0; place < round.size(); ++place) {
    if (!dice.Chance(options.slips)) continue;
    std::vector<uint32_t> possible;
    for (uint32_t fact = 0; fact < story.values.size(); ++fact) {
      const bool free = std::find(taken.begin(), taken.end(), fact) == taken.end();
      const auto tells = [&](const Teller& teller) { return teller.told[fact]; };
      if (free && CanSlip(story.kind->facts[fact]) && tells(round[place]) && std::count_if(round.begin(), round.end(), tells) > 1) possible.push_back(fact);
    }
    if (possible.empty()) continue;
    const uint32_t fact = possible[dice.Below(static_cast<uint32_t>(possible.size()))];
    Teller& teller = round[place];
    teller.slip = MakeSlip(story, fact, place == 0, teller.telling.style.today, dice);
    for (const auto& told : teller.slip->told) taken.push_back(told.first);
  }
}

void Generator::Desk::PlanRound() {
  story = MakeStory(options.seed, Event());
  round.clear();
  const uint64_t begin = options.one_event ? written : 0;
  for (uint32_t place = 0; place < options.tellers; ++place) round.push_back(MakeTeller(begin + place, place));
  PlanSlips(begin / options.tellers);
}

Generator::Generator(const GeneratorOptions& options) : desk_(std::make_unique<Desk>()) {
  desk_->options = options;
  desk_->options.tellers = std::max<uint32_t>(options.tellers, 1);
}

Generator::~Generator() = default;

GeneratedArticle Generator::Next() {
  Desk& desk = *desk_;
  const size_t place = desk.written % desk.options.tellers;
  if (place == 0) desk.PlanRound();
  ++desk.written;
  Teller& teller = desk.round[place];
  GeneratedArticle article;
  article.event = desk.story.number;
  if (teller.slip.has_value()) {
    const Slip& slip = *teller.slip;
    teller.telling.slip = &slip;
    const Value& truth = desk.story.values[slip.fact];
    const auto shown = [&](const Value& value, bool wrong_weekday) {
      if (slip.kind == "date" || slip.weekday) return PrintedDay(value.n, DayForm::kBoth, wrong_weekday ? 2 : 0, teller.telling.style);
      return Shown(desk.story, slip.fact, value, teller.telling.style);
    };
    article.slip = PlantedSlip{std::string(slip.kind), std::string(desk.story.kind->facts[slip.fact].name), shown(truth, false),
                               shown(slip.told.front().second, slip.weekday), desk.TellingRightly(slip)};
  }
  const Copy copy = Tell(teller.telling);
  article.path = teller.imprint.id + (teller.telling.style.tongue == Tongue::kHindi ? "-hi" : "-en") + std::string(Ending(teller.clothes));
  article.bytes = Dress(copy, teller.telling, teller.imprint, teller.clothes);
  return article;
}

std::vector<GeneratedArticle> Generate(const GeneratorOptions& options, uint32_t count) {
  Generator generator(options);
  std::vector<GeneratedArticle> out;
  out.reserve(count);
  while (out.size() < count) out.push_back(generator.Next());
  return out;
}

}  // namespace gainsay::bench
