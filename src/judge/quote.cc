// Quotations of the same words: a changed word, a dropped or added negation,
// a changed number; or the same words from another speaker.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "align/compare_quote.h"
#include "base/sorted.h"
#include "judge/comparators.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr double kSurelySame = 0.72;     // of the words, for a changed one to be a slip
constexpr uint32_t kFewestCommon = 4;
constexpr uint32_t kMostChanged = 3;     // words; more is another wording
constexpr uint32_t kMostReplaced = 2;    // words of an item of a list
constexpr uint32_t kNearbyItems = 12;     // tokens between a word left out and the one put for it
constexpr double kSpeakerLikeness = 0.75;
constexpr uint32_t kSpeakerCommon = 4;
constexpr uint32_t kSpeakerConcepts = 4; // across languages
constexpr uint32_t kSpeakerOrder = 3;    // of them, in one order
constexpr uint32_t kSpeakerMany = 5;     // concepts: languages order a sentence in ways of their own
constexpr double kSpeakerManyLikeness = 0.55;
constexpr uint32_t kSpeakerManyOrder = 2;
constexpr uint32_t kPronounReach = 3;    // tokens between a pronoun and its verb
constexpr double kAlikePart = 0.75;      // of two scripts
constexpr double kOnePart = 0.9;         // likeness of two name parts

struct Spoken {
  ClaimRef ref;
  const ArticleRead* article;
  const Claim* claim;
};

std::vector<Spoken> Members(const JudgeInput& input, const Fact& fact) {
  std::vector<Spoken> out;
  for (const ClaimRef& ref : fact.members) {
    const ArticleRead& read = input.articles[ref.article.index];
    out.push_back({ref, &read, &read.claims.claims[ref.claim.index]});
  }
  return out;
}

bool Negates(const ArticleRead& article, TokenRange range) {
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (article.reading->In(i, "negation")) return true;
  }
  return false;
}

bool HoldsNumber(const ArticleRead& article, TokenRange range) {
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (article.document->tokens[i].kind == TokenKind::kNumber || article.reading->In(i, "number-word")) return true;
  }
  return false;
}

// The figure that a changed stretch holds, or null.
const QuantityMention* FigureIn(const ArticleRead& article, TokenRange range) {
  for (const QuantityMention& quantity : article.mentions.quantities) {
    if (quantity.number.Overlaps(range)) return &quantity;
  }
  return nullptr;
}

// Function words come and go in quoting; content words don't.
bool Content(const ArticleRead& article, TokenRange range) {
  static constexpr std::string_view kFunction[] = {"preposition", "postposition", "determiner", "conjunction", "auxiliary", "pronoun", "negation"};
  const ClassMask function = MaskOf(article.reading->concepts(), kFunction);
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (article.document->tokens[i].kind == TokenKind::kWord && !article.reading->InAny(i, function)) return true;
  }
  return false;
}

// One word in two spellings or forms: a common stem of most of its letters.
bool FormsOfOneWord(std::string_view a, std::string_view b) {
  const size_t shorter = std::min(a.size(), b.size());
  const size_t longer = std::max(a.size(), b.size());
  size_t stem = 0;
  while (stem < shorter && a[stem] == b[stem]) ++stem;
  return longer - stem <= 2 && stem >= 3;
}

// "per cent", "percent".
std::string Run(const ArticleRead& article, TokenRange range) {
  std::string out;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (article.document->tokens[i].kind != TokenKind::kPunctuation) out += article.document->Norm(i);
  }
  return out;
}

// The concepts of a class in the stretch, sorted.
std::vector<uint32_t> ConceptsIn(const ArticleRead& article, TokenRange range, std::string_view cls) {
  std::vector<uint32_t> out;
  const Concepts& concepts = article.reading->concepts();
  for (uint32_t i = range.begin; i < range.end; ++i) {
    for (const LexHit& hit : article.reading->HitsAt(i)) {
      if (hit.end <= range.end && concepts.ClassName(concepts.ClassOf(hit.concept_id)) == cls) out.push_back(hit.concept_id.index);
    }
  }
  SortUnique(out);
  return out;
}

// One side says that a thing must, may or can be, the other that it is or will
// be, or another of these.
bool OtherMood(const ArticleRead& a, TokenRange in_a, const ArticleRead& b, TokenRange in_b) {
  const std::vector<uint32_t> x = ConceptsIn(a, in_a, "modal");
  const std::vector<uint32_t> y = ConceptsIn(b, in_b, "modal");
  if (x.empty() && y.empty()) return false;
  if (x.empty()) return !ConceptsIn(a, in_a, "planned").empty();
  if (y.empty()) return !ConceptsIn(b, in_b, "planned").empty();
  return !Meet(x, y);
}

