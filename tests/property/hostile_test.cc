// Input that nobody meant to be read: random bytes, damaged articles, markup
// without end. Nothing crashes, and every span stays in its file.
#include <gtest/gtest.h>

#include <random>

#include "property/stories.h"
#include "report/json.h"

namespace gainsay {
namespace {

using Random = std::mt19937;  // the same numbers everywhere, unlike the distributions

size_t Below(Random& random, size_t bound) { return bound == 0 ? 0 : random() % bound; }

std::string Noise(Random& random, size_t size) {
  std::string out;
  for (size_t i = 0; i < size; ++i) out += static_cast<char>(random() & 0xFF);
  return out;
}

// One to six damages: a byte changed, a stretch cut, doubled, moved, or noise put in.
std::string Damaged(Random& random, std::string text, const std::string& other) {
  for (size_t left = 1 + Below(random, 6); left > 0 && !text.empty(); --left) {
    const size_t at = Below(random, text.size());
    const size_t size = 1 + Below(random, std::min<size_t>(text.size() - at, 60));
    switch (Below(random, 7)) {
      case 0: text[at] = static_cast<char>(random() & 0xFF); break;
      case 1: text.erase(at, size); break;
      case 2: text.insert(at, text.substr(at, size)); break;
      case 3: text.insert(Below(random, text.size()), text.substr(at, size)); break;
      case 4: text.insert(at, Noise(random, 1 + Below(random, 8))); break;
      case 5: text.resize(at); break;
      default: text.insert(at, other.substr(Below(random, other.size()), size)); break;
    }
  }
  return text;
}

void ExpectSound(const std::vector<SourceFile>& files) {
  const gainsay::Run run = CheckFiles(files);
  EXPECT_EQ(BadSpans(run), "");
  EXPECT_FALSE(RenderJson(run, {}).empty());
}

TEST(Hostile, DamagedStories) {
  Random random(20250611);
  for (int round = 0; round < 120; ++round) {
    const TestStory& story = Stories()[Below(random, Stories().size())];
    SCOPED_TRACE(story.label + ", round " + std::to_string(round));
    std::vector<SourceFile> files = story.files;
    for (SourceFile& file : files) {
      const TestStory& from = Stories()[Below(random, Stories().size())];
      file.bytes = Damaged(random, file.bytes, from.files[Below(random, from.files.size())].bytes);
    }
    ExpectSound(files);
    if (HasFailure()) break;
  }
}

TEST(Hostile, Noise) {
  Random random(7);
  const char* const kEndings[] = {"txt", "md", "html", "json", "jsonl"};
  for (int round = 0; round < 60; ++round) {
    SCOPED_TRACE(round);
    std::vector<SourceFile> files;
    for (const char* ending : kEndings) {
      files.push_back({std::string("noise.") + ending, Noise(random, Below(random, 3000))});
    }
    ExpectSound(files);
  }
}

std::string Times(size_t count, std::string_view text) {
  std::string out;
  while (count-- > 0) out += text;
  return out;
}

struct Row {
  const char* label;
  const char* path;
  std::string bytes;
};

TEST(Hostile, DeepAndLong) {
  const Row rows[] = {
      {"nested elements", "a.html", Times(20000, "<div>") + "Nine people died." + Times(20000, "</div>")},
      {"formatting reopened", "a.html", Times(300, "<p><b><i><a href=x>") + "text"},
      {"open tags", "a.html", Times(20000, "<")},
      {"nested lists", "a.html", Times(5000, "<ul><li>nine ")},
      {"entities", "a.html", "<p>" + Times(20000, "&amp;&#x41;&#99999999;&nosuch;")},
      {"block quotations", "a.md", Times(20000, ">") + " nine"},
      {"emphasis", "a.md", Times(20000, "*_") + "nine" + Times(20000, "_*")},
      {"brackets", "a.md", Times(20000, "[") + Times(20000, "](")},
      {"code fences", "a.md", Times(5001, "```\n")},
      {"arrays", "a.json", Times(100000, "[")},
      {"records of arrays", "a.jsonl", "{\"text\":" + Times(50000, "[") + "\n{\"text\": \"Nine people died.\"}\n"},
      {"quotation marks", "a.txt", Times(20000, "\"“‘")},
      {"brackets in text", "a.txt", Times(20000, "(")},
      {"one long word", "a.txt", Times(100000, "a")},
      {"one long number", "a.txt", "It cost Rs " + Times(100000, "9") + " crore."},
      {"grouped number", "a.txt", "It cost Rs " + Times(20000, "9,") + "9 crore."},
      {"capitalized words", "a.txt", Times(20000, "Anand ")},
      {"names with stops", "a.txt", Times(20000, "A. ")},
      {"number words", "a.txt", Times(10000, "nine hundred ")},
      {"number words in Hindi", "a.txt", Times(10000, "नौ सौ ")},
      {"months", "a.txt", Times(10000, "May 11 ")},
      {"combining marks", "a.txt", "क" + Times(20000, "़्ं")},
      {"joiners", "a.txt", Times(20000, "क\xE2\x80\x8D")},
      {"line ends", "a.txt", Times(50000, "\r\n\r")},
      {"nulls", "a.txt", std::string(50000, '\0')},
      {"front matter never closed", "a.md", "---\n" + Times(20000, "a: [\n")},
      {"UTF-16 cut", "a.txt", std::string("\xFF\xFE") + "A\0B\0\xD8"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.label);
    ExpectSound({{row.path, row.bytes}, {"sane.txt", "date 2025-06-11\nNine people died in Konapur on Wednesday."}});
  }
}

TEST(Hostile, OddNamesOfFiles) {
  for (const char* path : {"", ".", "a", "a.", ".html", "\xFF\xFE.txt", "a\nb.txt", "x.tar.gz"}) {
    SCOPED_TRACE(path);
    ExpectSound({{path, "date 2025-06-11\nNine people died in Konapur on Tuesday, 11 June 2025."}, {path, "Nine."}});
  }
}

}  // namespace
}  // namespace gainsay
