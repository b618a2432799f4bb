// The patterns of a pack, compiled into flat arrays: a blob's view of them is
// ready without a copy, and trying a pattern walks through neighbouring memory.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/blob.h"
#include "base/ids.h"
#include "base/string_table.h"
#include "lang/group_starts.h"
#include "lang/pattern.h"
#include "lang/pattern_index.h"
#include "lang/pattern_needs.h"

namespace gainsay {

// Elements [first, last) of a set, one after another.
struct PatternList {
  uint32_t first = 0;
  uint32_t last = 0;
};

// An element, compiled.
struct PatternNode {
  ElementKind kind;
  uint8_t min_count;
  uint8_t max_count;    // 255 is "many"
  uint8_t unused;
  uint32_t capture;     // a text of the set, or StringTable::kNone
  uint32_t of;          // kClass: the class; kMention: the slot's number
  uint32_t first, last; // kLiteral, kClass: sorted members; kGroup: alternatives
  uint32_t unused_too;
  int64_t low, high;    // kInt: the range; kDigits and kGap: the count, in low
};

struct PatternConstant {
  std::string_view key;
  std::string_view value;
};

// REQUIRES, as all of this file that views: the set outlives it.
struct Pattern {
  std::string_view make;                      // what the step builds from it
  std::span<const PatternConstant> constants; // handed to it; sorted by key
  PatternList elements;

  // Empty where there is none.
  std::string_view Constant(std::string_view key) const;
};

struct PatternGroup {
  std::span<const Pattern> patterns;      // in the order of the files
  std::span<const PatternNeeds> needs;    // of each
  PatternIndex index;                     // what each begins with
  GroupStarts::Bits bit = 0;              // of this group in starts()
};

class PatternSet {
 public:
  PatternSet() = default;
  PatternSet(PatternSet&&) = default;
  PatternSet& operator=(PatternSet&&) = default;

  // Null where no pattern is of that group.
  const PatternGroup* Find(std::string_view group) const;

  const PatternNode* nodes() const { return nodes_.data(); }
  const PatternList* lists() const { return lists_.data(); }      // of groups: their alternatives
  const uint32_t* members() const { return members_.data(); }     // words of the pack's vocabulary; concepts
  std::string_view Text(uint32_t id) const { return texts_[id]; }
  const GroupStarts& starts() const { return starts_; }
  // The types of mentions that the patterns take, by their number.
  const StringTable& slots() const { return slots_; }

  void Save(BlobWriter& out) const;
  static PatternSet Load(BlobReader& in);

 private:
  friend class PatternSetBuilder;
  struct Row {  // a pattern
    uint32_t make;
    uint32_t first_constant, last_constant;
    PatternList elements;
  };
  struct ConstantRow {
    uint32_t key, value;
  };
  struct GroupRow {
    uint32_t name;
    uint32_t first, last;  // patterns
  };
  // Makes the views from the rows.
  void Link();

  FlatArray<PatternNode> nodes_;
  FlatArray<PatternList> lists_;
  FlatArray<uint32_t> members_;
  FlatArray<Row> rows_;
  FlatArray<PatternNeeds> needs_;       // by row
  FlatArray<ConstantRow> constant_rows_;
  FlatArray<GroupRow> group_rows_;
  GroupStarts starts_;
  StringTable texts_;
  StringTable slots_;
  std::vector<PatternIndex> indices_;   // by group, until Link
  std::vector<Pattern> patterns_;       // by row
  std::vector<PatternConstant> constants_;
  std::map<std::string_view, PatternGroup> groups_;
};

class PatternSetBuilder {
 public:
  void Add(const std::string& group, ParsedPattern pattern) { groups_[group].push_back(std::move(pattern)); }
  PatternSet Finish();

 private:
  PatternList AddList(const std::vector<PatternElement>& elements);
  PatternNode MakeNode(const PatternElement& element);
  void AddPattern(const ParsedPattern& pattern);

  std::map<std::string, std::vector<ParsedPattern>> groups_;
  PatternSet set_;
};

}  // namespace gainsay
