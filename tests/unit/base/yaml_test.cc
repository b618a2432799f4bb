#include "base/yaml_blob.h"

#include <gtest/gtest.h>

namespace gainsay {
namespace {

TEST(Yaml, KeepsValuesAndPlaces) {
  const Result<YamlNode> root = ParseYaml("rank:\n  major: {level: 3}\nlist: [\"1\", नौ]\n", "r.yaml");
  ASSERT_TRUE(root.has_value());
  const YamlNode* level = root->Find("rank")->Find("major")->Find("level");
  ASSERT_NE(level, nullptr);
  EXPECT_EQ(level->scalar, "3");
  EXPECT_EQ(level->line, 2u);
  EXPECT_EQ(level->column, 18u);
  const YamlNode* list = root->Find("list");
  ASSERT_EQ(list->items.size(), 2u);
  EXPECT_TRUE(list->items[0].quoted);
  EXPECT_FALSE(list->items[1].quoted);
  EXPECT_EQ(root->Find("none"), nullptr);
}

TEST(Yaml, AnEmptyTextIsAnEmptyMap) {
  for (const char* text : {"", "\n", "# nothing\n"}) {
    const Result<YamlNode> root = ParseYaml(text, "r.yaml");
    ASSERT_TRUE(root.has_value());
    EXPECT_TRUE(root->IsMap());
    EXPECT_TRUE(root->entries.empty());
  }
}

void ExpectSame(const YamlNode& a, const YamlNode& b) {
  EXPECT_EQ(a.kind, b.kind);
  EXPECT_EQ(a.scalar, b.scalar);
  EXPECT_EQ(a.quoted, b.quoted);
  EXPECT_EQ(a.line, b.line);
  EXPECT_EQ(a.column, b.column);
  ASSERT_EQ(a.items.size(), b.items.size());
  ASSERT_EQ(a.entries.size(), b.entries.size());
  for (size_t i = 0; i < a.items.size(); ++i) ExpectSame(a.items[i], b.items[i]);
  for (size_t i = 0; i < a.entries.size(); ++i) {
    ExpectSame(a.entries[i].first, b.entries[i].first);
    ExpectSame(a.entries[i].second, b.entries[i].second);
  }
}

TEST(Yaml, ASavedTreeIsTheTree) {
  const Result<YamlNode> root = ParseYaml("rank: {major: [\"1\", नौ, {}], minor: []}\nempty: ''\n", "r.yaml");
  ASSERT_TRUE(root.has_value());
  BlobWriter out;
  SaveYaml(*root, out);
  const std::string bytes = out.Take();
  BlobReader in(bytes);
  ExpectSame(LoadYaml(in), *root);
  EXPECT_TRUE(in.Rest().empty());
}

struct Row {
  const char* label;
  std::string text;
  const char* expect;  // the beginning of the error
  const char* excerpt;
};

TEST(Yaml, ErrorsNameThePlace) {
  std::string deep;
  for (int i = 0; i < 70; ++i) deep += '[';
  const Row rows[] = {
      {"twice", "a: 1\nb: 2\na: 3\n", "r.yaml:3:1: the key a stands twice", "a: 3"},
      {"alias", "a: &x 1\nb: *x\n", "r.yaml:2:4: aliases are not read", "b: *x"},
      {"key of a map", "a: 1\n? {b: 1}\n: 2\n", "r.yaml:2:3: a key that is no plain text", "? {b: 1}"},
      {"two documents", "a: 1\n---\nb: 2\n", "r.yaml:2:1: a second document", "---"},
      {"not closed", "a: [1, 2\nb: 3\n", "r.yaml:2:2: bad YAML: ", "b: 3"},
      {"tab", "a:\n\tb: 1\n", "r.yaml:2:1: bad YAML: ", "\tb: 1"},
      {"too deep", deep, "r.yaml:1:66: nested deeper than 64 levels", deep.c_str()},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.label);
    const Result<YamlNode> root = ParseYaml(row.text, "r.yaml");
    ASSERT_FALSE(root.has_value());
    EXPECT_EQ(root.error().ToString().substr(0, std::string(row.expect).size()), row.expect) << root.error().ToString();
    EXPECT_EQ(root.error().excerpt, row.excerpt);
  }
}

}  // namespace
}  // namespace gainsay
