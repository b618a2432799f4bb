// Where a project begins and where its configuration lies: upward from an
// input. Alone with file_filter.cc it walks the folders above an input.
#pragma once

#include <string>
#include <vector>

namespace gainsay {

// The .gainsay.yaml (or .yml) nearest above `start`, a file or a folder; empty or "-": the
// working directory. Looks no higher than a folder that holds .git. Empty where
// there is none; relative where it lies below the working directory.
std::string FindConfig(const std::string& start);

// The folders from the one of `start` up to the project's, absolute, nearest
// first: the project's holds .git, or is the root of the disk.
std::vector<std::string> FoldersAbove(const std::string& start);

}  // namespace gainsay
