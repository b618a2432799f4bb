#include "lang/pattern_needs.h"

#include <algorithm>

namespace gainsay {
namespace {

struct Wanted {
  ClassMask classes{};
  uint64_t mentions = 0;
  uint64_t numbers = 0;
  std::vector<WordMask> words;
};

// The set that fewest words meet.
WordMask Rarest(const std::vector<WordMask>& words) {
  return *std::min_element(words.begin(), words.end(), [](const WordMask& a, const WordMask& b) { return a.size() < b.size(); });
}

Wanted WantedBy(const std::vector<PatternElement>& elements);

// What every alternative wants.
void AddGroup(const PatternElement& group, Wanted& out) {
  if (group.alternatives.empty()) return;
  Wanted all = {{~uint64_t{0}, ~uint64_t{0}}, ~uint64_t{0}, ~uint64_t{0}, {WordMask()}};
  for (const std::vector<PatternElement>& alternative : group.alternatives) {
    const Wanted one = WantedBy(alternative);
    all.classes[0] &= one.classes[0];
    all.classes[1] &= one.classes[1];
    all.mentions &= one.mentions;
    all.numbers &= one.numbers;
    if (one.words.empty()) all.words.clear();
    if (!all.words.empty()) all.words[0].Add(Rarest(one.words));
  }
  out.classes[0] |= all.classes[0];
  out.classes[1] |= all.classes[1];
  out.mentions |= all.mentions;
  out.numbers |= all.numbers;
  out.words.insert(out.words.end(), all.words.begin(), all.words.end());
}

Wanted WantedBy(const std::vector<PatternElement>& elements) {
  Wanted out;
  for (const PatternElement& element : elements) {
    if (element.min_count == 0) continue;
    switch (element.kind) {
      case ElementKind::kLiteral: {
        WordMask words;
        for (const uint32_t word : element.words) words.Add(word);
        out.words.push_back(words);
        break;
      }
      case ElementKind::kClass: AddTo(out.classes, element.cls); break;
      case ElementKind::kMention: out.mentions |= MentionBit(element.mention); break;
      case ElementKind::kInt:
      case ElementKind::kNumber:
      case ElementKind::kDigits: out.numbers = 1; break;
      case ElementKind::kGroup: AddGroup(element, out); break;
      default: break;
    }
  }
  return out;
}

}  // namespace

PatternNeeds NeedsOf(const std::vector<PatternElement>& elements) {
  Wanted wanted = WantedBy(elements);
  PatternNeeds needs;
  needs.classes = wanted.classes;
  needs.mentions = wanted.mentions;
  needs.numbers = wanted.numbers;
  std::stable_sort(wanted.words.begin(), wanted.words.end(), [](const WordMask& a, const WordMask& b) { return a.size() < b.size(); });
  for (size_t i = 0; i < std::min(wanted.words.size(), needs.words.size()); ++i) needs.words[i] = wanted.words[i];
  return needs;
}

}  // namespace gainsay
