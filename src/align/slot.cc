#include "align/slot.h"

#include <algorithm>
#include <set>

#include "align/twin.h"
#include "base/sorted.h"
#include "mention/place.h"
#include "mention/within.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr int32_t kSameAttribute = 3;
constexpr int32_t kRelatedAttribute = 2;
constexpr int32_t kOtherAttribute = -3;
constexpr int32_t kSameThing = 2;
constexpr int32_t kOtherThing = -1;
constexpr int32_t kSharedConcept = 1;
constexpr int32_t kSharedMeasure = 2;  // an attribute beside the value that is not its own
constexpr int32_t kMostConcepts = 3;
constexpr int32_t kSharedWord = 1;
constexpr int32_t kMostWords = 3;
constexpr int32_t kSharedEntity = 1;
constexpr int32_t kMostEntities = 2;
constexpr int32_t kSharedPlace = 1;
constexpr int32_t kOtherEntity = -2;
constexpr uint32_t kLeadSentences = 2;
constexpr size_t kStrangers = 2;        // people whom each of two articles names, none of them in common;
constexpr size_t kStrangersAcross = 3;  // in two languages, where a name may not be resolved
constexpr uint32_t kDateline = 8;  // tokens of a dateline, at most
constexpr int64_t kBygone = 200 * kSecondsPerDay;

}  // namespace

SlotMatcher::SlotMatcher(const std::vector<ArticleRead>& articles, const Alignments& alignments)
    : articles_(articles), alignments_(alignments) {
  if (!articles.empty()) concepts_ = &articles.front().reading->concepts();
  for (uint32_t a = 0; a < articles.size(); ++a) leads_.push_back(LeadOf(ArticleId{a}));
}

std::string SlotMatcher::NameOf(ConceptId id) const {
  if (!id.valid()) return {};
  std::string name(concepts_->Name(id));
  std::replace(name.begin(), name.end(), '-', ' ');
  return name;
}

bool SlotMatcher::Alike(ConceptId a, ConceptId b) const {
  return concepts_->Lists(a, "alike", concepts_->Name(b)) || concepts_->Lists(b, "alike", concepts_->Name(a));
}

std::string SlotMatcher::Describe(const Claim& claim) const {
  std::string out = NameOf(claim.attribute);
  if (claim.kind == ClaimKind::kTime && claim.scope_concept.valid()) return NameOf(claim.scope_concept) + " (" + out + ")";
  if (claim.value_concept.valid() && claim.value_concept != claim.attribute) {
    out += (out.empty() ? "" : ", ") + NameOf(claim.value_concept);
  }
  return out;
}

