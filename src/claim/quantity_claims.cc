// Quantities with what they count, ordinals with what they number, durations.

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "claim/kinds.h"

namespace gainsay {
namespace {

// How far from a number its attribute, head noun or event may stand, in tokens.
constexpr uint32_t kAttributeReach = 9;
constexpr uint32_t kThingReach = 4;
constexpr uint32_t kEventReach = 16;
constexpr uint32_t kOrdinalHeadReach = 2;
constexpr uint32_t kFateReach = 4;
constexpr uint32_t kChangedReach = 5;
constexpr std::string_view kSmallWords[] = {"preposition", "postposition", "determiner", "number-word"};
constexpr uint32_t kInset = 12;
constexpr uint32_t kCountedWords = 6;  // behind a number, the head among them

// What a number of this type can be a value of: counts of counts, money of money.
bool Measures(const Concepts& concepts, const QuantityMention& quantity, ConceptId attribute) {
  const std::string_view dimension = concepts.Attribute(attribute, "dimension");
  if (dimension.empty() || dimension == "any" || dimension == "score") return true;
  switch (quantity.type) {
    case QuantityType::kMoney: return dimension == "money";
    case QuantityType::kPercent: return dimension == "percent" || dimension == "ratio";
    case QuantityType::kMeasure: {
      const std::string_view unit = concepts.Attribute(quantity.unit, "dimension");
      return dimension == unit || (dimension == "magnitude" && unit == "quake");
    }
    case QuantityType::kCardinal: return dimension != "money" && dimension != "percent" && dimension != "place" && dimension != "date";
    default: return true;
  }
}

// What names places is counted only right behind a number: "11 flooded villages",
// not "a boat sank near the village, 11 were saved".
constexpr uint32_t kBesideReach = 3;
bool BesideIt(const Concepts& concepts, const QuantityMention& quantity, const LexHit& hit) {
  if (!concepts.Has(hit.concept_id, "beside")) return true;
  return hit.begin >= quantity.tokens.end && hit.begin <= quantity.tokens.end + kBesideReach;
}

// Who says it, sentence by sentence: the first person of a sentence that has a
// verb of reporting.
std::vector<std::optional<Attribution>> Speakers(const ClaimInput& in) {
  const Document& document = in.reading.document();
  std::vector<std::optional<Attribution>> out(document.sentences.size());
  const ClassId verb = in.reading.concepts().FindClass("reporting-verb");
  for (const PersonMention& person : in.mentions.persons) {
    const uint32_t sentence = document.sentence_of[person.tokens.begin];
    if (!out[sentence].has_value()) out[sentence] = Attribution{person.person, person.name, {}};
  }
  for (uint32_t s = 0; s < out.size(); ++s) {
    if (!out[s].has_value()) continue;
    const LexHit* hit = nullptr;
    for (uint32_t i = document.sentences[s].tokens.begin; i < document.sentences[s].tokens.end && hit == nullptr; ++i) {
      if (in.reading.In(i, verb)) hit = in.reading.HitAt(i, verb);
    }
    if (hit == nullptr) {
      out[s].reset();
    } else {
      out[s]->stance = hit->concept_id;
    }
  }
  return out;
}

// The words that stand right behind a number and are counted by it alone: of
// "143 passengers and 12 crew were rescued", the crew is the 12's.
class Heads {
 public:
  explicit Heads(const ClaimInput& in) {
    const Document& document = in.reading.document();
    const ClassId attribute = in.reading.concepts().FindClass("attribute");
    for (uint32_t i = 0; i < in.mentions.quantities.size(); ++i) {
      const QuantityMention& quantity = in.mentions.quantities[i];
      if (quantity.type == QuantityType::kIdentifier) continue;
      const uint32_t end = document.SentenceOf(quantity.tokens.begin).tokens.end;
      uint32_t at = quantity.tokens.end;
      // "Rs 11 lakh in cash"
      if (at + 1 < end && !in.reading.In(at, attribute) && (in.reading.In(at, "preposition") || in.reading.In(at, "postposition"))) ++at;
      for (; at < end && in.reading.In(at, attribute); ++at) owner_.emplace_back(at, i);
    }
  }
  // Whether the word at `token` is no other number's.
  bool Free(uint32_t token, uint32_t quantity) const {
    const auto it = std::lower_bound(owner_.begin(), owner_.end(), std::pair(token, 0u));
    return it == owner_.end() || it->first != token || it->second == quantity;
  }

