// What the language packs tell the segmenter; words of any language come from there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

class SegmentRules {
 public:
  SegmentRules() = default;
  // All folded. `abbreviations` with or without the final stop: "dr", "rs", "no",
  // "डॉ"; `initials` are letters as a script without capitals spells them: "के";
  // `doubtful` are those that a sentence may end with, too: "पी".
  explicit SegmentRules(std::vector<std::string> abbreviations, std::vector<std::string> initials = {},
                        std::vector<std::string> doubtful = {});

  bool IsAbbreviation(std::string_view norm) const;
  bool IsInitial(std::string_view norm) const;
  bool IsDoubtful(std::string_view norm) const;

 private:
  std::vector<std::string> abbreviations_;  // these three sorted
  std::vector<std::string> initials_;
  std::vector<std::string> doubtful_;
};

}  // namespace gainsay
