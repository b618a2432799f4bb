#include "align/anchor.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "base/sorted.h"
#include "mention/place.h"

namespace gainsay {
namespace {

constexpr int16_t kFigure = 300;   // of two digits or more
constexpr int16_t kDigit = 150;
constexpr int16_t kEntity = 250;
constexpr int16_t kConcept = 150;
constexpr int16_t kWord = 100;
constexpr size_t kLeastWord = 4;   // bytes; shorter words are mostly grammar

// FNV-1a: stable and short. A collision only makes one wrong anchor.
uint64_t Hash(char kind, std::string_view text) {
  uint64_t hash = 14695981039346656037u;
  const auto add = [&](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u; };
  add(kind);
  for (const char c : text) add(c);
  return hash;
}

uint64_t Hash(char kind, uint64_t number) {
  uint64_t hash = Hash(kind, std::string_view());
  for (int i = 0; i < 8; ++i) hash = (hash ^ (number >> (8 * i) & 0xff)) * 1099511628211u;
  return hash;
}

uint64_t HashOf(Decimal value) {
  const Decimal plain = value.Normalized();
  return Hash('n', static_cast<uint64_t>(plain.units) * 31 + static_cast<uint64_t>(plain.places));
}

class Collector {
 public:
  Collector(const ArticleRead& article, ArticleId id) : article_(article), id_(id), document_(*article.document) {}

  AnchoredText Run(const EntityLookup& entity_of) {
    out_.anchors.reserve(document_.tokens.size() + article_.reading->hits().size());
    Lengths();
    Figures();
    for (const LexHit& hit : article_.reading->hits()) Add(Hash('c', hit.concept_id.index), hit.begin, kConcept);
    Words();
    const MentionTable& mentions = article_.mentions;
    for (const PersonMention& person : mentions.persons) {
      const uint32_t entity = person.person.valid() ? entity_of(EntityKind::kPerson, id_, person.person.index) : UINT32_MAX;
      if (entity != UINT32_MAX) Add(Hash('e', entity), person.tokens.begin, kEntity, Anchor::Kind::kName);
    }
    for (const OrgMention& org : mentions.orgs) {
      const uint32_t entity = org.same != UINT32_MAX ? entity_of(EntityKind::kOrganisation, id_, org.same) : UINT32_MAX;
      if (entity != UINT32_MAX) Add(Hash('e', entity), org.tokens.begin, kEntity, Anchor::Kind::kName);
    }
    for (const PlaceMention& place : mentions.places) {
      if (place.known.valid() && !IsWide(article_.reading->concepts(), place.known)) out_.towns.push_back(place.known);
    }
    SortUnique(out_.towns);
    std::vector<Anchor>& anchors = out_.anchors;
    std::sort(anchors.begin(), anchors.end());
    anchors.erase(std::unique(anchors.begin(), anchors.end(),
                              [](const Anchor& a, const Anchor& b) { return a.key == b.key && a.sentence == b.sentence; }),
                  anchors.end());
    anchors.shrink_to_fit();
    return std::move(out_);
  }

 private:
  void Add(uint64_t key, uint32_t token, int16_t weight, Anchor::Kind kind = Anchor::Kind::kWording) {
    out_.anchors.push_back({key, document_.sentence_of[token], weight, kind});
  }

  void Lengths() {
    for (const Sentence& sentence : document_.sentences) {
      const std::string_view text = document_.Text(sentence.tokens);
      out_.letters.push_back(static_cast<uint32_t>(
          std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; })));
    }
  }

  void AddFigure(Decimal value, uint32_t token, bool large) {
    Add(HashOf(value), token, large ? kFigure : kDigit, large && !dated_[token] ? Anchor::Kind::kFigure : Anchor::Kind::kWording);
  }

  void Figures() {
    dated_.assign(document_.tokens.size(), false);
    for (const TimeMention& time : article_.mentions.times) {
      std::fill(dated_.begin() + time.tokens.begin, dated_.begin() + time.tokens.end, true);
    }
    for (uint32_t t = 0; t < document_.tokens.size(); ++t) {
      if (document_.tokens[t].kind != TokenKind::kNumber) continue;
      std::string digits;
      for (const char c : document_.Norm(t)) {
        if (c != ',') digits += c;
      }
      if (const auto value = Decimal::Parse(digits)) AddFigure(*value, t, digits.size() > 1);
    }
    for (const QuantityMention& quantity : article_.mentions.quantities) {
      if (quantity.words || quantity.scaled) {
        AddFigure(quantity.value, quantity.tokens.begin, quantity.significant > 1 || quantity.scaled);
      }
    }
  }

  void Words() {
    for (uint32_t t = 0; t < document_.tokens.size(); ++t) {
      if (document_.tokens[t].kind != TokenKind::kWord) continue;
      const std::string_view norm = document_.Norm(t);
      if (norm.size() >= kLeastWord) Add(Hash('w', norm), t, kWord);
    }
  }

  const ArticleRead& article_;
  ArticleId id_;
  const Document& document_;
  AnchoredText out_;
  std::vector<bool> dated_;  // tokens of a time
};

}  // namespace

AnchoredText AnchorsOf(const std::vector<ArticleRead>& articles, ArticleId article, const EntityLookup& entity_of) {
  return Collector(articles[article.index], article).Run(entity_of);
}

}  // namespace gainsay
