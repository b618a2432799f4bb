#include "mention/find.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "mention/event.h"
#include "mention/matcher.h"
#include "mention/name_run.h"
#include "mention/org.h"
#include "mention/person.h"
#include "mention/place.h"
#include "mention/quantity.h"
#include "mention/quote.h"
#include "mention/role.h"
#include "mention/time.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr uint32_t kLongestQuote = 2000;  // tokens
constexpr size_t kMostTimes = 100;        // of a paragraph, before a quotation: the nearest

template <typename T>
void Offer(Matcher& matcher, const char* type, const std::vector<T>& mentions) {
  for (uint32_t i = 0; i < mentions.size(); ++i) matcher.Provide(type, mentions[i].tokens, i);
}

// What a role or a name can stand beside.
void OfferThings(Matcher& matcher, const MentionTable& table) {
  Offer(matcher, "org", table.orgs);
  Offer(matcher, "place", table.places);
  Offer(matcher, "time", table.times);
  Offer(matcher, "quantity", table.quantities);
}

// A word of a time is no role of anybody.
template <typename Mention>
void DropInTimes(const std::vector<TimeMention>& times, std::vector<Mention>& mentions) {
  std::erase_if(mentions, [&](const Mention& mention) {
    const auto near = MaybeOverlapping(times, mention.tokens);
    return std::any_of(near.begin(), near.end(), [&](const TimeMention& time) { return time.tokens.Contains(mention.tokens); });
  });
}

// Sandhya Hembrom is no evening: a word of time that is a given name too, with
// a surname behind it, and then by itself.
void DropNames(const Reading& reading, std::vector<TimeMention>& times) {
  const Document& document = reading.document();
  std::set<std::string_view> names;
  for (const TimeMention& time : times) {
    const uint32_t next = time.tokens.end;
    if (time.tokens.size() != 1 || next >= document.tokens.size() || document.sentence_of[next] != document.sentence_of[time.tokens.begin]) continue;
    if (reading.In(time.tokens.begin, "given-name") && reading.In(next, "surname")) names.insert(document.Norm(time.tokens.begin));
  }
  if (names.empty()) return;
  std::erase_if(times, [&](const TimeMention& time) { return time.tokens.size() == 1 && names.count(document.Norm(time.tokens.begin)) != 0; });
}

// "Nandini Jan Dal": a month by itself beside a capitalized word is part of a
// name, unless a small word leads to it ("in January Rao said").
void DropInNames(const Reading& reading, std::vector<TimeMention>& times) {
  const Document& document = reading.document();
  std::erase_if(times, [&](const TimeMention& time) {
    if (time.tokens.size() != 1 || !time.month.has_value() || time.day.has_value() || time.year.has_value()) return false;
    const TokenRange sentence = document.SentenceOf(time.tokens.begin).tokens;
    const uint32_t next = time.tokens.end;
    if (next >= sentence.end || document.tokens[next].kind != TokenKind::kWord || !document.tokens[next].capitalized) return false;
    if (time.tokens.begin == sentence.begin) return true;
    const Token& before = document.tokens[time.tokens.begin - 1];
    return before.kind == TokenKind::kWord && before.capitalized && !reading.In(time.tokens.begin - 1, "preposition");
  });
}

