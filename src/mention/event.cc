#include "mention/event.h"

#include <algorithm>
#include <string_view>

#include "mention/endings.h"
#include "mention/matcher.h"

namespace gainsay {
namespace {

// How far from its trigger a negation or a sign of the future reaches.
constexpr uint32_t kReach = 4;
// How far in front of its trigger the words stand that introduce it.
constexpr uint32_t kIntroducedWithin = 4;

constexpr std::string_view kFunctionWords[] = {"postposition", "preposition", "pronoun",     "determiner", "conjunction",
                                               "auxiliary",    "negation",    "number-word", "modal",      "timeline-mark"};

// What a phrase begins behind: no word in front of it introduces the trigger.
constexpr std::string_view kBefore[] = {"preposition", "auxiliary"};

class EventFinder {
 public:
  explicit EventFinder(const Reading& reading)
      : reading_(reading),
        document_(reading.document()),
        concepts_(reading.concepts()),
        event_(concepts_.FindClass("event")),
        negation_(concepts_.FindClass("negation")),
        planned_(concepts_.FindClass("planned")),
        hypothetical_(concepts_.FindClass("hypothetical")),
        mark_(concepts_.FindClass("timeline-mark")),
        before_(MaskOf(concepts_, kBefore)),
        function_(MaskOf(concepts_, kFunctionWords)) {}

  std::vector<EventMention> Run() {
    FindNames();
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) Triggers(s);
    FindStarts();
    return std::move(out_);
  }

 private:
  // A named event: its head word, and where its name stands.
  struct Named {
    uint32_t head;
    TokenRange name;
    uint32_t end;  // past the closing quotation mark
    ConceptId event;
  };

  bool IsWord(uint32_t token) const { return document_.tokens[token].kind == TokenKind::kWord; }

  // Patterns of the group event-name begin with the head word. A `name` capture
  // stands for a name that nothing marks, which must be no ordinary word.
  void FindNames() {
    const Matcher matcher(reading_);
    for (const Match& match : matcher.FindAll("event-name")) {
      Named named{match.tokens.begin, {match.tokens.begin + 1, match.tokens.end}, match.tokens.end,
                  concepts_.Find(event_, match.pattern->Constant("event"))};
      if (!named.event.valid()) continue;
      while (!named.name.empty() && !IsWord(named.name.begin)) ++named.name.begin;
      while (!named.name.empty() && !IsWord(named.name.end - 1)) --named.name.end;
      if (named.name.empty()) continue;
      if (match.Find("name") != nullptr && !Unmarked(named.name.begin)) continue;
      if (reading_.InAny(named.name.begin, function_)) continue;
      names_.push_back(named);
    }
  }

  // Patterns of the group event-start hold a `whole` and a word for its
  // beginning, in either order; that word is a trigger of its own.
  void FindStarts() {
    Matcher matcher(reading_);
    for (uint32_t i = 0; i < out_.size(); ++i) matcher.Provide("event", out_[i].tokens, i);
    for (const Match& match : matcher.FindEverywhere("event-start")) {
      const Capture* whole = match.Find("whole");
      if (whole == nullptr || whole->mention >= out_.size()) continue;
      for (const uint32_t beside : {whole->mention - 1, whole->mention + 1}) {
        if (beside < out_.size() && match.tokens.Overlaps(out_[beside].tokens)) out_[beside].start_of = whole->mention;
      }
    }
  }

  bool Unmarked(uint32_t token) const {
    if (reading_.InAny(token, function_)) return false;
    if (!reading_.In(token, event_) && !reading_.In(token, "common")) return true;
    return token + 1 < document_.tokens.size() && reading_.In(token + 1, "postposition");
  }

