// Arguments of the command line -> articles. Alone knows files and folders;
// what is in a file is ingest's business.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/options.h"
#include "base/file_reader.h"
#include "gainsay.h"

namespace gainsay {

inline constexpr std::string_view kStandardInput = "-";
inline constexpr uint64_t kMostOfFile = uint64_t{1} << 30;  // bytes, unpacked

struct Inputs {
  std::vector<Article> articles;  // in the order of the arguments
  std::vector<Error> skipped;     // each names its file
};

// The files that `paths` name, in their order: files and "-" as they are named,
// whatever their extension; below folders those that look like articles; those
// that a pattern ("news/**/*.md") fits, which no shell expanded. A folder that
// cannot be listed or holds none, and a pattern without a match, goes to
// `skipped`. Files that
// --exclude and ignore files name are left out of folders, with --force-exclude
// everywhere (file_filter.h).
std::vector<std::string> ListInputs(const FileReader& reader, const std::vector<std::string>& paths, const Options& options,
                                    std::vector<Error>& skipped);

// A file's bytes, unpacked where they are gzip or zstd. Errors name the file.
// Beyond `most` bytes it is refused (kLimit).
Result<std::string> ReadUnpacked(const FileReader& reader, const std::string& path, uint64_t most = kMostOfFile);

inline constexpr std::string_view kMaxInput = "max-input";

// What an option says in MiB, in bytes; an error where it is no number of MiB
// from 1 to 1,024.
Result<uint64_t> MebibytesOf(const Options& options, std::string_view option);
Result<uint64_t> MaxInputOf(const Options& options);
Result<uint64_t> MaxArticleOf(const Options& options);
// Whether the article has more text than that; then `skipped` says so.
// Everything that is made of an article grows with its text: no news has so
// much of it.
bool IsTooLong(uint64_t most, const Article& article, std::vector<Error>& skipped);
// Leaves those articles out.
void DropTooLong(uint64_t most, std::vector<Article>& articles, std::vector<Error>& skipped);

// Reads the arguments of a command: files as they are named, whatever their
// extension, and below folders those that look like articles (.txt .md .html
// .json .jsonl .docx and the like, packed or not, and XML that is NewsML-G2 or
// NITF); other files there are passed over. "-" is standard input, in format
// and path the file that --stdin-filename names. What cannot be read, holds no
// article, or is a folder without articles goes to `skipped` and the rest is read;
// so does what goes beyond --max-article and --max-input.
// Up to `jobs` threads read.
Inputs ReadInputs(const Engine& engine, const Options& options, size_t jobs = 1);

}  // namespace gainsay
