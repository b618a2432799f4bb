// Writing a result to a file: all of it or nothing.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay {

// Writes beside `path` and renames, so that a reader never sees half a report
// and a failed run leaves the old one; SIGINT, SIGTERM and SIGHUP remove what
// lies beside (SIGKILL leaves it: PATH and a dot and six letters). A path that is no regular file
// (/dev/stdout, a named pipe) is written in place. Missing folders are an error.
// REQUIRES: one thread at a time.
Status WriteFile(const std::string& path, std::string_view bytes);

}  // namespace gainsay
