// The visitor of fields.h that reads from a JSON object. It stops at the first
// thing that is wrong; members that no list names are wrong too.
#pragma once

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "claim_io/article_record.h"
#include "claim_io/brief.h"
#include "claim_io/enum_names.h"
#include "claim_io/fields.h"

namespace gainsay {

// What an article's members must lie in.
struct Bounds {
  const SourceBounds* source = nullptr;
  const ArticleRead* read = nullptr;             // its article; where `tables` are known also document and reading
  std::array<uint32_t, kTableCount> tables{};    // how many mentions each will have
};

class FieldReader {
 public:
  // REQUIRES: all outlive the reader; `in` is an object. `error` is empty, and
  // is filled with what is wrong first.
  FieldReader(const nlohmann::json& in, const Bounds& bounds, std::string& error) : in_(in), bounds_(bounds), error_(error) {}

  void Text(const char* key, std::string& value);
  void Words(const char* key, std::vector<std::string>& values);
  void Flag(const char* key, bool& value, bool usual = false);
  void Polarity(const char* key, bool& affirmed);
  void Real(const char* key, double& value);
  void Exact(const char* key, Decimal& value);
  void Exact(const char* key, std::optional<Decimal>& value);
  void Instant(const char* key, CivilSeconds& at);
  void When(const char* key, std::optional<Interval>& value);
  void Extent(Span& span);
  void Bytes(const char* key, Span& span);
  void Tokens(const char* key, TokenRange& tokens, Need need = Need::kMay);
  // Tokens, and the words that stand there where they are given.
  void Place(const char* key, const char* text, TokenRange& tokens, Need need);
  void Concept(const char* key, ConceptId& id, Need need = Need::kMay);
  void Concepts(const char* key, std::vector<ConceptId>& ids);  // sorted, distinct

  template <typename Enum>
  void Choice(const char* key, Enum& value) {
    const std::string* name = String(key, Need::kMust);
    if (name == nullptr) return;
    if (const std::optional<Enum> found = FindName<Enum>(*name)) {
      value = *found;
    } else {
      Refuse(key, "unknown value \"" + Shown(*name) + "\"");
    }
  }
  template <typename Int>
  void Number(const char* key, Int& value, int64_t low, int64_t high) {
    const nlohmann::json* found = Find(key);
    if (found == nullptr) return;
    if (const std::optional<int64_t> number = Whole(key, *found, low, high)) value = static_cast<Int>(*number);
  }
  template <typename Int>
  void Number(const char* key, std::optional<Int>& value, int64_t low, int64_t high) {
    if (Find(key) == nullptr) return;
    Int number{};
    Number(key, number, low, high);
    if (ok()) value = number;
  }
  template <typename Member>
  void Index(const char* key, Member& member, TableId table) {
    if (const nlohmann::json* found = Find(key)) SetIndex(key, *found, table, member);
  }
  template <typename Member>
  void Indexes(const char* key, std::vector<Member>& members, TableId table) {
    const nlohmann::json* list = List(key);
    for (size_t i = 0; list != nullptr && i < list->size() && ok(); ++i) {
      SetIndex(key, (*list)[i], table, members.emplace_back());
    }
  }
  // A number, or what BriefOf makes of it.
  template <typename Member>
  void Ref(const char* key, Member& member, TableId table) {
    const nlohmann::json* found = Find(key);
    if (found == nullptr) return;
    const nlohmann::json* number = found;
    if (found->is_object()) {
      const auto index = found->find("index");
      if (index == found->end()) return Refuse(key, "no \"index\"");
      number = &*index;
    }
    const uint32_t index = SetIndex(key, *number, table, member);
    if (ok() && found->is_object()) CheckBrief(key, *found, table, index);
  }
  template <typename T>
  void Part(const char* key, T& value) {
    const nlohmann::json* found = Find(key);
    if (found != nullptr) ReadPart(key, *found, value);
  }
  template <typename T>
  void Parts(const char* key, std::vector<T>& values) {
    const nlohmann::json* list = List(key);
    for (size_t i = 0; list != nullptr && i < list->size() && ok(); ++i) ReadPart(key, (*list)[i], values.emplace_back());
  }

  // What is kept in less room is read as what it stands for.
  void Text(const char* key, Rare<std::string>& value) {
    std::string text;
    Text(key, text);
    value = std::move(text);
  }
  void Words(const char* key, CompactList<std::string>& values) {
    std::vector<std::string> words;
    Words(key, words);
    values = words;
  }
  void When(const char* key, Rare<Interval>& value) {
    std::optional<Interval> when;
    When(key, when);
    value = when.value_or(Interval{});
  }
  void Concepts(const char* key, CompactList<ConceptId>& ids) {
    std::vector<ConceptId> read;
    Concepts(key, read);
    ids = read;
  }
  template <typename Member>
  void Indexes(const char* key, CompactList<Member>& members, TableId table) {
    std::vector<Member> read;
    Indexes(key, read, table);
    members = read;
  }
  template <typename T>
  void Parts(const char* key, Rare<std::vector<T>>& values) {
    std::vector<T> parts;
    Parts(key, parts);
    values = std::move(parts);
  }

  // Members that are read by others.
  void Pass(std::string_view key) { known_.push_back(key); }
  // Refuses members that were neither read nor passed.
  void Finish();
  bool ok() const { return error_.empty(); }

 private:
  void Refuse(std::string_view key, std::string_view what);
  // Null where the member is left out or something was wrong before.
  const nlohmann::json* Find(const char* key, Need need = Need::kMay);
  const nlohmann::json* List(const char* key);
  const std::string* String(const char* key, Need need = Need::kMay);
  std::optional<int64_t> Whole(const char* key, const nlohmann::json& value, int64_t low, int64_t high);
  std::optional<std::pair<uint32_t, uint32_t>> Range(const char* key, const nlohmann::json& value, size_t size);
  std::optional<Decimal> Digits(const char* key, const std::string& text);
  uint32_t IndexIn(const char* key, const nlohmann::json& value, TableId table);
  ConceptId Named(const char* key, const std::string& name);
  void CheckBrief(const char* key, const nlohmann::json& given, TableId table, uint32_t index);
  // At most some words of what stands there, for messages.
  static std::string Shown(std::string_view text);

  template <typename Member>
  uint32_t SetIndex(const char* key, const nlohmann::json& value, TableId table, Member& member) {
    const uint32_t index = IndexIn(key, value, table);
    if (ok()) {
      if constexpr (std::is_same_v<Member, PersonId>) {
        member = PersonId{index};
      } else {
        member = index;
      }
    }
    return index;
  }
  template <typename T>
  void ReadPart(const char* key, const nlohmann::json& value, T& part) {
    if (!value.is_object()) return Refuse(key, "no object");
    FieldReader reader(value, bounds_, error_);
    Fields(reader, part);
    reader.Finish();
  }

  const nlohmann::json& in_;
  const Bounds& bounds_;
  std::string& error_;
  std::vector<std::string_view> known_;
};

}  // namespace gainsay
