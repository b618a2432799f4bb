// States of a group whose members exclude each other (voted in favour,
// abstained; valid, lapsed), with the subject they are said of. The packs'
// pattern group "state" names the shapes in which a subject and its state
// stand together; a state without a subject at its side gives no claim, for
// whatever stands farther off is too often something else's.

#include <algorithm>
#include <iterator>

#include "claim/kinds.h"
#include "claim/possible.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr uint32_t kNegationReach = 2;
constexpr uint32_t kLongerReach = 4;   // tokens by which a longer entry may begin before
constexpr std::ptrdiff_t kNeighbours = 6;  // claims back that may overlap

// A clause's edge or a number between a subject and its state: the state is
// of the number's things ("34 countries abstained").
bool Parted(const ClaimInput& in, TokenRange range, bool free) {
  const Document& document = in.reading.document();
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (document.tokens[i].kind == TokenKind::kPunctuation && document.Norm(i) != "-" && document.Norm(i) != ".") return true;
    if (document.tokens[i].kind == TokenKind::kQuote) return true;
    // A postposition may be spelled like a conjunction.
    if (in.reading.In(i, "conjunction") && !in.reading.In(i, "postposition")) return true;
    if (!free && document.tokens[i].kind != TokenKind::kWord) return true;
  }
  for (const PersonMention& person : BeginningIn(in.mentions.persons, range)) {
    if (range.Contains(person.tokens)) return true;
  }
  return false;
}

// The words of a document's name in front of its head noun: "fire safety"
// tells its certificate from a fitness certificate.
std::string Modifiers(const ClaimInput& in, TokenRange document_word) {
  const Document& document = in.reading.document();
  const TokenRange sentence = document.SentenceOf(document_word.begin).tokens;
  uint32_t begin = document_word.begin;
  while (begin > sentence.begin && document.tokens[begin - 1].kind == TokenKind::kWord && document_word.begin - begin < 3 &&
         !in.reading.In(begin - 1, "state") && !in.reading.In(begin - 1, "postposition") && !in.reading.In(begin - 1, "determiner") &&
         !in.reading.In(begin - 1, "preposition") && !in.reading.In(begin - 1, "pronoun") && !in.reading.In(begin - 1, "auxiliary")) {
    --begin;
  }
  return Fold(std::string(document.Text(TokenRange{begin, document_word.end})));
}

// The longer entry that the state is part of, and that says something else:
// "pleaded not guilty" around "not guilty". Null where there is none.
const LexHit* LongerState(const ClaimInput& in, TokenRange state, ConceptId value) {
  const Concepts& concepts = in.reading.concepts();
  const ClassId cls = concepts.FindClass("state");
  const LexHit* longer = nullptr;
  for (uint32_t i = state.begin > kLongerReach ? state.begin - kLongerReach : 0; i < state.begin; ++i) {
    for (const LexHit& hit : in.reading.HitsAt(i)) {
      if (hit.end < state.end || concepts.ClassOf(hit.concept_id) != cls || !concepts.Has(hit.concept_id, "group")) continue;
      if (hit.concept_id == value) return nullptr;
      if (longer == nullptr) longer = &hit;
    }
  }
  return longer;
}

bool SetSubject(const ClaimInput& in, const Capture& subject, Claim& claim) {
  const uint32_t i = subject.mention;
  if (i < in.mentions.persons.size() && in.mentions.persons[i].tokens == subject.tokens) {
    claim.person = in.mentions.persons[i].person;
  } else if (i < in.mentions.orgs.size() && in.mentions.orgs[i].tokens == subject.tokens) {
    const OrgMention& org = in.mentions.orgs[i];
    claim.org = org.same;
    claim.scope_concept = org.known;
    claim.subject_words = Fold(org.name);
  } else if (i < in.mentions.places.size() && in.mentions.places[i].tokens == subject.tokens) {
    claim.scope_concept = in.mentions.places[i].known;
    claim.subject_words = Fold(in.mentions.places[i].name);
  } else {
    return false;
  }
  return true;
}

}  // namespace

void FindStateClaims(const ClaimInput& in, std::vector<Claim>& out) {
  const Concepts& concepts = in.reading.concepts();
  std::vector<Claim> found;
  for (const Match& match : in.matcher.FindEverywhere("state")) {
    const Capture* state = match.Find("state");
    ConceptId value = state != nullptr ? state->concept_id : concepts.Find("state", match.pattern->Constant("state"));
    if (!value.valid() || !concepts.Has(value, "group")) continue;
    const Capture* subject = match.Find("subject");
    const Capture* document = match.Find("document");
    TokenRange at = state != nullptr ? state->tokens : match.tokens;
    const TokenRange named = subject != nullptr ? subject->tokens : TokenRange{};
    if (const LexHit* longer = LongerState(in, at, value); longer != nullptr && longer->begin >= named.end) {
      value = longer->concept_id;
      at = {longer->begin, longer->end};
    }
    Claim claim;
    if (subject != nullptr) {
      const TokenRange tokens{std::min(subject->tokens.begin, at.begin), std::max(subject->tokens.end, at.end)};
      const TokenRange between = subject->tokens.end <= at.begin ? TokenRange{subject->tokens.end, at.begin} : TokenRange{};
      if (Parted(in, between, false)) continue;
      claim = MakeClaim(in, ClaimKind::kState, tokens);
      if (!SetSubject(in, *subject, claim)) continue;
    } else if (document != nullptr) {
      const TokenRange tokens{std::min(document->tokens.begin, at.begin), std::max(document->tokens.end, at.end)};
      if (Parted(in, tokens, true)) continue;
      claim = MakeClaim(in, ClaimKind::kState, tokens);
      claim.scope_concept = document->concept_id;
      claim.subject_words = Modifiers(in, document->tokens);
    } else {
      continue;
    }
    claim.attribute = value;
    claim.value_concept = value;
    claim.value = std::string(in.reading.document().Text(at));
    const TokenRange sentence = in.reading.document().SentenceOf(at.begin).tokens;
    const uint32_t from = std::max(sentence.begin, claim.tokens.begin > kNegationReach ? claim.tokens.begin - kNegationReach : 0);
    for (uint32_t i = from; i < std::min(claim.tokens.end + kNegationReach, sentence.end); ++i) {
      if ((i < at.begin || i >= at.end) && in.reading.In(i, "negation")) claim.affirmed = false;
      if (i >= at.end && in.reading.In(i, "planned")) claim.modality = Modality::kPlanned;
      if (in.reading.In(i, "hypothetical")) claim.modality = Modality::kHypothetical;
    }
    if (IsPossible(in, {std::min(from, at.begin), at.begin})) claim.modality = Modality::kHypothetical;
    // "fire safety certificate had lapsed" and "certificate had lapsed" are one: the longer stands.
    const auto covers = [&](const Claim& a, const Claim& b) { return a.attribute == b.attribute && a.tokens.Contains(b.tokens); };
    const auto same = std::find_if(found.end() - std::min<std::ptrdiff_t>(kNeighbours, std::ssize(found)), found.end(), [&](const Claim& other) { return covers(other, claim) || covers(claim, other); });
    if (same == found.end()) {
      found.push_back(std::move(claim));
    } else if (covers(claim, *same)) {
      *same = std::move(claim);
    }
  }
  std::move(found.begin(), found.end(), std::back_inserter(out));
}

}  // namespace gainsay
