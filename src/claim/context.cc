#include "claim/context.h"

#include <algorithm>

#include "base/sorted.h"

namespace gainsay {
namespace {

// Classes whose concepts tell slots apart.
constexpr std::string_view kTelling[] = {"event", "attribute", "thing", "state", "office", "org-kind", "document"};
// Words that tell nothing, or are told of elsewhere.
constexpr std::string_view kCovered[] = {
    "common", "postposition", "preposition", "pronoun", "determiner", "conjunction", "auxiliary", "negation", "modal",
    "event", "attribute", "thing", "state", "number-word", "scale", "ordinal-word", "unit", "currency", "hedge",
    "reporting-verb", "month", "weekday", "day-part", "time-unit", "relative-day", "honorific", "total-cue", "part-cue",
    "change-cue", "order-cue", "planned", "place", "organisation", "given-name", "surname", "office", "rank", "occupation",
};

constexpr uint32_t kClauseReach = 40;  // tokens on either side; a longer clause tells of more than the value
constexpr size_t kMostEntities = 24;   // of a sentence

// Of a sentence, as they are gathered.
struct Named {
  std::vector<PersonId> people;
  std::vector<uint32_t> orgs;
  std::vector<uint32_t> places;
};

uint32_t Distance(TokenRange a, TokenRange b) {
  if (a.Overlaps(b)) return 0;
  return a.end <= b.begin ? b.begin - a.end + 1 : a.begin - b.end + 1;
}

}  // namespace

ContextFinder::ContextFinder(const Reading& reading, const MentionTable& mentions)
    : reading_(reading),
      document_(reading.document()),
      mentions_(mentions),
      covered_(MaskOf(reading.concepts(), kCovered)),
      telling_(MaskOf(reading.concepts(), kTelling)),
      conjunction_(reading.concepts().FindClass("conjunction")) {
  std::vector<Named> all(document_.sentences.size());
  const auto add = [](auto& list, auto value) {
    if (list.size() < kMostEntities) list.push_back(value);
  };
  for (const PersonMention& person : mentions.persons) add(all[document_.sentence_of[person.tokens.begin]].people, person.person);
  for (const OrgMention& org : mentions.orgs) add(all[document_.sentence_of[org.tokens.begin]].orgs, org.same);
  for (uint32_t i = 0; i < mentions.places.size(); ++i) add(all[document_.sentence_of[mentions.places[i].tokens.begin]].places, i);
  named_.reserve(all.size());
  for (Named& named : all) {
    SortUnique(named.people);
    SortUnique(named.orgs);
    named_.push_back({{}, {}, named.people, named.orgs, named.places});
  }
}

bool ContextFinder::Cuts(uint32_t token) const {
  const Token& it = document_.tokens[token];
  if (it.kind == TokenKind::kPunctuation) return document_.Norm(token) != "." && document_.Norm(token) != "-";
  return reading_.In(token, conjunction_);
}

TokenRange ContextFinder::ClauseOf(TokenRange tokens) const {
  const TokenRange sentence = document_.SentenceOf(tokens.begin).tokens;
  TokenRange clause = tokens;
  while (clause.begin > sentence.begin && tokens.begin - clause.begin < kClauseReach && !Cuts(clause.begin - 1)) --clause.begin;
  while (clause.end < sentence.end && clause.end - tokens.end < kClauseReach && !Cuts(clause.end)) ++clause.end;
  return clause;
}

Context ContextFinder::ContextOf(TokenRange tokens, const std::vector<TokenRange>& told) const {
  std::vector<ConceptId> concepts;
  std::vector<std::string> words;
  const TokenRange clause = ClauseOf(tokens);
  for (uint32_t i = clause.begin; i < clause.end; ++i) {
    if (i >= tokens.begin && i < tokens.end) continue;
    if (std::any_of(told.begin(), told.end(), [&](TokenRange range) { return range.begin <= i && i < range.end; })) continue;
    for (const LexHit& hit : reading_.HitsAt(i)) {
      if (Holds(telling_, reading_.concepts().ClassOf(hit.concept_id))) concepts.push_back(hit.concept_id);
    }
    if (document_.tokens[i].kind == TokenKind::kWord && !reading_.InAny(i, covered_)) words.emplace_back(document_.Norm(i));
  }
  SortUnique(concepts);
  SortUnique(words);
  Context out = named_[document_.sentence_of[tokens.begin]];
  out.concepts = concepts;
  out.words = words;
  return out;
}

const LexHit* ContextFinder::Nearest(TokenRange tokens, std::string_view cls, uint32_t reach,
                                     const std::function<bool(const LexHit&)>& fits) const {
  const ClassId wanted = reading_.concepts().FindClass(cls);
  const TokenRange sentence = document_.SentenceOf(tokens.begin).tokens;
  const TokenRange clause = ClauseOf(tokens);
  const auto at = [&](uint32_t token) -> const LexHit* {
    if (!reading_.In(token, wanted)) return nullptr;
    for (const LexHit& hit : reading_.HitsAt(token)) {
      if (reading_.concepts().ClassOf(hit.concept_id) == wanted && fits(hit)) return &hit;
    }
    return nullptr;
  };
  const auto search = [&](TokenRange range) -> const LexHit* {
    for (uint32_t i = tokens.end; i < range.end && i < tokens.end + reach; ++i) {
      if (const LexHit* hit = at(i); hit != nullptr) return hit;
    }
    for (uint32_t i = tokens.begin; i > range.begin && i + reach > tokens.begin; --i) {
      if (const LexHit* hit = at(i - 1); hit != nullptr && hit->end <= tokens.begin) return hit;
    }
    return nullptr;
  };
  const LexHit* near = search(clause);
  return near != nullptr ? near : search(sentence);
}

uint32_t ContextFinder::NearestEvent(TokenRange tokens, uint32_t reach) const {
  const TokenRange sentence = document_.SentenceOf(tokens.begin).tokens;
  const TokenRange clause = ClauseOf(tokens);
  uint32_t best = UINT32_MAX;
  uint32_t best_distance = reach + 1;
  const uint32_t from = tokens.begin > reach + kClauseReach ? tokens.begin - reach - kClauseReach : 0;
  const auto first = std::lower_bound(mentions_.events.begin(), mentions_.events.end(), from,
                                      [](const EventMention& event, uint32_t token) { return event.tokens.begin < token; });
  for (auto i = static_cast<uint32_t>(first - mentions_.events.begin()); i < mentions_.events.size(); ++i) {
    const TokenRange at = mentions_.events[i].tokens;
    if (at.begin > tokens.end + reach) break;
    if (!sentence.Contains(at)) continue;
    // An event beyond the clause is farther than it looks.
    const uint32_t distance = Distance(at, tokens) + (clause.Overlaps(at) ? 0 : reach / 2);
    if (distance < best_distance) {
      best = i;
      best_distance = distance;
    }
  }
  return best;
}

PersonId ContextFinder::PersonBefore(uint32_t token, PersonId not_this) const {
  auto it = std::lower_bound(mentions_.persons.begin(), mentions_.persons.end(), token,
                             [](const PersonMention& person, uint32_t at) { return person.tokens.begin < at; });
  while (it != mentions_.persons.begin()) {
    --it;
    if (it->person != not_this) return it->person;
  }
  return {};
}

}  // namespace gainsay
