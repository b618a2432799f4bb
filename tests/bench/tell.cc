#include "bench/tell.h"

#include <algorithm>
#include <cctype>

#include "bench/word_lines.h"

namespace gainsay::bench {
namespace {

// Fills the slots of templates, "{officer}" and "{dead}", and chooses between
// "[said|told reporters]". Dice fall once a slot and once a choice, whatever
// the values are: a slip must not change the words around it.
class Filler {
 public:
  Filler(const Telling& telling, Dice dice)
      : telling_(telling), story_(*telling.story), style_(telling.style), dice_(dice), told_(story_.values.size()), named_(story_.values.size()) {}

  std::string Fill(std::string_view text);
  Dice& dice() { return dice_; }
  std::vector<bool> TakeTold() { return std::move(told_); }
  // In a headline a person is not introduced yet.
  void ForgetNamed() { named_.assign(named_.size(), false); }

 private:
  void Append(std::string_view text, std::string& out);
  void Slot(std::string_view slot, std::string& out);
  std::string FactText(uint32_t fact, std::string_view form);
  std::string PersonText(uint32_t fact, const Value& person, std::string_view form);
  std::string DayText(const Value& day, std::string_view form, bool wrong_weekday);
  Value Told(uint32_t fact) const;

  const Telling& telling_;
  const Story& story_;
  const Style& style_;
  Dice dice_;
  std::vector<bool> told_;
  std::vector<bool> named_;
};

// A slot at the head of a sentence begins with a capital.
void Capitalise(size_t from, std::string& out) {
  if (from >= out.size()) return;
  const std::string_view before(out.data(), from);
  if (before.empty() || before.ends_with(". ") || before.ends_with(".\" ")) {
    out[from] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[from])));
  }
}

std::string Filler::Fill(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t open = text.find('[', at);
    Append(text.substr(at, open == text.npos ? text.npos : open - at), out);
    if (open == text.npos) break;
    const size_t close = text.find(']', open);
    if (close == text.npos) RefuseLine(text);
    const std::vector<std::string_view> choices = Fields(text.substr(open + 1, close - open - 1), '|', 1);
    Append(choices[dice_.Below(static_cast<uint32_t>(choices.size()))], out);
    at = close + 1;
  }
  return out;
}

void Filler::Append(std::string_view text, std::string& out) {
  for (size_t at = 0; at < text.size();) {
    const size_t open = text.find('{', at);
    out += text.substr(at, open == text.npos ? text.npos : open - at);
    if (open == text.npos) break;
    const size_t close = text.find('}', open);
    if (close == text.npos) RefuseLine(text);
    const size_t from = out.size();
    Slot(text.substr(open + 1, close - open - 1), out);
    Capitalise(from, out);
    at = close + 1;
  }
}

void Filler::Slot(std::string_view slot, std::string& out) {
  const Words& words = TheWords();
  const Town& town = words.towns[story_.town];
  if (slot == "town") return void(out += town.name.In(style_.tongue));
  if (slot == "district") return void(out += town.district.In(style_.tongue));
  if (slot == "state") return void(out += words.states[town.state].In(style_.tongue));
  const size_t colon = slot.find(':');
  const std::string_view name = slot.substr(0, colon);
  const std::string_view form = colon == slot.npos ? std::string_view() : slot.substr(colon + 1);
  for (uint32_t fact = 0; fact < story_.values.size(); ++fact) {
    if (story_.kind->facts[fact].name != name) continue;
    told_[fact] = true;
    out += FactText(fact, form);
    return;
  }
  RefuseLine(slot);
}

Value Filler::Told(uint32_t fact) const {
  if (telling_.slip != nullptr) {
    for (const auto& [slipped, value] : telling_.slip->told) {
      if (slipped == fact) return value;
    }
  }
  return story_.values[fact];
}

std::string Filler::FactText(uint32_t fact, std::string_view form) {
  const Value value = Told(fact);
  const FactType type = story_.kind->facts[fact].type;
  if (type == FactType::kPerson) return PersonText(fact, value, form);
  if (type == FactType::kDay) {
    const bool wrong = telling_.slip != nullptr && telling_.slip->weekday && telling_.slip->fact == fact;
    return DayText(value, form, wrong);
  }
  if (type == FactType::kCount && form == "digits") return Printed(value.n, style_);
  if (type == FactType::kCount && form == "th") return PrintedOrdinal(value.n, style_);
  return Shown(story_, fact, value, style_);
}

std::string Filler::PersonText(uint32_t fact, const Value& person, std::string_view form) {
  const Role& role = TheWords().roles[story_.kind->facts[fact].table];
  const uint32_t die = dice_.Below(100);
  const std::string full = PrintedName(person, style_);
  const bool known = named_[fact];
  named_[fact] = true;
  if (form == "bare") return full;
  if (form == "role") return std::string(role.full.In(style_.tongue));
  if (known && form != "full") {
    const bool surname = style_.tongue == Tongue::kEnglish || die < 50;
    return surname ? std::string(TheWords().surnames[person.b].In(style_.tongue)) : full;
  }
  return std::string((die < 70 ? role.full : role.brief).In(style_.tongue)) + " " + full;
}

