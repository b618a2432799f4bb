#include "decide/suppress.h"

#include <algorithm>

#include "base/edit_distance.h"

namespace gainsay {
namespace {

constexpr std::string_view kAll = "all";

// Which of a comment's rules kept something back.
using Uses = std::vector<bool>;

class Suppressor {
 public:
  Suppressor(const std::vector<Article>& articles, std::span<const std::string_view> rules, const std::set<std::string>& off)
      : articles_(articles), rules_(rules), off_(off) {
    for (const Article& article : articles) {
      uses_.emplace_back();
      for (const Suppression& comment : article.suppressions) uses_.back().emplace_back(comment.rules.size(), false);
    }
  }

  // Every comment that covers the finding is of use, not the first alone.
  void Look(Finding& finding) {
    for (const Side& side : finding.sides) {
      for (const Evidence& evidence : side.evidence) {
        const std::vector<Suppression>& comments = articles_[evidence.article.index].suppressions;
        for (size_t i = 0; i < comments.size(); ++i) {
          if (Covers(comments[i], finding.rule, evidence.span, uses_[evidence.article.index][i])) Keep(comments[i], finding);
        }
      }
    }
  }

  void Tell(std::vector<Notice>& notices) const {
    for (uint32_t a = 0; a < articles_.size(); ++a) {
      if (!articles_[a].archived.empty()) continue;
      for (size_t i = 0; i < articles_[a].suppressions.size(); ++i) Tell(ArticleId{a}, articles_[a].suppressions[i], uses_[a][i], notices);
    }
  }

 private:
  static bool Covers(const Suppression& comment, std::string_view rule, Span evidence, Uses& uses) {
    if (!comment.problem.empty() || (!comment.whole && !comment.covers.Overlaps(evidence))) return false;
    bool covers = false;
    for (size_t i = 0; i < comment.rules.size(); ++i) {
      if (comment.rules[i] != rule && comment.rules[i] != kAll) continue;
      uses[i] = covers = true;
    }
    return covers;
  }

  static void Keep(const Suppression& comment, Finding& finding) {
    if (finding.status != FindingStatus::kOpen) return;
    finding.status = FindingStatus::kSuppressed;
    finding.status_reason = comment.reason;
  }

  void Tell(ArticleId article, const Suppression& comment, const Uses& uses, std::vector<Notice>& notices) const {
    const auto tell = [&](std::string code, std::string message) {
      notices.push_back({std::move(code), std::move(message), article, comment.span, {}, 0, 0});
    };
    if (!comment.problem.empty()) return tell("bad-suppression", "this comment keeps nothing back: " + comment.problem);
    for (size_t i = 0; i < comment.rules.size(); ++i) {
      const std::string& rule = comment.rules[i];
      if (rule != kAll && std::find(rules_.begin(), rules_.end(), rule) == rules_.end()) {
        tell("unknown-rule", "no rule " + rule.substr(0, kLongestEdited) + Suggest(rule, rules_));
      } else if (!uses[i] && off_.count(rule) == 0) {
        tell("unused-suppression", "ignore" + std::string(comment.whole ? "-file=" : "=") + rule + " keeps nothing back" +
                                       (comment.whole || !comment.covers.empty() ? "" : ": no text follows the comment"));
      }
    }
  }

  const std::vector<Article>& articles_;
  std::span<const std::string_view> rules_;
  const std::set<std::string>& off_;
  std::vector<std::vector<Uses>> uses_;  // by article and comment
};

}  // namespace

void Suppress(const std::vector<Article>& articles, std::span<const std::string_view> rules, const std::set<std::string>& off,
              std::vector<Finding>& findings, std::vector<Notice>& notices) {
  Suppressor suppressor(articles, rules, off);
  for (Finding& finding : findings) suppressor.Look(finding);
  suppressor.Tell(notices);
}

}  // namespace gainsay
