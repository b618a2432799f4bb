// Quotations and who speaks them.
//
// The speaker is the person (or body) nearest to a reporting verb outside the
// marks: in the sentence the quotation ends in, in what stands before it in
// its first sentence, or in the sentence before when that ends in a colon.
// A pronoun beside the verb, or a verb that begins its sentence and has no
// subject of its own, stands for the person who spoke last before it, else for
// the subject of the sentence before ("X beat Y. 'I was lucky,' she said"),
// else for the one last named.

#include "claim/kinds.h"
#include "mention/quote.h"

namespace gainsay {
namespace {

constexpr uint32_t kVerbReach = 5;    // tokens between a verb and its subject
constexpr uint32_t kAgentReach = 12;  // the same, of a name that is marked as the subject
constexpr uint32_t kCloseReach = 2;   // the same, of a sentence that a pronoun goes back to
constexpr uint32_t kSubjectReach = 2; // sentences between a pronoun and the one whose subject it is
constexpr uint32_t kOutside = 16;     // tokens outside the marks that may hold the verb

class SpeakerFinder {
 public:
  SpeakerFinder(const Reading& reading, const ContextFinder& context, const MentionTable& mentions)
      : reading_(reading),
        document_(reading.document()),
        context_(context),
        mentions_(mentions),
        verb_(reading.concepts().FindClass("reporting-verb")),
        pronoun_(reading.concepts().FindClass("pronoun")),
        case_(reading.concepts().FindClass("postposition")),
        preposition_(reading.concepts().FindClass("preposition")) {}

  void Find(QuoteMention& quote) const {
    const TokenRange first = document_.SentenceOf(quote.tokens.begin).tokens;
    const TokenRange last = document_.SentenceOf(quote.tokens.end - 1).tokens;
    const uint32_t before = quote.tokens.begin > kOutside ? std::max(first.begin, quote.tokens.begin - kOutside) : first.begin;
    if (Verb({quote.tokens.end, std::min(last.end, quote.tokens.end + kOutside)}, quote)) return;
    if (Verb({before, quote.tokens.begin}, quote)) return;
    // A verb in the next sentence's head ("…," he said.) or the one before (कहा: "…").
    if (first.begin > 0) {
      const TokenRange previous = document_.SentenceOf(first.begin - 1).tokens;
      if (previous.end > previous.begin && document_.Norm(previous.end - 1) == ":" && Verb(previous, quote)) return;
    }
  }

 private:
  bool Verb(TokenRange range, QuoteMention& quote) const {
    for (uint32_t i = range.begin; i < range.end; ++i) {
      const LexHit* hit = reading_.HitAt(i, verb_);
      if (hit == nullptr) continue;
      const TokenRange cue{hit->begin, hit->end};
      if (Subject(cue, range, quote)) {
        quote.cue = cue;
        return true;
      }
    }
    return false;
  }

  // Whether the token's language puts case marks behind names.
  bool Postpositional(uint32_t token) const {
    if (token >= document_.tokens.size()) return false;
    const Lexicon* lexicon = reading_.LexiconOf(document_.sentence_of[token]);
    return lexicon != nullptr && lexicon->Setting("time-attachment") == "verb-last";
  }

  // The case that a word behind the name puts it in; empty where there is none,
  // or where it belongs to the verb's own phrase (के अनुसार).
  std::string_view CaseOf(const PersonMention& person, TokenRange cue) const {
    const uint32_t behind = std::max(person.tokens.end, person.whole.end);
    if (!Postpositional(behind) && !Possessor(person)) return {};  // "Rao of the ruling party said"
    return CaseAt(behind, cue);
  }
  std::string_view CaseAt(uint32_t behind, TokenRange cue) const {
    if (behind >= document_.tokens.size() || behind == cue.begin) return {};
    const LexHit* mark = reading_.HitAt(behind, case_);
    if (mark == nullptr || (mark->begin <= cue.begin && cue.begin < mark->end)) return {};
    return reading_.concepts().Attribute(mark->concept_id, "case");
  }
  // ग्राहम ने फोर्ड का जिक्र करते हुए कहा: Ford is no subject, and Graham is one, however far.
  static bool Oblique(std::string_view of) {
    return of == "genitive" || of == "dative" || of == "instrumental" || of == "against" || of == "comitative" || of == "benefactive";
  }

