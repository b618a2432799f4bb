#include "align/event_links.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/sorted.h"
#include "mention/place.h"

namespace gainsay {
namespace {

constexpr int32_t kSameName = 6;
constexpr int32_t kDefinite = 4;
constexpr int32_t kSharedPerson = 2;
constexpr int32_t kSharedTown = 2;
constexpr int32_t kLinkNeeds = 4;
constexpr uint32_t kCorefSentences = 2;  // from a mention to one that takes it up
constexpr size_t kMostOfAConcept = 60;   // mentions of one concept that are compared with each other

using Reference = EventMention::Reference;

}  // namespace

ConceptId EventLinker::ConceptOf(EventRef ref) const {
  const ArticleRead& read = articles_[ref.article.index];
  const auto& events = read.mentions.events;
  const uint32_t start_of = events[ref.event].start_of;
  const EventMention& event = events[start_of < events.size() ? start_of : ref.event];
  const Concepts& concepts = read.reading->concepts();
  const ConceptId whole = concepts.Find("event", concepts.Attribute(event.event, "starts"));
  return whole.valid() ? whole : event.event;
}

std::string EventLinker::NameOf(EventRef ref) const {
  const EventMention& event = At(ref);
  if (!event.name.empty() || event.start_of >= articles_[ref.article.index].mentions.events.size()) return event.name;
  return articles_[ref.article.index].mentions.events[event.start_of].name;
}

bool EventLinker::IsStart(EventRef ref) const {
  const EventMention& event = At(ref);
  const Concepts& concepts = articles_[ref.article.index].reading->concepts();
  if (event.start_of != UINT32_MAX || concepts.Has(event.event, "starts")) return true;
  return concepts.Attribute(event.event, "kind") == "point";
}

std::vector<uint32_t> EventLinker::PeopleOf(EventRef ref, bool whole_sentence) const {
  const ArticleRead& read = articles_[ref.article.index];
  const Document& document = *read.document;
  const TokenRange trigger = At(ref).tokens;
  TokenRange range = document.SentenceOf(trigger.begin).tokens;
  if (!whole_sentence) {
    const auto cuts = [&](uint32_t i) {
      return document.tokens[i].kind == TokenKind::kPunctuation && document.Norm(i) != "." && document.Norm(i) != "-";
    };
    TokenRange clause = trigger;
    while (clause.begin > range.begin && !cuts(clause.begin - 1)) --clause.begin;
    while (clause.end < range.end && !cuts(clause.end)) ++clause.end;
    range = clause;
  }
  std::vector<uint32_t> out;
  const auto& persons = read.mentions.persons;
  auto it = std::partition_point(persons.begin(), persons.end(), [&](const PersonMention& p) { return p.tokens.begin < range.begin; });
  for (; it != persons.end() && it->tokens.begin < range.end; ++it) {
    const uint32_t entity = alignments_.EntityOf(EntityKind::kPerson, ref.article, it->person.index);
    if (entity != UINT32_MAX) out.push_back(entity);
  }
  SortUnique(out);
  return out;
}

std::vector<ConceptId> EventLinker::TownsOf(EventRef ref) const {
  const ArticleRead& read = articles_[ref.article.index];
  const TokenRange sentence = read.document->SentenceOf(At(ref).tokens.begin).tokens;
  std::vector<ConceptId> out;
  const auto& places = read.mentions.places;
  auto it = std::partition_point(places.begin(), places.end(), [&](const PlaceMention& p) { return p.tokens.begin < sentence.begin; });
  for (; it != places.end() && it->tokens.begin < sentence.end; ++it) {
    if (it->known.valid() && !IsWide(read.reading->concepts(), it->known)) out.push_back(it->known);
  }
  SortUnique(out);
  return out;
}

bool EventLinker::SameKind(EventRef a, EventRef b) const {
  const ConceptId x = ConceptOf(a);
  const ConceptId y = ConceptOf(b);
  if (x == y) return true;
  const Concepts& concepts = articles_[a.article.index].reading->concepts();
  const bool generic = concepts.Attribute(x, "generic") == "true" || concepts.Attribute(y, "generic") == "true";
  return !generic && (concepts.IsA(x, y) || concepts.IsA(y, x));
}

EventLink EventLinker::Compare(EventRef a, EventRef b) const {
  if (!SameKind(a, b)) return {};
  const std::string x = NameOf(a);
  const std::string y = NameOf(b);
  if (!x.empty() && !y.empty()) {
    if (names_.LevelOf(x, y) > NameLevel::kVariant) return {};
    EventLink link;
    link.points.push_back({"the same name: " + x + (x == y ? "" : ", " + y), kSameName});
    link.strength = kSameName;
    return link;
  }
  if (At(a).reference == Reference::kPlural || At(b).reference == Reference::kPlural) return {};
  return a.article == b.article ? Inside(a, b) : Across(a, b);
}

EventLink EventLinker::Inside(EventRef a, EventRef b) const {
  const Document& document = *articles_[a.article.index].document;
  const uint32_t from = document.sentence_of[At(a).tokens.begin];
  const uint32_t to = document.sentence_of[At(b).tokens.begin];
  for (uint32_t e = a.event + 1; e < b.event && to - from <= kCorefSentences; ++e) {
    if (SameKind(a, {a.article, e})) return {};  // that one lies nearer
  }
  if (to - from > kCorefSentences || At(b).reference != Reference::kDefinite) return {};
  if (from == to && At(a).reference == Reference::kDefinite) return {};
  const std::vector<uint32_t> before = PeopleOf(a, true);
  const std::vector<uint32_t> after = PeopleOf(b, true);
  const std::vector<uint32_t> shared = Common(before, after);
  if (!before.empty() && !after.empty() && shared.empty()) return {};
  EventLink link;
  link.points.push_back({"taken up again: " + std::string(document.Text(At(b).tokens)), kDefinite});
  link.strength = kDefinite;
  if (!shared.empty()) {
    link.points.push_back({"both sentences name " + alignments_.entities[shared.front()].name, kSharedPerson});
    link.strength += kSharedPerson;
  }
  return link;
}

EventLink EventLinker::Across(EventRef a, EventRef b) const {
  const Concepts& concepts = articles_[a.article.index].reading->concepts();
  for (const EventRef ref : {a, b}) {
    const ConceptId event = ConceptOf(ref);
    if (concepts.Attribute(event, "generic") == "true" || concepts.Attribute(event, "kind") != "point") return {};
  }
  EventLink link;
  size_t people = 0;
  for (const uint32_t entity : Common(PeopleOf(a, false), PeopleOf(b, false))) {
    if (++people > 2) break;
    link.points.push_back({"both speak of " + alignments_.entities[entity].name, kSharedPerson});
    link.strength += kSharedPerson;
  }
  const std::vector<ConceptId> towns = Common(TownsOf(a), TownsOf(b));
  if (!towns.empty()) {
    link.points.push_back({"the same place: " + std::string(concepts.Name(towns.front())), kSharedTown});
    link.strength += kSharedTown;
  }
  return link;
}

std::vector<EventLink> EventLinker::Link(const std::vector<EventRef>& mentions) const {
  std::vector<EventLink> out;
  // Only mentions of one family can meet: blocked by the concept at the top.
  std::map<ConceptId, std::vector<uint32_t>> families;
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    const Concepts& concepts = articles_[mentions[i].article.index].reading->concepts();
    ConceptId top = ConceptOf(mentions[i]);
    for (int depth = 0; depth < 8 && concepts.Parent(top).valid(); ++depth) top = concepts.Parent(top);
    std::vector<uint32_t>& family = families[top];
    if (family.size() < kMostOfAConcept) family.push_back(i);
  }
  for (const auto& [top, family] : families) {
    // How many mentions of another article one would be, for links that no name makes.
    std::map<std::pair<EventRef, ArticleId>, uint32_t> partners;
    const size_t from = out.size();
    for (size_t i = 0; i < family.size(); ++i) {
      for (size_t j = i + 1; j < family.size(); ++j) {
        EventLink link = Compare(mentions[family[i]], mentions[family[j]]);
        if (link.strength < kLinkNeeds) continue;
        link.a = mentions[family[i]];
        link.b = mentions[family[j]];
        ++partners[{link.a, link.b.article}];
        ++partners[{link.b, link.a.article}];
        out.push_back(std::move(link));
      }
    }
    const auto doubtful = [&](const EventLink& link) {
      if (link.a.article == link.b.article || link.strength >= kSameName) return false;
      return partners[{link.a, link.b.article}] > 1 || partners[{link.b, link.a.article}] > 1;
    };
    out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(), doubtful), out.end());
  }
  std::sort(out.begin(), out.end(), [](const EventLink& x, const EventLink& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
  return out;
}

}  // namespace gainsay
