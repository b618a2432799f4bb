// The shipped script tables, read from the source tree.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/file_reader.h"
#include "lang/packs.h"
#include "names/compare_name.h"

namespace gainsay {

inline std::vector<RuleFile> ShippedScriptFiles() {
  std::vector<RuleFile> files;
  const DiskReader disk;
  for (const std::string name : {"deva", "forms", "latn", "phonemes"}) {
    const std::string path = "scripts/" + name + ".yaml";
    Result<std::string> bytes =
        disk.Read(std::string(GAINSAY_SOURCE_DIR) + "/rules/" + path);
    if (bytes) {
      files.push_back({path, *bytes, {}});
    } else {
      ADD_FAILURE() << bytes.error().ToString();
    }
  }
  return files;
}

inline const NameComparer& ShippedComparer() {
  static const NameComparer* const comparer = [] {
    Result<ScriptTables> tables = LoadScriptTables(ShippedScriptFiles());
    if (!tables) ADD_FAILURE() << tables.error().ToString();
    return new NameComparer(tables ? std::move(*tables) : ScriptTables{});
  }();
  return *comparer;
}

}  // namespace gainsay
