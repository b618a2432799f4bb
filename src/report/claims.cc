// RenderClaims of report/mentions.h. Each of Claim's members has a member of
// the same name here; numbers of mentions become the mentions themselves.
#include <utility>

#include "report/mentions.h"
#include "report/read_json.h"

namespace gainsay {
namespace {

template <typename T>
LineJson OrNull(const std::optional<T>& value) {
  return value ? LineJson(*value) : LineJson(nullptr);
}

class ClaimLines {
 public:
  explicit ClaimLines(const ArticleRead& read) : table_(read.mentions), json_(read) {}

  LineJson Make(const Claim& claim) const {
    LineJson line = json_.Head("kind", Name(claim.kind), claim.span);
    line["attribute"] = json_.FullConcept(claim.attribute);
    line["subject"] = Subject(claim);
    line["value"] = claim.value;
    line["value_concept"] = json_.FullConcept(claim.value_concept);
    line["spans"] = LineJson::array({OfSpan(claim.span)});
    line["person"] = OfPerson(claim.person);
    line["object"] = OfPerson(claim.object);
    line["org"] = OfOrg(claim.org);
    line["subject_words"] = claim.subject_words;
    line["scope"] = claim.scope;
    line["scope_concept"] = json_.FullConcept(claim.scope_concept);
    line["event"] = OfEvent(claim.event);
    line["other_event"] = OfEvent(claim.other_event);
    line["first_of_order"] = claim.first_of_order;
    line["time"] = OfTime(claim.time);
    line["quantity"] = OfQuantity(claim.quantity);
    line["quote"] = OfQuote(claim.quote);
    line["role"] = OfRole(claim.role);
    line["status"] = Name(claim.status);
    line["holds"] = OfInterval(claim.holds);
    line["polarity"] = claim.affirmed ? "affirmed" : "denied";
    line["modality"] = Name(claim.modality);
    line["disputed"] = claim.disputed;
    line["attribution"] = OfAttribution(claim);
    line["context"] = OfContext(claim.context);
    line["sentence"] = claim.sentence;
    line["tokens"] = LineJson::array({claim.tokens.begin, claim.tokens.end});
    return line;
  }

 private:
  // For people: the person, the organisation, or the words.
  LineJson Subject(const Claim& claim) const {
    if (LineJson name = json_.PersonName(claim.person); !name.is_null()) return name;
    if (claim.org < table_.orgs.size()) return table_.orgs[claim.org].name;
    if (claim.subject_words.empty()) return nullptr;
    return claim.subject_words;
  }

  LineJson OfPerson(PersonId id) const {
    LineJson name = json_.PersonName(id);
    if (name.is_null()) return nullptr;
    return LineJson{{"id", id.index}, {"name", std::move(name)}};
  }

  LineJson OfOrg(uint32_t index) const {
    if (index >= table_.orgs.size()) return nullptr;
    const OrgMention& org = table_.orgs[index];
    LineJson out = OfSpan(org.span);
    out["id"] = index;
    out["name"] = org.name;
    out["known"] = json_.FullConcept(org.known);
    out["kind"] = json_.FullConcept(org.kind);
    out["acronym"] = org.acronym;
    return out;
  }

  LineJson OfPlace(uint32_t index) const {
    if (index >= table_.places.size()) return nullptr;
    const PlaceMention& place = table_.places[index];
    LineJson out = OfSpan(place.span);
    out["id"] = index;
    out["name"] = place.name;
    out["known"] = json_.FullConcept(place.known);
    return out;
  }

  LineJson OfEvent(uint32_t index) const {
    if (index >= table_.events.size()) return nullptr;
    const EventMention& event = table_.events[index];
    LineJson out = OfSpan(event.span);
    out["id"] = index;
    out["event"] = json_.FullConcept(event.event);
    out["name"] = event.name;
    out["negated"] = event.negated;
    out["modality"] = Name(event.modality);
    return out;
  }

