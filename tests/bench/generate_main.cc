// gainsay_generate: writes a made-up news archive.
//
//   gainsay_generate --count 10000 --seed 7 --out archive --slips slips.jsonl
//   gainsay_generate --count 1000000 --jsonl | gainsay check -
//
// --first EVENT begins with another event, --one-event tells only that one,
// --tellers N papers tell each event, --slip-share PERCENT of the articles get
// a fact wrong, --language en|hi|both. Folders of --out hold 1,000 articles each.
// --slips lists what was planted, a JSON object a line: the article, its
// event, the kind of check that should find it, the true and the told value
// and how many other articles of the event have it right.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "bench/dress.h"
#include "bench/generate.h"

namespace gainsay::bench {
namespace {

struct Arguments {
  GeneratorOptions options;
  uint64_t count = 100;
  std::string out;
  std::string slips;
};

int Usage() {
  std::fputs(
      "usage: gainsay_generate --count N [--seed S] [--first EVENT] [--one-event] [--tellers N] [--slip-share PERCENT]\n"
      "                        [--language en|hi|both] (--out DIR | --jsonl) [--slips FILE]\n",
      stderr);
  return 2;
}

bool ReadArguments(int argc, char** argv, Arguments& arguments) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view name = argv[i];
    GeneratorOptions& options = arguments.options;
    if (name == "--one-event") {
      options.one_event = true;
    } else if (name == "--jsonl") {
      options.records = true;
    } else if (i + 1 == argc) {
      return false;
    } else {
      const char* value = argv[++i];
      const uint64_t number = std::strtoull(value, nullptr, 10);
      if (name == "--count") arguments.count = number;
      else if (name == "--seed") options.seed = number;
      else if (name == "--first") options.first = number;
      else if (name == "--tellers") options.tellers = static_cast<uint32_t>(number);
      else if (name == "--slip-share") options.slips = static_cast<uint32_t>(number);
      else if (name == "--out") arguments.out = value;
      else if (name == "--slips") arguments.slips = value;
      else if (name != "--language") return false;
      else options.english = std::string_view(value) != "hi", options.hindi = std::string_view(value) != "en";
    }
  }
  return arguments.options.records != !arguments.out.empty();
}

std::string SlipLine(const GeneratedArticle& article, const std::string& path) {
  const PlantedSlip& slip = *article.slip;
  return "{\"path\":" + JsonString(path) + ",\"event\":" + std::to_string(article.event) + ",\"kind\":" + JsonString(slip.kind) +
         ",\"fact\":" + JsonString(slip.fact) + ",\"true\":" + JsonString(slip.truth) + ",\"told\":" + JsonString(slip.told) +
         ",\"others\":" + std::to_string(slip.others) + "}\n";
}

int Run(const Arguments& arguments) {
  constexpr uint64_t kFolder = 1000;
  Generator generator(arguments.options);
  std::ofstream slips;
  if (!arguments.slips.empty()) slips.open(arguments.slips, std::ios::binary);
  for (uint64_t i = 0; i < arguments.count; ++i) {
    const GeneratedArticle article = generator.Next();
    std::string path = article.path;
    if (arguments.options.records) {
      std::cout.write(article.bytes.data(), static_cast<std::streamsize>(article.bytes.size()));
      path = path.substr(0, path.rfind('-'));
    } else {
      const std::string folder = std::to_string(i / kFolder);
      path = (folder.size() < 4 ? std::string(4 - folder.size(), '0') : "") + folder + "/" + path;
      const std::filesystem::path file = std::filesystem::path(arguments.out) / path;
      if (i % kFolder == 0) std::filesystem::create_directories(file.parent_path());
      std::ofstream(file, std::ios::binary) << article.bytes;
    }
    if (article.slip.has_value() && slips.is_open()) slips << SlipLine(article, path);
    if (!std::cout) return 1;
  }
  return 0;
}

}  // namespace
}  // namespace gainsay::bench

int main(int argc, char** argv) {
  gainsay::bench::Arguments arguments;
  if (!gainsay::bench::ReadArguments(argc, argv, arguments)) return gainsay::bench::Usage();
  std::ios::sync_with_stdio(false);
  return gainsay::bench::Run(arguments);
}
