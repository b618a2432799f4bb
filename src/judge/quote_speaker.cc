// Quotations of the same words from another speaker.

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "align/compare_quote.h"
#include "judge/comparators.h"
#include "judge/spoken.h"
#include "mention/within.h"
#include "names/name_parts.h"

namespace gainsay {
namespace {

constexpr uint32_t kSpeakerCommon = 4;
constexpr uint32_t kSpeakerConcepts = 4; // across languages
constexpr uint32_t kSpeakerOrder = 3;    // of them, in one order
constexpr uint32_t kSpeakerMany = 5;     // concepts: languages order a sentence in ways of their own
constexpr double kSpeakerManyLikeness = 0.55;
constexpr uint32_t kSpeakerManyOrder = 2;
constexpr uint32_t kPronounReach = 3;    // tokens between a pronoun and its verb
constexpr double kAlikePart = 0.75;      // of two scripts

// How a quotation begins, for people.
std::string Opening(const Spoken& spoken) {
  constexpr uint32_t kShown = 8;
  const TokenRange& tokens = spoken.claim->tokens;
  const Document& document = *spoken.article->document;
  uint32_t begin = tokens.begin;
  while (begin + 1 < tokens.end && document.tokens[begin].kind != TokenKind::kWord) ++begin;  // its own mark
  uint32_t end = std::min(begin + kShown, tokens.end);
  const bool cut = end < tokens.end;
  while (end > begin + 1 && document.tokens[end - 1].kind == TokenKind::kPunctuation) --end;
  return std::string(document.Text({begin, end})) + (cut ? " …" : "");
}

// Whether one quotation translates the other. Two officials may tell the same
// figures, each in words of their own.
bool Translated(const QuoteComparison& compared) {
  if (compared.figures) return false;
  const auto reaches = [&](uint32_t common, double likeness, uint32_t order) {
    return compared.common >= common && compared.likeness >= likeness && compared.in_order >= order;
  };
  return reaches(kSpeakerConcepts, kSpokenLikeness, kSpeakerOrder) || reaches(kSpeakerMany, kSpeakerManyLikeness, kSpeakerManyOrder);
}

// Whether the sentence before, of the same paragraph, names the speaker and nobody else.
bool OnlyBefore(const Spoken& spoken, uint32_t token) {
  const Document& document = *spoken.article->document;
  const uint32_t sentence = document.sentence_of[token];
  if (sentence == 0 || document.sentences[sentence - 1].paragraph != document.sentences[sentence].paragraph) return false;
  bool named = false;
  for (const PersonMention& person : BeginningIn(spoken.article->mentions.persons, document.sentences[sentence - 1].tokens)) {
    if (person.person != spoken.claim->person) return false;
    named = true;
  }
  return named;
}

// Whether the speaker is named at the quotation itself, or has a title there:
// whom a pronoun means is a guess, and not enough where the words are not the
// same either.
bool NamedThere(const Spoken& spoken) {
  const MentionTable& mentions = spoken.article->mentions;
  const Document& document = *spoken.article->document;
  const QuoteMention& quote = mentions.quotes[*spoken.claim->quote];
  const TokenRange cue = quote.cue.empty() && quote.continues.has_value() ? mentions.quotes[*quote.continues].cue : quote.cue;
  if (cue.empty()) return false;
  const TokenRange sentence = document.SentenceOf(cue.begin).tokens;
  for (const PersonMention& person : BeginningIn(mentions.persons, sentence)) {
    if (person.person == spoken.claim->person) return true;
  }
  const Concepts& concepts = spoken.article->reading->concepts();
  const uint32_t from = cue.begin > kPronounReach ? std::max(sentence.begin, cue.begin - kPronounReach) : sentence.begin;
  for (uint32_t i = from; i < std::min(sentence.end, cue.end + kPronounReach); ++i) {
    const LexHit* pronoun = spoken.article->reading->HitAt(i, "pronoun");
    if (pronoun != nullptr && concepts.Attribute(pronoun->concept_id, "person") == "3") return OnlyBefore(spoken, cue.begin);
  }
  return true;
}

// Where the speaker is named at the quotation or in the sentence before it: in one of two
// articles this is the wrong person, so that the name agrees with nothing.
void AddNaming(const JudgeInput& input, const Spoken& spoken, Side& side) {
  const MentionTable& mentions = spoken.article->mentions;
  const PersonMention* named = nullptr;
  for (const uint32_t m : mentions.people[spoken.claim->person.index].mentions) {
    const PersonMention& mention = mentions.persons[m];
    const uint32_t sentence = spoken.article->document->sentence_of[mention.tokens.begin];
    if (sentence > spoken.claim->sentence || sentence + 1 < spoken.claim->sentence) continue;
    if (named == nullptr || named->tokens < mention.tokens) named = &mention;
  }
  if (named != nullptr) side.around.push_back(MakeEvidence(input, spoken.ref.article, named->whole, named->name));
}

// Two names that share a part by their sound.
bool SoundAlike(const JudgeInput& input, const Spoken& a, const Spoken& b) {
  for (const std::string_view p : NameParts(a.claim->value)) {
    for (const std::string_view q : NameParts(b.claim->value)) {
      if (input.names.PartSimilarity(p, q) >= kAlikePart) return true;
    }
  }
  return false;
}

}  // namespace

void CompareSpeaker(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  for (const Fact& fact : input.alignments.FactsOf(story)) {
    if (fact.kind != ClaimKind::kQuote) continue;
    const std::vector<Spoken> members = SpokenIn(input, fact);
    std::vector<QuoteText> texts = TextsOf(members);
    const auto entity = [&](const Spoken& spoken) {
      return input.alignments.EntityOf(EntityKind::kPerson, spoken.ref.article, spoken.claim->person.index);
    };
    // One finding for two speakers, however many articles give them.
    std::map<std::pair<uint32_t, uint32_t>, Draft> drafts;
    for (uint32_t i = 0; i < members.size(); ++i) {
      for (uint32_t j = i + 1; j < members.size(); ++j) {
        const Spoken& a = members[i];
        const Spoken& b = members[j];
        if (!OtherSpeaker(input, a, b)) continue;
        const QuoteComparison compared = CompareQuotes(texts[i], texts[j], input.names);
        if (compared.across ? !Translated(compared) : compared.likeness < kSpokenLikeness || compared.common < kSpeakerCommon) continue;
        if (compared.across && (!NamedThere(a) || !NamedThere(b) || SoundAlike(input, a, b))) continue;
        const bool turned = entity(b) < entity(a);
        const auto [at, fresh] = drafts.try_emplace({std::min(entity(a), entity(b)), std::max(entity(a), entity(b))});
        Draft& draft = at->second;
        if (fresh) {
          draft.subject = "a quotation";
          draft.fact_key = fact.key;
          draft.points = {{"the same words", 5}};
          draft.sides.resize(2);
          draft.slots = {{"words", Opening(a)}};
        }
        draft.severity_lowered = (fresh || draft.severity_lowered) && compared.across;  // the words are not the same, only what they say
        for (const Spoken* spoken : {&a, &b}) {
          Side& side = draft.sides[(spoken == &a) == turned ? 1 : 0];
          if (side.value.empty()) side.value = spoken->claim->value;
          const Evidence evidence{spoken->ref.article, spoken->claim->span, spoken->claim->value};
          if (std::find(side.evidence.begin(), side.evidence.end(), evidence) == side.evidence.end()) {
            side.evidence.push_back(evidence);
            AddNaming(input, *spoken, side);
          }
        }
      }
    }
    for (auto& [speakers, draft] : drafts) out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
