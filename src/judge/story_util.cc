#include "judge/story_util.h"

#include <algorithm>
#include <utility>

#include "judge/check_util.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr int64_t kNearDays = 10;      // days around the publication that are the story's own
constexpr uint32_t kLeadSentences = 4;

// Classes of words that two sentences may share.
constexpr std::string_view kTelling[] = {"event", "thing", "place", "weekday", "occupation", "office", "rank", "org-kind"};

}  // namespace

bool OfAnotherTime(const ArticleRead& read, const Claim& claim, uint32_t reach) {
  if (!read.article->published.known()) return false;
  const int64_t at = read.article->published.at;
  const TokenRange sentence = read.document->sentences[claim.sentence].tokens;
  for (const TimeMention& time : BeginningIn(read.mentions.times, sentence)) {
    if (!sentence.Contains(time.tokens) || !time.when.has_value()) continue;
    if (time.tokens.begin > claim.tokens.end && time.tokens.begin - claim.tokens.end > reach) continue;
    if (time.type == TimexType::kDuration || time.type == TimexType::kSet || time.clock.has_value()) continue;
    if (time.granularity < Granularity::kDay) continue;
    if (time.when->to < at - kNearDays * kSecondsPerDay || time.when->from > at + kNearDays * kSecondsPerDay) return true;
    // A bare year that holds the publication may still be its past half.
  }
  return false;
}

bool TellsCareer(const ArticleRead& read, const Concepts& concepts, const Claim& claim) {
  const TokenRange sentence = read.document->SentenceOf(claim.tokens.begin).tokens;
  return std::any_of(read.mentions.events.begin(), read.mentions.events.end(), [&](const EventMention& event) {
    return sentence.Contains(event.tokens) && !claim.tokens.Contains(event.tokens) &&
           concepts.Attribute(event.event, "career") == "true";
  });
}

std::set<uint32_t> SpeakersOf(const JudgeInput& input, ArticleId article, const Claim& claim, PersonId subject) {
  const ArticleRead& read = input.articles[article.index];
  const TokenRange sentence = read.document->sentences[claim.sentence].tokens;
  bool reported = false;
  for (uint32_t i = sentence.begin; i < sentence.end && !reported; ++i) {
    reported = read.reading->In(i, "reporting-verb") || read.reading->In(i, "attribution-cue");
  }
  std::set<uint32_t> out;
  if (!reported) return out;
  for (const PersonId person : claim.context.people) {
    if (person != subject) out.insert(input.alignments.EntityOf(EntityKind::kPerson, article, person.index));
  }
  return out;
}

std::string PhraseOf(const JudgeInput& input, ArticleId article, ConceptId id) {
  if (!id.valid()) return {};
  const Lexicon* own = input.articles[article.index].reading->lexicon();
  if (own != nullptr && !own->Phrases(id).empty()) return std::string(own->Phrase(id));
  for (const auto& lexicon : input.packs.all()) {
    if (!lexicon->Phrases(id).empty()) return std::string(lexicon->Phrase(id));
  }
  return std::string(input.packs.concepts().Name(id));
}

bool InLead(const ArticleRead& read, TokenRange tokens) {
  const Document& document = *read.document;
  if (tokens.empty() || tokens.begin >= document.tokens.size()) return false;
  const uint32_t sentence = document.sentence_of[tokens.begin];
  uint32_t first = UINT32_MAX;
  for (uint32_t s = 0; s <= sentence; ++s) {
    if (document.paragraphs[document.sentences[s].paragraph].kind != BlockKind::kParagraph) continue;
    if (first == UINT32_MAX) first = s;
  }
  return first == UINT32_MAX || sentence < first + kLeadSentences;
}

bool InLead(const ArticleRead& read, const Claim& claim) { return InLead(read, claim.tokens); }

std::set<std::string> TellingWords(const JudgeInput& input, ArticleId article, uint32_t sentence, ConceptId event,
                                   const std::vector<TokenRange>& skip) {
  const ArticleRead& read = input.articles[article.index];
  const Concepts& concepts = input.packs.concepts();
  const TokenRange tokens = read.document->sentences[sentence].tokens;
  const auto skipped = [&](TokenRange range) {
    return std::any_of(skip.begin(), skip.end(), [&](TokenRange s) { return s.Overlaps(range); });
  };
  std::set<std::string> out;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (skipped({i, i + 1})) continue;
    for (const LexHit& hit : read.reading->HitsAt(i)) {
      const std::string_view cls = concepts.ClassName(concepts.ClassOf(hit.concept_id));
      if (std::find(std::begin(kTelling), std::end(kTelling), cls) == std::end(kTelling)) continue;
      if (hit.concept_id == event || concepts.Attribute(hit.concept_id, "generic") == "true") continue;
      out.insert(std::string(concepts.FullName(hit.concept_id)));
    }
  }
  for (const PersonMention& person : BeginningIn(read.mentions.persons, tokens)) {
    if (!tokens.Contains(person.tokens) || skipped(person.tokens)) continue;
    const uint32_t entity = input.alignments.EntityOf(EntityKind::kPerson, article, person.person.index);
    if (entity != UINT32_MAX) out.insert("#" + std::to_string(entity));  // nobody is no common person
  }
  for (const QuantityMention& quantity : BeginningIn(read.mentions.quantities, tokens)) {
    if (tokens.Contains(quantity.tokens) && !skipped(quantity.tokens)) out.insert(quantity.value.Normalized().ToString());
  }
  return out;
}

Side SideAt(const JudgeInput& input, std::string value, const std::vector<TextPlace>& places) {
  Side side{std::move(value), {}};
  for (const TextPlace& place : places) {
    side.evidence.push_back(MakeEvidence(input, place.article, place.tokens, ArticleView(input, place.article).Words(place.tokens)));
  }
  Finish(input, side);
  return side;
}

void PutSides(Draft& draft, Side a, Side b) {
  draft.slots["a"] = a.value;
  draft.slots["b"] = b.value;
  draft.sides = {std::move(a), std::move(b)};
}

void JoinByNames(Draft draft, std::vector<Draft>& out) {
  for (Draft& other : out) {
    if (other.fact_key != draft.fact_key) continue;
    const auto holds = [&](const Side& side) {
      return std::any_of(other.sides.begin(), other.sides.end(), [&](const Side& s) { return s.value == side.value; });
    };
    if (std::none_of(draft.sides.begin(), draft.sides.end(), holds)) continue;
    for (Side& side : draft.sides) {
      const auto same = std::find_if(other.sides.begin(), other.sides.end(), [&](const Side& s) { return s.value == side.value; });
      if (same != other.sides.end()) {
        same->evidence.insert(same->evidence.end(), side.evidence.begin(), side.evidence.end());
      } else {
        other.sides.push_back(std::move(side));
      }
    }
    return;
  }
  out.push_back(std::move(draft));
}

std::string JoinValues(const std::vector<Side>& sides) {
  std::string out;
  for (const Side& side : sides) out += (out.empty() ? "" : " / ") + side.value;
  return out;
}

}  // namespace gainsay
