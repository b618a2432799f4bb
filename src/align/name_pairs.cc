// Names are compared, not namings: an archive has many times as many namings
// as names, and every article of a story repeats them.
#include "align/name_pairs.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/parallel.h"
#include "names/name_parts.h"

namespace gainsay {
namespace {

constexpr size_t kLargestBlock = 400;  // more namesakes than this block nobody further

// A name as written, by however many.
struct Written {
  std::string_view name;
  std::vector<uint32_t> bearers;  // namings, ascending
  std::vector<uint32_t> blocks;   // ascending
  ArticleId only;                 // the one article that has it; invalid where several do
};

std::vector<Written> Distinct(const std::vector<Naming>& namings) {
  std::map<std::string_view, std::vector<uint32_t>> bearers;
  for (uint32_t i = 0; i < namings.size(); ++i) bearers[namings[i].name].push_back(i);
  std::vector<Written> out;
  out.reserve(bearers.size());
  for (auto& [name, list] : bearers) {
    const ArticleId first = namings[list.front()].article;
    const bool one = std::all_of(list.begin(), list.end(), [&](uint32_t i) { return namings[i].article == first; });
    out.push_back({name, std::move(list), {}, one ? first : ArticleId{}});
  }
  return out;
}

std::set<std::string> KeysOf(const NameComparer& names, std::string_view name) {
  std::set<std::string> keys;
  for (const std::string_view part : NameParts(name)) keys.insert(names.Key(part));
  keys.erase("");
  return keys;
}

// The names that share a key, a list a block; each name is told its blocks.
std::vector<std::vector<uint32_t>> Block(const NameComparer& names, std::vector<Written>& written) {
  std::map<std::string, std::vector<uint32_t>> sharers;
  for (uint32_t i = 0; i < written.size(); ++i) {
    for (const std::string& key : KeysOf(names, written[i].name)) sharers[key].push_back(i);
  }
  std::vector<std::vector<uint32_t>> blocks;
  for (auto& [key, list] : sharers) {
    size_t bearers = 0;
    for (const uint32_t i : list) bearers += written[i].bearers.size();
    if (bearers > kLargestBlock) continue;
    for (const uint32_t i : list) written[i].blocks.push_back(static_cast<uint32_t>(blocks.size()));
    blocks.push_back(std::move(list));
  }
  return blocks;
}

// The first block that both stand in. REQUIRES: there is one.
uint32_t FirstShared(const Written& a, const Written& b) {
  auto x = a.blocks.begin(), y = b.blocks.begin();
  while (*x != *y) ++(*x < *y ? x : y);
  return *x;
}

class Pairer {
 public:
  Pairer(const std::vector<Naming>& namings, const std::vector<Written>& written, const NameComparer& names)
      : namings_(namings), written_(written), names_(names) {}

  // What `block` pairs first.
  std::vector<NamePair> Run(const std::vector<uint32_t>& list, uint32_t block) const {
    std::vector<NamePair> out;
    for (size_t i = 0; i < list.size(); ++i) {
      for (size_t j = i; j < list.size(); ++j) {
        const Written& x = written_[list[i]];
        const Written& y = written_[list[j]];
        if ((x.only.valid() && x.only == y.only) || FirstShared(x, y) != block) continue;
        const NameComparison compared = names_.Score(x.name, y.name);
        if (compared.level <= NameLevel::kPartial) Pair(x, y, compared, out);
      }
    }
    std::sort(out.begin(), out.end(), [](const NamePair& x, const NamePair& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
    return out;
  }

 private:
  void Pair(const Written& x, const Written& y, const NameComparison& compared, std::vector<NamePair>& out) const {
    for (const uint32_t a : x.bearers) {
      for (const uint32_t b : y.bearers) {
        const bool twice = &x == &y && b <= a;
        if (twice || namings_[a].article == namings_[b].article) continue;
        out.push_back({std::min(a, b), std::max(a, b), compared.level, compared.score});
      }
    }
  }

  const std::vector<Naming>& namings_;
  const std::vector<Written>& written_;
  const NameComparer& names_;
};

}  // namespace

std::vector<NamePair> FindNamePairs(const std::vector<Naming>& namings, const NameComparer& names, size_t jobs) {
  std::vector<Written> written = Distinct(namings);
  const std::vector<std::vector<uint32_t>> blocks = Block(names, written);
  const Pairer pairer(namings, written, names);
  std::vector<std::vector<NamePair>> found(blocks.size());
  ParallelFor(blocks.size(), jobs, [&](size_t i) { found[i] = pairer.Run(blocks[i], static_cast<uint32_t>(i)); });
  std::vector<NamePair> out;
  for (std::vector<NamePair>& some : found) {
    out.insert(out.end(), some.begin(), some.end());
    some = {};
  }
  return out;
}

}  // namespace gainsay
