#include "mention/name_run.h"

namespace gainsay {
namespace {

constexpr uint32_t kLongestName = 6;

// Classes whose words end a name unless the pack lists them as names too.
constexpr std::string_view kBreakers[] = {
    "rank", "office", "occupation", "honorific", "role-status", "reporting-verb", "postposition", "preposition",
    "pronoun", "determiner", "conjunction", "auxiliary", "negation", "modal", "month", "weekday", "day-part",
    "kinship", "place-kind", "number-word", "scale", "currency", "unit", "demonym", "time-unit", "relative-day",
};
// Classes whose words are no names unless the pack also lists them as such.
constexpr std::string_view kPlain[] = {
    "common", "event", "attribute", "thing", "state", "place", "organisation", "document", "org-kind", "hedge",
    "total-cue", "part-cue", "change-cue", "order-cue", "planned", "hypothetical",
};
// Classes whose words are no names even where a name is spelled alike.
constexpr std::string_view kNever[] = {
    "honorific", "rank", "weekday", "office", "organisation", "postposition", "auxiliary", "conjunction",
};
// Classes whose words head the name of something other than a person.
constexpr std::string_view kHeads[] = {"place-kind", "org-kind", "org-part", "place", "thing", "document", "month", "day-part", "preposition", "pronoun", "determiner"};
constexpr std::string_view kNames[] = {"given-name", "surname"};
constexpr std::string_view kLetter[] = {"letter"};

}  // namespace

bool AmbiguousName(const Reading& reading, uint32_t token, const LexHit& hit) {
  const Concepts& concepts = reading.concepts();
  if (concepts.Attribute(hit.concept_id, "ambiguous") != "true") return false;
  const Lexicon* lexicon = reading.LexiconOf(reading.document().sentence_of[token]);
  return lexicon == nullptr || !concepts.Has(hit.concept_id, "ambiguous-in") ||
         concepts.Lists(hit.concept_id, "ambiguous-in", lexicon->language());
}

NameWords::NameWords(const Reading& reading)
    : reading_(reading),
      names_(MaskOf(reading.concepts(), kNames)),
      breakers_(MaskOf(reading.concepts(), kBreakers)),
      unnamed_(MaskOf(reading.concepts(), kPlain)),
      never_(MaskOf(reading.concepts(), kNever)),
      heads_(MaskOf(reading.concepts(), kHeads)),
      letter_(MaskOf(reading.concepts(), kLetter)) {
  for (size_t half = 0; half < unnamed_.size(); ++half) unnamed_[half] |= breakers_[half];
}

bool NameWords::MayBeName(uint32_t token) const {
  const Token& it = reading_.document().tokens[token];
  if (it.kind != TokenKind::kWord || reading_.InAny(token, never_)) return false;
  if (it.script == Script::kLatin && !it.capitalized) return false;
  return Listed(token) || !reading_.InAny(token, unnamed_);
}

bool NameWords::TitleAsSurname(uint32_t token) const {
  const Reading& reading = reading_;
  const Token& it = reading.document().tokens[token];
  if (token == 0 || (it.script == Script::kLatin && !it.capitalized) || !reading.In(token, "surname")) return false;
  const LexHit* given = reading.HitAt(token - 1, "given-name");
  return given != nullptr && given->end == token && !AmbiguousName(reading, token - 1, *given) &&
         !reading.InAny(token - 1, never_) && !reading.InAny(token - 1, breakers_);
}

bool NameWords::WordAsSurname(uint32_t token) const {
  const Document& document = reading_.document();
  const Token& it = document.tokens[token];
  if (token == 0 || it.kind != TokenKind::kWord || it.script != Script::kLatin || !it.capitalized || it.all_caps) return false;
  const Sentence& sentence = document.SentenceOf(token);
  const BlockKind block = document.paragraphs[sentence.paragraph].kind;
  if (block == BlockKind::kTitle || block == BlockKind::kHeading) return false;  // all words are capitalized there
  if (reading_.InAny(token, never_) || reading_.InAny(token, heads_)) return false;
  if (token + 1 < sentence.tokens.end && document.tokens[token + 1].kind == TokenKind::kWord && document.tokens[token + 1].capitalized) return false;
  const uint32_t before = token - 1;
  if (before < sentence.tokens.begin || !document.tokens[before].capitalized || document.tokens[before].all_caps) return false;
  const LexHit* given = reading_.HitAt(before, "given-name");
  if (given != nullptr) return given->end == token && !AmbiguousName(reading_, before, *given) && !reading_.InAny(before, never_);
  return before > sentence.tokens.begin && reading_.HitsAt(before).empty() && !reading_.In(token, "event");
}

bool NameWords::Initial(uint32_t token) const {
  const Document& document = reading_.document();
  return reading_.InAny(token, letter_) && token + 2 < document.tokens.size() && document.Norm(token + 1) == "." &&
         !document.tokens[token + 1].space_before && document.sentence_of[token] == document.sentence_of[token + 2];
}

std::vector<NameRun> FindNameRuns(const Reading& reading, const NameWords& words) {
  const Document& document = reading.document();
  std::vector<NameRun> runs;
  for (const Sentence& sentence : document.sentences) {
    const TokenRange range = sentence.tokens;
    for (uint32_t at = range.begin; at < range.end;) {
      uint32_t end = at;
      bool cased = false;
      while (end < range.end && end - at < kLongestName) {
        if (words.Initial(end)) {
          end += 2;
          continue;
        }
        if (!words.MayBeName(end) && !(end > at && (words.TitleAsSurname(end) || words.WordAsSurname(end)))) break;
        if (end > at && document.tokens[end].script != document.tokens[at].script) break;
        cased = cased || document.tokens[end].capitalized;
        ++end;
      }
      // Trailing initials are no name: they began something else.
      while (end > at && document.tokens[end - 1].kind == TokenKind::kPunctuation) end -= 2;
      if (end <= at) {
        ++at;
        continue;
      }
      runs.push_back({{at, end}, cased});
      at = end;
    }
  }
  return runs;
}

}  // namespace gainsay
