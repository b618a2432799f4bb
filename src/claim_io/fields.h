// The members of articles, mentions and claims, each named once: the writer and
// the reader of claims files both visit these lists, so that they cannot drift
// apart. A visitor offers, for members of each shape,
//
//   Text Words Flag Polarity Choice Number Real Exact   plain values
//   Instant When                                        civil times
//   Extent Bytes Tokens Place                           spans and token ranges
//   Concept Concepts                                    by full name
//   Index Indexes Ref                                   of a table of mentions
//   Part Parts                                          structures
#pragma once

#include <concepts>
#include <cstdint>
#include <type_traits>

#include "claim/claim.h"
#include "ingest/article.h"
#include "mention/mention.h"

namespace gainsay {

enum class TableId : uint8_t { kTimes, kQuantities, kRoles, kNamings, kPeople, kOrgs, kPlaces, kQuotes, kEvents, kNotes };
inline constexpr size_t kTableCount = 10;

// Whether a member may be left out.
enum class Need : uint8_t { kMay, kMust };

template <typename T, typename Plain>
concept OfType = std::same_as<std::remove_const_t<T>, Plain>;

inline constexpr int64_t kMostYear = 32000;
inline constexpr int64_t kMostMinutes = 2 * 24 * 60;

template <typename F, OfType<Note> T>
void Fields(F& f, T& x) {
  f.Text("code", x.code);
  f.Text("message", x.message);
  f.Bytes("span", x.span);
}

template <typename F, OfType<Published> T>
void Fields(F& f, T& x) {
  f.Instant("at", x.at);
  f.Flag("has_clock", x.has_clock);
  f.Number("utc_offset", x.utc_offset, -kMostMinutes, kMostMinutes);
  f.Choice("source", x.source);
  f.Bytes("span", x.span);
}

template <typename F, OfType<Suppression> T>
void Fields(F& f, T& x) {
  f.Bytes("span", x.span);
  f.Bytes("covers", x.covers);
  f.Flag("whole", x.whole);
  f.Words("rules", x.rules);
  f.Text("reason", x.reason);
  f.Text("problem", x.problem);
}

// Without source, text, offsets and blocks, which article_record.h writes.
template <typename F, OfType<Article> T>
void Fields(F& f, T& x) {
  f.Text("id", x.id);
  f.Text("path", x.path);
  f.Text("record_id", x.record_id);
  f.Number("record_line", x.record_line, 1, UINT32_MAX);
  f.Choice("format", x.format);
  f.Text("uri", x.uri);
  f.Text("language", x.language);
  f.Text("title", x.title);
  f.Text("author", x.author);
  f.Text("publisher", x.publisher);
  f.Text("agency", x.agency);
  f.Text("place", x.place);
  f.Text("pub_status", x.pub_status);
  f.Part("published", x.published);
  f.Number("dateline_month", x.dateline_month, 1, 12);
  f.Number("dateline_day", x.dateline_day, 1, 31);
  f.Number("dateline_year", x.dateline_year, -kMostYear, kMostYear);
  f.Bytes("dateline_span", x.dateline_span);
  f.Parts("suppressions", x.suppressions);
  f.Parts("notes", x.notes);
}

template <typename F, OfType<TimeMention> T>
void Fields(F& f, T& x) {
  f.Extent(x.span);
  f.Place("tokens", "text", x.tokens, Need::kMust);
  f.Choice("timex_type", x.type);
  f.Text("timex", x.timex);
  f.When("when", x.when);
  f.When("typical", x.typical);
  f.Choice("granularity", x.granularity);
  f.Flag("anchored", x.anchored);
  f.Flag("range", x.range);
  f.Flag("approximate", x.approximate);
  f.Flag("day_assumed", x.day_assumed);
  f.Flag("half_unknown", x.half_unknown);
  f.Flag("ambiguous", x.ambiguous);
  f.Choice("bound", x.bound);
  f.Number("year", x.year, -kMostYear, kMostYear);
  f.Number("month", x.month, 1, 12);
  f.Number("day", x.day, 1, 31);
  f.Number("weekday", x.weekday, 0, 6);
  f.Number("clock", x.clock, 0, kMostMinutes);
  f.Flag("clock_24h", x.clock_24h);
  f.Concept("day_part", x.day_part);
  f.Number("utc_offset", x.utc_offset, -kMostMinutes, kMostMinutes);
  f.Concept("relative", x.relative);
  f.Real("seconds", x.seconds);
  f.Real("count", x.count);
  f.Concept("unit", x.unit);
}

template <typename F, OfType<QuantityMention> T>
void Fields(F& f, T& x) {
  f.Extent(x.span);
  f.Place("tokens", "text", x.tokens, Need::kMust);
  f.Tokens("number", x.number);
  f.Choice("quantity_type", x.type);
  f.Exact("value", x.value);
  f.Exact("upper", x.upper);
  f.Number("significant", x.significant, 0, 1000);
  f.Choice("hedge", x.hedge);
  f.Flag("each", x.each);
  f.Concept("unit", x.unit);
  f.Flag("words", x.words);
  f.Flag("scaled", x.scaled);
}

template <typename F, OfType<RoleMention> T>
void Fields(F& f, T& x) {
  f.Place("tokens", "text", x.tokens, Need::kMust);
  f.Concept("role", x.role, Need::kMust);
  f.Choice("status", x.status);
  f.Flag("plural", x.plural);
  f.Text("scope", x.scope);
  f.Concept("scope_concept", x.scope_concept);
  f.Index("person", x.person, TableId::kPeople);
}

template <typename F, OfType<PersonMention> T>
void Fields(F& f, T& x) {
  f.Extent(x.span);
  f.Place("tokens", "text", x.tokens, Need::kMust);
  f.Tokens("whole", x.whole, Need::kMust);
  f.Text("name", x.name);
  f.Index("person", x.person, TableId::kPeople);
  f.Flag("full", x.full);
  f.Flag("in_list", x.in_list);
  f.Number("list", x.list, 0, UINT32_MAX);
}

template <typename F, OfType<Person> T>
void Fields(F& f, T& x) {
  f.Text("name", x.name);
  f.Indexes("namings", x.mentions, TableId::kNamings);
  f.Indexes("roles", x.roles, TableId::kRoles);
  f.Concept("gender", x.gender);
}

template <typename F, OfType<OrgMention> T>
void Fields(F& f, T& x) {
  f.Extent(x.span);
  f.Place("tokens", "text", x.tokens, Need::kMust);
  f.Text("name", x.name);
  f.Concept("known", x.known);
  f.Concept("kind", x.kind);
  f.Text("acronym", x.acronym);
  f.Bytes("acronym_span", x.acronym_span);
  f.Index("same", x.same, TableId::kOrgs);
}

template <typename F, OfType<PlaceMention> T>
void Fields(F& f, T& x) {
  f.Extent(x.span);
  f.Place("tokens", "text", x.tokens, Need::kMust);
  f.Text("name", x.name);
  f.Concept("known", x.known);
}

template <typename F, OfType<QuoteMention> T>
void Fields(F& f, T& x) {
  f.Extent(x.span);
  f.Place("tokens", "text", x.tokens, Need::kMay);
  f.Bytes("marked", x.marked);
  f.Flag("closed", x.closed, true);
  f.Flag("block", x.block);
  f.Index("speaker", x.speaker, TableId::kPeople);
  f.Text("speaker_name", x.speaker_name);
  f.Tokens("cue", x.cue);
  f.Index("continues", x.continues, TableId::kQuotes);
  f.Number("sentence", x.sentence, 0, UINT32_MAX);
}

template <typename F, OfType<EventMention> T>
void Fields(F& f, T& x) {
  f.Extent(x.span);
  f.Place("tokens", "text", x.tokens, Need::kMust);
  f.Concept("event", x.event, Need::kMust);
  f.Flag("negated", x.negated);
  f.Choice("modality", x.modality);
  f.Text("name", x.name);
  f.Choice("reference", x.reference);
  f.Index("start_of", x.start_of, TableId::kEvents);
}

template <typename F, OfType<Attribution> T>
void Fields(F& f, T& x) {
  f.Ref("person", x.person, TableId::kPeople);
  f.Text("name", x.name);
  f.Concept("stance", x.stance);
}

template <typename F, OfType<Context> T>
void Fields(F& f, T& x) {
  f.Concepts("concepts", x.concepts);
  f.Words("words", x.words);
  f.Indexes("people", x.people, TableId::kPeople);
  f.Indexes("orgs", x.orgs, TableId::kOrgs);
  f.Indexes("places", x.places, TableId::kPlaces);
}

template <typename F, OfType<Claim> T>
void Fields(F& f, T& x) {
  f.Choice("kind", x.kind);
  f.Concept("attribute", x.attribute);
  f.Extent(x.span);
  f.Place("tokens", "text", x.tokens, Need::kMust);
  f.Ref("person", x.person, TableId::kPeople);
  f.Ref("org", x.org, TableId::kOrgs);
  f.Ref("object", x.object, TableId::kPeople);
  f.Ref("event", x.event, TableId::kEvents);
  f.Ref("other_event", x.other_event, TableId::kEvents);
  f.Text("subject_words", x.subject_words);
  f.Text("scope", x.scope);
  f.Concept("scope_concept", x.scope_concept);
  f.Concept("value_concept", x.value_concept);
  f.Text("value", x.value);
  f.Ref("time", x.time, TableId::kTimes);
  f.Ref("quantity", x.quantity, TableId::kQuantities);
  f.Ref("quote", x.quote, TableId::kQuotes);
  f.Ref("role", x.role, TableId::kRoles);
  f.Choice("status", x.status);
  f.When("holds", x.holds);
  f.Polarity("polarity", x.affirmed);
  f.Choice("modality", x.modality);
  f.Flag("disputed", x.disputed);
  f.Flag("attribute_near", x.attribute_near);
  f.Flag("first_of_order", x.first_of_order);
  f.Flag("close", x.close);
  f.Parts("attribution", x.attribution);
  f.Part("context", x.context);
  f.Number("sentence", x.sentence, 0, UINT32_MAX);
}

// The tables of an article's mentions with the type of their records.
template <typename F, OfType<MentionTable> T>
void Tables(F&& f, T& x) {
  f("time", TableId::kTimes, x.times);
  f("quantity", TableId::kQuantities, x.quantities);
  f("role", TableId::kRoles, x.roles);
  f("naming", TableId::kNamings, x.persons);
  f("person", TableId::kPeople, x.people);
  f("org", TableId::kOrgs, x.orgs);
  f("place", TableId::kPlaces, x.places);
  f("quote", TableId::kQuotes, x.quotes);
  f("event", TableId::kEvents, x.events);
  f("note", TableId::kNotes, x.notes);
}

}  // namespace gainsay
