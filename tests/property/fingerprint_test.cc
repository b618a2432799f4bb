// Decisions and baselines are keyed by fingerprints: no two findings of a run
// share one, and moved paragraphs, renamed files and another order of the
// articles leave them as they are.
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

std::string Bytes(const std::string& path) {
  auto bytes = std::ifstream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(bytes), {}};
}

std::vector<SourceFile> FilesOf(const std::string& folder) {
  std::vector<SourceFile> out;
  for (const std::string& name : ReadCluster(folder).articles) out.push_back({folder + "/" + name, Bytes(folder + "/" + name)});
  return out;
}

std::set<std::string> FingerprintsOf(const Run& run) {
  std::set<std::string> out;
  for (const Finding& finding : run.findings) {
    EXPECT_TRUE(out.insert(finding.fingerprint).second) << finding.rule << ": " << finding.message;
  }
  return out;
}

TEST(Fingerprint, NoTwoFindingsShareOne) {
  std::vector<SourceFile> all;
  for (const std::string& folder : ClusterFolders()) {
    std::vector<SourceFile> files = FilesOf(folder);
    FingerprintsOf(CheckFiles(files));
    std::move(files.begin(), files.end(), std::back_inserter(all));
  }
  EXPECT_FALSE(FingerprintsOf(CheckFiles(all)).empty());
}

// Renamed so that the order of the names is another one, too.
TEST(Fingerprint, NamesAndOrderAreOfNoAccount) {
  for (const std::string& folder : ClusterFolders()) {
    std::vector<SourceFile> files = FilesOf(folder);
    const std::set<std::string> before = FingerprintsOf(CheckFiles(files));
    std::reverse(files.begin(), files.end());
    size_t number = 0;
    for (SourceFile& file : files) file.path = "new/" + std::to_string(++number) + std::filesystem::path(file.path).extension().string();
    EXPECT_EQ(FingerprintsOf(CheckFiles(files)), before) << folder;
  }
}

struct Fire {
  const char* date;
  const char* place;
  const char* who;
};
constexpr Fire kOne = {"2025-03-04", "the Chandpole godown in Bhilwara", "Inspector Narendra Shekhawat"};
constexpr Fire kOther = {"2025-06-17", "the Meenachil godown in Kollam", "Inspector Jojo Cherian"};

SourceFile Told(const Fire& fire, const std::string& name, const std::string& date, const std::string& loss, const std::string& more) {
  const std::string place = fire.place;
  return {name, "---\ntitle: Fire at " + place + "\ndate: " + date + "\n---\nA fire gutted " + place + " on Monday night, " + fire.who +
                    " said.\n\nThe loss is put at Rs " + loss + " lakh.\n\n" + more + "\n"};
}

std::vector<SourceFile> TwoTell(const Fire& fire, const std::string& prefix) {
  return {Told(fire, prefix + "1.md", fire.date, "84", "Six tenders fought the flames."), Told(fire, prefix + "2.md", fire.date, "74", "Nobody was hurt in the fire.")};
}

// The same figures of two fires are two facts, and a decision on one is none on the other.
TEST(Fingerprint, StoriesAreKeptApart) {
  const std::vector<SourceFile> one = TwoTell(kOne, "a");
  const std::vector<SourceFile> other = TwoTell(kOther, "b");
  const std::set<std::string> first = FingerprintsOf(CheckFiles(one));
  const std::set<std::string> second = FingerprintsOf(CheckFiles(other));
  ASSERT_FALSE(first.empty());
  ASSERT_FALSE(second.empty());
  std::vector<std::string> both;
  std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(both));
  EXPECT_TRUE(both.empty());
  // Side by side they are what they were.
  std::vector<SourceFile> all = one;
  all.insert(all.end(), other.begin(), other.end());
  std::set<std::string> joined = first;
  joined.insert(second.begin(), second.end());
  EXPECT_EQ(FingerprintsOf(CheckFiles(all)), joined);
}

// A third article that sides with one of two changes nothing.
TEST(Fingerprint, AnotherVoiceForAValueIsOfNoAccount) {
  std::vector<SourceFile> files = TwoTell(kOne, "a");
  const std::set<std::string> before = FingerprintsOf(CheckFiles(files));
  ASSERT_FALSE(before.empty());
  files.push_back(Told(kOne, "a3.md", "2025-03-05", "74", "The godown held jute and oil."));
  const gainsay::Run run = CheckFiles(files);
  EXPECT_EQ(run.stories.size(), 1u);
  EXPECT_EQ(FingerprintsOf(run), before);
}

}  // namespace
}  // namespace gainsay
