#include "mention/org.h"

#include <algorithm>
#include <map>

#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr uint32_t kLongestOrg = 8;
constexpr uint32_t kLongestUncased = 3;  // words behind "of" where no capitals end the name
constexpr size_t kMostNamesakes = 8;  // organisations of one first word whose short forms are looked for
constexpr std::string_view kFunction[] = {"pronoun", "auxiliary", "preposition", "conjunction", "determiner", "modal",
                                          "relative-word", "common", "negation"};
constexpr std::string_view kNameable[] = {"place", "demonym", "org-kind", "given-name", "surname", "thing", "attribute", "org-part"};

// Prepositions that go on with a name, as rules/concepts/discourse.yaml calls them.
constexpr std::string_view kPossessive = "'s";
constexpr std::string_view kOf = "of";
constexpr std::string_view kFor = "for";

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
        kind_(concepts_.FindClass("org-kind")),
        possessor_(concepts_.FindClass("org-possessor")) {}

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
    ShortForms();
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
    // A word that makes a name only where it is written as one: a team's Hawks, not hawks.
    if (latin && !document_.tokens[at].capitalized && concepts_.Attribute(kind->concept_id, "cased") == "true") return false;
    // "Finance Minister": the word belongs to an office.
    if (reading_.In(at, "office") || reading_.In(at, "rank")) return false;
    const bool club = concepts_.Attribute(kind->concept_id, "cased") == "true";
    uint32_t begin = at;
    uint32_t names = 0;
    uint32_t telling = 0;  // beyond peoples: "Indian hospital" is any
    uint32_t part_words = 0;
    bool town = false;  // a town and a common word of such names make one
    while (begin > sentence.tokens.begin && at - begin < kLongestOrg) {
      const uint32_t before = begin - 1;
      const bool part = latin ? LatinPart(before, sentence) : OtherPart(before);
      if (!part) break;
      // A club is its town's: the place alone makes its name.
      if (latin ? !reading_.In(before, kind_) : words_.MayBeName(before) || (club && reading_.In(before, "place"))) ++names;
      if (!reading_.In(before, "demonym")) ++telling;
      if (reading_.In(before, "org-part")) ++part_words;
      town = town || (reading_.In(before, "place") && !reading_.In(before, "org-part"));
      begin = before;
    }
    // A party is often nothing but such words: People's Revolution Party.
    const bool party = concepts_.Attribute(kind->concept_id, "kind") == "party";
    if (!latin && ((part_words > 0 && town) || (part_words > 1 && party))) ++names;
    if (latin && document_.tokens[at].capitalized) begin = WithPossessor(begin, sentence, names);
    begin = BehindHolder(begin, at, sentence);
    // A given name and a surname that is spelled like a head noun.
    if (at == begin + 1 && reading_.In(begin, "given-name") && reading_.In(at, "surname") && kind->end == at + 1) return false;
    // Cut what a name does not begin with.
    while (begin < at && (!document_.tokens[begin].capitalized && latin)) ++begin;
    uint32_t end = kind->end;
    if (latin && document_.tokens[at].capitalized) end = WithOf(end, sentence, names);
    if (!latin) end = WithOfUncased(end, sentence, names);
    if (begin == at && end == kind->end) return false;
    if (names == 0 || (telling == 0 && end == kind->end && latin && !document_.tokens[at].capitalized)) return false;
    org.tokens = {begin, end};
    org.kind = kind->concept_id;
    return true;
  }

  // "St Stephen's College", "Children's Hospital": who stands in the possessive
  // is part of the name; a town or a founder ("Delhi's", "Tata's") is not.
  uint32_t WithPossessor(uint32_t begin, const Sentence& sentence, uint32_t& names) const {
    if (begin < sentence.tokens.begin + 2 || document_.Norm(begin - 1) != kPossessive || !document_.tokens[begin - 2].capitalized) return begin;
    const LexHit* owner = reading_.HitAt(begin - 2, possessor_);
    if (owner != nullptr && !concepts_.Has(owner->concept_id, "saint")) {
      ++names;
      return begin - 2;
    }
    if (begin < sentence.tokens.begin + 3) return begin;
    uint32_t title = begin - 3;
    if (document_.Norm(title) == "." && title > sentence.tokens.begin) --title;  // St. Xavier
    const LexHit* saint = reading_.HitAt(title, possessor_);
    if (saint == nullptr || !concepts_.Has(saint->concept_id, "saint")) return begin;
    ++names;
    return title;
  }

  // "प्रो. … …": a title in front of the run says that it opens with a person's
  // name; the organisation begins behind that person's surname.
  uint32_t BehindHolder(uint32_t begin, uint32_t head, const Sentence& sentence) const {
    uint32_t before = begin;
    while (before > sentence.tokens.begin && document_.tokens[before - 1].kind == TokenKind::kPunctuation &&
           document_.Norm(before - 1) == ".") {
      --before;
    }
    if (before == sentence.tokens.begin) return begin;
    if (!reading_.In(before - 1, "honorific") && !reading_.In(before - 1, "rank") && !reading_.In(before - 1, "office")) return begin;
    for (uint32_t i = begin; i + 1 < head; ++i) {
      if (reading_.In(i, "surname")) return i + 1;
    }
    return begin;
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
           (!reading_.InAny(token, function_) || reading_.In(token, "org-part")) && !reading_.In(token, "postposition");
  }

  // "Ministry of External Affairs": of or for and capitalized words behind the head.
  uint32_t WithOf(uint32_t end, const Sentence& sentence, uint32_t& names) const {
    uint32_t at = end;
    if (at + 1 >= sentence.tokens.end || document_.tokens[at].capitalized) return end;
    const LexHit* join = reading_.HitAt(at, "preposition");
    if (join == nullptr || (concepts_.Name(join->concept_id) != kOf && concepts_.Name(join->concept_id) != kFor)) return end;
    ++at;
    if (reading_.In(at, "determiner")) ++at;
    const uint32_t first = at;
    while (at < sentence.tokens.end && document_.tokens[at].kind == TokenKind::kWord && document_.tokens[at].capitalized &&
           at - first < kLongestOrg) {
      ++at;
    }
    if (at == first || reading_.In(first, "month") || reading_.In(first, "weekday") || reading_.In(first, "currency")) return end;
    if (reading_.In(first, "place") && at - first == 1 && names > 0) return end;  // "Union Bank of India" is listed; a town is where it stands
    names += at - first;
    return at;
  }

  // "इंस्टीट्यूट ऑफ नेफ्रोलॉजी": the borrowed "of", and the words behind it up to
  // the first that no name has.
  uint32_t WithOfUncased(uint32_t end, const Sentence& sentence, uint32_t& names) const {
    if (end + 1 >= sentence.tokens.end) return end;
    const LexHit* join = reading_.HitAt(end, "preposition");
    if (join == nullptr || reading_.In(end, "postposition") || concepts_.Name(join->concept_id) != kOf) return end;
    uint32_t at = end + 1;
    while (at < sentence.tokens.end && at - end <= kLongestUncased && document_.tokens[at].script == document_.tokens[end].script &&
           (OtherPart(at) || at == end + 1) && document_.tokens[at].kind == TokenKind::kWord && !reading_.In(at, "postposition")) {
      ++at;
    }
    if (at == end + 1) return end;
    ++names;
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

  // Tokens of a name in front of the head noun it ends with; all where it ends otherwise.
  uint32_t NameSize(const OrgMention& org) const {
    for (uint32_t i = org.tokens.begin; i < org.tokens.end; ++i) {
      const LexHit* head = reading_.HitAt(i, kind_);
      if (head != nullptr && head->end == org.tokens.end) return i - org.tokens.begin;
    }
    return org.tokens.size();
  }

  // A name said again without its head noun: "Coastal Mercantile" of the
  // Coastal Mercantile Bank. Two words at least; a longer organisation that
  // begins there stands.
  void ShortForms() {
    std::map<std::string, std::vector<uint32_t>> by_first;  // first word -> organisations
    const auto name_size = [&](const OrgMention& org) { return NameSize(org); };
    for (uint32_t i = 0; i < out_.size(); ++i) {
      if (out_[i].known.valid() || !out_[i].kind.valid() || name_size(out_[i]) < 2 || name_size(out_[i]) == out_[i].tokens.size()) continue;
      std::vector<uint32_t>& same = by_first[std::string(document_.Norm(out_[i].tokens.begin))];
      if (same.size() < kMostNamesakes) same.push_back(i);
    }
    if (by_first.empty()) return;
    std::vector<OrgMention> found;
    for (const Sentence& sentence : document_.sentences) {
      for (uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
        const auto it = by_first.find(std::string(document_.Norm(at)));
        if (it == by_first.end()) continue;
        for (const uint32_t full : it->second) {
          const OrgMention& org = out_[full];
          const uint32_t size = name_size(org);
          if (at + size > sentence.tokens.end || at == org.tokens.begin) continue;
          bool same = true;
          for (uint32_t k = 0; k < size && same; ++k) same = document_.Norm(at + k) == document_.Norm(org.tokens.begin + k);
          // The head noun behind it makes it the full name, which is found already.
          if (!same || (at + size < sentence.tokens.end && reading_.In(at + size, kind_))) continue;
          OrgMention again;
          again.tokens = {at, at + size};
          again.kind = org.kind;
          again.span = document_.SpanOf(again.tokens);
          again.name = std::string(document_.Text(again.tokens));
          found.push_back(std::move(again));
          break;
        }
      }
    }
    // A short form replaces what the same words were taken for.
    std::erase_if(out_, [&](const OrgMention& org) {
      const auto after = std::upper_bound(found.begin(), found.end(), org.tokens.begin,
                                          [](uint32_t begin, const OrgMention& again) { return begin < again.tokens.begin; });
      return after != found.begin() && std::prev(after)->tokens.Contains(org.tokens);
    });
    const std::vector<OrgMention> kept = out_;
    for (OrgMention& again : found) {
      const auto after = std::lower_bound(kept.begin(), kept.end(), again.tokens.end,
                                          [](const OrgMention& org, uint32_t end) { return org.tokens.begin < end; });
      if (after == kept.begin() || !std::prev(after)->tokens.Overlaps(again.tokens)) out_.push_back(std::move(again));
    }
    std::sort(out_.begin(), out_.end(), [](const OrgMention& a, const OrgMention& b) { return a.tokens < b.tokens; });
  }

  void Unify() {
    std::map<std::string, uint32_t> first;
    const auto meet = [&](const std::string& key, uint32_t index) {
      if (key.empty()) return;
      const auto [it, fresh] = first.try_emplace(key, index);
      if (!fresh && out_[index].same == UINT32_MAX) out_[index].same = out_[it->second].same;
    };
    for (uint32_t i = 0; i < out_.size(); ++i) {
      OrgMention& org = out_[i];
      if (org.known.valid()) meet("#" + std::to_string(org.known.index), i);
      meet(Fold(org.name), i);
      if (const uint32_t size = NameSize(org); !org.known.valid() && org.kind.valid() && size >= 2) {
        meet(Fold(std::string(document_.Text(TokenRange{org.tokens.begin, org.tokens.begin + size}))), i);
      }
      meet(Fold(org.acronym), i);
      if (org.same == UINT32_MAX) org.same = i;
    }
  }

  const Reading& reading_;
  const Document& document_;
  const Concepts& concepts_;
  const NameWords& words_;
  ClassMask nameable_, function_;
  ClassId organisation_, kind_, possessor_;
  std::vector<OrgMention> out_;
};

}  // namespace

