// The order of the paragraphs behind the lead tells no fact: in the project's
// own clusters no error or warning arises from moving them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "property/cluster.h"
#include "property/stories.h"

namespace gainsay {
namespace {

constexpr size_t kTitle = 140;  // bytes; the first longer paragraph is the lead, and stays

std::string Bytes(const std::string& path) {
  auto bytes = std::ifstream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(bytes), {}};
}

// A quotation that goes on in the next paragraph: the two stay together.
bool Open(std::string_view text) {
  const auto count = [&](std::string_view mark) {
    size_t marks = 0;
    for (size_t at = 0; (at = text.find(mark, at)) != std::string_view::npos; at += mark.size()) ++marks;
    return marks;
  };
  return count("\"") % 2 == 1 || count("“") > count("”");
}

// The pieces that may be moved, the head first.
std::vector<std::string> Pieces(const std::string& text) {
  std::vector<std::string> out = {{}};
  bool head = true;
  std::string last;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find("\n\n", at), text.size());
    const std::string paragraph = text.substr(at, end - at);
    if (head || Open(last)) {
      out.back() += (out.back().empty() ? "" : "\n\n") + paragraph;
    } else {
      out.push_back(paragraph);
    }
    head = head && (paragraph.size() < kTitle || paragraph.starts_with("date "));
    last = paragraph;
    at = end + 2;
  }
  return out;
}

std::string Joined(const std::vector<std::string>& pieces) {
  std::string out;
  for (const std::string& piece : pieces) out += (out.empty() ? "" : "\n\n") + piece;
  return out;
}

std::string Backwards(std::vector<std::string> pieces) {
  std::reverse(pieces.begin() + 1, pieces.end());
  return Joined(pieces);
}

std::string Turned(std::vector<std::string> pieces) {
  if (pieces.size() > 2) std::rotate(pieces.begin() + 1, pieces.begin() + 2, pieces.end());
  return Joined(pieces);
}

// A finding's rule and the words that it points at.
struct Told {
  std::string rule;
  std::set<std::string> words;
};

std::vector<Told> Severe(const gainsay::Run& run) {
  std::vector<Told> out;
  for (const Finding& finding : run.findings) {
    if (finding.severity == Severity::kNotice) continue;
    Told told{finding.rule, {}};
    for (const Side& side : finding.sides) {
      for (const Evidence& evidence : side.evidence) {
        const Article& article = run.articles[evidence.article.index];
        told.words.insert(article.path + ": " + article.source.substr(evidence.span.begin, evidence.span.size()));
      }
    }
    out.push_back(std::move(told));
  }
  return out;
}

// Whether a finding was there: its rule at two of its places, or another rule
// at all of them (a name may be told as a body's or as a spelling).
bool Known(const Told& told, const std::vector<Told>& before) {
  return std::any_of(before.begin(), before.end(), [&](const Told& other) {
    const auto at = [&](const std::string& words) {
      return std::any_of(other.words.begin(), other.words.end(), [&](const std::string& w) { return w.starts_with(words) || words.starts_with(w); });
    };
    const auto common = static_cast<size_t>(std::count_if(told.words.begin(), told.words.end(), at));
    return common >= (other.rule == told.rule ? std::min<size_t>(2, told.words.size()) : told.words.size());
  });
}

class Paragraphs : public testing::TestWithParam<std::string> {};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Paragraphs);

TEST_P(Paragraphs, MayBeMoved) {
  const Cluster cluster = ReadCluster(GetParam());
  std::vector<SourceFile> files;
  for (const std::string& name : cluster.articles) files.push_back({name, Bytes(cluster.folder + "/" + name)});
  const std::vector<Told> before = Severe(CheckFiles(files));
  for (const auto move : {Backwards, Turned}) {
    std::vector<SourceFile> moved = files;
    for (SourceFile& file : moved) {
      if (file.path.ends_with(".txt")) file.bytes = move(Pieces(file.bytes));
    }
    for (const Told& told : Severe(CheckFiles(moved))) {
      EXPECT_TRUE(Known(told, before)) << told.rule << ": " << testing::PrintToString(told.words);
    }
  }
}

std::string Named(const testing::TestParamInfo<std::string>& info) {
  std::string name = std::filesystem::path(info.param).filename().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Own, Paragraphs, testing::ValuesIn(ClusterFolders()), Named);

}  // namespace
}  // namespace gainsay
