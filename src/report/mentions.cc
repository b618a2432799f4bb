#include "report/mentions.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "report/read_json.h"

namespace gainsay {
namespace {

// A line and what it is sorted by.
struct Line {
  Span span;
  LineJson json;
};

std::string_view TypeOf(const QuantityMention& quantity) {
  switch (quantity.type) {
    case QuantityType::kOrdinal: return "ordinal";
    case QuantityType::kPercent: return "percent";
    case QuantityType::kMoney:
    case QuantityType::kMeasure:
    case QuantityType::kAge: return "quantity";
    case QuantityType::kCardinal:
    case QuantityType::kScore:
    case QuantityType::kRatio:
    case QuantityType::kIdentifier: break;
  }
  return quantity.unit.valid() ? "quantity" : "number";
}

class MentionLines {
 public:
  explicit MentionLines(const ArticleRead& read) : read_(read), json_(read) {}

  std::vector<Line> Make() {
    const MentionTable& table = read_.mentions;
    for (const TimeMention& time : table.times) AddTime(time);
    for (const QuantityMention& quantity : table.quantities) AddQuantity(quantity);
    for (const PersonMention& person : table.persons) AddPerson(person);
    for (const OrgMention& org : table.orgs) AddOrg(org);
    for (const PlaceMention& place : table.places) AddPlace(place);
    for (const RoleMention& role : table.roles) AddRole(role);
    for (const QuoteMention& quote : table.quotes) AddQuote(quote);
    for (const EventMention& event : table.events) AddEvent(event);
    std::stable_sort(lines_.begin(), lines_.end(), [](const Line& a, const Line& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    return std::move(lines_);
  }

 private:
  LineJson& Add(std::string_view type, Span span) {
    lines_.push_back({span, json_.Head(type, span)});
    return lines_.back().json;
  }

  void AddTime(const TimeMention& time) {
    const bool lasts = time.type == TimexType::kDuration;
    LineJson& line = Add(lasts ? "duration" : "time", time.span);
    line["timex"] = time.timex;
    if (lasts) line["seconds"] = time.seconds;
    if (const auto& when = time.typical ? time.typical : time.when; when) {
      line["from"] = ToIso(when->from);
      line["to"] = ToIso(when->to);
    }
    if (!lasts) line["granularity"] = Name(time.granularity);
    if (time.type == TimexType::kSet) line["set"] = true;
    if (time.bound != TimeMention::Bound::kAt) line["bound"] = Name(time.bound);
    if (time.approximate) line["approximate"] = true;
    if (time.ambiguous) line["ambiguous"] = true;
  }

  void AddQuantity(const QuantityMention& quantity) {
    LineJson& line = Add(TypeOf(quantity), quantity.span);
    line["value"] = quantity.value.Normalized().ToString();
    if (quantity.upper) line["upper"] = quantity.upper->Normalized().ToString();
    if (quantity.unit.valid()) line["unit"] = json_.Concept(quantity.unit);
    if (quantity.hedge != Hedge::kExact) line["hedge"] = Name(quantity.hedge);
    if (quantity.each) line["each"] = true;
    line["of"] = Name(quantity.type);
  }

  void AddPerson(const PersonMention& person) {
    LineJson& line = Add("person", person.span);
    line["name"] = person.name;
    line["id"] = person.person.valid() ? LineJson(person.person.index) : LineJson(nullptr);
    line["full_name"] = json_.PersonName(person.person);
  }

  void AddOrg(const OrgMention& org) {
    LineJson& line = Add("org", org.span);
    line["name"] = org.name;
    line["id"] = json_.Concept(org.known);
    if (!org.acronym.empty()) line["acronym"] = org.acronym;
  }

  void AddPlace(const PlaceMention& place) {
    LineJson& line = Add("place", place.span);
    line["name"] = place.name;
    line["id"] = json_.Concept(place.known);
  }

  void AddRole(const RoleMention& role) {
    LineJson& line = Add("role", json_.SpanOf(role.tokens));
    line["id"] = json_.Concept(role.role);
    line["status"] = Name(role.status);
    if (!role.scope.empty()) line["scope"] = role.scope;
    if (role.plural) line["plural"] = true;
    line["person"] = role.person.valid() ? LineJson(role.person.index) : LineJson(nullptr);
  }

  void AddQuote(const QuoteMention& quote) {
    LineJson& line = Add("quote", quote.span);
    LineJson speaker = json_.PersonName(quote.speaker);
    if (speaker.is_null() && !quote.speaker_name.empty()) speaker = quote.speaker_name;
    line["speaker"] = std::move(speaker);
    line["closed"] = quote.closed;
    if (quote.block) line["block"] = true;
  }

  void AddEvent(const EventMention& event) {
    LineJson& line = Add("event", event.span);
    line["id"] = json_.Concept(event.event);
    if (!event.name.empty()) line["name"] = event.name;
    line["negated"] = event.negated;
    line["modality"] = Name(event.modality);
  }

  const ArticleRead& read_;
  ReadJson json_;
  std::vector<Line> lines_;
};

}  // namespace

std::string RenderMentions(const std::vector<ArticleRead>& articles) {
  std::string out;
  for (const ArticleRead& read : articles) {
    for (const Line& line : MentionLines(read).Make()) AppendLine(line.json, out);
  }
  return out;
}

}  // namespace gainsay