std::string Filler::DayText(const Value& day, std::string_view form, bool wrong_weekday) {
  const uint32_t die = dice_.Below(100);
  constexpr int64_t kWeek = 6;
  const int64_t past = style_.today - day.n;
  DayForm chosen = die < 40 ? DayForm::kWeekday : die < 70 ? DayForm::kDate : DayForm::kBoth;
  if (chosen == DayForm::kWeekday && (past < 0 || past > kWeek)) chosen = DayForm::kDate;
  if (form == "date") chosen = DayForm::kBare;
  if (form == "day") chosen = past >= 0 && past <= kWeek ? DayForm::kWeekday : DayForm::kDate;
  if (wrong_weekday) chosen = DayForm::kBoth;
  return PrintedDay(day.n, chosen, wrong_weekday ? 2 : 0, style_);
}

// One of the texts of the part, or nothing where the kind has none.
std::string OneOf(const Story& story, Part part, Tongue tongue, Filler& filler) {
  const std::vector<std::string_view>& texts = story.kind->Texts(tongue, part);
  if (texts.empty()) return {};
  return filler.Fill(texts[filler.dice().Below(static_cast<uint32_t>(texts.size()))]);
}

std::string BackgroundOf(const Story& story, Tongue tongue, Filler& filler) {
  for (const Background& background : TheWords().backgrounds) {
    if (background.desk != story.kind->desk) continue;
    const auto& texts = background.texts[static_cast<size_t>(tongue)];
    return filler.Fill(texts[filler.dice().Below(static_cast<uint32_t>(texts.size()))]);
  }
  return {};
}

}  // namespace

std::string Shown(const Story& story, uint32_t fact, const Value& value, const Style& style) {
  const Words& words = TheWords();
  const FactDecl& decl = story.kind->facts[fact];
  switch (decl.type) {
    case FactType::kCount: return PrintedInWords(value.n, style);
    case FactType::kLakh: return PrintedMoney(value.n, false, style);
    case FactType::kCrore: return PrintedMoney(value.n, true, style);
    case FactType::kKilometre: return Printed(value.n, style) + (style.tongue == Tongue::kHindi ? " किलोमीटर" : " km");
    case FactType::kMetre: return Printed(value.n, style) + (style.tongue == Tongue::kHindi ? " मीटर" : " metres");
    case FactType::kPercent: return PrintedPercent(value.n, style);
    case FactType::kAge: return Printed(value.n, style);
    case FactType::kDays: return PrintedInWords(value.n, style) + (style.tongue == Tongue::kHindi ? " दिन" : " days");
    case FactType::kClock: return PrintedClock(value.n, style);
    case FactType::kDay: return PrintedDay(value.n, DayForm::kBare, 0, style);
    case FactType::kPerson: return PrintedName(value, style);
    case FactType::kOrganisation:
      return std::string(words.stems[value.a].In(style.tongue)) + " " + std::string(words.organisations[decl.table].types[value.b].In(style.tongue));
    case FactType::kSpot: return std::string(words.spots[value.a].In(style.tongue));
    case FactType::kQuote: return PrintedQuote(words.quotes[decl.table], value, style);
    case FactType::kWord: return std::string(decl.words[value.a].In(style.tongue));
  }
  return {};
}

Copy Tell(const Telling& telling) {
  const Story& story = *telling.story;
  const Tongue tongue = telling.style.tongue;
  Filler filler(telling, Dice(telling.dice));
  Copy copy;
  copy.title = OneOf(story, telling.later ? Part::kLaterHeadline : Part::kHeadline, tongue, filler);
  filler.ForgetNamed();
  copy.paragraphs.push_back(OneOf(story, telling.later ? Part::kLaterLead : Part::kLead, tongue, filler));

  std::vector<Part> groups = {Part::kGroup2, Part::kGroup3, Part::kGroup4, Part::kGroup5, Part::kGroup6};
  for (size_t left = groups.size(); left > 1; --left) {
    std::swap(groups[left - 1], groups[filler.dice().Below(static_cast<uint32_t>(left))]);
  }
  groups.insert(groups.begin(), Part::kGroup1);
  constexpr uint32_t kKept = 88;
  for (const Part group : groups) {
    if (!filler.dice().Chance(kKept)) continue;
    std::string paragraph = OneOf(story, group, tongue, filler);
    if (!paragraph.empty()) copy.paragraphs.push_back(std::move(paragraph));
  }
  if (copy.paragraphs.size() < 5 || filler.dice().Chance(50)) copy.paragraphs.push_back(BackgroundOf(story, tongue, filler));
  copy.told = filler.TakeTold();
  return copy;
}

}  // namespace gainsay::bench