  // Behind a preposition: "by Rao", "with Rao".
  bool Governed(const PersonMention& person) const {
    const uint32_t begin = std::min(person.tokens.begin, person.whole.begin);
    return begin > 0 && !Postpositional(begin) && document_.sentence_of[begin - 1] == document_.sentence_of[begin] && reading_.In(begin - 1, preposition_);
  }
  // "Rao's lawyer".
  bool Possessor(const PersonMention& person) const {
    const uint32_t behind = std::max(person.tokens.end, person.whole.end);
    return behind < document_.tokens.size() && document_.tokens[behind].kind == TokenKind::kWord && document_.tokens[behind].text.begin == document_.tokens[behind - 1].text.end;
  }

  // The person of the range nearest to the verb.
  const PersonMention* NearestTo(TokenRange cue, TokenRange range, uint32_t reach) const {
    const PersonMention* best = nullptr;
    uint32_t best_gap = reach + 1;
    for (const PersonMention& person : BeginningIn(mentions_.persons, range)) {
      if (person.tokens.begin < range.begin || person.tokens.end > range.end) continue;
      const std::string_view of = CaseOf(person, cue);
      if (Oblique(of)) continue;
      uint32_t gap = person.tokens.end <= cue.begin ? cue.begin - person.tokens.end
                                                    : person.whole.begin - std::min(person.whole.begin, cue.end);
      if (of == "ergative" && gap > reach && gap <= kAgentReach) gap = reach;
      if (gap < best_gap) {
        best = &person;
        best_gap = gap;
      }
    }
    return best;
  }

  // Who spoke last before the token, in its sentence or the one before it in
  // the paragraph: "the officer said the driver Rao was hurt. He added …" goes
  // on with the officer.
  PersonId SpokeBefore(uint32_t token) const {
    const uint32_t here = document_.sentence_of[token];
    for (uint32_t back = 0; back < 2 && back <= here; ++back) {
      const Sentence& sentence = document_.sentences[here - back];
      if (sentence.paragraph != document_.sentences[here].paragraph) break;
      const TokenRange range{sentence.tokens.begin, std::min(sentence.tokens.end, token)};
      for (uint32_t i = range.end; i > range.begin; --i) {
        const LexHit* hit = reading_.HitAt(i - 1, verb_);
        if (hit == nullptr) continue;
        if (const PersonMention* person = NearestTo({hit->begin, hit->end}, range, kCloseReach); person != nullptr) return person->person;
      }
    }
    return {};
  }

  bool Subject(TokenRange cue, TokenRange range, QuoteMention& quote) const {
    const PersonMention* best = NearestTo(cue, range, kVerbReach);
    if (best != nullptr) {
      quote.speaker = best->person;
      quote.speaker_name = best->name;
      return true;
    }
    // "कलेक्टर ने यह भी कहा": the title is the subject, and the pronoun none.
    for (const RoleMention& role : BeginningIn(mentions_.roles, range)) {
      if (!role.person.valid() && role.tokens.end <= cue.begin && CaseAt(role.tokens.end, cue) == "ergative") return Title(cue, range, quote, kVerbReach);
    }
    for (uint32_t i = range.begin; i < range.end; ++i) {
      const LexHit* pronoun = reading_.HitAt(i, pronoun_);
      if (pronoun == nullptr || (i > cue.end + 2) || (i + kVerbReach < cue.begin)) continue;
      if (reading_.concepts().Attribute(pronoun->concept_id, "person") != "3") continue;
      if (GoesBack(i, quote, true)) return true;
    }
    if (cue.begin == document_.SentenceOf(cue.begin).tokens.begin && cue.begin == range.begin && GoesBack(cue.begin, quote, false)) return true;
    return Title(cue, range, quote, kCloseReach);
  }

