#include "lang/pattern_index.h"

#include <algorithm>

#include "base/sorted.h"

namespace gainsay {
namespace {

uint64_t Slot(PatternIndex::Key key, uint32_t id) { return static_cast<uint64_t>(key) << 32 | id; }

}  // namespace

PatternIndex::PatternIndex(const std::vector<Pattern>& patterns) {
  for (uint32_t i = 0; i < patterns.size(); ++i) {
    if (!AddFirst(patterns[i].elements, i)) Add(Key::kAlways, 0, i);
  }
  SortUnique(entries_);
}

void PatternIndex::Add(Key key, uint32_t id, uint32_t pattern) {
  entries_.emplace_back(Slot(key, id), pattern);
  kinds_ |= 1U << static_cast<unsigned>(key);
  std::vector<uint64_t>& bits = begins_[static_cast<size_t>(key)];
  if (bits.size() <= id / 64) bits.resize(id / 64 + 1);
  bits[id / 64] |= uint64_t{1} << (id % 64);
}

bool PatternIndex::AddFirst(const std::vector<PatternElement>& list, uint32_t pattern) {
  for (const PatternElement& element : list) {
    if (AddFirst(element, pattern) && element.min_count > 0) return true;
  }
  return false;
}

// False where the element may take no token.
bool PatternIndex::AddFirst(const PatternElement& element, uint32_t pattern) {
  switch (element.kind) {
    case ElementKind::kLiteral:
      for (const uint32_t word : element.words) Add(Key::kWord, word, pattern);
      return true;
    case ElementKind::kClass:
      Add(Key::kClass, element.cls.index, pattern);
      return true;
    case ElementKind::kMention: {
      auto type = std::find(mentions_.begin(), mentions_.end(), element.mention);
      if (type == mentions_.end()) type = mentions_.insert(type, element.mention);
      Add(Key::kMention, static_cast<uint32_t>(type - mentions_.begin()), pattern);
      return true;
    }
    case ElementKind::kInt:
    case ElementKind::kNumber:
    case ElementKind::kDigits:
      Add(Key::kNumber, 0, pattern);
      return true;
    case ElementKind::kWord:
    case ElementKind::kCap:
      Add(Key::kLetters, 0, pattern);
      return true;
    case ElementKind::kGroup: {
      bool takes = true;
      for (const auto& alternative : element.alternatives) takes = AddFirst(alternative, pattern) && takes;
      return takes && !element.alternatives.empty();
    }
    case ElementKind::kStart:
      return false;
    default:  // any token, a gap, the sentence's end
      Add(Key::kAlways, 0, pattern);
      return true;
  }
}

void PatternIndex::Append(Key key, uint32_t id, std::vector<uint32_t>& out) const {
  const uint64_t slot = Slot(key, id);
  auto it = std::lower_bound(entries_.begin(), entries_.end(), std::pair<uint64_t, uint32_t>(slot, 0));
  for (; it != entries_.end() && it->first == slot; ++it) out.push_back(it->second);
}

}  // namespace gainsay
