#include "base/unpack.h"

#include <gtest/gtest.h>

#include <sstream>

#include "support/pack.h"

namespace gainsay {
namespace {

constexpr uint64_t kMost = uint64_t{16} << 20;

std::string Noise(size_t size) {
  std::string out;
  uint32_t state = 7;
  while (out.size() < size) out += static_cast<char>((state = state * 1664525u + 1013904223u) >> 24);
  return out;
}

TEST(Unpack, WhatWasPackedComesBack) {
  // Around the sizes of the buffers, with and without anything to squeeze.
  for (const size_t size : {size_t{0}, size_t{1}, size_t{131071}, size_t{131072}, size_t{131073}, size_t{262144}, size_t{1000000}}) {
    for (const std::string& bytes : {Noise(size), std::string(size, 'x')}) {
      for (const std::string& packed : {Gzip(bytes), Zstd(bytes), Gzip(bytes) + Gzip("tail"), Zstd(bytes) + Zstd("tail")}) {
        const Result<std::string> back = Unpack(packed, kMost);
        ASSERT_TRUE(back) << size << ": " << back.error().message;
        EXPECT_TRUE(*back == bytes || *back == bytes + "tail") << size;
      }
    }
  }
  EXPECT_EQ(Unpack("It was old.", kMost).value(), "It was old.");
  EXPECT_EQ(Unpack("", kMost).value(), "");
}

TEST(Unpack, Refused) {
  struct Row {
    const char* label;
    std::string bytes;
    const char* expect;
  };
  const std::string gzip = Gzip("It was old.");
  const std::string zstd = Zstd("It was old.");
  const Row rows[] = {
      {"gzip that breaks off", gzip.substr(0, gzip.size() - 3), "the compressed bytes break off"},
      {"zstd that breaks off", zstd.substr(0, zstd.size() - 3), "the compressed bytes break off"},
      {"gzip's first bytes alone", gzip.substr(0, 2), "the compressed bytes break off"},
      {"damaged gzip", gzip.substr(0, 12) + "\xFF\xFF\xFF" + gzip.substr(15), "the compressed bytes are damaged"},
      {"damaged zstd", zstd.substr(0, 4) + "\xFF\xFF\xFF" + zstd.substr(7), "the compressed bytes are damaged"},
      {"bomb", Gzip(std::string(kMost + 1, 'x'), 1), "unpacks to more than the limit of 16777216 bytes"},
      {"zstd bomb", Zstd(std::string(kMost + 1, 'x')), "unpacks to more than the limit of 16777216 bytes"},
  };
  for (const Row& row : rows) {
    const Result<std::string> back = Unpack(row.bytes, kMost);
    ASSERT_FALSE(back) << row.label;
    EXPECT_EQ(back.error().message, row.expect) << row.label;
  }
}

TEST(Unpack, EveryPrefixAndBrokenByteEnds) {
  const std::string text = Noise(300) + std::string(3000, 'x');
  for (const std::string& packed : {Gzip(text), Zstd(text)}) {
    for (size_t i = 0; i < packed.size(); ++i) {
      const Result<std::string> cut = Unpack(packed.substr(0, i), kMost);
      EXPECT_TRUE(!cut || cut->size() <= text.size());
      std::string broken = packed;
      broken[i] = static_cast<char>(broken[i] ^ 0x55);
      const Result<std::string> other = Unpack(broken, kMost);
      EXPECT_TRUE(!other || other->size() <= kMost);
    }
  }
}

TEST(Unpack, LinesOfAStream) {
  std::string lines;
  for (int i = 0; i < 100000; ++i) lines += "line " + std::to_string(i) + "\n";
  for (const std::string& packed : {lines, Gzip(lines), Zstd(lines)}) {
    std::istringstream in(packed);
    UnpackingBuffer buffer(in);
    std::istream stream(&buffer);
    std::string line;
    int count = 0;
    while (std::getline(stream, line)) ASSERT_EQ(line, "line " + std::to_string(count++));
    EXPECT_EQ(count, 100000);
    EXPECT_EQ(buffer.fault(), "");
  }
}

TEST(Unpack, Names) {
  EXPECT_EQ(UnpackedName("a/b.md.gz"), "a/b.md");
  EXPECT_EQ(UnpackedName("b.jsonl.zst"), "b.jsonl");
  EXPECT_EQ(UnpackedName("b.md"), "b.md");
  EXPECT_EQ(UnpackedName(".gz"), ".gz");
}

}  // namespace
}  // namespace gainsay