bool WrittenAsName(const Reading& reading, const LexHit& hit) {
  static constexpr uint32_t kShort = 5;
  const Document& document = reading.document();
  const Concepts& concepts = reading.concepts();
  const Token& first = document.tokens[hit.begin];
  const bool single = hit.end - hit.begin == 1;
  const Lexicon* lexicon = reading.LexiconOf(document.sentence_of[hit.begin]);
  // A word that is an ordinary word of the language too.
  if (single && lexicon != nullptr && concepts.Lists(hit.concept_id, "ambiguous-in", lexicon->language()) &&
      !(first.script == Script::kLatin && (first.all_caps || (first.capitalized && document.SentenceOf(hit.begin).tokens.begin != hit.begin)))) {
    return false;
  }
  if (first.script != Script::kLatin) return true;
  if (!first.capitalized && !first.all_caps) return false;
  if (!single || first.text.size() > kShort) return true;
  if (concepts.Lists(hit.concept_id, "acronym", document.Norm(hit.begin)) ||
      concepts.Lists(hit.concept_id, "acronym", document.Text(hit.begin))) {
    return first.all_caps;
  }
  return first.all_caps || !reading.InAny(hit.begin, MaskOf(concepts, kFunction));
}

std::vector<OrgMention> FindOrgs(const Reading& reading, const NameWords& words) { return OrgFinder(reading, words).Find(); }

}  // namespace gainsay
