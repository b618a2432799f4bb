// A new member of a mention or a claim must be named in claim_io/fields.h, or
// it would be lost between `extract` and `check --claims`. Each line below
// names as many members as its structure has, and compiles for no other number:
// who changes it adds the member to fields.h.
#include <gtest/gtest.h>

#include "claim_io/fields.h"

namespace gainsay {
namespace {

// Counts the members that Fields names.
struct Counter {
  int members = 0;
  template <typename... Any>
  void Text(Any&&...) { ++members; }
  template <typename... Any>
  void Words(Any&&...) { ++members; }
  template <typename... Any>
  void Flag(Any&&...) { ++members; }
  template <typename... Any>
  void Polarity(Any&&...) { ++members; }
  template <typename... Any>
  void Choice(Any&&...) { ++members; }
  template <typename... Any>
  void Number(Any&&...) { ++members; }
  template <typename... Any>
  void Real(Any&&...) { ++members; }
  template <typename... Any>
  void Exact(Any&&...) { ++members; }
  template <typename... Any>
  void Instant(Any&&...) { ++members; }
  template <typename... Any>
  void When(Any&&...) { ++members; }
  template <typename... Any>
  void Extent(Any&&...) { ++members; }
  template <typename... Any>
  void Bytes(Any&&...) { ++members; }
  template <typename... Any>
  void Tokens(Any&&...) { ++members; }
  template <typename... Any>
  void Place(Any&&...) { ++members; }
  template <typename... Any>
  void Concept(Any&&...) { ++members; }
  template <typename... Any>
  void Concepts(Any&&...) { ++members; }
  template <typename... Any>
  void Index(Any&&...) { ++members; }
  template <typename... Any>
  void Indexes(Any&&...) { ++members; }
  template <typename... Any>
  void Ref(Any&&...) { ++members; }
  template <typename... Any>
  void Part(Any&&...) { ++members; }
  template <typename... Any>
  void Parts(Any&&...) { ++members; }
};

template <typename T>
int Named() {
  Counter counter;
  T value{};
  Fields(counter, value);
  return counter.members;
}

// How many members T has: the count that a structured binding must name.
int Members(const Note& x) {
  [[maybe_unused]] const auto& [a, b, c] = x;
  return 3;
}
int Members(const Published& x) {
  [[maybe_unused]] const auto& [a, b, c, d, e] = x;
  return 5;
}
int Members(const TimeMention& x) {
  [[maybe_unused]] const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, y, z, a2] = x;
  return 26;
}
int Members(const QuantityMention& x) {
  [[maybe_unused]] const auto& [a, b, c, d, e, f, g, h, i, j, k, l] = x;
  return 12;
}
int Members(const RoleMention& x) {
  [[maybe_unused]] const auto& [a, b, c, d, e, f, g] = x;
  return 7;
}
int Members(const PersonMention& x) {
  [[maybe_unused]] const auto& [a, b, c, d, e, f, g, h] = x;
  return 8;
}
int Members(const Person& x) {
  [[maybe_unused]] const auto& [a, b, c, d] = x;
  return 4;
}
int Members(const OrgMention& x) {
  [[maybe_unused]] const auto& [a, b, c, d, e, f, g, h] = x;
  return 8;
}
int Members(const PlaceMention& x) {
  [[maybe_unused]] const auto& [a, b, c, d] = x;
  return 4;
}
int Members(const QuoteMention& x) {
  [[maybe_unused]] const auto& [a, b, c, d, e, f, g, h, i, j] = x;
  return 10;
}
int Members(const EventMention& x) {
  [[maybe_unused]] const auto& [a, b, c, d, e, f, g, h] = x;
  return 8;
}
int Members(const Attribution& x) {
  [[maybe_unused]] const auto& [a, b, c] = x;
  return 3;
}
int Members(const Context& x) {
  [[maybe_unused]] const auto& [a, b, c, d, e] = x;
  return 5;
}
int Members(const Claim& x) {
  [[maybe_unused]] const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, y, z, a2, b2, c2, d2] = x;
  return 29;
}
int Members(const MentionTable& x) {
  [[maybe_unused]] const auto& [a, b, c, d, e, f, g, h, i, j] = x;
  return 10;
}

TEST(Members, FieldsNamesThemAll) {
  EXPECT_EQ(Named<Note>(), Members(Note{}));
  EXPECT_EQ(Named<Published>(), Members(Published{}));
  EXPECT_EQ(Named<TimeMention>(), Members(TimeMention{}));
  EXPECT_EQ(Named<QuantityMention>(), Members(QuantityMention{}));
  EXPECT_EQ(Named<RoleMention>(), Members(RoleMention{}));
  EXPECT_EQ(Named<PersonMention>(), Members(PersonMention{}));
  EXPECT_EQ(Named<Person>(), Members(Person{}));
  EXPECT_EQ(Named<OrgMention>(), Members(OrgMention{}));
  EXPECT_EQ(Named<PlaceMention>(), Members(PlaceMention{}));
  EXPECT_EQ(Named<QuoteMention>(), Members(QuoteMention{}));
  EXPECT_EQ(Named<EventMention>(), Members(EventMention{}));
  EXPECT_EQ(Named<Attribution>(), Members(Attribution{}));
  EXPECT_EQ(Named<Context>(), Members(Context{}));
  EXPECT_EQ(Named<Claim>(), Members(Claim{}));
}

TEST(Members, TablesAreAll) {
  int tables = 0;
  const MentionTable table;
  Tables([&](const char*, TableId, const auto&) { ++tables; }, table);
  EXPECT_EQ(tables, Members(table));
  EXPECT_EQ(tables, static_cast<int>(kTableCount));
}

}  // namespace
}  // namespace gainsay
