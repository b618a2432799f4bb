#include "report/uri.h"

#include <gtest/gtest.h>

namespace gainsay {
namespace {

TEST(UriTest, EncodesPaths) {
  const struct {
    const char* path;
    const char* uri;
  } kRows[] = {
      {"a/b.txt", "a/b.txt"},
      {"./a.txt", "a.txt"},
      {".//././a.txt", "a.txt"},
      {"../up.txt", "../up.txt"},
      {"/srv/a b.txt", "file:///srv/a%20b.txt"},
      {"c:d.txt", "c%3Ad.txt"},
      {"100%#?.txt", "100%25%23%3F.txt"},
      {"नाव", "%E0%A4%A8%E0%A4%BE%E0%A4%B5"},
      {"\xFF", "%FF"},
      {"-", "-"},
      {"./", "./"},
      {"", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(UriOf(row.path), row.uri) << row.path;
}

TEST(UriTest, KnowsUris) {
  for (const char* uri : {"https://news.example/a?b=1#c", "urn:newsml:x:1", "tag:a,2026:b"}) EXPECT_TRUE(IsUri(uri)) << uri;
  for (const char* text : {"", "a/b", "/a:b", ":a", "1a:b", "http:", "http://a b", "http://नाव", "a\"b:c", "x:<y>"}) EXPECT_FALSE(IsUri(text)) << text;
}

}  // namespace
}  // namespace gainsay