// The quotation ends before the other's last clause, whose negation goes with it.
bool CutShort(const Spoken& spoken, TokenRange gap, const ArticleRead& other, TokenRange rest) {
  if (!gap.empty() || !Content(other, rest)) return false;
  const std::vector<Token>& tokens = spoken.article->document->tokens;
  uint32_t i = gap.begin;
  while (i < spoken.claim->tokens.end && tokens[i].kind != TokenKind::kWord && tokens[i].kind != TokenKind::kNumber) ++i;
  return i >= spoken.claim->tokens.end;
}

bool Slip(const Spoken& a, const Spoken& b, const QuoteEdit& edit) {
  if (Negates(*a.article, edit.a) != Negates(*b.article, edit.b)) return !CutShort(a, edit.a, *b.article, edit.b) && !CutShort(b, edit.b, *a.article, edit.a);
  if (edit.a.empty() || edit.b.empty()) return false;  // shortened
  if (Run(*a.article, edit.a) == Run(*b.article, edit.b)) return false;
  if (HoldsNumber(*a.article, edit.a) && HoldsNumber(*b.article, edit.b)) {
    const QuantityMention* x = FigureIn(*a.article, edit.a);
    const QuantityMention* y = FigureIn(*b.article, edit.b);
    return x == nullptr || y == nullptr || !(x->value == y->value);  // eleven and 11 are one figure
  }
  if (edit.a.size() > kMostChanged || edit.b.size() > kMostChanged) return false;
  if (edit.a.size() == 1 && edit.b.size() == 1 &&
      FormsOfOneWord(a.article->document->Norm(edit.a.begin), b.article->document->Norm(edit.b.begin))) {
    return false;
  }
  return (Content(*a.article, edit.a) && Content(*b.article, edit.b)) || OtherMood(*a.article, edit.a, *b.article, edit.b);
}

// Whether a comma or a conjunction stands right before or behind the words.
bool BesideJoint(const ArticleRead& article, TokenRange range) {
  const auto joint = [&](uint32_t i) {
    return i < article.document->tokens.size() && (article.document->Norm(i) == "," || article.reading->In(i, "conjunction"));
  };
  return joint(range.end) || (range.begin > 0 && joint(range.begin - 1));
}

// A word that one article leaves out and another that only it has, near by: in
// a list whose order changed, one item was put for another.
std::optional<QuoteEdit> Replaced(const Spoken& a, const Spoken& b, const std::vector<QuoteEdit>& edits) {
  for (size_t i = 0; i + 1 < edits.size(); ++i) {
    const bool in_a = !edits[i].a.empty() && edits[i].b.empty() && edits[i + 1].a.empty();
    const bool in_b = edits[i].a.empty() && !edits[i].b.empty() && edits[i + 1].b.empty();
    if (!in_a && !in_b) continue;
    const QuoteEdit pair{in_a ? edits[i].a : edits[i + 1].a, in_a ? edits[i + 1].b : edits[i].b};
    if (pair.a.size() > kMostReplaced || pair.b.size() > kMostReplaced) continue;
    if (Run(*a.article, pair.a) == Run(*b.article, pair.b)) continue;  // moved
    const uint32_t apart = edits[i].a.empty() ? edits[i + 1].b.begin - edits[i].b.end : edits[i + 1].a.begin - edits[i].a.end;
    if (apart > kNearbyItems || !BesideJoint(*a.article, pair.a) || !BesideJoint(*b.article, pair.b)) continue;
    if (Content(*a.article, pair.a) && Content(*b.article, pair.b)) return pair;
  }
  return std::nullopt;
}

TokenRange Widen(TokenRange range, TokenRange within) {
  constexpr uint32_t kAround = 2;
  const uint32_t begin = range.begin > within.begin + kAround ? range.begin - kAround : within.begin;
  return {begin, std::min(range.end + kAround, within.end)};
}

// The range with the word on either side of it.
TokenRange Beside(TokenRange range, TokenRange within) {
  return {range.begin > within.begin ? range.begin - 1 : within.begin, std::min(range.end + 1, within.end)};
}

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

