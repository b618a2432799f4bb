// The patterns of an ignore file, as git reads them (gitignore(5)). Knows no
// disk: paths are parts between slashes, relative to the file's folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

class IgnorePatterns {
 public:
  // Adds the patterns of a file, one a line: "#" begins a comment, "!" takes a
  // match back, a slash at the end means folders, one before it ties the
  // pattern to the folder of the file. "*" and "?" stay within a name, "**" goes
  // over folders, "[a-z]" is one character, "\" takes the next one as it stands.
  void AddText(std::string_view text);
  void AddLine(std::string_view line);

  bool empty() const { return patterns_.empty(); }

  // What the last pattern that matches says: leave out (true), keep (false), or
  // nothing where none matches. What lies above `path` is not looked at.
  // `tied` false passes over patterns that are tied to the folder.
  std::optional<bool> Match(const std::vector<std::string>& path, bool folder, bool tied = true) const;

 private:
  struct Pattern {
    std::vector<std::string> parts;  // "**" stands for any number of folders
    bool keeps = false;
    bool folders_only = false;
    bool tied = false;
  };
  std::vector<Pattern> patterns_;
};

// Whether a name matches a part of a pattern.
bool MatchesName(std::string_view pattern, std::string_view name);

}  // namespace gainsay
