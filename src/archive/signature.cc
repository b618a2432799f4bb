#include "archive/signature.h"

#include <xxhash.h>

#include <algorithm>

#include "align/story_traits.h"
#include "names/name_parts.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr uint8_t kFormat = 1;
constexpr size_t kMostUnlisted = 24;   // of an article; the longest tell the most
constexpr int kPartPoints = 4;         // of a person's; the rest for both together
constexpr size_t kMostNames = 300;     // keys of people and bodies: an election's list of winners
constexpr size_t kMostKeys = 600;
constexpr size_t kMostDays = 64;
constexpr CivilSeconds kLatest = 1'000'000'000'000;  // far beyond any date, far from overflow
constexpr uint8_t kHasPublished = 1, kDayStated = 2, kYearStated = 4;

// Sorted by hash; of equal ones that with the most points.
std::vector<BlockingKey> Distinct(std::vector<BlockingKey> keys) {
  std::sort(keys.begin(), keys.end(), [](const BlockingKey& a, const BlockingKey& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.points > b.points;
  });
  keys.erase(std::unique(keys.begin(), keys.end(), [](const BlockingKey& a, const BlockingKey& b) { return a.hash == b.hash; }), keys.end());
  return keys;
}

class Collector {
 public:
  Collector(const ArticleRead& article, const NameComparer& names) : article_(article), names_(names) {}

  std::vector<BlockingKey> Run() {
    People();
    Organisations();
    std::vector<BlockingKey> names = Distinct(std::move(keys_));
    if (names.size() > kMostNames) names.resize(kMostNames);
    keys_.clear();
    Traits();
    keys_.insert(keys_.end(), names.begin(), names.end());
    keys_ = Distinct(std::move(keys_));
    if (keys_.size() > kMostKeys) keys_.resize(kMostKeys);
    return std::move(keys_);
  }

 private:
  void Add(const std::string& key, TraitKind kind, int points) {
    keys_.push_back({XXH3_64bits(key.data(), key.size()), kind, static_cast<uint8_t>(points)});
  }

  // The sound of the first and the last part, together and alone: what stands
  // between is often left out, and a part may be spelled as another sound.
  void People() {
    for (const Person& person : article_.mentions.people) {
      const std::vector<std::string_view> parts = NameParts(person.name);
      if (parts.size() < 2) continue;
      const std::string first = names_.Key(parts.front()), last = names_.Key(parts.back());
      if (first.empty() || last.empty()) continue;
      Add("x" + first + " " + last, TraitKind::kName, kPersonPoints - 2 * kPartPoints);
      Add("y" + first, TraitKind::kName, kPartPoints);
      Add("y" + last, TraitKind::kName, kPartPoints);
    }
  }

  void Organisations() {
    const Concepts& concepts = article_.reading->concepts();
    const std::vector<OrgMention>& orgs = article_.mentions.orgs;
    for (uint32_t o = 0; o < orgs.size(); ++o) {
      if (orgs[o].same != o) continue;
      const std::string name = orgs[o].known.valid() ? "#" + std::string(concepts.Name(orgs[o].known)) : Fold(orgs[o].name);
      Add("o" + name, TraitKind::kName, kOrganisationPoints);
    }
  }

  void Traits() {
    std::vector<Trait> traits = TraitsOf(article_);
    std::vector<const Trait*> unlisted;
    for (const Trait& trait : traits) {
      if (trait.kind == TraitKind::kUnlisted) {
        unlisted.push_back(&trait);
      } else {
        Add(trait.key, trait.kind, trait.points);
      }
    }
    std::stable_sort(unlisted.begin(), unlisted.end(), [](const Trait* a, const Trait* b) { return a->key.size() > b->key.size(); });
    if (unlisted.size() > kMostUnlisted) unlisted.resize(kMostUnlisted);
    for (const Trait* trait : unlisted) Add(trait->key, trait->kind, trait->points);
  }

  const ArticleRead& article_;
  const NameComparer& names_;
  std::vector<BlockingKey> keys_;
};

