#include "mention/find.h"

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

namespace gainsay {
namespace {

template <typename T>
void Offer(Matcher& matcher, const char* type, const std::vector<T>& mentions) {
  for (uint32_t i = 0; i < mentions.size(); ++i) matcher.Provide(type, mentions[i].tokens, i);
}

}  // namespace

MentionTable FindMentions(const Reading& reading, const NameComparer& names, const StoryContext& context) {
  MentionTable table;
  table.hits = reading.hits();
  const Published& own = reading.document().article->published;
  table.times = FindTimes(reading, !own.known() && context.assumed.has_value() ? *context.assumed : own);
  table.quantities = FindQuantities(reading, table.times);
  const NameWords words(reading);
  table.orgs = FindOrgs(reading, words);
  table.places = FindPlaces(reading, words, table.orgs);
  Matcher matcher(reading);
  Offer(matcher, "org", table.orgs);
  Offer(matcher, "place", table.places);
  Offer(matcher, "time", table.times);
  Offer(matcher, "quantity", table.quantities);
  table.roles = FindRoles(reading, matcher, table.orgs, table.places);
  Offer(matcher, "role", table.roles);
  FindPersons(reading, words, names, context, matcher, table);
  table.quotes = FindQuotes(reading.document());
  table.events = FindEvents(reading);
  return table;
}

}  // namespace gainsay
