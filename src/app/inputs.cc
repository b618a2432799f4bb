#include "app/inputs.h"

#include <algorithm>
#include <string_view>

#include "app/file_filter.h"
#include "app/ignore_pattern.h"
#include "base/unpack.h"
#include "ingest/xml_tree.h"

namespace gainsay {
namespace {

constexpr uint64_t kMostUnpacked = uint64_t{1} << 30;  // as many as a file may hold

// Sites keep feeds and site maps beside their articles, so XML in a folder is
// looked into; feeds are read where they are named.
constexpr std::string_view kArticleExtensions[] = {".txt",  ".md",    ".markdown", ".html", ".htm", ".xhtml",
                                                   ".json", ".jsonl", ".ndjson",   ".docx", ".nitf"};
constexpr std::string_view kNewsRoots[] = {"newsItem", "newsMessage", "nitf"};

bool LooksLikeArticle(const FileReader& reader, const std::string& path) {
  const std::string_view name = UnpackedName(path);
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name.find('/', dot) != std::string_view::npos) return false;
  std::string extension(name.substr(dot));
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (extension == ".xml") {
    const Result<std::string> bytes = ReadUnpacked(reader, path);
    const std::string root = bytes ? XmlRootName(*bytes) : std::string();
    return std::find(std::begin(kNewsRoots), std::end(kNewsRoots), root) != std::end(kNewsRoots);
  }
  return std::find(std::begin(kArticleExtensions), std::end(kArticleExtensions), extension) != std::end(kArticleExtensions);
}

// The name by which an argument goes.
std::string NameOf(const std::string& path, const Options& options) {
  return path == kStandardInput && options.Has("stdin-filename") ? std::string(options.Get("stdin-filename")) : path;
}

bool IsPattern(const std::string& path) { return path.find_first_of("*?[") != std::string::npos; }

// The files that a pattern fits, but for those that are left out of folders.
// "**" goes over folders, as in ignore files.
std::vector<std::string> Expand(const FileReader& reader, const std::string& pattern, FileFilter& filter) {
  const size_t slash = pattern.rfind('/', pattern.find_first_of("*?["));
  const std::string folder = slash == std::string::npos ? "." : slash == 0 ? "/" : pattern.substr(0, slash);
  const Result<std::vector<std::string>> files = reader.List(folder);
  if (!files) return {};
  IgnorePatterns patterns;
  patterns.AddLine("/" + pattern.substr(slash == std::string::npos ? 0 : slash + 1));
  std::vector<std::string> out;
  for (const std::string& file : *files) {
    const std::string below = file.substr(folder.ends_with('/') ? folder.size() : folder.size() + 1);
    std::vector<std::string> parts;
    for (size_t at = 0; at < below.size();) {
      const size_t end = std::min(below.find('/', at), below.size());
      parts.push_back(below.substr(at, end - at));
      at = end + 1;
    }
    if (!patterns.Match(parts, false).value_or(false) || filter.LeavesOut(file, folder) || filter.LeavesOutNamed(file)) continue;
    out.push_back(slash == std::string::npos ? below : file);
  }
  return out;
}

// `name` stands for the file in messages, and its extension for its format.
void ReadOne(const Engine& engine, const FileReader& reader, const std::string& path, const std::string& name, Inputs& out) {
  Result<std::string> bytes = ReadUnpacked(reader, path);
  if (!bytes) {
    out.skipped.push_back(bytes.error());
    return;
  }
  for (Article& article : engine.Read(name, std::move(*bytes), out.skipped)) out.articles.push_back(std::move(article));
}

void ListFolder(const FileReader& reader, const std::string& path, FileFilter& filter, std::vector<std::string>& out,
                std::vector<Error>& skipped) {
  Result<std::vector<std::string>> files = reader.List(path);
  if (!files) {
    skipped.push_back(files.error());
    return;
  }
  std::erase_if(*files, [&](const std::string& file) { return !LooksLikeArticle(reader, file); });
  if (files->empty()) {
    skipped.push_back({ErrorCode::kInput, "no articles in this folder (.txt, .md, .html, .json, .jsonl, .docx, NewsML-G2 or NITF in .xml)", path, 0, 0, {}});
    return;
  }
  std::erase_if(*files, [&](const std::string& file) { return filter.LeavesOut(file, path); });
  if (files->empty()) {
    skipped.push_back({ErrorCode::kInput, "every article in this folder is left out (" + std::string(kIgnoreName) + ", --exclude)", path, 0, 0, {}});
  }
  for (std::string& file : *files) out.push_back(std::move(file));
}

}  // namespace

std::vector<std::string> ListInputs(const FileReader& reader, const std::vector<std::string>& paths, const Options& options,
                                    std::vector<Error>& skipped) {
  FileFilter filter(reader, options);
  std::vector<std::string> out;
  for (const std::string& path : paths) {
    if (path != kStandardInput && reader.IsDirectory(path)) {
      if (!filter.LeavesOutNamed(path, true)) ListFolder(reader, path, filter, out, skipped);
    } else if (path != kStandardInput && IsPattern(path) && !reader.Read(path)) {
      std::vector<std::string> files = Expand(reader, path, filter);
      if (files.empty()) skipped.push_back({ErrorCode::kInput, "no file fits this pattern", path, 0, 0, {}});
      for (std::string& file : files) out.push_back(std::move(file));
    } else if (!filter.LeavesOutNamed(NameOf(path, options))) {
      out.push_back(path);
    }
  }
  skipped.insert(skipped.end(), filter.faults().begin(), filter.faults().end());
  return out;
}

Result<std::string> ReadUnpacked(const FileReader& reader, const std::string& path) {
  Result<std::string> bytes = reader.Read(path);
  if (!bytes) return bytes;
  Result<std::string> unpacked = Unpack(std::move(*bytes), kMostUnpacked);
  if (unpacked) return unpacked;
  Error error = unpacked.error();
  error.file = path;
  return error;
}

Inputs ReadInputs(const Engine& engine, const FileReader& reader, const Options& options) {
  Inputs out;
  for (const std::string& path : ListInputs(reader, options.inputs(), options, out.skipped)) ReadOne(engine, reader, path, NameOf(path, options), out);
  return out;
}

}  // namespace gainsay