SlotMatch SlotMatcher::Match(ClaimRef ra, ClaimRef rb) const {
  const Claim& a = At(ra);
  const Claim& b = At(rb);
  SlotMatch out;
  const auto point = [&](std::string name, int32_t weight) {
    out.score += weight;
    out.points.push_back({std::move(name), weight});
  };
  if (a.attribute.valid() && b.attribute.valid()) {
    if (a.attribute == b.attribute) {
      out.same_attribute = true;
      point("same attribute: " + NameOf(a.attribute), kSameAttribute);
    } else if (concepts_->IsA(a.attribute, b.attribute) || concepts_->IsA(b.attribute, a.attribute) || Alike(a.attribute, b.attribute)) {
      point("related attributes: " + NameOf(a.attribute) + ", " + NameOf(b.attribute), kRelatedAttribute);
    } else if (a.kind == ClaimKind::kQuantity && !a.attribute_near && !b.attribute_near && a.value_concept.valid() && a.value_concept == b.value_concept) {
      // Both attributes come from farther off than the thing counted: 243 passengers, 234 passengers.
    } else if (a.kind != ClaimKind::kTime) {  // which event a time belongs to is less sure
      point("other attributes: " + NameOf(a.attribute) + ", " + NameOf(b.attribute), kOtherAttribute);
      out.clash = true;
    }
  }
  // The beginning of what: a strike's is no term's. The growth of what: revenue's is no profit's.
  const bool phases = a.kind == ClaimKind::kTime && b.kind == ClaimKind::kTime && out.same_attribute && concepts_->Has(a.attribute, "light");
  const bool changes = a.kind == ClaimKind::kQuantity && out.same_attribute && concepts_->Has(a.attribute, "of-measure") &&
                       (a.scope_concept.valid() || b.scope_concept.valid());
  if (phases || changes) {
    if (!a.scope_concept.valid() || !b.scope_concept.valid()) {
      out.same_attribute = false;
      out.clash = out.clash || changes;
    } else if (a.scope_concept == b.scope_concept || concepts_->IsA(a.scope_concept, b.scope_concept) ||
               concepts_->IsA(b.scope_concept, a.scope_concept) || Alike(a.scope_concept, b.scope_concept)) {
      point("both of " + NameOf(a.scope_concept), kSameThing);
    } else {
      out.same_attribute = false;
      out.clash = true;
    }
  }
  // Whose: one batter's fifth hundred is no other's.
  const bool owned = a.kind == ClaimKind::kOrdinal || a.kind == ClaimKind::kQuantity;
  if (owned && a.person.valid() && b.person.valid()) {
    if (alignments_.EntityOf(EntityKind::kPerson, ra.article, a.person.index) != alignments_.EntityOf(EntityKind::kPerson, rb.article, b.person.index)) {
      out.clash = true;
    } else if (a.kind == ClaimKind::kQuantity) {
      point("of the same person", kSameThing);
    }
  }
  if (a.value_concept.valid() && b.value_concept.valid()) {
    if (a.value_concept == b.value_concept) {
      point("both count " + NameOf(a.value_concept), kSameThing);
    } else if (!concepts_->IsA(a.value_concept, b.value_concept) && !concepts_->IsA(b.value_concept, a.value_concept) &&
               !(a.attribute.valid() && b.attribute.valid() && Alike(a.attribute, b.attribute))) {
      point("count " + NameOf(a.value_concept) + " and " + NameOf(b.value_concept), kOtherThing);
      // People and things, unless a figure is of both: of the dead.
      const bool things = concepts_->InClass(a.value_concept, "thing") && concepts_->InClass(b.value_concept, "thing");
      if (things && concepts_->Has(a.value_concept, "animate") != concepts_->Has(b.value_concept, "animate") && !out.same_attribute) out.clash = true;
    }
  }
  int32_t shared = 0;
  // A time's clause says little; its sentence tells what happened then.
  const bool times = a.kind == ClaimKind::kTime && b.kind == ClaimKind::kTime;
  const std::vector<ConceptId> spoken =
      times ? Common(SentenceConcepts(ra), SentenceConcepts(rb)) : Common(a.context.concepts, b.context.concepts);
  for (const ConceptId id : spoken) {
    if (id == a.attribute || id == a.value_concept || shared == kMostConcepts) continue;
    point("both speak of " + NameOf(id), concepts_->InClass(id, "attribute") ? kSharedMeasure : kSharedConcept);
    ++shared;
  }
  int32_t words = 0;
  for (const std::string& word : Common(a.context.words, b.context.words)) {
    if (words == kMostWords) break;
    point("same word: " + word, kSharedWord);
    ++words;
  }
  const auto entities = [&](const Claim& claim, ArticleId article) {
    std::set<uint32_t> found;
    for (const PersonId person : claim.context.people) {
      found.insert(alignments_.EntityOf(EntityKind::kPerson, article, person.index));
    }
    for (const uint32_t org : claim.context.orgs) found.insert(alignments_.EntityOf(EntityKind::kOrganisation, article, org));
    return found;
  };
  const std::set<uint32_t> left = entities(a, ra.article);
  const std::set<uint32_t> right = entities(b, rb.article);
  int32_t common = 0;
  for (const uint32_t entity : left) {
    if (right.count(entity) == 0 || common == kMostEntities) continue;
    point("same sentence names " + alignments_.entities[entity].name, kSharedEntity);
    ++common;
  }
  std::set<std::string> places;
  const auto place_key = [&](ArticleId article, uint32_t index) {
    const PlaceMention& place = articles_[article.index].mentions.places[index];
    return place.known.valid() ? std::string(concepts_->Name(place.known)) : Fold(place.name);
  };
  for (const uint32_t i : a.context.places) places.insert(place_key(ra.article, i));
  bool any = false;
  for (const uint32_t i : b.context.places) {
    if (places.count(place_key(rb.article, i)) == 0) continue;
    if (!any) point("same place: " + place_key(rb.article, i), kSharedPlace);
    any = true;
  }
  out.same_place = any;
  // A sea, river or range lies beside many places, and is another one of none.
  const auto borders = [&](ArticleId article, uint32_t index) {
    const std::string_view kind = concepts_->Attribute(articles_[article.index].mentions.places[index].known, "kind");
    return kind == "water" || kind == "region";
  };
  const auto bounded = [&](ArticleId article, std::span<const uint32_t> list) {
    return std::any_of(list.begin(), list.end(), [&](uint32_t i) { return !borders(article, i); });
  };
  // A place that no pack lists may be the other's in another language.
  const auto listed = [&](ArticleId article, std::span<const uint32_t> list) {
    return std::any_of(list.begin(), list.end(), [&](uint32_t i) { return articles_[article.index].mentions.places[i].known.valid(); });
  };
  const bool one_language = articles_[ra.article.index].article->language == articles_[rb.article.index].article->language;
  const bool told = one_language || (listed(ra.article, a.context.places) && listed(rb.article, b.context.places));
  // What one sentence of two tellings says is one thing, wherever and whenever they put it.
  const bool twin = Twin(ra, rb);
  if (!any && !twin && told && bounded(ra.article, a.context.places) && bounded(rb.article, b.context.places) && common == 0) {
    point("other places", kOtherEntity);
    out.clash = true;
    out.apart = true;
  }
  const Exclusion days = DaysExclude(ra, rb);
  out.other_days = days.days && !twin;
  if (days.surely && !twin) {
    point("other days", kOtherEntity);
    out.clash = true;
    out.apart = true;
  }
  std::stable_sort(out.points.begin(), out.points.end(), [](const LinkPoint& x, const LinkPoint& y) { return x.weight > y.weight; });
  return out;
}

