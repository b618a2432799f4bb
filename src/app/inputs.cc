#include "app/inputs.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "app/file_filter.h"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 7> kArticleExtensions = {".txt",  ".md",  ".markdown", ".html",
                                                                ".htm", ".json", ".jsonl"};

bool LooksLikeArticle(const std::string& path) {
  const size_t dot = path.rfind('.');
  if (dot == std::string::npos || path.find('/', dot) != std::string::npos) return false;
  std::string extension = path.substr(dot);
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return std::find(kArticleExtensions.begin(), kArticleExtensions.end(), extension) != kArticleExtensions.end();
}

// The name by which an argument goes.
std::string NameOf(const std::string& path, const Options& options) {
  return path == kStandardInput && options.Has("stdin-filename") ? std::string(options.Get("stdin-filename")) : path;
}

// `name` stands for the file in messages, and its extension for its format.
void ReadOne(const Engine& engine, const FileReader& reader, const std::string& path, const std::string& name, Inputs& out) {
  Result<std::string> bytes = reader.Read(path);
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
  std::erase_if(*files, [](const std::string& file) { return !LooksLikeArticle(file); });
  if (files->empty()) {
    skipped.push_back({ErrorCode::kInput, "no articles in this folder (.txt, .md, .html, .json, .jsonl)", path, 0, 0, {}});
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
      ListFolder(reader, path, filter, out, skipped);
    } else if (!filter.LeavesOutNamed(NameOf(path, options))) {
      out.push_back(path);
    }
  }
  skipped.insert(skipped.end(), filter.faults().begin(), filter.faults().end());
  return out;
}

Inputs ReadInputs(const Engine& engine, const FileReader& reader, const Options& options) {
  Inputs out;
  for (const std::string& path : ListInputs(reader, options.inputs(), options, out.skipped)) ReadOne(engine, reader, path, NameOf(path, options), out);
  return out;
}

}  // namespace gainsay
