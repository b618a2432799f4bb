#include "bench/generate.h"

#include <array>
#include <string_view>

namespace gainsay::bench {
namespace {

// A linear congruential generator: <random>'s distributions differ between
// libraries.
class Dice {
 public:
  explicit Dice(uint32_t seed) : state_(seed) {}
  uint32_t Below(uint32_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<uint32_t>((state_ >> 33) % limit);
  }

 private:
  uint64_t state_;
};

struct Word {
  std::string_view en;
  std::string_view hi;
};

constexpr std::array<Word, 12> kFirst = {{{"Arvind", "अरविंद"}, {"Meera", "मीरा"}, {"Rohan", "रोहन"}, {"Sunita", "सुनीता"},
                                          {"Vikas", "विकास"}, {"Kavita", "कविता"}, {"Imran", "इमरान"}, {"Farah", "फराह"},
                                          {"Gopal", "गोपाल"}, {"Lata", "लता"}, {"Deepak", "दीपक"}, {"Anita", "अनीता"}}};
constexpr std::array<Word, 12> kLast = {{{"Deshpande", "देशपांडे"}, {"Nambiar", "नांबियार"}, {"Rawat", "रावत"}, {"Qureshi", "कुरैशी"},
                                         {"Bose", "बोस"}, {"Chauhan", "चौहान"}, {"Pillai", "पिल्लै"}, {"Sahu", "साहू"},
                                         {"Kulkarni", "कुलकर्णी"}, {"Ansari", "अंसारी"}, {"Thakur", "ठाकुर"}, {"Mehta", "मेहता"}}};
constexpr std::array<Word, 8> kTowns = {{{"Ratnagiri", "रत्नागिरी"}, {"Jhansi", "झांसी"}, {"Patna", "पटना"}, {"Kota", "कोटा"},
                                         {"Nagpur", "नागपुर"}, {"Ranchi", "रांची"}, {"Indore", "इंदौर"}, {"Shimla", "शिमला"}}};
constexpr std::array<Word, 12> kMonths = {{{"January", "जनवरी"}, {"February", "फरवरी"}, {"March", "मार्च"}, {"April", "अप्रैल"},
                                           {"May", "मई"}, {"June", "जून"}, {"July", "जुलाई"}, {"August", "अगस्त"},
                                           {"September", "सितंबर"}, {"October", "अक्टूबर"}, {"November", "नवंबर"}, {"December", "दिसंबर"}}};
constexpr std::array<Word, 6> kEvents = {{{"a bus overturned", "बस पलट गई"}, {"a fire broke out in a market", "बाजार में आग लग गई"},
                                          {"a bridge collapsed", "पुल गिर गया"}, {"a boat capsized", "नाव पलट गई"},
                                          {"a train derailed", "ट्रेन पटरी से उतर गई"}, {"a wall collapsed", "दीवार गिर गई"}}};

struct Person {
  Word first;
  Word last;
  std::string En() const { return std::string(first.en) + " " + std::string(last.en); }
  std::string Hi() const { return std::string(first.hi) + " " + std::string(last.hi); }
};

struct Event {
  Person officer;
  Person minister;
  Word town;
  Word month;
  Word what;
  uint32_t day;
  uint32_t hour;
  uint32_t dead;
  uint32_t hurt;
  uint32_t relief;  // lakh rupees
};

Person MakePerson(Dice& dice) { return {kFirst[dice.Below(kFirst.size())], kLast[dice.Below(kLast.size())]}; }

Event MakeEvent(Dice& dice) {
  Event event;
  event.officer = MakePerson(dice);
  event.minister = MakePerson(dice);
  event.town = kTowns[dice.Below(kTowns.size())];
  event.month = kMonths[dice.Below(kMonths.size())];
  event.what = kEvents[dice.Below(kEvents.size())];
  event.day = 1 + dice.Below(27);
  event.hour = 1 + dice.Below(11);
  event.dead = 2 + dice.Below(40);
  event.hurt = 5 + dice.Below(90);
  event.relief = 1 + dice.Below(9);
  return event;
}

// A teller of the event, who now and then gets something wrong.
Event Retell(Event event, Dice& dice) {
  if (dice.Below(10) == 0) event.officer = MakePerson(dice);
  if (dice.Below(10) == 0) event.dead += 1;
  if (dice.Below(10) == 0) event.hour = 12;
  return event;
}

std::string InEnglish(const Event& event, Dice& dice) {
  const std::string day = std::to_string(event.day) + " " + std::string(event.month.en) + " 2025";
  const std::string next = std::string(event.month.en) + " " + std::to_string(event.day + 1) + ", 2025";
  std::string out = std::to_string(event.dead) + " killed as " + std::string(event.what.en) + " in " + std::string(event.town.en) + "\n\n";
  out += std::string(event.town.en) + ", " + next + " — At least " + std::to_string(event.dead) + " people were killed and " +
         std::to_string(event.hurt) + " injured when " + std::string(event.what.en) + " in " + std::string(event.town.en) +
         " at " + std::to_string(event.hour) + " pm on " + day + ", officials said.\n\n";
  out += "Superintendent of Police " + event.officer.En() + " said that the injured were taken to the district hospital. \"" +
         "We were at the spot within twenty minutes,\" " + std::string(event.officer.last.en) + " told reporters.\n\n";
  out += "Home Minister " + event.minister.En() + " announced Rs " + std::to_string(event.relief) +
         " lakh each for the families of the dead and ordered an inquiry, which will report in 15 days.\n";
  if (dice.Below(2) == 0) out += "\nThe road was opened again on the evening of " + next + " after " + std::to_string(4 + event.hour) + " hours.\n";
  return out;
}

std::string InHindi(const Event& event, Dice& dice) {
  const std::string day = std::to_string(event.day) + " " + std::string(event.month.hi) + " 2025";
  const std::string town(event.town.hi);
  std::string out = town + " में " + std::string(event.what.hi) + ", " + std::to_string(event.dead) + " की मौत\n\n";
  out += town + ", " + std::to_string(event.day + 1) + " " + std::string(event.month.hi) + "। " + town + " में " + day +
         " को दोपहर " + std::to_string(event.hour) + " बजे " + std::string(event.what.hi) + "। हादसे में " + std::to_string(event.dead) +
         " लोगों की मौत हो गई और " + std::to_string(event.hurt) + " लोग घायल हो गए।\n\n";
  out += "पुलिस अधीक्षक " + event.officer.Hi() + " ने बताया कि घायलों को जिला अस्पताल में भर्ती कराया गया है। उन्होंने कहा, \"हम बीस मिनट में मौके पर पहुंच गए थे।\"\n\n";
  out += "गृह मंत्री " + event.minister.Hi() + " ने मृतकों के परिवारों को " + std::to_string(event.relief) +
         "-" + std::to_string(event.relief) + " लाख रुपये देने की घोषणा की और जांच के आदेश दिए।\n";
  if (dice.Below(2) == 0) out += "\nसड़क को " + std::to_string(4 + event.hour) + " घंटे बाद फिर खोल दिया गया।\n";
  return out;
}

std::string Padded(uint32_t number) {
  const std::string digits = std::to_string(number);
  return digits.size() < 4 ? std::string(4 - digits.size(), '0') + digits : digits;
}

}  // namespace

std::vector<GeneratedArticle> GenerateArticles(uint32_t count, uint32_t seed) {
  constexpr uint32_t kTellers = 5;
  constexpr uint32_t kEnglish = 3;
  Dice dice(seed);
  std::vector<GeneratedArticle> out;
  out.reserve(count);
  Event event;
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t teller = i % kTellers;
    if (teller == 0) event = MakeEvent(dice);
    const Event told = Retell(event, dice);
    const bool english = teller < kEnglish;
    std::string path = "story-" + Padded(i / kTellers) + (english ? "-en-" : "-hi-") + std::to_string(teller) + ".txt";
    out.push_back({std::move(path), english ? InEnglish(told, dice) : InHindi(told, dice)});
  }
  return out;
}

}  // namespace gainsay::bench
