#include "judge/org_words.h"

#include <algorithm>

#include "judge/story_util.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr double kSameWord = 0.86;       // sounds of one word in two scripts
constexpr double kOtherSound = 0.7;      // words of two scripts that are not one
constexpr double kSpelledAlike = 0.93;   // spellings of one word in one script

// Words that one slip of pen or ear makes of each other: Mercantile, Merchants.
bool Alike(const NameWord& a, const NameWord& b) {
  static constexpr size_t kOpening = 4;  // letters
  if (a.plain || b.plain || a.script != b.script) return false;
  size_t same = 0;
  while (same < a.folded.size() && same < b.folded.size() && a.folded[same] == b.folded[same]) ++same;
  return same >= (a.script == Script::kLatin ? kOpening : kOpening * 2);
}

}  // namespace

std::vector<NameWord> OrgWords::Read(ArticleId article, TokenRange tokens) const {
  const ArticleRead& read = input_.articles[article.index];
  std::vector<NameWord> out;
  // Where the name ends with its head noun, one inside it is a word like others: Vistar Rail Works.
  uint32_t last_head = tokens.end;
  for (uint32_t i = tokens.begin; i < tokens.end && last_head == tokens.end; ++i) {
    const LexHit* hit = read.reading->HitAt(i, "org-kind");
    if (hit != nullptr && hit->end == tokens.end) last_head = i;
  }
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Token& token = read.document->tokens[i];
    if (token.kind != TokenKind::kWord) continue;
    if (read.reading->In(i, "preposition") || read.reading->In(i, "determiner") || read.reading->In(i, "conjunction") ||
        read.reading->In(i, "postposition")) {
      continue;
    }
    NameWord word;
    word.folded = std::string(read.document->Norm(i));
    if (word.folded.size() > 2 && word.folded.compare(word.folded.size() - 2, 2, "'s") == 0) word.folded.resize(word.folded.size() - 2);
    word.script = token.script;
    for (const LexHit& hit : read.reading->HitsAt(i)) {
      if (hit.end != i + 1) continue;
      const std::string_view cls = concepts_.ClassName(concepts_.ClassOf(hit.concept_id));
      if (cls == "common") continue;
      word.concepts.push_back(hit.concept_id);
    }
    std::sort(word.concepts.begin(), word.concepts.end());
    word.wide = read.reading->In(i, "place") || read.reading->In(i, "demonym") || read.reading->In(i, "ordinal-word") ||
                read.reading->In(i, "number-word");
    word.plain = read.reading->In(i, "place") || read.reading->In(i, "demonym") || read.reading->In(i, "place-kind") ||
                 read.reading->In(i, "org-word") || read.reading->In(i, "honorific") || read.reading->In(i, "common") ||
                 read.reading->In(i, "ordinal-word") || read.reading->In(i, "number-word") || word.folded.size() < 3;
    if (read.reading->In(i, "discipline")) word.plain = false;
    const LexHit* kind = read.reading->HitAt(i, "org-kind");
    word.head = read.reading->In(i, "org-kind") && (last_head == tokens.end || i >= last_head);
    word.foreign = kind != nullptr && Fold(PhraseOf(input_, article, kind->concept_id)) != word.folded;
    out.push_back(std::move(word));
  }
  return out;
}

bool OrgWords::SpelledByEar(const std::vector<NameWord>& a, const std::vector<NameWord>& b) const {
  for (const NameWord& x : a) {
    for (const NameWord& y : b) {
      if (x.head && y.head && x.script != y.script && (x.foreign || y.foreign) &&
          input_.names.PartSimilarity(x.folded, y.folded) >= kSameWord) {
        return true;
      }
    }
  }
  return false;
}

bool OrgWords::SoundApart(const NameWord& a, const NameWord& b) const {
  return input_.names.PartSimilarity(a.folded, b.folded) < kOtherSound;
}

