// The stages of src/ stand in one order, and a stage includes only earlier
// ones: the build would not notice the other direction.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStages[] = {"base",    "unicode", "lang",     "names", "ingest", "text",   "mention",
                                        "context", "claim",   "claim_io", "align", "rule",   "judge", "decide",  "archive", "report", "app"};
// app wires everything; so do the files of the library's face, which stand in
// src/ itself.
constexpr std::string_view kFace[] = {"gainsay.h", "engine_rules.h", "claim_marks.h"};

// A stage's place in the order; -1 where the name is no stage.
int PlaceOf(std::string_view stage) {
  const auto it = std::find(std::begin(kStages), std::end(kStages), stage);
  return it == std::end(kStages) ? -1 : static_cast<int>(it - std::begin(kStages));
}

// What a source file includes with quotation marks, with line numbers.
std::vector<std::pair<int, std::string>> QuotedIncludes(std::istream& in) {
  std::vector<std::pair<int, std::string>> out;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    const size_t hash = line.find_first_not_of(" \t");
    if (hash == std::string::npos || line[hash] != '#') continue;
    const size_t word = line.find_first_not_of(" \t", hash + 1);
    if (word == std::string::npos || line.compare(word, 7, "include") != 0) continue;
    const size_t open = line.find('"', word);
    if (open == std::string::npos) continue;
    const size_t close = line.find('"', open + 1);
    if (close != std::string::npos) out.emplace_back(number, line.substr(open + 1, close - open - 1));
  }
  return out;
}

// Why a file of `stage` must not include `header`; empty where it may.
std::string Objection(std::string_view stage, std::string_view header) {
  const size_t slash = header.find('/');
  if (slash == std::string_view::npos) {
    const bool face = std::find(std::begin(kFace), std::end(kFace), header) != std::end(kFace);
    if (!face) return "is not written \"stage/header.h\"";
    return stage == "app" ? "" : "is the library's face, which only app may include";
  }
  const int place = PlaceOf(header.substr(0, slash));
  if (place < 0) return "names no stage";
  return place <= PlaceOf(stage) ? "" : "is of a later stage";
}

bool IsSource(const fs::path& path) { return path.extension() == ".h" || path.extension() == ".cc"; }

TEST(Layers, EveryFolderIsAStage) {
  std::set<std::string> unknown;
  for (const fs::directory_entry& entry : fs::directory_iterator(GAINSAY_SOURCE_DIR "/src")) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && PlaceOf(name) < 0) unknown.insert(name);
  }
  EXPECT_THAT(unknown, testing::IsEmpty());
}

TEST(Layers, StagesIncludeOnlyEarlierOnes) {
  std::set<std::string> wrong;
  size_t files = 0;
  for (const std::string_view stage : kStages) {
    const fs::path folder = fs::path(GAINSAY_SOURCE_DIR "/src") / stage;
    if (!fs::is_directory(folder)) continue;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
      if (!IsSource(entry.path())) continue;
      ++files;
      std::ifstream in(entry.path());
      for (const auto& [line, header] : QuotedIncludes(in)) {
        const std::string objection = Objection(stage, header);
        if (objection.empty()) continue;
        wrong.insert(fs::relative(entry.path(), GAINSAY_SOURCE_DIR).string() + ":" + std::to_string(line) + ": " + header +
                     " " + objection);
      }
    }
  }
  EXPECT_GT(files, 50u);
  EXPECT_THAT(wrong, testing::IsEmpty());
}

// Two types of one name in two headers are one to the linker: what one file
// makes, another destroys as the other.
TEST(Layers, NoTwoHeadersNameOneType) {
  std::map<std::string, std::set<std::string>> headers_of;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(GAINSAY_SOURCE_DIR "/src")) {
    if (entry.path().extension() != ".h") continue;
    std::ifstream in(entry.path());
    std::string line;
    while (std::getline(in, line)) {
      std::istringstream words(line);
      std::string keyword, name, then;
      words >> keyword >> name >> then;
      if ((keyword == "struct" || keyword == "class") && (then == "{" || then == ":") && line.front() != ' ') {
        headers_of[name].insert(entry.path().filename().string());
      }
    }
  }
  EXPECT_GT(headers_of.size(), 50u);
  for (const auto& [name, headers] : headers_of) EXPECT_THAT(headers, testing::SizeIs(1)) << name;
}

TEST(Layers, ObjectsToTheOtherDirection) {
  EXPECT_EQ(Objection("claim", "mention/mention.h"), "");
  EXPECT_EQ(Objection("claim", "claim/claim.h"), "");
  EXPECT_EQ(Objection("mention", "claim/claim.h"), "is of a later stage");
  EXPECT_EQ(Objection("app", "gainsay.h"), "");
  EXPECT_EQ(Objection("judge", "gainsay.h"), "is the library's face, which only app may include");
  EXPECT_EQ(Objection("judge", "finding.h"), "is not written \"stage/header.h\"");
  EXPECT_EQ(Objection("judge", "jugde/finding.h"), "names no stage");
}

}  // namespace