  LineJson OfTime(const std::optional<uint32_t>& index) const {
    if (!index || *index >= table_.times.size()) return nullptr;
    const TimeMention& time = table_.times[*index];
    LineJson out = OfSpan(time.span);
    out["id"] = *index;
    out["text"] = json_.Words(time.span);
    out["type"] = Name(time.type);
    out["timex"] = time.timex;
    out["when"] = OfInterval(time.when);
    out["typical"] = OfInterval(time.typical);
    out["granularity"] = Name(time.granularity);
    out["bound"] = Name(time.bound);
    out["anchored"] = time.anchored;
    out["range"] = time.range;
    out["approximate"] = time.approximate;
    out["day_assumed"] = time.day_assumed;
    out["half_unknown"] = time.half_unknown;
    out["ambiguous"] = time.ambiguous;
    out["year"] = OrNull(time.year);
    out["month"] = OrNull(time.month);
    out["day"] = OrNull(time.day);
    out["weekday"] = OrNull(time.weekday);
    out["clock"] = OrNull(time.clock);
    out["clock_24h"] = time.clock_24h;
    out["day_part"] = json_.FullConcept(time.day_part);
    out["utc_offset"] = OrNull(time.utc_offset);
    out["relative"] = json_.FullConcept(time.relative);
    out["seconds"] = time.seconds;
    out["count"] = time.count;
    out["unit"] = json_.FullConcept(time.unit);
    return out;
  }

  LineJson OfQuantity(const std::optional<uint32_t>& index) const {
    if (!index || *index >= table_.quantities.size()) return nullptr;
    const QuantityMention& quantity = table_.quantities[*index];
    LineJson out = OfSpan(quantity.span);
    out["id"] = *index;
    out["text"] = json_.Words(quantity.span);
    out["type"] = Name(quantity.type);
    out["value"] = quantity.value.ToString();  // with its zeros: they tell the rounding
    out["upper"] = quantity.upper ? LineJson(quantity.upper->ToString()) : LineJson(nullptr);
    out["significant"] = quantity.significant;
    out["hedge"] = Name(quantity.hedge);
    out["each"] = quantity.each;
    out["unit"] = json_.FullConcept(quantity.unit);
    out["words"] = quantity.words;
    out["scaled"] = quantity.scaled;
    return out;
  }

  LineJson OfQuote(const std::optional<uint32_t>& index) const {
    if (!index || *index >= table_.quotes.size()) return nullptr;
    const QuoteMention& quote = table_.quotes[*index];
    LineJson out = OfSpan(quote.span);
    out["id"] = *index;
    out["text"] = json_.Words(quote.span);
    out["marked"] = OfSpan(quote.marked);
    out["closed"] = quote.closed;
    out["block"] = quote.block;
    out["speaker"] = OfPerson(quote.speaker);
    out["speaker_name"] = quote.speaker_name;
    out["cue"] = OfSpan(json_.SpanOf(quote.cue));
    out["continues"] = OrNull(quote.continues);
    return out;
  }

  LineJson OfRole(const std::optional<uint32_t>& index) const {
    if (!index || *index >= table_.roles.size()) return nullptr;
    const RoleMention& role = table_.roles[*index];
    LineJson out = OfSpan(json_.SpanOf(role.tokens));
    out["id"] = *index;
    out["role"] = json_.FullConcept(role.role);
    out["status"] = Name(role.status);
    out["plural"] = role.plural;
    out["scope"] = role.scope;
    out["scope_concept"] = json_.FullConcept(role.scope_concept);
    out["person"] = OfPerson(role.person);
    return out;
  }

  LineJson OfAttribution(const Claim& claim) const {
    LineJson out = LineJson::array();
    for (const Attribution& source : claim.attribution) {
      out.push_back(LineJson{{"person", OfPerson(source.person)},
                             {"name", source.name},
                             {"stance", json_.FullConcept(source.stance)}});
    }
    return out;
  }

  LineJson OfContext(const Context& context) const {
    LineJson out = {{"concepts", LineJson::array()}, {"words", context.words}, {"people", LineJson::array()},
                    {"orgs", LineJson::array()},     {"places", LineJson::array()}};
    for (const ConceptId id : context.concepts) out["concepts"].push_back(json_.FullConcept(id));
    for (const PersonId id : context.people) out["people"].push_back(OfPerson(id));
    for (const uint32_t index : context.orgs) out["orgs"].push_back(OfOrg(index));
    for (const uint32_t index : context.places) out["places"].push_back(OfPlace(index));
    return out;
  }

  const MentionTable& table_;
  ReadJson json_;
};

}  // namespace

std::string RenderClaims(const std::vector<ArticleRead>& articles) {
  std::string out;
  for (const ArticleRead& read : articles) {
    const ClaimLines lines(read);
    for (const Claim& claim : read.claims.claims) AppendLine(lines.Make(claim), out);
  }
  return out;
}

}  // namespace gainsay