// "Today" in a quotation is the day of the speaking, not of the publication:
// where the paragraph dates the speaking before the quotation, relative words
// inside it count from there.
void AnchorInQuotes(const Document& document, const Published& published, MentionTable& table) {
  if (!published.known()) return;
  const CivilSeconds today = StartOfDay(DateOf(published.at));
  for (TimeMention& time : table.times) {
    if (!time.relative.valid() || !time.when.has_value() || time.tokens.empty()) continue;
    const auto near = MaybeOverlapping(table.quotes, time.tokens, kLongestQuote);
    const auto quoted = std::find_if(near.begin(), near.end(), [&](const QuoteMention& q) { return q.tokens.Contains(time.tokens); });
    if (quoted == near.end()) continue;
    const uint32_t opening = document.paragraphs[document.SentenceOf(time.tokens.begin).paragraph].tokens.begin;
    const TimeMention* spoken = nullptr;
    const auto before = BeginningIn(table.times, {opening, std::max(opening, quoted->tokens.begin)});
    for (const TimeMention& other : before.last(std::min(before.size(), kMostTimes))) {
      if (other.tokens.empty()) continue;
      if (!other.when.has_value() || other.relative.valid() || other.granularity > Granularity::kDay || other.day_assumed) continue;
      if (!other.weekday.has_value() && !other.day.has_value()) continue;
      spoken = &other;
    }
    if (spoken == nullptr) continue;
    const CivilSeconds shift = StartOfDay(DateOf(spoken->when->from)) - today;
    time.when->from += shift;
    time.when->to += shift;
    if (time.typical.has_value()) {
      time.typical->from += shift;
      time.typical->to += shift;
    }
  }
}

// "Earlier this week" ends before the day on which it is said: the day that
// its sentence dates the saying to, else the publication.
void EndElapsed(const Reading& reading, const Published& published, std::vector<TimeMention>& times) {
  const Document& document = reading.document();
  const ClassId edge = reading.concepts().FindClass("time-edge");
  for (TimeMention& time : times) {
    if (!time.when.has_value() || time.granularity < Granularity::kWeek || !published.known()) continue;
    const LexHit* hit = nullptr;
    for (uint32_t i = time.tokens.begin; i < time.tokens.end && hit == nullptr; ++i) hit = reading.HitAt(i, edge);
    if (hit == nullptr || reading.concepts().Attribute(hit->concept_id, "part") != "elapsed") continue;
    CivilSeconds end = StartOfDay(DateOf(published.at));
    for (const TimeMention& other : BeginningIn(times, {document.SentenceOf(time.tokens.begin).tokens.begin, time.tokens.begin})) {
      if (other.when.has_value() && other.granularity <= Granularity::kDay && !other.day_assumed) end = StartOfDay(DateOf(other.when->from));
    }
    if (end > time.when->from && end < time.when->to) time.when->to = end;
  }
}

// Articles are held while a run lasts.
void Shrink(MentionTable& table) {
  table.times.shrink_to_fit();
  table.quantities.shrink_to_fit();
  table.roles.shrink_to_fit();
  table.persons.shrink_to_fit();
  table.orgs.shrink_to_fit();
  table.places.shrink_to_fit();
  table.events.shrink_to_fit();
}

}  // namespace

MentionTable FindMentions(const Reading& reading, const NameComparer& names, const StoryContext& context,
                          std::vector<std::string>* asked) {
  MentionTable table;
  const Published& own = reading.document().article->published;
  const Published published = !own.known() && context.assumed.has_value() ? *context.assumed : own;
  table.times = FindTimes(reading, published);
  DropNames(reading, table.times);
  DropInNames(reading, table.times);
  table.quantities = FindQuantities(reading, table.times);
  const NameWords words(reading);
  table.orgs = FindOrgs(reading, words);
  table.places = FindPlaces(reading, words, table.orgs);
  Matcher matcher(reading);
  OfferThings(matcher, table);
  table.roles = FindRoles(reading, matcher, table.orgs, table.places);
  DropInTimes(table.times, table.roles);  // the "pm" of "6 pm" is no prime minister
  Offer(matcher, "role", table.roles);
  FindPersons(reading, words, names, context, matcher, table, asked);
  table.quotes = FindQuotes(reading.document());
  AnchorInQuotes(reading.document(), published, table);
  EndElapsed(reading, published, table.times);
  table.events = FindEvents(reading);
  Shrink(table);
  return table;
}

void FindPersonsAgain(const Reading& reading, const NameComparer& names, const StoryContext& context, MentionTable& table) {
  table.persons.clear();
  table.people.clear();
  for (RoleMention& role : table.roles) role.person = {};
  Matcher matcher(reading);
  OfferThings(matcher, table);
  Offer(matcher, "role", table.roles);
  FindPersons(reading, NameWords(reading), names, context, matcher, table, nullptr);
  Shrink(table);
}

}  // namespace gainsay
