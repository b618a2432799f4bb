#include "app/inputs.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "app/command.h"
#include "app/file_filter.h"
#include "app/ignore_pattern.h"
#include "base/unpack.h"
#include "ingest/xml_tree.h"

namespace gainsay {
namespace {

constexpr size_t kMostMib = 1024;  // of a limit, and of a file
constexpr std::string_view kMaxArticle = "max-article";

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

Error TooLarge(const std::string& path, const std::string& what, uint64_t most, std::string_view option) {
  std::string message = what + " more than " + std::to_string(most >> 20) + " MiB";
  if (!option.empty()) message += "; --" + std::string(option) + " sets the limit";
  return {ErrorCode::kLimit, std::move(message), path, 0, 0, {}};
}

// Reads files until they hold too much.
class InputReader {
 public:
  InputReader(const Engine& engine, const Options& options, uint64_t most, uint64_t most_of_article)
      : engine_(engine), options_(options), most_(most), most_of_article_(most_of_article), reader_(most) {}

  Inputs Read(size_t jobs) {
    const std::vector<std::string> paths = ListInputs(reader_, options_.inputs(), options_, out_.skipped);
    for (size_t i = 0; i < paths.size(); ++i) {
      if (ReadOne(paths[i])) continue;
      std::string what = "with the files before it";
      if (i + 1 < paths.size()) what = "it and those after it (" + std::to_string(paths.size() - i) + " files) are left out: " + what;
      Error error = TooLarge(paths[i], what, most_, kMaxInput);
      error.message += ", `gainsay archive add` takes any number of articles";
      faults_.emplace_back(files_.size(), std::move(error));
      break;
    }
    TakeArticles(engine_.Read(std::move(files_), jobs));
    return std::move(out_);
  }

 private:
  // False where there is no room for the file.
  bool ReadOne(const std::string& path) {
    Result<std::string> bytes = ReadUnpacked(reader_, path, most_);
    if (!bytes) {
      faults_.emplace_back(files_.size(), bytes.error().code == ErrorCode::kLimit ? TooLarge(path, "it holds", most_, kMaxInput) : bytes.error());
      return true;
    }
    if (bytes->size() > most_ - used_) return false;
    used_ += bytes->size();
    // The name stands for the file in messages, and its extension for its format.
    files_.push_back({NameOf(path, options_), std::move(*bytes)});
    return true;
  }

  // Everything in the order of the arguments.
  void TakeArticles(std::vector<Ingested> files) {
    auto fault = faults_.begin();
    for (size_t i = 0; i <= files.size(); ++i) {
      for (; fault != faults_.end() && fault->first == i; ++fault) out_.skipped.push_back(std::move(fault->second));
      if (i == files.size()) break;
      for (Error& error : files[i].skipped) out_.skipped.push_back(std::move(error));
      DropTooLong(most_of_article_, files[i].articles, out_.skipped);
      for (Article& article : files[i].articles) out_.articles.push_back(std::move(article));
    }
  }

  const Engine& engine_;
  const Options& options_;
  uint64_t most_, most_of_article_;
  uint64_t used_ = 0;
  DiskReader reader_;
  std::vector<InputFile> files_;
  std::vector<std::pair<size_t, Error>> faults_;  // each with the number of files read before it
  Inputs out_;
};

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

Result<std::string> ReadUnpacked(const FileReader& reader, const std::string& path, uint64_t most) {
  Result<std::string> bytes = reader.Read(path);
  if (!bytes) return bytes;
  Result<std::string> unpacked = Unpack(std::move(*bytes), most);
  if (unpacked) return unpacked;
  Error error = unpacked.error();
  error.file = path;
  return error;
}

Result<uint64_t> MebibytesOf(const Options& options, std::string_view option) {
  const std::optional<size_t> number = WholeNumber(options.Get(option), kMostMib);
  if (number && *number != 0) return uint64_t{*number} << 20;
  return Error{ErrorCode::kUsage, "--" + std::string(option) + ": give a number of MiB, 1 to " + std::to_string(kMostMib), {}, 0, 0, {}};
}

Result<uint64_t> MaxInputOf(const Options& options) { return MebibytesOf(options, kMaxInput); }

Result<uint64_t> MaxArticleOf(const Options& options) { return MebibytesOf(options, kMaxArticle); }

bool IsTooLong(uint64_t most, const Article& article, std::vector<Error>& skipped) {
  if (article.text.size() <= most) return false;
  Error error = TooLarge(article.path, "the article has", most, kMaxArticle);
  error.line = article.record_line.value_or(0);
  skipped.push_back(std::move(error));
  return true;
}

void DropTooLong(uint64_t most, std::vector<Article>& articles, std::vector<Error>& skipped) {
  std::erase_if(articles, [&](const Article& article) { return IsTooLong(most, article, skipped); });
}

Inputs ReadInputs(const Engine& engine, const Options& options, size_t jobs) {
  const Result<uint64_t> most = MaxInputOf(options);
  const Result<uint64_t> article = MaxArticleOf(options);
  if (!most) return {{}, {most.error()}};
  if (!article) return {{}, {article.error()}};
  return InputReader(engine, options, *most, *article).Read(jobs);
}

}  // namespace gainsay