 private:
  std::vector<std::pair<uint32_t, uint32_t>> owner_;  // token, quantity; sorted
};

// What the packs' frames of the group "figure" say that a number counts: in
// "beat him by 7,412 votes" it is a margin. By quantity; the first frame holds.
struct Frame {
  ConceptId attribute;
  PersonId person;  // whose it is, where the frame tells: "Gunjan Devi, a mother of three"
};
std::map<uint32_t, Frame> Framed(const ClaimInput& in) {
  std::map<uint32_t, Frame> out;
  for (const Match& match : in.matcher.FindEverywhere("figure")) {
    const Capture* figure = match.Find("figure");
    const ConceptId attribute = in.reading.concepts().Find("attribute", match.pattern->Constant("attribute"));
    if (figure == nullptr || !attribute.valid() || !Measures(in.reading.concepts(), in.mentions.quantities[figure->mention], attribute)) continue;
    const Capture* person = match.Find("person");
    const bool of = person != nullptr && person->mention < in.mentions.persons.size() && in.mentions.persons[person->mention].tokens == person->tokens;
    out.try_emplace(figure->mention, Frame{attribute, of ? in.mentions.persons[person->mention].person : PersonId{}});
  }
  return out;
}

// The institution that stands right behind a plain number is what it counts:
// "3,887 centres".
const LexHit* InstitutionBehind(const ClaimInput& in, const QuantityMention& quantity) {
  const uint32_t at = quantity.tokens.end;
  if (quantity.type != QuantityType::kCardinal || at >= in.reading.document().SentenceOf(quantity.tokens.begin).tokens.end) return nullptr;
  return in.reading.HitAt(at, "org-kind");
}

// The head of the words that a plain number counts, the last of a run without
// small words: "24 light utility helicopters" are helicopters. Only of a script
// with capitals; in others a case mark need not part two nouns.
const LexHit* HeadCounted(const ClaimInput& in, const QuantityMention& quantity, const LexHit* thing) {
  const Document& document = in.reading.document();
  if (quantity.type != QuantityType::kCardinal || thing == nullptr || thing->begin < quantity.tokens.end) return thing;
  const uint32_t end = std::min(document.SentenceOf(quantity.tokens.begin).tokens.end, quantity.tokens.end + kCountedWords);
  const LexHit* head = thing;
  for (uint32_t at = quantity.tokens.end; at < end; ++at) {
    const Token& token = document.tokens[at];
    if (token.kind != TokenKind::kWord || token.script != Script::kLatin) break;
    bool stops = false;
    for (const std::string_view cls : {"preposition", "determiner", "conjunction", "pronoun", "auxiliary", "negation", "modal", "reporting-verb"}) {
      stops = stops || in.reading.In(at, cls);
    }
    const LexHit* hit = in.reading.HitAt(at, "thing");
    if (stops || (hit == nullptr && in.reading.In(at, "event"))) break;
    if (hit != nullptr && hit->begin >= thing->end) head = hit;
  }
  return head;
}

// Whether the word of a thing is part of a body's name: no guard of "the Coast Guard".
bool InName(const ClaimInput& in, const LexHit& hit) {
  const auto near = MaybeOverlapping(in.mentions.orgs, {hit.begin, hit.end});
  return std::any_of(near.begin(), near.end(), [&](const OrgMention& org) {
    return org.tokens.size() > 1 && org.tokens.Contains({hit.begin, hit.end});
  });
}

// Whether a sentence says that its figures are contested: in so many words, or
// by a claim against which it sets another.
bool Contested(const ClaimInput& in, uint32_t sentence) {
  const Concepts& concepts = in.reading.concepts();
  const TokenRange tokens = in.reading.document().sentences[sentence].tokens;
  std::set<ConceptId> weak;
  bool claimed = false;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    for (const LexHit& hit : in.reading.HitsAt(i)) {
      if (concepts.InClass(hit.concept_id, "dispute-cue")) {
        if (concepts.Attribute(hit.concept_id, "strength") != "weak") return true;
        weak.insert(hit.concept_id);
      }
      claimed = claimed || (concepts.InClass(hit.concept_id, "reporting-verb") && concepts.Attribute(hit.concept_id, "stance") == "claims");
    }
  }
  return !weak.empty() && (claimed || weak.size() > 1) && BeginningIn(in.mentions.quantities, tokens).size() > 1;
}

// "An interim dividend of Rs 6 per share of face value Rs 10": the measure whose
// genitive the number is comes before any other.
const LexHit* AttributeOf(const ClaimInput& in, const QuantityMention& quantity) {
  const Concepts& concepts = in.reading.concepts();
  const TokenRange sentence = in.reading.document().SentenceOf(quantity.tokens.begin).tokens;
  if (quantity.tokens.begin < sentence.begin + 2) return nullptr;
  const auto before = in.reading.HitsAt(quantity.tokens.begin - 1);
  if (std::none_of(before.begin(), before.end(), [&](const LexHit& hit) { return concepts.Attribute(hit.concept_id, "role") == "of"; })) return nullptr;
  // "The areas' 11 schools" are no areas: what stands right behind is counted.
  if (quantity.type == QuantityType::kCardinal && quantity.tokens.end < sentence.end &&
      (in.reading.In(quantity.tokens.end, "attribute") || in.reading.In(quantity.tokens.end, "thing"))) {
    return nullptr;
  }
  const uint32_t last = quantity.tokens.begin - 2;
  for (const LexHit& hit : in.reading.HitsAt(last)) {
    if (hit.end == last + 1 && concepts.InClass(hit.concept_id, "attribute") && Measures(concepts, quantity, hit.concept_id)) return &hit;
  }
  return nullptr;
}

// "Seven patients died", सात मरीजों की मौत: who is counted stands behind the
// number, and right behind that what became of them, which is what the number
// is a figure of.
const LexHit* FateOf(const ClaimInput& in, TokenRange number, const LexHit& counted) {
  const Concepts& concepts = in.reading.concepts();
  const Document& document = in.reading.document();
  if (counted.begin < number.end || counted.begin > number.end + 1 || concepts.Has(counted.concept_id, "fate")) return nullptr;
  const LexHit* thing = in.reading.HitAt(counted.begin, "thing");
  if (thing == nullptr || !concepts.Has(thing->concept_id, "animate")) return nullptr;
  const uint32_t last = document.SentenceOf(number.begin).tokens.end;
  uint32_t from = counted.end;
  if (from < last && document.Norm(from) == ",") {  // seven patients, four of them children, died
    const uint32_t reach = std::min(from + kInset, last);
    for (++from; from < reach && document.Norm(from) != ","; ++from) {
    }
    if (from++ == reach) return nullptr;
  }
  const uint32_t end = std::min(from + kFateReach, last);
  for (uint32_t at = from; at < end && document.tokens[at].kind == TokenKind::kWord; ++at) {
    for (const LexHit& hit : in.reading.HitsAt(at)) {
      if (concepts.InClass(hit.concept_id, "attribute") && concepts.Has(hit.concept_id, "fate")) return &hit;
    }
  }
  return nullptr;
}

// Coaches don't die: "nine were killed when eleven of the 22 coaches left the
// track". The thing is counted when only small words and numbers part it from
// the number.
bool CountsThings(const ClaimInput& in, const QuantityMention& quantity, ConceptId attribute, const LexHit* thing) {
  const Concepts& concepts = in.reading.concepts();
  if (thing == nullptr || concepts.Attribute(attribute, "counts") != "people") return false;
  if (!concepts.InClass(thing->concept_id, "thing") || concepts.Has(thing->concept_id, "animate") || concepts.Has(thing->concept_id, "of-people")) return false;
  if (thing->begin < quantity.tokens.end || thing->begin > quantity.tokens.end + kFateReach) return false;
  for (uint32_t at = quantity.tokens.end; at < thing->begin; ++at) {
    if (in.reading.document().tokens[at].kind == TokenKind::kNumber) continue;
    const bool small = std::any_of(std::begin(kSmallWords), std::end(kSmallWords), [&](std::string_view cls) { return in.reading.In(at, cls); });
    if (!small) return false;
  }
  return true;
}

// What it is that changed by so much: "a 14 per cent rise in net profit", "revenue
// grew 10 per cent". Right behind the change and its figure, where a small word
// leads to it; else the nearest measure in front, then behind, in the clause.
ConceptId Changed(const ClaimInput& in, TokenRange number, const LexHit& change) {
  const Concepts& concepts = in.reading.concepts();
  const Document& document = in.reading.document();
  const TokenRange clause = in.context.ClauseOf(number);
  const auto at = [&](uint32_t token) -> ConceptId {
    for (const LexHit& hit : in.reading.HitsAt(token)) {
      if (concepts.InClass(hit.concept_id, "attribute") && !concepts.Has(hit.concept_id, "of-measure")) return hit.concept_id;
    }
    return {};
  };
  const auto behind = [&](uint32_t from, uint32_t end) -> ConceptId {
    for (uint32_t t = from; t < end && document.tokens[t].kind == TokenKind::kWord; ++t) {
      if (const ConceptId id = at(t); id.valid()) return id;
    }
    return {};
  };
  const uint32_t from = std::max(number.end, change.end);
  if (from < clause.end && in.reading.In(from, "preposition")) {
    if (const ConceptId id = behind(from + 1, std::min(from + kChangedReach, clause.end)); id.valid()) return id;
  }
  for (uint32_t t = std::min(number.begin, change.begin); t > clause.begin; --t) {
    if (const ConceptId id = at(t - 1); id.valid()) return id;
  }
  return behind(from, clause.end);
}

// Whose age it is: "seventeen-year-old Meera Joshi" in words or digits.
PersonId NamedBehind(const ClaimInput& in, TokenRange age) {
  for (const PersonMention& person : BeginningIn(in.mentions.persons, {age.end, age.end + 1})) return person.person;
  return {};
}

// An age that no pattern gives to a person: "a 43-year-old homemaker".
void UnnamedAge(const ClaimInput& in, uint32_t i, const std::set<uint32_t>& told, std::vector<Claim>& out) {
  const QuantityMention& quantity = in.mentions.quantities[i];
  const auto it = told.lower_bound(quantity.tokens.begin);
  if (it != told.end() && *it < quantity.tokens.end) return;
  Claim claim = MakeClaim(in, ClaimKind::kAge, quantity.tokens);
  claim.quantity = i;
  claim.person = NamedBehind(in, quantity.tokens);
  claim.value = claim.person.valid() ? quantity.value.ToString() : std::string(in.reading.document().Text(quantity.tokens));
  out.push_back(std::move(claim));
}

}  // namespace

