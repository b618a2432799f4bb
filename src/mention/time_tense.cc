// Which way a bare weekday or date looks: "will meet on Sunday" ahead, "met on
// Sunday" back, कल by its verb. The words are the class `tense` and the endings
// that a pack's settings list; the verb that decides is the nearest one on the
// side where the language puts it. Handled: "said the House will meet on
// Sunday" (will is nearer). Not handled: a clause in between ("will, he said on
// Sunday, meet").
#include <algorithm>

#include "lang/concept_number.h"
#include "mention/endings.h"
#include "mention/time_expr.h"

namespace gainsay {
namespace {

constexpr uint32_t kReach = 40;  // tokens looked at on each side
constexpr size_t kLeastStem = 2; // bytes in front of an ending

class TenseReader {
 public:
  TenseReader(const Reading& reading, const Lexicon& lexicon)
      : reading_(reading), cls_(reading.concepts().FindClass("tense")),
        past_(lexicon.Setting("tense-past-endings")), future_(lexicon.Setting("tense-future-endings")) {}

  // A past form behind "be" is a participle: "will be held on Sunday".
  int At(uint32_t token, uint32_t begin) const {
    const int sign = Sign(token);
    if (sign >= 0 || token == begin) return sign;
    const LexHit* hit = reading_.HitAt(token - 1, cls_);
    return hit != nullptr && reading_.concepts().Has(hit->concept_id, "participle") ? 0 : sign;
  }

 private:
  int Sign(uint32_t token) const {
    if (const LexHit* hit = reading_.HitAt(token, cls_)) {
      return IntAttribute(reading_.concepts(), hit->concept_id, "sign").value_or(0);
    }
    const Token& at = reading_.document().tokens[token];
    if (at.kind != TokenKind::kWord) return 0;
    const std::string_view word = reading_.document().Norm(token);
    if (EndsWithAny(word, future_, kLeastStem)) return 1;
    return EndsWithAny(word, past_, kLeastStem) ? -1 : 0;
  }

  const Reading& reading_;
  ClassId cls_;
  std::string_view past_;
  std::string_view future_;
};

}  // namespace

int TenseNear(const Reading& reading, TokenRange tokens) {
  const Document& document = reading.document();
  const uint32_t sentence = document.sentence_of[tokens.begin];
  const Lexicon* lexicon = reading.LexiconOf(sentence);
  if (lexicon == nullptr) return 0;
  const TenseReader tense(reading, *lexicon);
  const TokenRange whole = document.sentences[sentence].tokens;
  const auto before = [&] {
    for (uint32_t t = tokens.begin; t > whole.begin && tokens.begin - t < kReach;) {
      if (const int sign = tense.At(--t, whole.begin); sign != 0) return sign;
    }
    return 0;
  };
  const auto after = [&] {
    for (uint32_t t = tokens.end; t < whole.end && t - tokens.end < kReach; ++t) {
      if (const int sign = tense.At(t, whole.begin); sign != 0) return sign;
    }
    return 0;
  };
  const bool verb_last = lexicon->Setting("tense-side") == "after";
  if (const int sign = verb_last ? after() : before(); sign != 0) return sign;
  return verb_last ? before() : after();
}

}  // namespace gainsay
