// Arguments of the command line -> articles. Alone knows files and folders;
// what is in a file is ingest's business.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/options.h"
#include "base/file_reader.h"
#include "gainsay.h"

namespace gainsay {

inline constexpr std::string_view kStandardInput = "-";

struct Inputs {
  std::vector<Article> articles;  // in the order of the arguments
  std::vector<Error> skipped;     // each names its file
};

// The files that `paths` name, in their order: files and "-" as they are named,
// whatever their extension, and below folders those that look like articles.
// A folder that cannot be listed or holds none goes to `skipped`. Files that
// --exclude and ignore files name are left out of folders, with --force-exclude
// everywhere (file_filter.h).
std::vector<std::string> ListInputs(const FileReader& reader, const std::vector<std::string>& paths, const Options& options,
                                    std::vector<Error>& skipped);

// Reads the arguments of a command: files as they are named, whatever their extension, and below folders
// those that look like articles (.txt .md .markdown .html .htm .json .jsonl);
// other files there are passed over. "-" is standard input, by the name of
// --stdin-filename where it is given. What cannot be
// read, holds no article, or is a folder without articles goes to `skipped`
// and the rest is read.
Inputs ReadInputs(const Engine& engine, const FileReader& reader, const Options& options);

}  // namespace gainsay
