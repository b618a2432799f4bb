#include "lang/pattern_index.h"

#include <algorithm>

#include "base/sorted.h"

namespace gainsay {

void PatternIndex::Append(Key key, uint32_t id, std::vector<uint32_t>& out) const {
  const uint64_t slot = Slot(key, id);
  const Entry* it = std::lower_bound(entries_.begin(), entries_.end(), slot, [](const Entry& e, uint64_t s) { return e.slot < s; });
  for (; it != entries_.end() && it->slot == slot; ++it) out.push_back(it->pattern);
}

void PatternIndex::FindClasses() {
  const FlatArray<uint64_t>& bits = begins_[static_cast<size_t>(Key::kClass)];
  for (size_t i = 0; i < std::min(bits.size(), classes_.size()); ++i) classes_[i] = bits[i];
}

void PatternIndex::Save(BlobWriter& out) const {
  out.Array(entries_);
  for (const FlatArray<uint64_t>& bits : begins_) out.Array(bits);
  out.I64(static_cast<int64_t>(mentions_));
}

PatternIndex PatternIndex::Load(BlobReader& in) {
  PatternIndex index;
  index.entries_ = FlatArray<Entry>(in.Array<Entry>());
  for (FlatArray<uint64_t>& bits : index.begins_) bits = FlatArray<uint64_t>(in.Array<uint64_t>());
  index.mentions_ = static_cast<uint64_t>(in.I64());
  index.FindClasses();
  return index;
}

void PatternIndexBuilder::Add(const std::vector<PatternElement>& elements) {
  if (!AddFirst(elements)) Add(Key::kAlways, 0);
  ++pattern_;
}

PatternIndex PatternIndexBuilder::Finish() {
  SortUnique(entries_);
  PatternIndex index;
  index.entries_.Own() = std::move(entries_);
  for (size_t key = 0; key < begins_.size(); ++key) index.begins_[key].Own() = std::move(begins_[key]);
  index.mentions_ = mentions_;
  index.FindClasses();
  return index;
}

void PatternIndexBuilder::Add(Key key, uint32_t id) {
  entries_.push_back({PatternIndex::Slot(key, id), pattern_, 0});
  std::vector<uint64_t>& bits = begins_[static_cast<size_t>(key)];
  if (bits.size() <= id / 64) bits.resize(id / 64 + 1);
  bits[id / 64] |= uint64_t{1} << (id % 64);
}

bool PatternIndexBuilder::AddFirst(const std::vector<PatternElement>& list) {
  for (const PatternElement& element : list) {
    if (AddFirst(element) && element.min_count > 0) return true;
  }
  return false;
}

// False where the element may take no token.
bool PatternIndexBuilder::AddFirst(const PatternElement& element) {
  switch (element.kind) {
    case ElementKind::kLiteral:
      for (const uint32_t word : element.words) Add(Key::kWord, word);
      return true;
    case ElementKind::kClass:
      Add(Key::kClass, element.cls.index);
      return true;
    case ElementKind::kMention:
      Add(Key::kMention, slots_.Add(element.mention));
      mentions_ |= MentionBit(element.mention);
      return true;
    case ElementKind::kInt:
    case ElementKind::kNumber:
    case ElementKind::kDigits:
      Add(Key::kNumber, 0);
      return true;
    case ElementKind::kWord:
    case ElementKind::kCap:
      Add(Key::kLetters, 0);
      return true;
    case ElementKind::kGroup: {
      bool takes = true;
      for (const auto& alternative : element.alternatives) takes = AddFirst(alternative) && takes;
      return takes && !element.alternatives.empty();
    }
    case ElementKind::kStart:
      return false;
    default:  // any token, a gap, the sentence's end
      Add(Key::kAlways, 0);
      return true;
  }
}

}  // namespace gainsay