bool SlotMatcher::Twin(ClaimRef a, ClaimRef b) const {
  if (!alignments_.Retold(a.article, b.article)) return false;
  return (Leads(a) && Leads(b)) || Twins(WordsOfSentence(*Article(a).document, At(a).sentence), WordsOfSentence(*Article(b).document, At(b).sentence));
}

std::vector<ConceptId> SlotMatcher::SentenceConcepts(ClaimRef ref) const {
  static constexpr std::string_view kTelling[] = {"event", "attribute", "thing", "document", "org-kind", "office"};
  const ArticleRead& read = articles_[ref.article.index];
  const ClassMask telling = MaskOf(*concepts_, kTelling);
  const TokenRange sentence = read.document->sentences[At(ref).sentence].tokens;
  std::vector<ConceptId> out;
  for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (!read.reading->InAny(i, telling)) continue;
    for (const LexHit& hit : read.reading->HitsAt(i)) {
      if (!Holds(telling, concepts_->ClassOf(hit.concept_id)) || concepts_->Attribute(hit.concept_id, "generic") == "true") continue;
      out.push_back(hit.concept_id);
    }
  }
  SortUnique(out);
  return out;
}

SlotMatcher::Named SlotMatcher::NamedTimes(ClaimRef ref) const {
  Named named;
  const ArticleRead& read = articles_[ref.article.index];
  for (const TimeMention& time : BeginningIn(read.mentions.times, read.document->sentences[At(ref).sentence].tokens)) {
    if (time.tokens.empty() || !time.when.has_value() || time.day_assumed) continue;
    if (time.when->to - time.when->from <= 2 * kSecondsPerDay) {
      named.days.push_back(*time.when);
      // "A holiday was declared for Thursday": the tense misleads by a week.
      if (time.weekday.has_value() && !time.day.has_value()) {
        for (const int64_t week : {-7 * kSecondsPerDay, 7 * kSecondsPerDay}) named.days.push_back({time.when->from + week, time.when->to + week});
      }
    } else if (time.granularity >= Granularity::kMonth && time.granularity <= Granularity::kYear) {
      named.periods.push_back(*time.when);
    }
  }
  return named;
}

bool SlotMatcher::Bygone(ClaimRef ref) const {
  const ArticleRead& read = articles_[ref.article.index];
  if (!read.article->published.known()) return false;
  bool any = false;
  for (const TimeMention& time : BeginningIn(read.mentions.times, read.document->sentences[At(ref).sentence].tokens)) {
    if (time.tokens.empty() || !time.when.has_value() || time.type == TimexType::kDuration || time.type == TimexType::kSet) continue;
    if (time.day_assumed || time.when->to > read.article->published.at - kBygone) return false;
    any = true;
  }
  return any;
}

SlotMatcher::Exclusion SlotMatcher::DaysExclude(ClaimRef a, ClaimRef b) const {
  if (At(a).kind == ClaimKind::kTime || At(b).kind == ClaimKind::kTime) return {};
  const Named x = NamedTimes(a);
  const Named y = NamedTimes(b);
  const auto exclude = [](const std::vector<Interval>& p, const std::vector<Interval>& q, int64_t slack) {
    if (p.empty() || q.empty()) return false;
    return std::none_of(p.begin(), p.end(), [&](const Interval& i) {
      return std::any_of(q.begin(), q.end(), [&](const Interval& j) { return i.from < j.to + slack && j.from < i.to + slack; });
    });
  };
  // The July figure and the August figure, though both were told on Monday.
  return {exclude(x.days, y.days, kSecondsPerDay) || exclude(x.periods, y.periods, 0), exclude(x.days, y.days, 0)};
}

