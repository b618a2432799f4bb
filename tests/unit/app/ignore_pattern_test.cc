// The patterns of ignore files, row by row after gitignore(5). A row's third
// column is what the last matching pattern says of the path itself; what is
// left out because a folder above it is, is file_filter's business.
#include "app/ignore_pattern.h"

#include <gtest/gtest.h>

namespace gainsay {
namespace {

struct Row {
  const char* label;
  const char* patterns;
  const char* path;  // with a slash at the end: a folder
  const char* says;  // "out", "keep" or "-"
};

constexpr Row kRows[] = {
    {"a blank line matches nothing", "\n   \n", "a.md", "-"},
    {"a comment", "# a.md\n", "a.md", "-"},
    {"a hash that is meant", "\\#a.md\n", "#a.md", "out"},
    {"a mark that is meant", "\\!a.md\n", "!a.md", "out"},
    {"blanks at the end do not count", "a.md  \n", "a.md", "out"},
    {"but behind a backslash", "a\\ \n", "a ", "out"},
    {"a carriage return does not count", "a.md\r\n", "a.md", "out"},
    {"the last line needs no end", "a.md", "a.md", "out"},

    {"a name, here", "a.md", "a.md", "out"},
    {"a name, at any depth", "a.md", "x/y/a.md", "out"},
    {"a whole name only", "a.md", "aa.md", "-"},
    {"a slash before ties it to the folder", "/a.md", "a.md", "out"},
    {"so that it is not found below", "/a.md", "x/a.md", "-"},
    {"a slash within ties it, too", "x/a.md", "x/a.md", "out"},
    {"also not found below", "x/a.md", "y/x/a.md", "-"},
    {"a slash at the end: a folder", "x/", "x/", "out"},
    {"no file of that name", "x/", "x", "-"},
    {"a folder at any depth", "x/", "y/x/", "out"},
    {"a tied folder", "/x/", "y/x/", "-"},
    {"x/y/ is tied by the slash within", "x/y/", "z/x/y/", "-"},

    {"taken back", "*.md\n!a.md", "a.md", "keep"},
    {"the last one that matches decides", "!a.md\n*.md", "a.md", "out"},
    {"a mark with a folder", "x/\n!x/", "x/", "keep"},

    {"a star is any text", "*.md", "press.note.md", "out"},
    {"a star may be nothing", "a*.md", "a.md", "out"},
    {"a star stops at a slash", "x/*.md", "x/y/a.md", "-"},
    {"a star in the middle", "draft-*-v?.md", "draft-fire-v2.md", "out"},
    {"two stars that need stepping back", "*ab*ab", "abcababab", "out"},
    {"and that fail", "*ab*abc", "abab", "-"},
    {"a question mark is one character", "a?.md", "ab.md", "out"},
    {"not none", "a?.md", "a.md", "-"},
    {"of any script", "?.md", "क.md", "out"},
    {"a star over Devanagari", "*-मसौदा.txt", "आग-मसौदा.txt", "out"},

    {"a range", "v[0-9].md", "v7.md", "out"},
    {"out of the range", "v[0-9].md", "vx.md", "-"},
    {"a set", "v[abc].md", "vb.md", "out"},
    {"not of a set", "v[!abc].md", "vb.md", "-"},
    {"not of a set, the other sign", "v[^abc].md", "vd.md", "out"},
    {"a bracket in a set", "v[]x].md", "v].md", "out"},
    {"a hyphen at the end of a set", "v[a-].md", "v-.md", "out"},
    {"a Devanagari range", "[क-ह].txt", "ग.txt", "out"},
    {"a named set", "v[[:digit:]x].md", "v3.md", "out"},
    {"a bracket never closed matches nothing", "v[ab.md", "v[ab.md", "-"},
    {"a backslash at the end matches nothing", "a\\", "a\\", "-"},
    {"a star that is meant", "a\\*.md", "a*.md", "out"},
    {"no other", "a\\*.md", "ab.md", "-"},

    {"** before: any depth", "**/x", "a/b/x", "out"},
    {"also none", "**/x", "x", "out"},
    {"with a path", "**/x/y", "a/x/y", "out"},
    {"** behind: all inside", "x/**", "x/a/b.md", "out"},
    {"not the folder itself", "x/**", "x/", "-"},
    {"** between: any folders", "a/**/b", "a/x/y/b", "out"},
    {"also none between", "a/**/b", "a/b", "out"},
    {"** that needs stepping back", "a/**/b/c", "a/b/x/b/c", "out"},
    {"other double stars are a star", "a**.md", "abc.md", "out"},
    {"and stop at a slash", "x/a**.md", "x/a/b.md", "-"},
    {"** alone", "**", "a/b", "out"},
    {"everything but", "/*\n!/news/", "news/", "keep"},
};

std::string Says(const char* text, std::string path) {
  IgnorePatterns patterns;
  patterns.AddText(text);
  const bool folder = path.ends_with('/');
  if (folder) path.pop_back();
  std::vector<std::string> parts;
  for (size_t at = 0; at <= path.size();) {
    const size_t slash = std::min(path.find('/', at), path.size());
    parts.push_back(path.substr(at, slash - at));
    at = slash + 1;
  }
  const std::optional<bool> says = patterns.Match(parts, folder);
  return !says ? "-" : *says ? "out" : "keep";
}

TEST(IgnorePatternsTest, ReadsAsGitDoes) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(std::string(row.label) + ": " + row.path);
    EXPECT_EQ(Says(row.patterns, row.path), row.says);
  }
}

TEST(IgnorePatternsTest, TiedPatternsCanBePassedOver) {
  IgnorePatterns patterns;
  patterns.AddLine("/a.md");
  EXPECT_EQ(patterns.Match({"a.md"}, false, false), std::nullopt);
  patterns.AddLine("a.md");
  EXPECT_EQ(patterns.Match({"a.md"}, false, false), true);
}

TEST(IgnorePatternsTest, HostilePatternsEnd) {
  const std::string name(2000, 'a');
  std::string stars;
  for (int i = 0; i < 200; ++i) stars += "*a";
  EXPECT_FALSE(MatchesName(stars + "b", name));
  EXPECT_FALSE(MatchesName(std::string(2000, '['), name));
}

}  // namespace
}  // namespace gainsay