  // Who a word without a name of its own stands for.
  bool GoesBack(uint32_t token, QuoteMention& quote, bool pronoun) const {
    quote.speaker = SpokeBefore(token);
    if (!quote.speaker.valid()) quote.speaker = SubjectBefore(token);
    if (!quote.speaker.valid() && pronoun) quote.speaker = context_.PersonBefore(token, {});
    if (!quote.speaker.valid()) return false;
    quote.speaker_name = mentions_.people[quote.speaker.index].name;
    return true;
  }

  // The subject of the nearest sentence that names people before the token: the
  // first of them that no case and no preposition makes something else.
  PersonId SubjectBefore(uint32_t token) const {
    const auto begin = std::lower_bound(mentions_.persons.begin(), mentions_.persons.end(), token,
                                        [](const PersonMention& person, uint32_t at) { return person.tokens.begin < at; });
    if (begin == mentions_.persons.begin()) return {};
    const uint32_t last = std::prev(begin)->tokens.begin;
    if (document_.sentence_of[last] + kSubjectReach < document_.sentence_of[token]) return {};
    const TokenRange sentence = document_.SentenceOf(last).tokens;
    for (const PersonMention& person : BeginningIn(mentions_.persons, {sentence.begin, std::min(sentence.end, token)})) {
      if (!Oblique(CaseOf(person, {token, token})) && !Governed(person) && !Possessor(person)) return person.person;
    }
    return {};
  }

  // "…," the commandant said: the one person of the article who has the title.
  bool Title(TokenRange cue, TokenRange range, QuoteMention& quote, uint32_t reach) const {
    for (const RoleMention& role : BeginningIn(mentions_.roles, range)) {
      if (role.plural || role.person.valid() || role.tokens.end > range.end) continue;
      const uint32_t gap = role.tokens.end <= cue.begin ? cue.begin - role.tokens.end : role.tokens.begin - std::min(role.tokens.begin, cue.end);
      if (gap > reach) continue;
      PersonId holder;
      bool one = true;
      for (const RoleMention& other : mentions_.roles) {
        if (!other.person.valid() || other.person == holder || !Covers(role.role, other.role)) continue;
        one = one && !holder.valid();
        holder = other.person;
      }
      if (!one || !holder.valid()) continue;
      quote.speaker = holder;
      quote.speaker_name = mentions_.people[holder.index].name;
      return true;
    }
    return false;
  }

  // "The minister" may be the food minister.
  bool Covers(ConceptId title, ConceptId held) const {
    for (; held.valid(); held = reading_.concepts().Parent(held)) {
      if (held == title) return true;
    }
    return false;
  }

  const Reading& reading_;
  const Document& document_;
  const ContextFinder& context_;
  const MentionTable& mentions_;
  ClassId verb_, pronoun_, case_, preposition_;
};

}  // namespace

void FindSpeakers(const Reading& reading, const ContextFinder& context, MentionTable& mentions) {
  const SpeakerFinder finder(reading, context, mentions);
  for (QuoteMention& quote : mentions.quotes) {
    if (quote.continues.has_value() && *quote.continues < mentions.quotes.size()) {
      const QuoteMention& head = mentions.quotes[*quote.continues];
      quote.speaker = head.speaker;
      quote.speaker_name = head.speaker_name;
      if (quote.speaker.valid()) continue;
    }
    if (!quote.tokens.empty()) finder.Find(quote);
  }
}

void FindQuoteClaims(const ClaimInput& in, std::vector<Claim>& out) {
  for (uint32_t i = 0; i < in.mentions.quotes.size(); ++i) {
    const QuoteMention& quote = in.mentions.quotes[i];
    if (quote.tokens.empty()) continue;
    Claim claim = MakeClaim(in, ClaimKind::kQuote, quote.tokens);
    claim.quote = i;
    claim.person = quote.speaker;
    claim.value = quote.speaker_name;
    claim.affirmed = true;
    out.push_back(std::move(claim));
  }
}

}  // namespace gainsay
