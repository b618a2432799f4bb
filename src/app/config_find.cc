#include "app/config_find.h"

#include <filesystem>
#include <string_view>
#include <system_error>

#include "app/config.h"

namespace gainsay {
namespace fs = std::filesystem;

namespace {

fs::path WorkingFolder() {
  std::error_code code;
  return fs::current_path(code);
}

}  // namespace

std::vector<std::string> FoldersAbove(const std::string& start) {
  std::error_code code;
  fs::path folder = WorkingFolder();
  if (!start.empty() && start != "-") {
    folder = (folder / start).lexically_normal();
    if (!fs::is_directory(folder, code)) folder = folder.parent_path();
  }
  if (!folder.has_filename() && folder.has_relative_path()) folder = folder.parent_path();  // "a/b/"
  std::vector<std::string> out;
  for (;; folder = folder.parent_path()) {
    out.push_back(folder.string());
    if (fs::exists(folder / ".git", code) || folder == folder.parent_path()) return out;
  }
}

std::string FindConfig(const std::string& start) {
  std::error_code code;
  for (const std::string& folder : FoldersAbove(start)) {
    for (const std::string_view name : {kConfigName, kOtherConfigName}) {
      const fs::path file = fs::path(folder) / name;
      if (!fs::exists(file, code)) continue;
      const fs::path below = file.lexically_relative(WorkingFolder());
      return (below.empty() || *below.begin() == ".." ? file : below).string();
    }
  }
  return {};
}

}  // namespace gainsay