WordMatch OrgWords::Match(const NameWord& a, const NameWord& b) const {
  if (a.folded == b.folded) return WordMatch::kSame;
  std::vector<ConceptId> common;
  std::set_intersection(a.concepts.begin(), a.concepts.end(), b.concepts.begin(), b.concepts.end(), std::back_inserter(common));
  if (!common.empty()) return WordMatch::kSame;
  const bool one_script = a.script == b.script;
  // Branches of learning are told apart by what they mean, not by their sound.
  const auto branch = [&](const NameWord& word) {
    return std::any_of(word.concepts.begin(), word.concepts.end(), [&](ConceptId id) { return concepts_.InClass(id, "discipline"); });
  };
  if (branch(a) && branch(b)) return WordMatch::kOther;
  if (a.folded.size() >= 3 && b.folded.size() >= 3 &&
      input_.names.PartSimilarity(a.folded, b.folded) >= (one_script ? kSpelledAlike : kSameWord)) {
    return WordMatch::kSame;
  }
  // A shortened word: "Multi" for "Multispeciality".
  const std::string& small = a.folded.size() < b.folded.size() ? a.folded : b.folded;
  const std::string& large = a.folded.size() < b.folded.size() ? b.folded : a.folded;
  if (one_script && small.size() >= 3 && large.compare(0, small.size(), small) == 0) return WordMatch::kSame;
  return one_script ? WordMatch::kOther : WordMatch::kUnknown;
}

NameMatch CompareOrgNames(const OrgWords& words, const std::vector<NameWord>& a, const std::vector<NameWord>& b) {
  const auto telling = [](const std::vector<NameWord>& all) {
    std::vector<const NameWord*> out;
    for (const NameWord& word : all) {
      if (!word.head) out.push_back(&word);
    }
    return out;
  };
  std::vector<const NameWord*> left = telling(a);
  std::vector<const NameWord*> right = telling(b);
  NameMatch out;
  if (left.empty() || right.empty()) return out;
  bool first_same = false;
  bool unknown = false;
  std::vector<bool> used(right.size(), false);
  std::vector<const NameWord*> loose;
  size_t named = 0;
  for (size_t i = 0; i < left.size(); ++i) {
    bool found = false;
    for (size_t j = 0; j < right.size() && !found; ++j) {
      if (used[j]) continue;
      if (words.Match(*left[i], *right[j]) != WordMatch::kSame) continue;
      used[j] = found = true;
      ++out.shared;
      if (!left[i]->plain && !right[j]->plain) ++named;
      if (i == 0 && j == 0 && !left[i]->plain && !right[j]->plain) first_same = true;
    }
    if (!found) loose.push_back(left[i]);
  }
  std::vector<const NameWord*> others;
  for (size_t j = 0; j < right.size(); ++j) {
    if (!used[j]) others.push_back(right[j]);
  }
  for (const NameWord* x : loose) {
    for (const NameWord* y : others) unknown = unknown || words.Match(*x, *y) == WordMatch::kUnknown;
  }
  if (loose.empty() && others.empty()) {
    out.level = NameMatch::Level::kSame;
  } else if (loose.empty() || others.empty()) {
    out.level = named > 0 ? NameMatch::Level::kShorter : NameMatch::Level::kApart;
  } else if (loose.size() == 1 && others.size() == 1 && (first_same || (out.shared > 0 && Alike(*loose[0], *others[0])))) {
    // One word stands in the place of another; in two scripts it may be its translation.
    if (unknown && !(words.SpelledByEar(a, b) && words.SoundApart(*loose[0], *others[0]))) {
      out.level = NameMatch::Level::kSame;
      out.guessed = true;
    } else {
      out.level = NameMatch::Level::kConflict;
    }
  } else if (loose.size() == 1 && others.size() == 1 && left.size() == right.size()) {
    const bool by_ear = unknown && words.SpelledByEar(a, b) && words.SoundApart(*loose[0], *others[0]);
    const bool slip = out.shared > 0 ? (by_ear || !unknown) : Alike(*loose[0], *others[0]);
    if (slip && !loose[0]->plain && !others[0]->plain) out.level = NameMatch::Level::kClose;
    else if (slip && !unknown && out.shared > 0 && !loose[0]->wide && !others[0]->wide) out.level = NameMatch::Level::kTown;
  }
  return out;
}

}  // namespace gainsay