std::vector<std::string_view> Split(std::string_view name) {
  std::vector<std::string_view> parts;
  for (size_t at = 0; at < name.size();) {
    const size_t end = std::min(name.find(' ', at), name.size());
    if (end > at) parts.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// Speakers of one post that share a name: a slip of the name, which another
// check tells.
bool NamedAlike(const JudgeInput& input, const Spoken& a, const Spoken& b) {
  const MentionTable& left = a.article->mentions;
  const MentionTable& right = b.article->mentions;
  const Person& x = left.people[a.claim->person.index];
  const Person& y = right.people[b.claim->person.index];
  const bool one_post = std::any_of(x.roles.begin(), x.roles.end(), [&](uint32_t i) {
    return std::any_of(y.roles.begin(), y.roles.end(), [&](uint32_t j) { return left.roles[i].role == right.roles[j].role; });
  });
  if (!one_post) return false;
  for (const std::string_view p : Split(x.name)) {
    for (const std::string_view q : Split(y.name)) {
      if (input.names.PartSimilarity(p, q) >= kOnePart) return true;
    }
  }
  return false;
}

// Two people whose names nobody takes for one another.
bool OtherSpeaker(const JudgeInput& input, const Spoken& a, const Spoken& b) {
  if (a.ref.article == b.ref.article || !a.claim->person.valid() || !b.claim->person.valid()) return false;
  const uint32_t x = input.alignments.EntityOf(EntityKind::kPerson, a.ref.article, a.claim->person.index);
  const uint32_t y = input.alignments.EntityOf(EntityKind::kPerson, b.ref.article, b.claim->person.index);
  if (x == y) return false;
  return input.names.Compare(a.claim->value, b.claim->value).level == NameLevel::kDifferent && !NamedAlike(input, a, b);
}

// Whether one quotation translates the other. Two officials may tell the same
// figures, each in words of their own.
bool Translated(const QuoteComparison& compared) {
  if (compared.figures) return false;
  const auto reaches = [&](uint32_t common, double likeness, uint32_t order) {
    return compared.common >= common && compared.likeness >= likeness && compared.in_order >= order;
  };
  return reaches(kSpeakerConcepts, kSpeakerLikeness, kSpeakerOrder) || reaches(kSpeakerMany, kSpeakerManyLikeness, kSpeakerManyOrder);
}

uint32_t Negations(const Spoken& spoken) {
  uint32_t count = 0;
  uint32_t covered = 0;
  for (uint32_t i = spoken.claim->tokens.begin; i < spoken.claim->tokens.end; ++i) {
    const LexHit* hit = i < covered ? nullptr : spoken.article->reading->HitAt(i, "negation");
    if (hit == nullptr) continue;
    ++count;
    covered = hit->end;
  }
  return count;
}

// What the quotations of one fact have in common, each pair compared once.
class InCommon {
 public:
  InCommon(const JudgeInput& input, const std::vector<Spoken>& members) : input_(input), members_(members) {
    for (const Spoken& member : members) negations_.push_back(Negations(member));
  }

  // Of those that differ, the translation `i` has more in common with `j`, or the negation.
  bool Nearest(uint32_t i, uint32_t j, const QuoteComparison& with_j, const std::set<std::pair<uint32_t, uint32_t>>& differ) {
    for (uint32_t k = 0; k < members_.size(); ++k) {
      if (differ.count({std::min(j, k), std::max(j, k)}) == 0) continue;
      if (negations_[i] == negations_[j] && negations_[i] != negations_[k]) continue;
      if (Of(i, k) >= with_j.common) return false;
    }
    return true;
  }

 private:
  uint32_t Of(uint32_t i, uint32_t k) {
    const auto [at, added] = common_.try_emplace({i, k}, 0);
    const Spoken& a = members_[i];
    const Spoken& b = members_[k];
    if (added) at->second = CompareQuotes(*a.article, a.claim->tokens, *b.article, b.claim->tokens, input_.names).common;
    return at->second;
  }

  const JudgeInput& input_;
  const std::vector<Spoken>& members_;
  std::vector<uint32_t> negations_;
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> common_;
};

Draft Agreement(const Fact& fact) {
  Draft draft;
  draft.verdict = Verdict::kAgree;
  draft.subject = fact.subject;
  draft.fact_key = fact.key;
  draft.points = ToPoints(fact.points);
  return draft;
}

// Where some articles differ, those that don't agree all the same.
void AgreeingPairs(const JudgeInput& input, const Fact& fact, const std::vector<Spoken>& members,
                   const std::set<std::pair<uint32_t, uint32_t>>& differ, std::vector<Draft>& out) {
  InCommon common(input, members);
  for (uint32_t i = 0; i < members.size(); ++i) {
    for (uint32_t j = i + 1; j < members.size(); ++j) {
      const Spoken& a = members[i];
      const Spoken& b = members[j];
      if (a.ref.article == b.ref.article || differ.count({i, j}) != 0 || OtherSpeaker(input, a, b)) continue;
      if (Negates(*a.article, a.claim->tokens) != Negates(*b.article, b.claim->tokens)) continue;
      const QuoteComparison compared = CompareQuotes(*a.article, a.claim->tokens, *b.article, b.claim->tokens, input.names);
      if (compared.likeness < kSpeakerLikeness) continue;
      if (compared.across && (!common.Nearest(i, j, compared, differ) || !common.Nearest(j, i, compared, differ))) continue;
      Draft draft = Agreement(fact);
      Side side{fact.subject, {}, 0};
      for (const Spoken* spoken : {&a, &b}) side.evidence.push_back({spoken->ref.article, spoken->claim->span, ""});
      draft.sides.push_back(std::move(side));
      out.push_back(std::move(draft));
    }
  }
}

void Words(const JudgeInput& input, const Fact& fact, std::vector<Draft>& out) {
  const std::vector<Spoken> members = Members(input, fact);
  std::set<std::pair<uint32_t, uint32_t>> differ;
  for (uint32_t i = 0; i < members.size(); ++i) {
    for (uint32_t j = i + 1; j < members.size(); ++j) {
      const Spoken& a = members[i];
      const Spoken& b = members[j];
      if (a.ref.article == b.ref.article) continue;
      const QuoteComparison compared = CompareQuotes(*a.article, a.claim->tokens, *b.article, b.claim->tokens, input.names);
      if (compared.across || compared.likeness < kSurelySame || compared.common < kFewestCommon) continue;
      std::vector<QuoteEdit> slips;
      for (const QuoteEdit& edit : compared.edits) {
        if (Slip(a, b, edit)) slips.push_back(edit);
      }
      if (slips.empty()) {
        if (const auto replaced = Replaced(a, b, compared.edits)) slips.push_back(*replaced);
      }
      for (const QuoteEdit& edit : slips) {
        Draft draft;
        draft.subject = fact.subject;
        draft.fact_key = fact.key;
        draft.points = ToPoints(fact.points);
        const bool lacking = edit.a.empty() || edit.b.empty();
        for (const auto& [spoken, range] : {std::pair(&a, edit.a), std::pair(&b, edit.b)}) {
          const TokenRange shown = range.empty() ? spoken->claim->tokens : Widen(range, spoken->claim->tokens);
          // Words that one side lacks are shown with their neighbours.
          const std::string value(spoken->article->document->Text(lacking ? Beside(range, spoken->claim->tokens) : range));
          Side side{value, {}, 0};
          side.evidence.push_back({spoken->ref.article, spoken->article->document->SpanOf(shown), value});
          side.around.push_back({spoken->ref.article, spoken->claim->span, ""});
          draft.sides.push_back(std::move(side));
        }
        draft.slots = {{"speaker", fact.subject}, {"a", draft.sides[0].value}, {"b", draft.sides[1].value}};
        draft.reasons.push_back("the rest of the quotation is the same, word by word");
        differ.insert({i, j});
        const bool told = std::any_of(out.begin(), out.end(), [&](Draft& other) {
          if (other.verdict != Verdict::kConflict || other.fact_key != draft.fact_key) return false;
          for (Side& side : draft.sides) {
            for (Side& known : other.sides) {
              if (known.value != side.value) continue;
              known.evidence.insert(known.evidence.end(), side.evidence.begin(), side.evidence.end());
              known.around.insert(known.around.end(), side.around.begin(), side.around.end());
            }
          }
          return true;
        });
        if (!told) out.push_back(std::move(draft));
        break;
      }
    }
  }
  if (!differ.empty()) return AgreeingPairs(input, fact, members, differ, out);
  for (const Spoken& a : members) {
    if (std::any_of(members.begin(), members.end(), [&](const Spoken& b) { return OtherSpeaker(input, a, b); })) return;
  }
  Draft draft = Agreement(fact);
  Side side{fact.subject, {}, 0};
  for (const Spoken& spoken : members) side.evidence.push_back({spoken.ref.article, spoken.claim->span, ""});
  draft.sides.push_back(std::move(side));
  out.push_back(std::move(draft));
}

}  // namespace

void CompareQuote(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  for (const Fact& fact : input.alignments.FactsOf(story)) {
    if (fact.kind == ClaimKind::kQuote) Words(input, fact, out);
  }
}

namespace {

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

// Two names that share a part by their sound.
bool SoundAlike(const JudgeInput& input, const Spoken& a, const Spoken& b) {
  for (const std::string_view p : Split(a.claim->value)) {
    for (const std::string_view q : Split(b.claim->value)) {
      if (input.names.PartSimilarity(p, q) >= kAlikePart) return true;
    }
  }
  return false;
}

}  // namespace

void CompareSpeaker(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  for (const Fact& fact : input.alignments.FactsOf(story)) {
    if (fact.kind != ClaimKind::kQuote) continue;
    const std::vector<Spoken> members = Members(input, fact);
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
        const QuoteComparison compared = CompareQuotes(*a.article, a.claim->tokens, *b.article, b.claim->tokens, input.names);
        if (compared.across ? !Translated(compared) : compared.likeness < kSpeakerLikeness || compared.common < kSpeakerCommon) continue;
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
          if (std::find(side.evidence.begin(), side.evidence.end(), evidence) == side.evidence.end()) side.evidence.push_back(evidence);
        }
      }
    }
    for (auto& [speakers, draft] : drafts) out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
