#include "claim/context.h"

#include <algorithm>

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

template <typename T>
void SortUnique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

uint32_t Distance(TokenRange a, TokenRange b) {
  if (a.Overlaps(b)) return 0;
  return a.end <= b.begin ? b.begin - a.end + 1 : a.begin - b.end + 1;
}

}  // namespace

ContextFinder::ContextFinder(const Reading& reading, const MentionTable& mentions)
    : reading_(reading), document_(reading.document()), mentions_(mentions), covered_(MaskOf(reading.concepts(), kCovered)) {}

bool ContextFinder::Cuts(uint32_t token) const {
  const Token& it = document_.tokens[token];
  if (it.kind == TokenKind::kPunctuation) return document_.Norm(token) != "." && document_.Norm(token) != "-";
  return reading_.In(token, "conjunction");
}

TokenRange ContextFinder::ClauseOf(TokenRange tokens) const {
  const TokenRange sentence = document_.SentenceOf(tokens.begin).tokens;
  TokenRange clause = tokens;
  while (clause.begin > sentence.begin && !Cuts(clause.begin - 1)) --clause.begin;
  while (clause.end < sentence.end && !Cuts(clause.end)) ++clause.end;
  return clause;
}

Context ContextFinder::ContextOf(TokenRange tokens, const std::vector<TokenRange>& told) const {
  Context out;
  const TokenRange clause = ClauseOf(tokens);
  const ClassMask telling = MaskOf(reading_.concepts(), kTelling);
  for (uint32_t i = clause.begin; i < clause.end; ++i) {
    if (i >= tokens.begin && i < tokens.end) continue;
    if (std::any_of(told.begin(), told.end(), [&](TokenRange range) { return range.begin <= i && i < range.end; })) continue;
    for (const LexHit& hit : reading_.HitsAt(i)) {
      const uint32_t cls = reading_.concepts().ClassOf(hit.concept_id).index;
      if ((telling[cls / 64] >> (cls % 64) & 1) != 0) out.concepts.push_back(hit.concept_id);
    }
    if (document_.tokens[i].kind == TokenKind::kWord && !reading_.InAny(i, covered_)) out.words.emplace_back(document_.Norm(i));
  }
  const TokenRange sentence = document_.SentenceOf(tokens.begin).tokens;
  for (const PersonMention& person : mentions_.persons) {
    if (sentence.Contains(person.tokens)) out.people.push_back(person.person);
  }
  for (const OrgMention& org : mentions_.orgs) {
    if (sentence.Contains(org.tokens)) out.orgs.push_back(org.same);
  }
  for (uint32_t i = 0; i < mentions_.places.size(); ++i) {
    if (sentence.Contains(mentions_.places[i].tokens)) out.places.push_back(i);
  }
  SortUnique(out.concepts);
  SortUnique(out.words);
  SortUnique(out.people);
  SortUnique(out.orgs);
  return out;
}

const LexHit* ContextFinder::Nearest(TokenRange tokens, std::string_view cls, uint32_t reach,
                                     const std::function<bool(ConceptId)>& fits) const {
  const ClassId wanted = reading_.concepts().FindClass(cls);
  const TokenRange sentence = document_.SentenceOf(tokens.begin).tokens;
  const TokenRange clause = ClauseOf(tokens);
  const auto at = [&](uint32_t token) -> const LexHit* {
    if (!reading_.In(token, wanted)) return nullptr;
    for (const LexHit& hit : reading_.HitsAt(token)) {
      if (reading_.concepts().ClassOf(hit.concept_id) == wanted && fits(hit.concept_id)) return &hit;
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
  for (uint32_t i = 0; i < mentions_.events.size(); ++i) {
    const TokenRange at = mentions_.events[i].tokens;
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
  PersonId found;
  for (const PersonMention& person : mentions_.persons) {
    if (person.tokens.begin >= token) break;
    if (person.person != not_this) found = person.person;
  }
  return found;
}

}  // namespace gainsay
