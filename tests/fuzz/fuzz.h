// What the fuzz targets share. A target is a file that says what to do with
// arbitrary bytes:
//
//   GAINSAY_FUZZ_TARGET(html) { fuzz::ReadAs("a.html", bytes); }
//
// With the preset `fuzz` each becomes a libFuzzer program; in every other build
// all of them together are fuzz_replay_test, which runs the files of corpus/ and
// regressions/. A target fails by a sanitizer's finding or by GAINSAY_CHECK.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "ingest/article.h"

namespace gainsay::fuzz {

using Target = void (*)(std::string_view bytes);

// All that were registered, by name.
std::map<std::string, Target>& Targets();
inline bool Register(const char* name, Target target) { return Targets().emplace(name, target).second; }

// What must hold of any article: text of well-formed UTF-8, blocks that rise in
// it, every span in the source.
void CheckArticle(const Article& article);
// Reads the bytes as a file of this name, and looks at what comes out.
void ReadAs(const std::string& path, std::string_view bytes);

}  // namespace gainsay::fuzz

#ifdef GAINSAY_LIBFUZZER
#define GAINSAY_FUZZ_TARGET(name)                                              \
  static void Fuzz(std::string_view bytes);                                    \
  extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {    \
    Fuzz({reinterpret_cast<const char*>(data), size});                         \
    return 0;                                                                  \
  }                                                                            \
  static void Fuzz(std::string_view bytes)
#else
#define GAINSAY_FUZZ_TARGET(name)                                              \
  static void Fuzz(std::string_view bytes);                                    \
  [[maybe_unused]] static const bool kRegistered = gainsay::fuzz::Register(#name, &Fuzz); \
  static void Fuzz(std::string_view bytes)
#endif
