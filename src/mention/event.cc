#include "mention/event.h"

namespace gainsay {
namespace {

// How far from its trigger a negation or a sign of the future reaches.
constexpr uint32_t kReach = 4;

// A proper name that the trigger carries: the name run or the quoted words
// right behind or before it ("Operation Sindoor").
std::string NameBeside(const Reading& reading, TokenRange trigger, const Sentence& sentence) {
  const Document& document = reading.document();
  uint32_t at = trigger.end;
  TokenRange name{at, at};
  while (name.end < sentence.tokens.end && name.size() < 3 && document.tokens[name.end].kind == TokenKind::kWord &&
         (document.tokens[name.end].capitalized ||
          (document.tokens[name.end].script != Script::kLatin && reading.HitsAt(name.end).empty()))) {
    ++name.end;
  }
  if (name.empty()) return {};
  if (document.tokens[trigger.begin].script == Script::kLatin && !document.tokens[trigger.begin].capitalized) return {};
  return std::string(document.Text({trigger.begin, name.end}));
}

}  // namespace

std::vector<EventMention> FindEvents(const Reading& reading) {
  const Document& document = reading.document();
  const Concepts& concepts = reading.concepts();
  const ClassId event = concepts.FindClass("event");
  std::vector<EventMention> out;
  for (const Sentence& sentence : document.sentences) {
    for (uint32_t at = sentence.tokens.begin; at < sentence.tokens.end;) {
      const LexHit* hit = reading.HitAt(at, event);
      if (hit == nullptr || hit->end > sentence.tokens.end) {
        ++at;
        continue;
      }
      EventMention mention;
      mention.tokens = {hit->begin, hit->end};
      mention.span = document.SpanOf(mention.tokens);
      mention.event = hit->concept_id;
      const uint32_t from = hit->begin > sentence.tokens.begin + kReach ? hit->begin - kReach : sentence.tokens.begin;
      const uint32_t to = std::min(hit->end + kReach, sentence.tokens.end);
      for (uint32_t i = from; i < to; ++i) {
        if (reading.In(i, "negation")) mention.negated = true;
        if (reading.In(i, "planned")) mention.modality = EventMention::Modality::kPlanned;
        if (reading.In(i, "hypothetical")) mention.modality = EventMention::Modality::kHypothetical;
      }
      if (concepts.Attribute(hit->concept_id, "named") == "true") mention.name = NameBeside(reading, mention.tokens, sentence);
      out.push_back(std::move(mention));
      at = hit->end;
    }
  }
  return out;
}

}  // namespace gainsay