void FindQuantityClaims(const ClaimInput& in, std::vector<Claim>& out) {
  const std::vector<std::optional<Attribution>> speakers = Speakers(in);
  const Heads heads(in);
  const std::map<uint32_t, Frame> framed = Framed(in);
  std::set<uint32_t> aged;  // tokens that give somebody's age
  for (const Claim& claim : out) {
    if (claim.kind != ClaimKind::kAge) continue;
    for (uint32_t token = claim.tokens.begin; token < claim.tokens.end; ++token) aged.insert(token);
  }
  for (uint32_t i = 0; i < in.mentions.quantities.size(); ++i) {
    const QuantityMention& quantity = in.mentions.quantities[i];
    if (quantity.type == QuantityType::kIdentifier) continue;
    if (quantity.type == QuantityType::kAge) {
      UnnamedAge(in, i, aged, out);
      continue;
    }
    const bool ordinal = quantity.type == QuantityType::kOrdinal;
    Claim claim = MakeClaim(in, ordinal ? ClaimKind::kOrdinal : ClaimKind::kQuantity, quantity.tokens);
    claim.quantity = i;
    claim.value = std::string(in.reading.document().Text(quantity.tokens));
    claim.disputed = Contested(in, claim.sentence);
    const auto frame = framed.find(i);
    if (ordinal) {
      const Document& document = in.reading.document();
      if (frame != framed.end()) {
        claim.attribute = frame->second.attribute;
        claim.attribute_near = true;
      }
      for (uint32_t at = quantity.tokens.end; at < document.tokens.size() && at <= quantity.tokens.end + kOrdinalHeadReach; ++at) {
        if (document.sentence_of[at] != claim.sentence || claim.attribute.valid()) break;
        for (const std::string_view cls : {"office", "attribute", "thing", "event"}) {
          const LexHit* hit = in.reading.HitAt(at, cls);
          if (hit == nullptr || claim.attribute.valid()) continue;
          claim.attribute = hit->concept_id;
          claim.attribute_near = true;
          claim.tokens.end = hit->end;
        }
      }
      claim.span = document.SpanOf(claim.tokens);
      if (claim.attribute.valid() && in.reading.concepts().Has(claim.attribute, "of-person")) claim.person = in.context.PersonBefore(quantity.tokens.begin, {});
    } else {
      const Concepts& concepts = in.reading.concepts();
      const LexHit* attribute = in.context.Nearest(quantity.tokens, "attribute", kAttributeReach,
                                                   [&](const LexHit& hit) {
                                                     return Measures(concepts, quantity, hit.concept_id) && BesideIt(concepts, quantity, hit) && heads.Free(hit.begin, i);
                                                   });
      if (const LexHit* of = AttributeOf(in, quantity); of != nullptr) attribute = of;
      if (const LexHit* fate = attribute == nullptr ? nullptr : FateOf(in, quantity.tokens, *attribute)) attribute = fate;
      const LexHit* thing = in.context.Nearest(quantity.tokens, "thing", kThingReach, [&](const LexHit& hit) { return !InName(in, hit); });
      thing = HeadCounted(in, quantity, thing);
      if (attribute != nullptr && CountsThings(in, quantity, attribute->concept_id, thing)) attribute = nullptr;
      std::vector<TokenRange> told;
      if (attribute != nullptr) {
        claim.attribute = attribute->concept_id;
        claim.attribute_near = in.context.ClauseOf(quantity.tokens).Contains({attribute->begin, attribute->begin + 1});
        told.push_back({attribute->begin, attribute->end});
        if (concepts.Has(attribute->concept_id, "of-measure")) claim.scope_concept = Changed(in, quantity.tokens, *attribute);
      }
      if (frame != framed.end()) {
        claim.attribute = frame->second.attribute;
        claim.attribute_near = true;
        claim.person = frame->second.person;
        // "Match figures of 10 for 131": the frame says what is counted, unless it stands right behind.
        if (thing != nullptr && thing->begin != quantity.tokens.end) thing = nullptr;
      }
      if (const LexHit* kind = InstitutionBehind(in, quantity); kind != nullptr) {
        if (thing == nullptr || thing->begin != kind->begin) thing = kind;
      }
      if (thing != nullptr) {
        claim.value_concept = thing->concept_id;
        told.push_back({thing->begin, thing->end});
      }
      claim.context = in.context.ContextOf(quantity.tokens, told);
    }
    claim.event = in.context.NearestEvent(quantity.tokens, kEventReach);
    if (speakers[claim.sentence].has_value()) claim.attribution = std::vector{*speakers[claim.sentence]};
    out.push_back(std::move(claim));
  }
}

}  // namespace gainsay
