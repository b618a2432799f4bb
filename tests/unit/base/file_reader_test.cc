#include "base/file_reader.h"

#include <istream>

#include "base/file_buffer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace gainsay {
namespace {

using testing::ElementsAre;

TEST(MemoryReader, ReadsAndLists) {
  MemoryReader reader;
  reader.Add("run/b.txt", "two");
  reader.Add("run/a/c.txt", "one");
  reader.Add("running.txt", "no");
  EXPECT_EQ(reader.Read("run/b.txt").value(), "two");
  EXPECT_THAT(reader.List("run").value(), ElementsAre("run/a/c.txt", "run/b.txt"));
  EXPECT_TRUE(reader.IsDirectory("run"));
  EXPECT_FALSE(reader.IsDirectory("run/b.txt"));
  EXPECT_FALSE(reader.IsDirectory("ru"));
  const Result<std::string> none = reader.Read("run");
  ASSERT_FALSE(none.has_value());
  EXPECT_EQ(none.error().code, ErrorCode::kIo);
  EXPECT_EQ(none.error().file, "run");
}

TEST(DiskReader, LeavesHiddenFilesOutAndKeepsToItsLimit) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "gainsay_file_reader_test";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder / ".hidden");
  std::filesystem::create_directories(folder / "sub");
  for (const char* name : {"b.txt", ".dot", "sub/a.txt", ".hidden/x.txt"}) std::ofstream(folder / name) << "12345";
  const std::string root = folder.string();
  EXPECT_THAT(DiskReader().List(root).value(), ElementsAre(root + "/b.txt", root + "/sub/a.txt"));
  EXPECT_EQ(DiskReader(5).Read(root + "/b.txt").value(), "12345");
  const Result<std::string> large = DiskReader(4).Read(root + "/b.txt");
  ASSERT_FALSE(large.has_value());
  EXPECT_EQ(large.error().code, ErrorCode::kLimit);
  EXPECT_FALSE(DiskReader().Read(root).has_value());  // a folder
  EXPECT_FALSE(DiskReader().List(root + "/none").has_value());
  std::filesystem::remove_all(folder);
}

TEST(FileBuffer, TellsAnErrorFromTheEnd) {
  FileBuffer folder("/");
  std::istream in(&folder);
  EXPECT_EQ(in.get(), std::char_traits<char>::eof());
  EXPECT_EQ(folder.fault(), "cannot read: Is a directory");
  FileBuffer nothing("/dev/null");
  EXPECT_EQ(std::istream(&nothing).get(), std::char_traits<char>::eof());
  EXPECT_EQ(nothing.fault(), "");
  EXPECT_EQ(FileBuffer("/no such file").fault(), "cannot read: No such file or directory");
}

}  // namespace
}  // namespace gainsay