SlotMatcher::Lead SlotMatcher::LeadOf(ArticleId id) const {
  const ArticleRead& article = articles_[id.index];
  Lead lead;
  const Document& document = *article.document;
  uint32_t first = UINT32_MAX;
  for (uint32_t s = 0; s < document.sentences.size() && first == UINT32_MAX; ++s) {
    if (document.paragraphs[document.sentences[s].paragraph].kind == BlockKind::kParagraph) first = s;
  }
  if (first == UINT32_MAX) return lead;
  lead.first = first;
  // "जालंधर, 13 जून।" is a sentence by itself.
  const Sentence& head = document.sentences[first];
  const bool dateline = head.tokens.size() <= kDateline && document.SpanOf(head.tokens).Overlaps(article.article->dateline_span);
  if (dateline && first + 1 < document.sentences.size() && document.sentences[first + 1].paragraph == head.paragraph) ++lead.first;
  for (uint32_t p = 0; p < article.mentions.people.size(); ++p) {
    const uint32_t entity = alignments_.EntityOf(EntityKind::kPerson, id, p);
    if (entity != UINT32_MAX) lead.people.insert(entity);
  }
  for (const EventMention& event : article.mentions.events) {
    if (document.sentence_of[event.tokens.begin] < first + kLeadSentences) lead.events.push_back(event.event);
  }
  std::sort(lead.events.begin(), lead.events.end());
  for (const Claim& claim : article.claims.claims) {
    if (claim.sentence >= first + kLeadSentences || claim.sentence < first) continue;
    if (claim.kind != ClaimKind::kTime || !claim.time.has_value() || claim.event == UINT32_MAX) continue;
    const TimeMention& time = article.mentions.times[*claim.time];
    if (time.span.Overlaps(article.article->dateline_span) || time.span.Overlaps(article.article->published.span)) continue;
    // What goes on until a day or since one, or is due by it, is not that day's news.
    if (time.bound == TimeMention::Bound::kUntil || time.bound == TimeMention::Bound::kSince) continue;
    if (time.bound == TimeMention::Bound::kBefore && claim.modality == Modality::kPlanned) continue;
    if (time.when.has_value() && !time.day_assumed && time.when->to - time.when->from <= 2 * kSecondsPerDay) lead.days.push_back(*time.when);
    if (!lead.days.empty()) break;  // what is told first is the news
  }
  for (const PlaceMention& place : article.mentions.places) {
    if (document.sentence_of[place.tokens.begin] >= first + kLeadSentences) continue;
    if (IsWide(*concepts_, place.known)) continue;
    lead.places.push_back(place.known.valid() ? std::string(concepts_->Name(place.known)) : Fold(place.name));
    if (!place.known.valid()) lead.unknown_place = true;
  }
  return lead;
}

bool SlotMatcher::LeadsBoth(ArticleId a, ArticleId b, ConceptId event) const {
  const auto leads = [&](ArticleId article) {
    const std::vector<ConceptId>& events = leads_[article.index].events;
    return std::binary_search(events.begin(), events.end(), event);
  };
  return leads(a) && leads(b);
}

bool SlotMatcher::Strangers(ArticleId a, ArticleId b) const {
  const std::set<uint32_t>& x = leads_[a.index].people;
  const std::set<uint32_t>& y = leads_[b.index].people;
  const bool one_language = articles_[a.index].article->language == articles_[b.index].article->language;
  const size_t needs = one_language ? kStrangers : kStrangersAcross;
  if (std::min(x.size(), y.size()) < needs) return false;
  return std::none_of(x.begin(), x.end(), [&](uint32_t one) { return y.count(one) != 0; });
}

bool SlotMatcher::SameMainEvent(ArticleId a, ArticleId b) const {
  const Lead& x = leads_[a.index];
  const Lead& y = leads_[b.index];
  if (alignments_.Retold(a, b)) return true;
  if (Strangers(a, b)) return false;
  if (!x.days.empty() && !y.days.empty()) {
    // Neighbouring days may be the event and its telling.
    const bool near = std::any_of(x.days.begin(), x.days.end(), [&](const Interval& i) {
      return std::any_of(y.days.begin(), y.days.end(), [&](const Interval& j) {
        return i.from < j.to + kSecondsPerDay && j.from < i.to + kSecondsPerDay;
      });
    });
    if (!near) return false;
  }
  if (x.places.empty() || y.places.empty()) return true;
  if (std::any_of(x.places.begin(), x.places.end(),
                  [&](const std::string& p) { return std::find(y.places.begin(), y.places.end(), p) != y.places.end(); })) {
    return true;
  }
  // A place that no pack lists may be the other's in another script.
  return (x.unknown_place || y.unknown_place) && articles_[a.index].article->language != articles_[b.index].article->language;
}

}  // namespace gainsay
