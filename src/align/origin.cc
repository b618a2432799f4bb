// Wire copy reprinted: articles that share most of their five-word shingles
// (Broder 1997) count as one source.

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "align/facts.h"
#include "align/groups.h"
#include "base/parallel.h"
#include "base/sorted.h"

namespace gainsay {
namespace {

constexpr uint32_t kShingle = 5;
constexpr double kSameText = 0.5;      // of the shorter article's shingles
constexpr size_t kCommonShingle = 32;  // of one in more articles only neighbours are counted: copies hang together all the same

uint64_t Mix(uint64_t hash, std::string_view word) {
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return (hash ^ 0x20) * 0x100000001b3u;
}

// Each once, sorted.
std::vector<uint64_t> Shingles(const ArticleRead& article) {
  std::vector<uint64_t> out;
  const Document& document = *article.document;
  std::vector<uint32_t> words;
  for (uint32_t i = 0; i < document.tokens.size(); ++i) {
    if (document.tokens[i].kind == TokenKind::kWord || document.tokens[i].kind == TokenKind::kNumber) words.push_back(i);
  }
  for (size_t i = 0; i + kShingle <= words.size(); ++i) {
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t k = 0; k < kShingle; ++k) hash = Mix(hash, document.Norm(words[i + k]));
    out.push_back(hash);
  }
  SortUnique(out);
  return out;
}

}  // namespace

std::vector<uint32_t> FindOrigins(const std::vector<ArticleRead>& articles, size_t jobs) {
  std::vector<std::vector<uint64_t>> shingles(articles.size());
  ParallelFor(articles.size(), jobs, [&](size_t a) { shingles[a] = Shingles(articles[a]); });
  std::vector<std::pair<uint64_t, uint32_t>> held;  // shingle, article
  std::vector<size_t> sizes;
  for (uint32_t a = 0; a < articles.size(); ++a) {
    sizes.push_back(shingles[a].size());
    for (const uint64_t shingle : shingles[a]) held.emplace_back(shingle, a);
    shingles[a] = {};
  }
  std::sort(held.begin(), held.end());
  std::unordered_map<uint64_t, uint32_t> shared;  // shingles that two articles hold, by both
  for (size_t begin = 0, end = 0; begin < held.size(); begin = end) {
    for (end = begin; end < held.size() && held[end].first == held[begin].first;) ++end;
    const size_t reach = end - begin > kCommonShingle ? 1 : kCommonShingle;
    for (size_t i = begin; i < end; ++i) {
      for (size_t j = i + 1; j < std::min(end, i + 1 + reach); ++j) ++shared[static_cast<uint64_t>(held[i].second) << 32 | held[j].second];
    }
  }
  std::vector<std::pair<uint32_t, uint32_t>> copies;
  for (const auto& [both, count] : shared) {
    const auto x = static_cast<uint32_t>(both >> 32), y = static_cast<uint32_t>(both);
    if (static_cast<double>(count) >= kSameText * static_cast<double>(std::min(sizes[x], sizes[y]))) copies.emplace_back(x, y);
  }
  std::sort(copies.begin(), copies.end());
  Groups groups(articles.size());
  for (const auto& [x, y] : copies) groups.Join(x, y);
  std::vector<uint32_t> origin(articles.size());
  for (uint32_t a = 0; a < articles.size(); ++a) origin[a] = groups.Root(a);
  return origin;
}

}  // namespace gainsay