  void Triggers(uint32_t s) {
    const Sentence& sentence = document_.sentences[s];
    size_t first = out_.size();
    for (uint32_t at = sentence.tokens.begin; at < sentence.tokens.end;) {
      while (next_name_ < names_.size() && names_[next_name_].head < at) ++next_name_;
      const LexHit* hit = reading_.HitAt(at, event_);
      if (hit != nullptr && hit->end > sentence.tokens.end) hit = nullptr;
      const Named* named = next_name_ < names_.size() ? &names_[next_name_] : nullptr;
      if (hit != nullptr && (named == nullptr || hit->begin < named->head || hit->end > named->head + 1)) {
        EventMention& mention = Add(sentence, {hit->begin, hit->end}, hit->concept_id);
        at = hit->end;
        // "launched Operation" + "Sindoor": the trigger holds the head.
        if (named != nullptr && named->head < hit->end) {
          SetName(*named, mention);
          at = std::max(at, named->end);
        }
      } else if (named != nullptr && named->head == at && named->end <= sentence.tokens.end) {
        // In apposition: military operation "Operation Sindoor".
        if (out_.size() > first && Beside(out_.back().tokens.end, at)) {
          SetName(*named, out_.back());
        } else {
          EventMention& mention = Add(sentence, {named->head, named->name.end}, named->event);
          SetName(*named, mention);
          mention.reference = EventMention::Reference::kDefinite;
        }
        at = named->end;
      } else {
        ++at;
      }
    }
  }

  void SetName(const Named& named, EventMention& mention) const {
    mention.name = std::string(document_.Text(named.name));
    mention.tokens.end = named.name.end;
    mention.span = document_.SpanOf(mention.tokens);
  }

  // Nothing but quotation marks and punctuation between.
  bool Beside(uint32_t end, uint32_t begin) const {
    if (begin < end || begin - end > 2) return false;
    for (uint32_t i = end; i < begin; ++i) {
      if (IsWord(i)) return false;
    }
    return true;
  }

  EventMention& Add(const Sentence& sentence, TokenRange tokens, ConceptId event) {
    EventMention mention;
    mention.tokens = tokens;
    mention.span = document_.SpanOf(tokens);
    mention.event = event;
    const uint32_t from = tokens.begin > sentence.tokens.begin + kReach ? tokens.begin - kReach : sentence.tokens.begin;
    const uint32_t to = std::min(tokens.end + kReach, sentence.tokens.end);
    for (uint32_t i = from; i < to; ++i) {
      if (reading_.In(i, negation_)) mention.negated = true;
      if (reading_.In(i, planned_)) mention.modality = EventMention::Modality::kPlanned;
      if (reading_.In(i, hypothetical_)) mention.modality = EventMention::Modality::kHypothetical;
    }
    mention.reference = ReferenceOf(sentence, tokens);
    out_.push_back(std::move(mention));
    return out_.back();
  }

  EventMention::Reference ReferenceOf(const Sentence& sentence, TokenRange tokens) const {
    using Reference = EventMention::Reference;
    if (Plural(tokens)) return Reference::kPlural;
    for (uint32_t back = 1; back <= kIntroducedWithin && tokens.begin >= sentence.tokens.begin + back; ++back) {
      const uint32_t at = tokens.begin - back;
      if (!IsWord(at) && document_.tokens[at].kind != TokenKind::kNumber) break;
      // The nearest mark tells; one of several words ends here where its hit does.
      for (uint32_t begin = at + 1; begin > sentence.tokens.begin && begin + 2 > at; --begin) {
        for (const LexHit& hit : reading_.HitsAt(begin - 1)) {
          if (hit.end != at + 1 || concepts_.ClassOf(hit.concept_id) != mark_) continue;
          const std::string_view mark = concepts_.Name(hit.concept_id);
          if (mark == "plural") return Reference::kPlural;
          if (mark == "indefinite") return Reference::kIndefinite;
          if (mark == "definite") return Reference::kDefinite;
        }
      }
      if (reading_.InAny(at, before_)) break;
    }
    return Reference::kPlain;
  }

  // By the endings that the pack lists.
  bool Plural(TokenRange tokens) const {
    const Lexicon* lexicon = reading_.LexiconOf(document_.sentence_of[tokens.begin]);
    if (lexicon == nullptr) return false;
    const std::string_view word = document_.Norm(tokens.end - 1);
    return EndsWithAny(word, lexicon->Setting("event-plural-endings")) && !EndsWithAny(word, lexicon->Setting("event-singular-endings"));
  }

  const Reading& reading_;
  const Document& document_;
  const Concepts& concepts_;
  const ClassId event_, negation_, planned_, hypothetical_, mark_;
  const ClassMask before_;
  const ClassMask function_;
  std::vector<Named> names_;
  size_t next_name_ = 0;
  std::vector<EventMention> out_;
};

}  // namespace

std::vector<EventMention> FindEvents(const Reading& reading) { return EventFinder(reading).Run(); }

}  // namespace gainsay
