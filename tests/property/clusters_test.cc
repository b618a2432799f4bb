// The project's own labelled clusters: in each, what is labelled is found and
// nothing else. What is not found yet is listed in the cluster, and the list
// is held to be true.
#include "property/cluster.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
  EXPECT_THAT(Shortfalls(cluster, CheckFiles(files)), testing::IsEmpty());
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
