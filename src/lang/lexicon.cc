#include "lang/lexicon.h"

#include <algorithm>

#include "unicode/fold.h"
#include "unicode/scan.h"

namespace gainsay {
namespace {

constexpr uint64_t Mix(uint64_t key) {  // the finalizer of SplitMix64 (Steele et al. 2014)
  key = (key ^ (key >> 30)) * 0xbf58476d1ce4e5b9u;
  key = (key ^ (key >> 27)) * 0x94d049bb133111ebu;
  return key ^ (key >> 31);
}

}  // namespace

Lexicon::Place Lexicon::First(uint32_t word) const {
  const uint32_t found = word < first_.size() ? first_[word] : 0;
  return {found >> 1, (found & 1) != 0};
}

Lexicon::Place Lexicon::Step(uint32_t node, uint32_t word) const {
  const uint64_t key = static_cast<uint64_t>(node) << 32 | word;
  const size_t mask = edges_.size() - 1;
  for (size_t at = Mix(key) & mask;; at = (at + 1) & mask) {
    const Edge& edge = edges_[at];
    if (edge.target == 0) return {};
    if (edge.key == key) return {edge.target, edge.on != 0};
  }
}

std::span<const ConceptId> Lexicon::Lookup(std::span<const uint32_t> words) const {
  if (words.empty()) return {};
  Place place = First(words[0]);
  for (size_t i = 1; i < words.size(); ++i) {
    if (!place.on || words[i] == StringTable::kNone) return {};
    place = Step(place.node, words[i]);
  }
  if (place.node == 0) return {};
  return {node_concepts_.data() + first_concept_[place.node], first_concept_[place.node + 1] - first_concept_[place.node]};
}

void Lexicon::FindAll(std::span<const uint32_t> words, uint32_t base, std::vector<LexHit>& out) const {
  for (uint32_t begin = 0; begin < words.size(); ++begin) {
    const size_t first = out.size();
    Place place = First(words[begin]);
    for (uint32_t at = begin; place.node != 0;) {
      for (uint32_t i = first_concept_[place.node]; i < first_concept_[place.node + 1]; ++i) {
        out.push_back({base + begin, base + at + 1, node_concepts_[i]});
      }
      if (!place.on || ++at == words.size() || words[at] == StringTable::kNone) break;
      place = Step(place.node, words[at]);
    }
    if (out.size() - first > 1) {
      std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), [](const LexHit& a, const LexHit& b) {
        return a.end != b.end ? a.end > b.end : a.concept_id < b.concept_id;
      });
    }
  }
}

std::string_view Lexicon::Setting(std::string_view key) const {
  const auto it = settings_.find(key);
  return it == settings_.end() ? std::string_view() : std::string_view(it->second);
}

std::vector<std::string_view> Lexicon::Phrases(ConceptId id) const {
  std::vector<std::string_view> out;
  const uint64_t* it = std::lower_bound(concept_phrases_.begin(), concept_phrases_.end(), static_cast<uint64_t>(id.index) << 32);
  for (; it != concept_phrases_.end() && *it >> 32 == id.index; ++it) out.push_back(phrases_[static_cast<uint32_t>(*it)]);
  return out;
}

std::string_view Lexicon::Phrase(ConceptId id) const {
  const uint64_t* it = std::lower_bound(concept_phrases_.begin(), concept_phrases_.end(), static_cast<uint64_t>(id.index) << 32);
  return it != concept_phrases_.end() && *it >> 32 == id.index ? phrases_[static_cast<uint32_t>(*it)] : concepts_->Name(id);
}

void Lexicon::Save(BlobWriter& out) const {
  out.String(language_);
  vocabulary_.Save(out);
  out.Array(first_);
  out.Array(edges_);
  out.Array(first_concept_);
  out.Array(node_concepts_);
  phrases_.Save(out);
  out.Array(concept_phrases_);
  patterns_.Save(out);
  out.U32(static_cast<uint32_t>(settings_.size()));
  for (const auto& [key, value] : settings_) {
    out.String(key);
    out.String(value);
  }
}