void Put(std::string& out, uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  uint64_t Take(size_t count) {
    if (bytes_.size() - at_ < count) {
      failed_ = true;
      return 0;
    }
    uint64_t value = 0;
    for (size_t i = 0; i < count; ++i) value |= static_cast<uint64_t>(static_cast<unsigned char>(bytes_[at_ + i])) << (8 * i);
    at_ += count;
    return value;
  }
  bool whole() const { return !failed_ && at_ == bytes_.size(); }
  bool failed() const { return failed_; }

 private:
  std::string_view bytes_;
  size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace

int64_t Signature::Day() const {
  if (days.published) return DayOf(*days.published);
  return days.named.empty() ? 0 : days.named.back();
}

Signature SignatureOf(const ArticleRead& article, const NameComparer& names) {
  Signature out;
  out.keys = Collector(article, names).Run();
  out.days = StoryDaysOf(article);
  if (out.days.named.size() > kMostDays) out.days.named.resize(kMostDays);
  return out;
}

StoryScore CompareSignatures(const Signature& a, const Signature& b) {
  SharedTraits shared;
  for (auto x = a.keys.begin(), y = b.keys.begin(); x != a.keys.end() && y != b.keys.end();) {
    if (x->hash < y->hash) {
      ++x;
    } else if (y->hash < x->hash) {
      ++y;
    } else {
      shared.Add(x->kind, x->points);
      ++x;
      ++y;
    }
  }
  return ScoreStory(shared, a.days, b.days, false);  // where it happens is not kept: align tells
}

std::string EncodeSignature(const Signature& signature) {
  std::string out;
  const StoryDays& days = signature.days;
  Put(out, kFormat, 1);
  Put(out, (days.published ? kHasPublished : 0u) | (days.day_stated ? kDayStated : 0u) | (days.year_stated ? kYearStated : 0u), 1);
  Put(out, static_cast<uint64_t>(days.published.value_or(0)), 8);
  Put(out, days.named.size(), 2);
  for (const int64_t day : days.named) Put(out, static_cast<uint64_t>(day), 4);
  Put(out, signature.keys.size(), 2);
  for (const BlockingKey& key : signature.keys) {
    Put(out, key.hash, 8);
    Put(out, static_cast<uint64_t>(key.kind), 1);
    Put(out, key.points, 1);
  }
  return out;
}

Result<Signature> DecodeSignature(std::string_view bytes) {
  const Error damaged{ErrorCode::kInput, "its keys cannot be read", {}, 0, 0, {}};
  Reader in(bytes);
  if (in.Take(1) != kFormat) return damaged;
  Signature out;
  const uint64_t flags = in.Take(1);
  const auto published = static_cast<int64_t>(in.Take(8));
  if (published > kLatest || published < -kLatest) return damaged;
  if (flags & kHasPublished) out.days.published = published;
  out.days.day_stated = (flags & kDayStated) != 0 && out.days.published;
  out.days.year_stated = (flags & kYearStated) != 0 && out.days.published;
  for (uint64_t count = in.Take(2); count > 0 && !in.failed(); --count) {
    out.days.named.push_back(static_cast<int32_t>(static_cast<uint32_t>(in.Take(4))));
  }
  for (uint64_t count = in.Take(2); count > 0 && !in.failed(); --count) {
    BlockingKey key;
    key.hash = in.Take(8);
    const uint64_t kind = in.Take(1);
    if (kind >= kTraitKinds) return damaged;
    key.kind = static_cast<TraitKind>(kind);
    key.points = static_cast<uint8_t>(in.Take(1));
    out.keys.push_back(key);
  }
  const auto by_hash = [](const BlockingKey& a, const BlockingKey& b) { return a.hash < b.hash; };
  if (!in.whole() || !std::is_sorted(out.keys.begin(), out.keys.end(), by_hash) ||
      !std::is_sorted(out.days.named.begin(), out.days.named.end())) {
    return damaged;
  }
  return out;
}

}  // namespace gainsay
