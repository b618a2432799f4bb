#include "lang/pattern_set.h"

#include <utility>

#include "base/sorted.h"

namespace gainsay {
namespace {

bool IsPlainWord(const std::vector<PatternElement>& list) {
  return list.size() == 1 && list[0].kind == ElementKind::kLiteral && list[0].min_count == 1 && list[0].max_count == 1 && list[0].capture.empty();
}

// "( on | at | by the )" is tried as "( on|at | by the )": alternatives of one
// word, side by side, are one literal of several.
void Simplify(std::vector<PatternElement>& list) {
  for (PatternElement& element : list) {
    if (element.kind != ElementKind::kGroup) continue;
    std::vector<std::vector<PatternElement>> kept;
    for (std::vector<PatternElement>& alternative : element.alternatives) {
      Simplify(alternative);
      if (kept.empty() || !IsPlainWord(alternative) || !IsPlainWord(kept.back())) {
        kept.push_back(std::move(alternative));
        continue;
      }
      std::vector<uint32_t>& words = kept.back()[0].words;
      words.insert(words.end(), alternative[0].words.begin(), alternative[0].words.end());
      SortUnique(words);
    }
    element.alternatives = std::move(kept);
    if (element.alternatives.size() != 1 || !IsPlainWord(element.alternatives[0]) || !element.capture.empty()) continue;
    PatternElement literal = std::move(element.alternatives[0][0]);
    literal.min_count = element.min_count;
    literal.max_count = element.max_count;
    element = std::move(literal);
  }
}

}  // namespace

std::string_view Pattern::Constant(std::string_view key) const {
  for (const PatternConstant& constant : constants) {
    if (constant.key == key) return constant.value;
  }
  return {};
}

const PatternGroup* PatternSet::Find(std::string_view group) const {
  const auto it = groups_.find(group);
  return it == groups_.end() ? nullptr : &it->second;
}

void PatternSet::Link() {
  constants_.reserve(constant_rows_.size());
  for (const ConstantRow& row : constant_rows_) constants_.push_back({texts_[row.key], texts_[row.value]});
  patterns_.reserve(rows_.size());
  for (const Row& row : rows_) {
    const std::span<const PatternConstant> constants(constants_.data() + row.first_constant, constants_.data() + row.last_constant);
    patterns_.push_back({texts_[row.make], constants, row.elements});
  }
  for (size_t i = 0; i < group_rows_.size(); ++i) {
    const auto [name, first, last] = group_rows_[i];
    PatternGroup& group = groups_[texts_[name]];
    group.patterns = {patterns_.data() + first, patterns_.data() + last};
    group.needs = {needs_.data() + first, needs_.data() + last};
    group.index = std::move(indices_[i]);
    group.bit = GroupStarts::BitOf(static_cast<uint32_t>(i));
  }
  indices_.clear();
}

void PatternSet::Save(BlobWriter& out) const {
  out.Array(nodes_);
  out.Array(lists_);
  out.Array(members_);
  out.Array(rows_);
  out.Array(needs_);
  out.Array(constant_rows_);
  out.Array(group_rows_);
  texts_.Save(out);
  slots_.Save(out);
  starts_.Save(out);
  for (const GroupRow& row : group_rows_) groups_.at(texts_[row.name]).index.Save(out);
}

PatternSet PatternSet::Load(BlobReader& in) {
  PatternSet set;
  set.nodes_ = FlatArray<PatternNode>(in.Array<PatternNode>());
  set.lists_ = FlatArray<PatternList>(in.Array<PatternList>());
  set.members_ = FlatArray<uint32_t>(in.Array<uint32_t>());
  set.rows_ = FlatArray<Row>(in.Array<Row>());
  set.needs_ = FlatArray<PatternNeeds>(in.Array<PatternNeeds>());
  set.constant_rows_ = FlatArray<ConstantRow>(in.Array<ConstantRow>());
  set.group_rows_ = FlatArray<GroupRow>(in.Array<GroupRow>());
  set.texts_ = StringTable::Load(in);
  set.slots_ = StringTable::Load(in);
  set.starts_ = GroupStarts::Load(in);
  for (size_t i = 0; i < set.group_rows_.size(); ++i) set.indices_.push_back(PatternIndex::Load(in));
  set.Link();
  return set;
}

PatternNode PatternSetBuilder::MakeNode(const PatternElement& element) {
  PatternNode node{element.kind, element.min_count, element.max_count, 0, StringTable::kNone, 0, 0, 0, 0, element.low, element.high};
  if (!element.capture.empty()) node.capture = set_.texts_.Add(element.capture);
  if (element.kind == ElementKind::kClass) node.of = element.cls.index;
  if (element.kind == ElementKind::kMention) node.of = set_.slots_.Add(element.mention);
  if (element.kind == ElementKind::kGroup) {
    std::vector<PatternList> alternatives;
    for (const std::vector<PatternElement>& alternative : element.alternatives) alternatives.push_back(AddList(alternative));
    std::vector<PatternList>& lists = set_.lists_.Own();
    node.first = static_cast<uint32_t>(lists.size());
    lists.insert(lists.end(), alternatives.begin(), alternatives.end());
    node.last = static_cast<uint32_t>(lists.size());
    return node;
  }
  const std::vector<uint32_t>& own = element.kind == ElementKind::kLiteral ? element.words : element.concepts;
  std::vector<uint32_t>& members = set_.members_.Own();
  node.first = static_cast<uint32_t>(members.size());
  members.insert(members.end(), own.begin(), own.end());
  node.last = static_cast<uint32_t>(members.size());
  return node;
}

PatternList PatternSetBuilder::AddList(const std::vector<PatternElement>& elements) {
  std::vector<PatternNode> made;  // groups add lists of their own meanwhile
  for (const PatternElement& element : elements) made.push_back(MakeNode(element));
  std::vector<PatternNode>& nodes = set_.nodes_.Own();
  const auto first = static_cast<uint32_t>(nodes.size());
  nodes.insert(nodes.end(), made.begin(), made.end());
  return {first, static_cast<uint32_t>(nodes.size())};
}

void PatternSetBuilder::AddPattern(const ParsedPattern& pattern) {
  std::vector<PatternSet::ConstantRow>& constants = set_.constant_rows_.Own();
  const auto first = static_cast<uint32_t>(constants.size());
  for (const auto& [key, value] : pattern.set) constants.push_back({set_.texts_.Add(key), set_.texts_.Add(value)});
  set_.rows_.Own().push_back({set_.texts_.Add(pattern.make), first, static_cast<uint32_t>(constants.size()), AddList(pattern.elements)});
  set_.needs_.Own().push_back(NeedsOf(pattern.elements));
}

PatternSet PatternSetBuilder::Finish() {
  for (auto& [name, patterns] : groups_) {
    const auto first = static_cast<uint32_t>(set_.rows_.size());
    PatternIndexBuilder index(set_.slots_);
    for (ParsedPattern& pattern : patterns) {
      Simplify(pattern.elements);
      AddPattern(pattern);
      index.Add(pattern.elements);
    }
    set_.group_rows_.Own().push_back({set_.texts_.Add(name), first, static_cast<uint32_t>(set_.rows_.size())});
    const auto number = static_cast<uint32_t>(set_.indices_.size());
    set_.starts_.Add(number, set_.indices_.emplace_back(index.Finish()));
  }
  set_.Link();
  return std::move(set_);
}

}  // namespace gainsay
