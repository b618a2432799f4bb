#include "judge/charge_value.h"

#include <algorithm>
#include <utility>

namespace gainsay {
namespace {

constexpr double kOneName = 0.8;     // sounds that may be one name
constexpr double kOtherName = 0.6;   // sounds that are not, across scripts

bool Latin(const std::string& text) { return !text.empty() && static_cast<unsigned char>(text[0]) < 0x80; }

}  // namespace

uint32_t ChargeValues::Number(ArticleId article, const Claim& claim) {
  const bool listed = claim.value_concept.valid();
  const bool body = !listed && claim.org != UINT32_MAX;
  Key key{claim.value_concept, body ? article : ArticleId{}, body ? claim.org : UINT32_MAX, listed ? std::string() : *claim.scope};
  const auto [at, added] = numbers_.try_emplace(std::move(key), static_cast<uint32_t>(values_.size()));
  if (added) {
    values_.push_back({claim.value_concept, body, {}, *claim.scope});
    if (body) values_.back().words = words_.Read(article, input_.articles[article.index].mentions.orgs[claim.org].tokens);
  }
  return at->second;
}

ChargeStand ChargeValues::Compare(uint32_t a, uint32_t b) const {
  const Value& x = values_[a];
  const Value& y = values_[b];
  if (x.listed.valid() && y.listed.valid()) return Listed(x.listed, y.listed);
  if (x.listed.valid() || y.listed.valid()) return ChargeStand::kUnknown;
  if (x.body && y.body) return Bodies(x.words, y.words);
  return Names(x.folded, y.folded);
}

ChargeStand ChargeValues::Listed(ConceptId a, ConceptId b) const {
  if (a == b) return ChargeStand::kSame;
  const auto covers = [&](ConceptId wide, ConceptId narrow) { return concepts_.Lists(wide, "covers", concepts_.Name(narrow)); };
  if (covers(a, b) || covers(b, a)) return ChargeStand::kSame;
  const auto apart = [&](ConceptId x, ConceptId y) { return concepts_.Lists(x, "apart", concepts_.Name(y)); };
  if (concepts_.InClass(a, "litigant")) {
    if (apart(a, b) || apart(b, a)) return ChargeStand::kApart;
    return concepts_.Has(a, "party") && concepts_.Has(b, "party") ? ChargeStand::kApart : ChargeStand::kUnknown;
  }
  if (concepts_.InClass(a, "place")) {
    // A town and its state, a district and its town may be meant by one.
    const bool level = concepts_.Attribute(a, "kind") == concepts_.Attribute(b, "kind");
    return level ? ChargeStand::kApart : ChargeStand::kUnknown;
  }
  if (concepts_.Has(a, "alliance") || concepts_.Has(b, "alliance")) return ChargeStand::kUnknown;
  return ChargeStand::kApart;
}

// Every word of the shorter name is in the longer: one body. A word that has no
// mate on either side tells them apart, where it cannot be the translation of
// the other.
ChargeStand ChargeValues::Bodies(const std::vector<NameWord>& left, const std::vector<NameWord>& right) const {
  if (left.empty() || right.empty()) return ChargeStand::kUnknown;
  const auto loose = [&](const std::vector<NameWord>& own, const std::vector<NameWord>& other) {
    std::vector<const NameWord*> out;
    for (const NameWord& word : own) {
      if (std::none_of(other.begin(), other.end(), [&](const NameWord& w) { return words_.Match(word, w) == WordMatch::kSame; })) {
        out.push_back(&word);
      }
    }
    return out;
  };
  const std::vector<const NameWord*> x = loose(left, right);
  const std::vector<const NameWord*> y = loose(right, left);
  if (x.empty() || y.empty()) return ChargeStand::kSame;
  const bool by_ear = words_.SpelledByEar(left, right);
  for (const NameWord* one : x) {
    for (const NameWord* other : y) {
      if (words_.Match(*one, *other) != WordMatch::kUnknown) continue;
      const bool listed = !one->concepts.empty() && !other->concepts.empty();
      if (!listed && !(by_ear && words_.SoundApart(*one, *other))) return ChargeStand::kUnknown;
    }
  }
  return ChargeStand::kApart;
}

ChargeStand ChargeValues::Names(const std::string& a, const std::string& b) const {
  if (a.empty() || b.empty()) return ChargeStand::kUnknown;
  if (a.find(b) != std::string::npos || b.find(a) != std::string::npos) return ChargeStand::kSame;
  const double alike = input_.names.PartSimilarity(a, b);
  if (alike >= kOneName) return ChargeStand::kSame;
  return alike < (Latin(a) == Latin(b) ? kOneName : kOtherName) ? ChargeStand::kApart : ChargeStand::kUnknown;
}

}  // namespace gainsay
