#include "judge/label.h"

#include <algorithm>

#include "align/length_measure.h"
namespace gainsay {
namespace {

constexpr std::string_view kLabel = "label/";

// Whether a list joined by spaces holds the word.
bool Holds(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const size_t space = std::min(list.find(' '), list.size());
    if (list.substr(0, space) == word) return true;
    list.remove_prefix(std::min(space + 1, list.size()));
  }
  return false;
}

std::string Spaced(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

// The label in one language; empty where it has none.
std::string LabelIn(const Lexicon& lexicon, const Concepts& concepts, ConceptId id) {
  if (const std::string_view set = lexicon.Setting(std::string(kLabel) + std::string(concepts.FullName(id))); !set.empty()) return std::string(set);
  const std::string_view cls = concepts.ClassName(concepts.ClassOf(id));
  if (Holds(lexicon.Setting("label-by-name"), cls)) return Spaced(concepts.Name(id));
  return lexicon.Phrases(id).empty() ? std::string() : std::string(lexicon.Phrase(id));
}

}  // namespace

std::string LabelOf(const JudgeInput& input, ConceptId id) {
  if (!id.valid()) return {};
  const Concepts& concepts = input.packs.concepts();
  if (const Lexicon* lexicon = input.packs.Find(input.language); lexicon != nullptr) {
    for (ConceptId at = id; at.valid(); at = concepts.Parent(at)) {
      if (std::string label = LabelIn(*lexicon, concepts, at); !label.empty()) return label;
    }
  }
  for (const auto& lexicon : input.packs.all()) {
    if (!lexicon->Phrases(id).empty()) return std::string(lexicon->Phrase(id));
  }
  return Spaced(concepts.Name(id));
}

std::string LabelOf(const JudgeInput& input, std::string_view name) {
  const Lexicon* lexicon = input.packs.Find(input.language);
  const std::string_view set = lexicon == nullptr ? std::string_view() : lexicon->Setting(std::string(kLabel) + std::string(name));
  return set.empty() ? Spaced(name) : std::string(set);
}

std::string SlotLabel(const JudgeInput& input, const Fact& fact) {
  if (fact.members.empty()) return {};
  const ClaimRef ref = fact.members.front();
  const ArticleRead& read = input.articles[ref.article.index];
  const Claim& claim = read.claims.claims[ref.claim.index];
  if (fact.kind == ClaimKind::kDuration && claim.time.has_value()) {
    return LabelOf(input, LengthMeasure(read, read.mentions.times[*claim.time].tokens, input.packs.concepts().FindClass("length-of")));
  }
  if (claim.kind == ClaimKind::kTime && claim.scope_concept.valid()) return LabelOf(input, claim.scope_concept) + " (" + LabelOf(input, claim.attribute) + ")";
  return LabelOf(input, claim.attribute.valid() ? claim.attribute : claim.value_concept);
}

std::string Denied(const JudgeInput& input, ArticleId article, std::string_view words) {
  const std::string key = std::string(kLabel) + "denied";
  const auto in = [&](const Lexicon* lexicon) { return lexicon == nullptr ? std::string_view() : lexicon->Setting(key); };
  std::string out(in(input.articles[article.index].reading->lexicon()));
  if (out.empty()) out = std::string(in(input.packs.Find(input.language)));
  const size_t slot = out.find("{}");
  return slot == std::string::npos ? std::string(words) : out.replace(slot, 2, words);
}

}  // namespace gainsay
