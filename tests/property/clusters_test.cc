// The project's own labelled clusters: in each, what is labelled is found and
// nothing else. What is not found yet is listed in the cluster, and the list
// is held to be true; GAINSAY_UPDATE_GOLDEN writes the lists anew (look at
// the diff: a miss that is new is a step back).
#include "property/cluster.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "property/stories.h"

namespace gainsay {
namespace {

std::string Bytes(const std::string& path) {
  auto bytes = std::ifstream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(bytes), {}};
}

class Clusters : public testing::TestWithParam<std::string> {};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Clusters);

TEST_P(Clusters, AreJudgedAsLabelled) {
  const Cluster cluster = ReadCluster(GetParam());
  ASSERT_THAT(cluster.problems, testing::IsEmpty());
  std::vector<SourceFile> files;
  for (const std::string& name : cluster.articles) files.push_back({name, Bytes(cluster.folder + "/" + name)});
  const gainsay::Run run = CheckFiles(files);
  if (std::getenv("GAINSAY_UPDATE_GOLDEN") != nullptr) {
    const std::string path = cluster.folder + "/gold.json";
    const std::string gold = WithMisses(Bytes(path), cluster, run);
    std::ofstream(path, std::ios::binary) << gold;
  }
  EXPECT_THAT(Shortfalls(ReadCluster(GetParam()), run), testing::IsEmpty());
}

// Marathi and Hindi share a script; their function words tell them apart.
TEST_P(Clusters, AreReadInTheirLanguage) {
  const Cluster cluster = ReadCluster(GetParam());
  const bool marathi = std::filesystem::path(GetParam()).filename().string().starts_with("mr-");
  std::vector<Error> skipped;
  for (const std::string& name : cluster.articles) {
    for (const Article& article : SharedEngine().Read(name, Bytes(cluster.folder + "/" + name), skipped)) {
      EXPECT_EQ(article.language == "mr", marathi) << name << " is taken for " << article.language;
    }
  }
}

std::string Named(const testing::TestParamInfo<std::string>& info) {
  std::string name = std::filesystem::path(info.param).filename().string();
  for (char& c : name) {
    if (c == '-') c = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Own, Clusters, testing::ValuesIn(ClusterFolders()), Named);

}  // namespace
}  // namespace gainsay