Lexicon Lexicon::Load(BlobReader& in, const Concepts* concepts) {
  Lexicon out;
  out.concepts_ = concepts;
  out.language_ = std::string(in.String());
  out.vocabulary_ = StringTable::Load(in);
  out.first_ = FlatArray<uint32_t>(in.Array<uint32_t>());
  out.edges_ = FlatArray<Edge>(in.Array<Edge>());
  out.first_concept_ = FlatArray<uint32_t>(in.Array<uint32_t>());
  out.node_concepts_ = FlatArray<ConceptId>(in.Array<ConceptId>());
  out.phrases_ = StringTable::Load(in);
  out.concept_phrases_ = FlatArray<uint64_t>(in.Array<uint64_t>());
  out.patterns_ = PatternSet::Load(in);
  for (uint32_t i = in.U32(); i > 0; --i) {
    std::string key(in.String());
    out.settings_.emplace(std::move(key), std::string(in.String()));
  }
  return out;
}

LexiconBuilder::LexiconBuilder(std::string language, const Concepts* concepts) {
  lexicon_.language_ = std::move(language);
  lexicon_.concepts_ = concepts;
  nodes_.emplace_back();
}

void LexiconBuilder::AddPhrase(std::string_view phrase, ConceptId id) {
  std::vector<RawToken> tokens;
  ScanTokens(phrase, tokens);
  if (tokens.empty()) return;
  uint32_t node = 0;
  for (const RawToken& token : tokens) {
    const uint32_t word = lexicon_.vocabulary_.Add(Fold(phrase.substr(token.begin, token.end - token.begin)));
    const auto [it, fresh] = edges_.try_emplace({node, word}, static_cast<uint32_t>(nodes_.size()));
    node = it->second;
    if (fresh) nodes_.emplace_back();
  }
  std::vector<ConceptId>& concepts = nodes_[node];
  const auto place = std::lower_bound(concepts.begin(), concepts.end(), id);
  if (place == concepts.end() || *place != id) concepts.insert(place, id);
}

void LexiconBuilder::AddWritten(std::string_view phrase, ConceptId id) {
  written_[id.index].push_back(lexicon_.phrases_.Add(phrase));
}

void LexiconBuilder::SetSetting(const std::string& key, std::string value) {
  lexicon_.settings_[key] = std::move(value);
}

Lexicon LexiconBuilder::Finish() {
  size_t slots = 64;
  while (slots < edges_.size() * 2) slots *= 2;
  std::vector<Lexicon::Edge>& table = lexicon_.edges_.Own();
  table.assign(slots, {0, 0, 0});
  std::vector<uint32_t>& first = lexicon_.first_.Own();
  first.assign(lexicon_.vocabulary_.size(), 0);
  for (const auto& [from, target] : edges_) {
    const auto [node, word] = from;
    const auto next = edges_.lower_bound({target, 0});
    const uint32_t on = next != edges_.end() && next->first.first == target ? 1 : 0;
    if (node == 0) {
      first[word] = target << 1 | on;
      continue;
    }
    const uint64_t key = static_cast<uint64_t>(node) << 32 | word;
    size_t at = Mix(key) & (slots - 1);
    while (table[at].target != 0) at = (at + 1) & (slots - 1);
    table[at] = {key, target, on};
  }
  for (const std::vector<ConceptId>& concepts : nodes_) {
    lexicon_.first_concept_.Own().push_back(static_cast<uint32_t>(lexicon_.node_concepts_.size()));
    std::vector<ConceptId>& all = lexicon_.node_concepts_.Own();
    all.insert(all.end(), concepts.begin(), concepts.end());
  }
  lexicon_.first_concept_.Own().push_back(static_cast<uint32_t>(lexicon_.node_concepts_.size()));
  for (const auto& [id, phrases] : written_) {
    for (const uint32_t phrase : phrases) lexicon_.concept_phrases_.Own().push_back(static_cast<uint64_t>(id) << 32 | phrase);
  }
  lexicon_.patterns_ = patterns_.Finish();
  return std::move(lexicon_);
}

}  // namespace gainsay
