// The baseline: findings that stood when a desk took the tool up. Only what is
// new since is shown.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "decide/entry_file.h"
#include "decide/notice.h"
#include "judge/finding.h"

namespace gainsay {

class Baseline {
 public:
  static Result<Baseline> Read(std::string text, std::string file);
  // The text of a baseline of these findings, sorted by fingerprint.
  static std::string Render(const std::vector<Finding>& findings);

  size_t size() const { return file_.entries().size(); }
  // The text without entries that none of these findings has, and how many these are.
  struct Pruned {
    std::string text;
    size_t dropped = 0;
  };
  Result<Pruned> Prune(std::span<const Finding> findings, std::span<const Finding> hidden) const;

  // Sets the status of findings that are open. With `whole`, tells how many
  // entries meet no finding, be it one of `hidden`, whose status is settled.
  void Apply(bool whole, std::vector<Finding>& findings, std::span<const Finding> hidden, std::vector<Notice>& notices) const;

 private:
  explicit Baseline(EntryFile file) : file_(std::move(file)) {}
  std::vector<size_t> Unmet(std::span<const Finding> findings, std::span<const Finding> hidden) const;
  EntryFile file_;
};

}  // namespace gainsay
