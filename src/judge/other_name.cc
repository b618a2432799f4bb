#include "judge/other_name.h"

#include <algorithm>
#include <set>

#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr double kFarApart = 0.45;
constexpr double kOtherPart = 0.7;  // a part that no ear or pen makes of the other

// The listed names (concepts) that a part of a name is spelled as, in any pack.
std::set<ConceptId> Listed(const JudgeInput& input, const std::string& part) {
  const Concepts& concepts = input.packs.concepts();
  std::set<ConceptId> out;
  const std::string folded = Fold(part);
  for (const auto& lexicon : input.packs.all()) {
    const uint32_t word = lexicon->WordId(folded);
    for (const ConceptId id : lexicon->Lookup({&word, 1})) {
      if (concepts.InClass(id, "given-name") || concepts.InClass(id, "surname")) out.insert(id);
    }
  }
  return out;
}

// One listed name in two spellings that no ear joins: Oraon, Uraon.
bool OneListedName(const JudgeInput& input, const std::string& a, const std::string& b) {
  const std::set<ConceptId> x = Listed(input, a);
  const std::set<ConceptId> y = Listed(input, b);
  return std::any_of(x.begin(), x.end(), [&](ConceptId id) { return y.count(id) != 0; });
}

bool TwoListedNames(const JudgeInput& input, const std::string& a, const std::string& b) {
  const std::set<ConceptId> x = Listed(input, a);
  const std::set<ConceptId> y = Listed(input, b);
  return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](ConceptId id) { return y.count(id) != 0; });
}

}  // namespace

std::string FirstPart(const std::string& name) { return name.substr(0, name.find(' ')); }

std::string LastPart(const std::string& name) {
  const size_t space = name.rfind(' ');
  return space == std::string::npos ? name : name.substr(space + 1);
}

bool SurelyOtherName(const JudgeInput& input, const std::string& a, const std::string& b) {
  const NameComparison whole = input.names.Score(a, b);
  const auto one = [&](const std::string& x, const std::string& y) {
    return OneListedName(input, x, y) || input.names.LevelOf(x, y) <= NameLevel::kVariant;
  };
  if (one(FirstPart(a), FirstPart(b)) && one(LastPart(a), LastPart(b))) return false;
  if (whole.level != NameLevel::kDifferent && whole.level != NameLevel::kMaybe) return false;
  if (whole.level == NameLevel::kDifferent && whole.score < kFarApart) return true;
  if (whole.level == NameLevel::kDifferent) {
    const double given = input.names.PartSimilarity(FirstPart(a), FirstPart(b));
    const double last = input.names.PartSimilarity(LastPart(a), LastPart(b));
    if (std::min(given, last) < kOtherPart) return true;
  }
  return TwoListedNames(input, FirstPart(a), FirstPart(b)) || TwoListedNames(input, LastPart(a), LastPart(b));
}

}  // namespace gainsay
