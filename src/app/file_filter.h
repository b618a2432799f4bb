// Which files of folders are left out: those that .gainsayignore files name,
// as .gitignore files do, and those that --exclude or the configuration do.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/ignore_pattern.h"
#include "app/options.h"
#include "base/file_reader.h"

namespace gainsay {

inline constexpr char kIgnoreName[] = ".gainsayignore";

class FileFilter {
 public:
  FileFilter(const FileReader& reader, const Options& options);

  // Whether a file below the folder `top`, which somebody named, is left out.
  // What lies above `top`, and itself, is not held against the patterns.
  bool LeavesOut(const std::string& file, const std::string& top);
  // Whether a file or folder that somebody named is left out: never but with --force-exclude.
  bool LeavesOutNamed(const std::string& file, bool folder = false);

  // Ignore files that could not be read.
  const std::vector<Error>& faults() const { return faults_; }

 private:
  struct Exclude {
    std::string folder;  // absolute; the patterns are relative to it
    IgnorePatterns patterns;
  };

  // Both paths are absolute; `folder`: the first one is a folder.
  bool Ignored(const std::string& file, const std::string& top, bool folder);
  bool Excluded(const std::string& file, const std::string& top, bool folder) const;
  bool IgnoredAt(const std::string& path, bool folder, const std::string& project);
  const IgnorePatterns& PatternsOf(const std::string& folder);
  const std::string& ProjectOf(const std::string& folder);

  const FileReader& reader_;
  bool force_ = false;
  std::vector<Exclude> excludes_;
  std::map<std::string, IgnorePatterns> patterns_;   // by folder
  std::map<std::string, std::string> projects_;      // by folder
  std::map<std::string, bool> ignored_;              // folders
  std::vector<Error> faults_;
};

}  // namespace gainsay
