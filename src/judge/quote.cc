// Quotations of the same words: a changed word, a dropped or added negation,
// a changed number. Who speaks them is quote_speaker.cc's.

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "judge/comparators.h"
#include "judge/quote_slip.h"

namespace gainsay {
namespace {

constexpr double kSurelySame = 0.72;  // of the words, for a changed one to be a slip
constexpr uint32_t kFewestCommon = 4;

TokenRange Widen(TokenRange range, TokenRange within) {
  constexpr uint32_t kAround = 2;
  const uint32_t begin = range.begin > within.begin + kAround ? range.begin - kAround : within.begin;
  return {begin, std::min(range.end + kAround, within.end)};
}

// The range with the word on either side of it.
TokenRange Beside(TokenRange range, TokenRange within) {
  return {range.begin > within.begin ? range.begin - 1 : within.begin, std::min(range.end + 1, within.end)};
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
  InCommon(const JudgeInput& input, const std::vector<Spoken>& members, std::vector<QuoteText>& texts)
      : input_(input), members_(members), texts_(texts) {
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
    if (added) at->second = CompareQuotes(texts_[i], texts_[k], input_.names).common;
    return at->second;
  }

  const JudgeInput& input_;
  const std::vector<Spoken>& members_;
  std::vector<QuoteText>& texts_;
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
void AgreeingPairs(const JudgeInput& input, const Fact& fact, const std::vector<Spoken>& members, std::vector<QuoteText>& texts,
                   const std::set<std::pair<uint32_t, uint32_t>>& differ, std::vector<Draft>& out) {
  InCommon common(input, members, texts);
  for (uint32_t i = 0; i < members.size(); ++i) {
    for (uint32_t j = i + 1; j < members.size(); ++j) {
      const Spoken& a = members[i];
      const Spoken& b = members[j];
      if (a.ref.article == b.ref.article || differ.count({i, j}) != 0 || OtherSpeaker(input, a, b)) continue;
      if (Negates(*a.article, a.claim->tokens) != Negates(*b.article, b.claim->tokens)) continue;
      const QuoteComparison compared = CompareQuotes(texts[i], texts[j], input.names);
      if (compared.likeness < kSpokenLikeness) continue;
      if (compared.across && (!common.Nearest(i, j, compared, differ) || !common.Nearest(j, i, compared, differ))) continue;
      Draft draft = Agreement(fact);
      Side side{fact.subject, {}};
      for (const Spoken* spoken : {&a, &b}) side.evidence.push_back({spoken->ref.article, spoken->claim->span, ""});
      draft.sides.push_back(std::move(side));
      out.push_back(std::move(draft));
    }
  }
}

void Words(const JudgeInput& input, const Fact& fact, std::vector<Draft>& out) {
  const std::vector<Spoken> members = SpokenIn(input, fact);
  std::vector<QuoteText> texts = TextsOf(members);
  std::set<std::pair<uint32_t, uint32_t>> differ;
  for (uint32_t i = 0; i < members.size(); ++i) {
    for (uint32_t j = i + 1; j < members.size(); ++j) {
      const Spoken& a = members[i];
      const Spoken& b = members[j];
      if (a.ref.article == b.ref.article) continue;
      const QuoteComparison compared = CompareQuotes(texts[i], texts[j], input.names);
      if (compared.across || compared.likeness < kSurelySame || compared.common < kFewestCommon) continue;
      std::vector<QuoteEdit> slips;
      for (const QuoteEdit& edit : compared.edits) {
        if (IsSlip(a, b, edit)) slips.push_back(edit);
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
          Side side{value, {}};
          side.evidence.push_back({spoken->ref.article, spoken->article->document->SpanOf(shown), value});
          side.around.push_back({spoken->ref.article, spoken->claim->span, ""});
          draft.sides.push_back(std::move(side));
        }
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
  if (!differ.empty()) return AgreeingPairs(input, fact, members, texts, differ, out);
  for (const Spoken& a : members) {
    if (std::any_of(members.begin(), members.end(), [&](const Spoken& b) { return OtherSpeaker(input, a, b); })) return;
  }
  Draft draft = Agreement(fact);
  Side side{fact.subject, {}};
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

}  // namespace gainsay
