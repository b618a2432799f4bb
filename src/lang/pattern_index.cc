#include "lang/pattern_index.h"

#include "base/sorted.h"

namespace gainsay {

void PatternIndex::FindClasses() {
  for (size_t half = 0; half < classes_.size(); ++half) {
    const size_t at = kClasses / 64 + half;
    classes_[half] = at < begins_.size() ? begins_[at] : 0;
  }
}

void PatternIndex::Save(BlobWriter& out) const {
  out.Array(begins_);
  out.Array(before_);
  out.Array(starts_);
  out.Array(patterns_);
  out.I64(static_cast<int64_t>(mentions_));
}

PatternIndex PatternIndex::Load(BlobReader& in) {
  PatternIndex index;
  index.begins_ = FlatArray<uint64_t>(in.Array<uint64_t>());
  index.before_ = FlatArray<uint32_t>(in.Array<uint32_t>());
  index.starts_ = FlatArray<uint32_t>(in.Array<uint32_t>());
  index.patterns_ = FlatArray<uint32_t>(in.Array<uint32_t>());
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
  std::vector<uint64_t>& begins = index.begins_.Own();
  std::vector<uint32_t>& before = index.before_.Own();
  std::vector<uint32_t>& starts = index.starts_.Own();
  std::vector<uint32_t>& patterns = index.patterns_.Own();
  for (size_t i = 0; i < entries_.size(); ++i) {
    const auto [place, pattern] = entries_[i];
    if (i == 0 || entries_[i - 1].first != place) {
      starts.push_back(static_cast<uint32_t>(patterns.size()));
      begins.resize(place / 64 + 1);
      begins.back() |= uint64_t{1} << (place % 64);
    }
    patterns.push_back(pattern);
  }
  starts.push_back(static_cast<uint32_t>(patterns.size()));
  uint32_t count = 0;
  for (const uint64_t bits : begins) {
    before.push_back(count);
    count += static_cast<uint32_t>(std::popcount(bits));
  }
  index.mentions_ = mentions_;
  index.FindClasses();
  return index;
}

void PatternIndexBuilder::Add(Key key, uint32_t id) { entries_.emplace_back(PatternIndex::PlaceOf(key, id), pattern_); }

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
