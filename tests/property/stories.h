// Stories that the property tests change in ways that must not matter: the
// sample of tests/data and a few of our own, each with slips to be found.
#pragma once

#include <string>
#include <vector>

#include "gainsay.h"

namespace gainsay {

struct SourceFile {
  std::string path;
  std::string bytes;
};

struct TestStory {
  std::string label;
  std::vector<SourceFile> files;
};

// Most have a finding at least.
const std::vector<TestStory>& Stories();

const Engine& SharedEngine();
Run CheckFiles(const std::vector<SourceFile>& files);

// "rule fingerprint" of each finding, sorted.
std::vector<std::string> KeysOf(const Run& run);

// What is wrong with the spans of a run, a line each; empty where nothing is:
// every span lies in its file, is not empty, and, where the file is UTF-8,
// begins and ends between characters.
std::string BadSpans(const Run& run);

}  // namespace gainsay
