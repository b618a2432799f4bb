#include "mention/org.h"

#include <algorithm>
#include <map>

#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr uint32_t kLongestOrg = 8;
constexpr std::string_view kFunction[] = {"pronoun", "auxiliary", "preposition", "conjunction", "determiner", "modal",
                                          "relative-word", "common", "negation"};
constexpr std::string_view kNameable[] = {"place", "demonym", "org-kind", "given-name", "surname", "thing", "attribute"};

class OrgFinder {
 public:
  OrgFinder(const Reading& reading, const NameWords& words)
      : reading_(reading),
        document_(reading.document()),
        concepts_(reading.concepts()),
        words_(words),
        nameable_(MaskOf(concepts_, kNameable)),
        function_(MaskOf(concepts_, kFunction)),
        organisation_(concepts_.FindClass("organisation")),
        kind_(concepts_.FindClass("org-kind")) {}

  std::vector<OrgMention> Find() {
    for (const Sentence& sentence : document_.sentences) {
      for (uint32_t at = sentence.tokens.begin; at < sentence.tokens.end;) {
        OrgMention org;
        if (!Known(at, sentence, org) && !ByKind(at, sentence, org)) {
          ++at;
          continue;
        }
        Acronym(sentence, org);
        org.span = document_.SpanOf(org.tokens);
        org.name = std::string(document_.Text(org.tokens));
        at = std::max(at + 1, org.tokens.end);
        if (!out_.empty() && out_.back().tokens.Overlaps(org.tokens)) {
          if (out_.back().tokens.size() >= org.tokens.size()) continue;
          out_.pop_back();
        }
        out_.push_back(std::move(org));
      }
    }
    Unify();
    return std::move(out_);
  }

 private:
  bool Known(uint32_t at, const Sentence& sentence, OrgMention& org) {
    const LexHit* hit = reading_.HitAt(at, organisation_);
    if (hit == nullptr || hit->end > sentence.tokens.end || !WrittenAsName(reading_, *hit)) return false;
    org.tokens = {hit->begin, hit->end};
    org.known = hit->concept_id;
    // A longer name around a known one is another organisation ("NDRF Workers' Union").
    OrgMention longer;
    for (uint32_t i = hit->begin; i < std::min(hit->end + 3, sentence.tokens.end); ++i) {
      if (ByKind(i, sentence, longer) && longer.tokens.Contains(org.tokens) && longer.tokens.size() > org.tokens.size()) {
        org = longer;
        return true;
      }
    }
    return true;
  }

  bool Capital(uint32_t token) const { return document_.tokens[token].capitalized && !document_.tokens[token].all_caps; }

  // A head noun at `at` and the name before it (or, with "of", after it).
  bool ByKind(uint32_t at, const Sentence& sentence, OrgMention& org) {
    const LexHit* kind = reading_.HitAt(at, kind_);
    if (kind == nullptr || kind->end > sentence.tokens.end) return false;
    const bool latin = document_.tokens[at].script == Script::kLatin;
    uint32_t begin = at;
    uint32_t names = 0;
    while (begin > sentence.tokens.begin && at - begin < kLongestOrg) {
      const uint32_t before = begin - 1;
      const bool part = latin ? LatinPart(before, sentence) : OtherPart(before);
      if (!part) break;
      if (latin ? !reading_.In(before, kind_) : words_.MayBeName(before)) ++names;
      begin = before;
    }
    // Cut what a name does not begin with.
    while (begin < at && (!document_.tokens[begin].capitalized && latin)) ++begin;
    uint32_t end = kind->end;
    if (latin && document_.tokens[at].capitalized) end = WithOf(end, sentence, names);
    if (begin == at && end == kind->end) return false;
    if (names == 0) return false;
    org.tokens = {begin, end};
    org.kind = kind->concept_id;
    return true;
  }

  bool LatinPart(uint32_t token, const Sentence& sentence) const {
    const Token& it = document_.tokens[token];
    if (it.kind != TokenKind::kWord) return false;
    if (it.capitalized) {
      return !(token == sentence.tokens.begin && reading_.InAny(token, function_)) && !reading_.In(token, "office") &&
             !reading_.In(token, "honorific") && !reading_.In(token, "rank") && !reading_.In(token, "determiner");
    }
    return false;
  }

  bool OtherPart(uint32_t token) const {
    const Token& it = document_.tokens[token];
    return it.kind == TokenKind::kWord && (words_.MayBeName(token) || reading_.InAny(token, nameable_)) &&
           !reading_.InAny(token, function_) && !reading_.In(token, "postposition");
  }

  // "Ministry of External Affairs": of or for and capitalized words behind the head.
  uint32_t WithOf(uint32_t end, const Sentence& sentence, uint32_t& names) const {
    uint32_t at = end;
    if (at + 1 >= sentence.tokens.end || !reading_.In(at, "preposition") || document_.tokens[at].capitalized) return end;
    ++at;
    if (reading_.In(at, "determiner")) ++at;
    const uint32_t first = at;
    while (at < sentence.tokens.end && document_.tokens[at].kind == TokenKind::kWord && document_.tokens[at].capitalized &&
           at - first < kLongestOrg) {
      ++at;
    }
    if (at == first || reading_.In(first, "month") || reading_.In(first, "weekday")) return end;
    if (reading_.In(first, "place") && at - first == 1 && names > 0) return end;  // "Union Bank of India" is listed; a town is where it stands
    names += at - first;
    return at;
  }

  // "( NTCA )" behind the name.
  void Acronym(const Sentence& sentence, OrgMention& org) const {
    const uint32_t at = org.tokens.end;
    if (at + 2 >= sentence.tokens.end || document_.Norm(at) != "(" || document_.Norm(at + 2) != ")") return;
    const Token& inside = document_.tokens[at + 1];
    if (inside.kind != TokenKind::kWord) return;
    if (inside.script == Script::kLatin && !inside.all_caps) return;
    if (inside.script != Script::kLatin && reading_.In(at + 1, "place")) return;
    org.acronym = std::string(document_.Text(at + 1));
    org.acronym_span = inside.span;
  }

  void Unify() {
    std::map<std::string, uint32_t> first;
    const auto meet = [&](const std::string& key, uint32_t index) {
      if (key.empty()) return;
      const auto [it, fresh] = first.try_emplace(key, index);
      if (!fresh && out_[index].same == UINT32_MAX) out_[index].same = it->second;
    };
    for (uint32_t i = 0; i < out_.size(); ++i) {
      OrgMention& org = out_[i];
      if (org.known.valid()) meet("#" + std::to_string(org.known.index), i);
      meet(Fold(org.name), i);
      meet(Fold(org.acronym), i);
      if (org.same == UINT32_MAX) org.same = i;
    }
  }

  const Reading& reading_;
  const Document& document_;
  const Concepts& concepts_;
  const NameWords& words_;
  ClassMask nameable_, function_;
  ClassId organisation_, kind_;
  std::vector<OrgMention> out_;
};

}  // namespace

bool WrittenAsName(const Reading& reading, const LexHit& hit) {
  static constexpr uint32_t kShort = 5;
  const Document& document = reading.document();
  const Token& first = document.tokens[hit.begin];
  if (first.script != Script::kLatin) return true;
  if (!first.capitalized && !first.all_caps) return false;
  if (hit.end - hit.begin > 1 || first.text.size() > kShort) return true;
  return first.all_caps || !reading.InAny(hit.begin, MaskOf(reading.concepts(), kFunction));
}

std::vector<OrgMention> FindOrgs(const Reading& reading, const NameWords& words) { return OrgFinder(reading, words).Find(); }

}  // namespace gainsay
