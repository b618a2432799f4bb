// The parts of a ZIP file in memory. minizip ends in the .cc.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay {

class ZipFile {
 public:
  // REQUIRES: `bytes` outlives the file. Null where they are no ZIP.
  static std::unique_ptr<ZipFile> Open(std::string_view bytes);
  ~ZipFile();
  ZipFile(const ZipFile&) = delete;
  ZipFile& operator=(const ZipFile&) = delete;

  bool Has(const std::string& part);
  // A part's bytes, whatever size its header claims; refused where it unpacks
  // to more than `limit`, is damaged or encrypted.
  Result<std::string> Read(const std::string& part, size_t limit);

 private:
  struct State;
  explicit ZipFile(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace gainsay
