#include "base/string_table.h"

#include <cstring>

namespace gainsay {

namespace {

template <typename Word>
uint64_t WordAt(const char* at) {
  Word word;
  std::memcpy(&word, at, sizeof word);
  return word;
}

}  // namespace

// Eight bytes a step, multiplied and folded (the mixing of SplitMix64, Steele et
// al. 2014): short keys, no seed, the same numbers in every run. What is left
// is read in words that overlap.
uint64_t StringTable::Hash(std::string_view text) {
  uint64_t hash = text.size() * 0x9e3779b97f4a7c15u;
  const char* at = text.data();
  size_t left = text.size();
  for (; left > 8; left -= 8, at += 8) {
    hash = (hash ^ WordAt<uint64_t>(at)) * 0xbf58476d1ce4e5b9u;
    hash ^= hash >> 32;
  }
  uint64_t rest = 0;
  if (text.size() >= 8) {
    rest = WordAt<uint64_t>(text.data() + text.size() - 8);
  } else if (left >= 4) {
    rest = WordAt<uint32_t>(at) | WordAt<uint32_t>(at + left - 4) << 32;
  } else if (left > 0) {
    rest = WordAt<uint8_t>(at) | WordAt<uint8_t>(at + left / 2) << 8 | WordAt<uint8_t>(at + left - 1) << 16;
  }
  hash = (hash ^ rest) * 0x94d049bb133111ebu;
  return hash ^ (hash >> 31);
}

uint32_t StringTable::Find(std::string_view text) const {
  if (slots_.empty()) return kNone;
  const size_t mask = slots_.size() - 1;
  for (size_t at = Hash(text) & mask;; at = (at + 1) & mask) {
    if (slots_[at] == 0) return kNone;
    if ((*this)[slots_[at] - 1] == text) return slots_[at] - 1;
  }
}

uint32_t StringTable::Add(std::string_view text) {
  if (const uint32_t known = Find(text); known != kNone) return known;
  if ((size() + 1) * 2 > slots_.size()) Grow();
  const uint32_t id = size();
  pool_.Own().insert(pool_.Own().end(), text.begin(), text.end());
  begins_.Own().push_back(static_cast<uint32_t>(pool_.size()));
  std::vector<uint32_t>& slots = slots_.Own();
  const size_t mask = slots.size() - 1;
  size_t at = Hash(text) & mask;
  while (slots[at] != 0) at = (at + 1) & mask;
  slots[at] = id + 1;
  return id;
}

void StringTable::Grow() {
  std::vector<uint32_t>& slots = slots_.Own();
  slots.assign(slots.empty() ? 64 : slots.size() * 2, 0);
  const size_t mask = slots.size() - 1;
  for (uint32_t id = 0; id < size(); ++id) {
    size_t at = Hash((*this)[id]) & mask;
    while (slots[at] != 0) at = (at + 1) & mask;
    slots[at] = id + 1;
  }
}

void StringTable::Save(BlobWriter& out) const {
  out.Array(pool_);
  out.Array(begins_);
  out.Array(slots_);
}

StringTable StringTable::Load(BlobReader& in) {
  StringTable table;
  table.pool_ = FlatArray<char>(in.Array<char>());
  table.begins_ = FlatArray<uint32_t>(in.Array<uint32_t>());
  table.slots_ = FlatArray<uint32_t>(in.Array<uint32_t>());
  return table;
}

}  // namespace gainsay
