#include "app/file_filter.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "app/config_find.h"

namespace gainsay {
namespace fs = std::filesystem;

namespace {

std::string Absolute(const std::string& path) {
  std::error_code code;
  fs::path out = (fs::current_path(code) / path).lexically_normal();
  if (!out.has_filename() && out.has_relative_path()) out = out.parent_path();  // "a/b/"
  return out.string();
}

std::string ParentOf(const std::string& path) { return fs::path(path).parent_path().string(); }

// The parts of `path` behind `folder`; nothing where it does not lie there.
std::optional<std::vector<std::string>> Below(const std::string& path, const std::string& folder) {
  const std::string before = folder.ends_with('/') ? folder : folder + "/";
  if (!path.starts_with(before)) return std::nullopt;
  std::vector<std::string> parts;
  for (size_t at = before.size(); at < path.size();) {
    const size_t slash = std::min(path.find('/', at), path.size());
    parts.push_back(path.substr(at, slash - at));
    at = slash + 1;
  }
  return parts;
}

}  // namespace

FileFilter::FileFilter(const FileReader& reader, const Options& options) : reader_(reader), force_(options.Has("force-exclude")) {
  for (const OptionValue& value : options.Values("exclude")) {
    const std::string folder = Absolute(value.file.empty() ? std::string() : ParentOf(value.file));
    if (excludes_.empty() || excludes_.back().folder != folder) excludes_.push_back({folder, {}});
    excludes_.back().patterns.AddLine(value.text);
  }
}

bool FileFilter::LeavesOut(const std::string& file, const std::string& top) {
  const std::string path = Absolute(file);
  const std::string above = Absolute(top);
  return Excluded(path, above, false) || Ignored(path, above, false);
}

bool FileFilter::LeavesOutNamed(const std::string& file, bool folder) {
  if (!force_ || file == "-") return false;
  const std::string path = Absolute(file);
  const std::string project = ProjectOf(ParentOf(path));
  return Excluded(path, project, folder) || Ignored(path, project, folder);
}

bool FileFilter::Excluded(const std::string& file, const std::string& top, bool folder) const {
  for (const Exclude& exclude : excludes_) {
    const std::optional<std::vector<std::string>> below = Below(file, exclude.folder);
    const std::optional<std::vector<std::string>> parts = below ? below : Below(file, top);
    if (!parts) continue;
    // Folders that stand above the named one are not asked.
    const size_t named = below ? Below(top, exclude.folder).value_or(std::vector<std::string>()).size() : 0;
    std::vector<std::string> path(parts->begin(), parts->begin() + static_cast<std::ptrdiff_t>(std::min(named, parts->size())));
    for (size_t i = path.size(); i < parts->size(); ++i) {
      path.push_back((*parts)[i]);
      if (exclude.patterns.Match(path, folder || i + 1 < parts->size(), below.has_value()).value_or(false)) return true;
    }
  }
  return false;
}

bool FileFilter::Ignored(const std::string& file, const std::string& top, bool folder) {
  const std::string project = ProjectOf(top);
  const std::optional<std::vector<std::string>> parts = Below(file, top);
  if (!parts) return false;
  std::string path = top == "/" ? std::string() : top;
  for (size_t i = 0; i < parts->size(); ++i) {
    path += "/" + (*parts)[i];
    if (!folder && i + 1 == parts->size()) return IgnoredAt(path, false, project);
    const auto [known, fresh] = ignored_.try_emplace(path, false);
    if (fresh) known->second = IgnoredAt(path, true, project);
    if (known->second) return true;
  }
  return false;
}

// The ignore file nearest above that names the path decides.
bool FileFilter::IgnoredAt(const std::string& path, bool folder, const std::string& project) {
  for (std::string above = ParentOf(path);; above = ParentOf(above)) {
    const IgnorePatterns& patterns = PatternsOf(above);
    if (!patterns.empty()) {
      const std::optional<bool> says = patterns.Match(*Below(path, above), folder);
      if (says) return *says;
    }
    if (above == project || above == ParentOf(above)) return false;
  }
}

const IgnorePatterns& FileFilter::PatternsOf(const std::string& folder) {
  const auto [it, fresh] = patterns_.try_emplace(folder);
  if (!fresh) return it->second;
  const fs::path file = fs::path(folder) / kIgnoreName;
  std::error_code code;
  if (!fs::exists(file, code)) return it->second;
  const Result<std::string> text = reader_.Read(file.string());
  if (text) {
    it->second.AddText(*text);
  } else {
    faults_.push_back(text.error());
  }
  return it->second;
}

const std::string& FileFilter::ProjectOf(const std::string& folder) {
  const auto [it, fresh] = projects_.try_emplace(folder);
  if (fresh) it->second = FoldersAbove(folder).back();
  return it->second;
}

}  // namespace gainsay
