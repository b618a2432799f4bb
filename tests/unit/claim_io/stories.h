// Small stories of our own, whose articles contradict each other.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gainsay.h"

namespace gainsay {

struct SourceFile {
  std::string path;
  std::string bytes;
};

// English and Hindi, in several formats; together one story.
std::vector<SourceFile> FerryStory();
// The same text in UTF-16 with a byte-order mark.
std::string ToUtf16(std::string_view utf8);

const Engine& SharedEngine();
std::vector<Article> ReadAll(const std::vector<SourceFile>& files);
// A run as JSON.
std::string JsonOf(const Run& run);
// The claims file of articles.
std::string ClaimsOf(const std::vector<SourceFile>& files);

}  // namespace gainsay
