// Wire copy reprinted: articles that share most of their five-word shingles
// (Broder 1997) count as one source.

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "align/facts.h"
#include "align/groups.h"

namespace gainsay {
namespace {

constexpr uint32_t kShingle = 5;
constexpr double kSameText = 0.5;      // of the shorter article's shingles
constexpr size_t kCommonShingle = 32;  // one in more articles is boilerplate

uint64_t Mix(uint64_t hash, std::string_view word) {
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return (hash ^ 0x20) * 0x100000001b3u;
}

std::set<uint64_t> Shingles(const ArticleRead& article) {
  std::set<uint64_t> out;
  const Document& document = *article.document;
  std::vector<uint32_t> words;
  for (uint32_t i = 0; i < document.tokens.size(); ++i) {
    if (document.tokens[i].kind == TokenKind::kWord || document.tokens[i].kind == TokenKind::kNumber) words.push_back(i);
  }
  for (size_t i = 0; i + kShingle <= words.size(); ++i) {
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t k = 0; k < kShingle; ++k) hash = Mix(hash, document.Norm(words[i + k]));
    out.insert(hash);
  }
  return out;
}

}  // namespace

std::vector<uint32_t> FindOrigins(const std::vector<ArticleRead>& articles) {
  std::map<uint64_t, std::vector<uint32_t>> holders;
  std::vector<size_t> sizes;
  for (uint32_t a = 0; a < articles.size(); ++a) {
    const std::set<uint64_t> shingles = Shingles(articles[a]);
    sizes.push_back(shingles.size());
    for (const uint64_t shingle : shingles) holders[shingle].push_back(a);
  }
  std::map<std::pair<uint32_t, uint32_t>, size_t> shared;
  for (const auto& [shingle, list] : holders) {
    if (list.size() > kCommonShingle) continue;
    for (size_t i = 0; i < list.size(); ++i) {
      for (size_t j = i + 1; j < list.size(); ++j) ++shared[{list[i], list[j]}];
    }
  }
  Groups groups(articles.size());
  for (const auto& [pair, count] : shared) {
    const size_t least = std::min(sizes[pair.first], sizes[pair.second]);
    if (static_cast<double>(count) >= kSameText * static_cast<double>(least)) groups.Join(pair.first, pair.second);
  }
  std::vector<uint32_t> origin(articles.size());
  for (uint32_t a = 0; a < articles.size(); ++a) origin[a] = groups.Root(a);
  return origin;
}

}  // namespace gainsay
