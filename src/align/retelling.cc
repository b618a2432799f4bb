#include "align/retelling.h"

#include <algorithm>
#include <cstdlib>

#include "base/civil_time.h"

namespace gainsay {
namespace {

constexpr size_t kMostArticles = 40;   // of a story that are held against each other
constexpr uint32_t kMostSentences = 40;  // of an article
constexpr int kTown = 12;              // points of a place that is no country or state
constexpr size_t kLeastNames = 2;      // that both tell, where the sentences are the same
constexpr size_t kLeastFigures = 2;    // fewer say nothing
constexpr size_t kLeastTwins = 2;
constexpr size_t kManyNames = 4;       // that both tell, where the sentences are not,
constexpr size_t kManyFigures = 3;     // of which they are of neighbouring days;
constexpr size_t kAllNames = 3;        // where they are all that the shorter one has, and two of three figures
constexpr size_t kChanceless = 4;      // figures that no two events share
constexpr size_t kAllButOneOf = 4;     // three of four of those that the shorter one has

// How many things of one kind each article has, and both.
struct Count {
  size_t a = 0, b = 0, both = 0;
  size_t fewer() const { return std::min(a, b); }
};

struct Common {
  Count names, figures;
};

Common CommonOf(const StorySignature& a, const StorySignature& b, bool one_script) {
  Common out;
  const auto count = [&](const SharedTrait& trait) -> Count* {
    switch (trait.kind) {
      case TraitKind::kName: return &out.names;
      case TraitKind::kUnlisted: return one_script ? &out.names : nullptr;
      case TraitKind::kPlace: return trait.points >= kTown ? &out.names : nullptr;
      case TraitKind::kFigure: return &out.figures;
      default: return nullptr;
    }
  };
  for (auto x = a.traits.begin(), y = b.traits.begin(); x != a.traits.end() || y != b.traits.end();) {
    const bool left = y == b.traits.end() || (x != a.traits.end() && x->key <= y->key);
    const bool right = x == a.traits.end() || (y != b.traits.end() && y->key <= x->key);
    if (Count* of = count(left ? *x : *y)) {
      of->a += left ? 1 : 0;
      of->b += right ? 1 : 0;
      of->both += left && right ? 1 : 0;
    }
    if (left) ++x;
    if (right) ++y;
  }
  return out;
}

}  // namespace

bool RetellingFinder::Retold(ArticleId a, ArticleId b) {
  const StorySignature& x = signatures_[a.index];
  const StorySignature& y = signatures_[b.index];
  const int64_t apart = !x.days.published || !y.days.published ? 0 : std::abs(DayOf(*x.days.published) - DayOf(*y.days.published));
  if (apart > 1) return false;
  const auto script = [&](ArticleId article) {
    const Document& document = *articles_[article.index].document;
    return document.sentences.empty() ? Script::kCommon : document.sentences.front().script;
  };
  const auto [names, figures] = CommonOf(x, y, script(a) == script(b));
  // The next day's bulletin of a flood names the same rivers.
  const bool told = figures.fewer() >= kLeastFigures;
  if (told ? figures.both * 2 < figures.fewer() : apart > 0) return false;
  const auto most = [](const Count& count) { return count.both * kAllButOneOf >= count.fewer() * (kAllButOneOf - 1); };
  const bool figured = figures.fewer() >= kManyFigures && most(figures);
  if ((apart == 0 || figured) && names.both + (figured ? 1 : 0) >= kManyNames && most(names)) return true;
  if (figures.both >= kChanceless && most(figures) && names.both >= kLeastNames && names.both * 2 >= names.fewer()) return true;
  if (apart == 0 && told && names.both >= kAllNames && names.both == names.fewer() && figures.both * 3 >= figures.fewer() * 2) return true;
  return names.both >= kLeastNames && names.both * 2 >= names.fewer() && Alike(a, b);
}

std::vector<std::pair<ArticleId, ArticleId>> RetellingFinder::Pairs(const std::vector<ArticleId>& members) {
  std::vector<std::pair<ArticleId, ArticleId>> out;
  const size_t count = std::min(members.size(), kMostArticles);
  for (size_t i = 0; i < count; ++i) {
    for (size_t j = i + 1; j < count; ++j) {
      if (Retold(members[i], members[j])) out.emplace_back(members[i], members[j]);
    }
  }
  return out;
}

// Half of the sentences of the shorter article stand in the other, but for values.
bool RetellingFinder::Alike(ArticleId left, ArticleId right) {
  const std::vector<SentenceWords>& a = WordsOf(left);
  const std::vector<SentenceWords>& b = WordsOf(right);
  size_t twins = 0;
  for (const SentenceWords& x : a) twins += std::any_of(b.begin(), b.end(), [&](const SentenceWords& y) { return Twins(x, y); }) ? 1 : 0;
  return twins >= kLeastTwins && twins * 2 >= std::min(a.size(), b.size());
}

const std::vector<SentenceWords>& RetellingFinder::WordsOf(ArticleId article) {
  const auto [it, fresh] = words_.try_emplace(article);
  if (!fresh) return it->second;
  const Document& document = *articles_[article.index].document;
  for (uint32_t s = 0; s < document.sentences.size() && it->second.size() < kMostSentences; ++s) {
    if (document.paragraphs[document.sentences[s].paragraph].kind == BlockKind::kParagraph) it->second.push_back(WordsOfSentence(document, s));
  }
  return it->second;
}

}  // namespace gainsay
