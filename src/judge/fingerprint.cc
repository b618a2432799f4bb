#include "judge/fingerprint.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <map>
#include <set>

#include "unicode/fold.h"

namespace gainsay {
namespace {

std::string Hash(const std::string& text) { return fmt::format("{:016x}", XXH3_64bits(text.data(), text.size())); }

std::string PlainText(const Finding& finding) {
  std::vector<std::string> values;
  for (const Side& side : finding.sides) values.push_back(side.value);
  std::sort(values.begin(), values.end());
  std::string text = finding.rule + '\n' + finding.fact_key;
  for (const std::string& value : values) text += '\n' + value;
  return text;
}

class Namer {
 public:
  explicit Namer(const JudgeInput& input) : input_(input) {}

  void Name(std::vector<Finding>& findings) const {
    std::map<std::string, std::vector<size_t>> alike;
    for (size_t i = 0; i < findings.size(); ++i) {
      findings[i].fingerprint = Hash(PlainText(findings[i]) + Where(findings[i]));
      alike[findings[i].fingerprint].push_back(i);
    }
    for (const auto& [fingerprint, group] : alike) {
      if (group.size() > 1) Part(fingerprint, group, findings);
    }
  }

 private:
  std::string Where(const Finding& finding) const {
    std::string day;
    std::set<uint32_t> articles;
    for (const Side& side : finding.sides) {
      for (const Evidence& evidence : side.evidence) {
        articles.insert(evidence.article.index);
        const Published& published = input_.articles[evidence.article.index].article->published;
        if (!published.known() || published.assumed()) continue;
        const std::string of = ToIsoDate(DateOf(published.at));
        if (day.empty() || of < day) day = of;
      }
    }
    std::string out = "\n" + day;
    if (articles.size() == 1) out += "\n" + Fold(input_.articles[*articles.begin()].article->title);
    return out;
  }

  // The paragraphs of the evidence, sorted: what is the same wherever they stand.
  std::string Around(const Finding& finding) const {
    std::set<std::string> around;
    for (const Side& side : finding.sides) {
      for (const Evidence& evidence : side.evidence) {
        const Article& article = *input_.articles[evidence.article.index].article;
        const auto block = std::partition_point(article.blocks.begin(), article.blocks.end(), [&](const Block& b) {
          return article.offsets.ToSource(b.text).end <= evidence.span.begin;
        });
        if (block == article.blocks.end()) continue;
        around.insert(Fold(std::string_view(article.text).substr(block->text.begin, block->text.size())));
      }
    }
    std::string out;
    for (const std::string& text : around) out += "\n" + text;
    return out;
  }

  // The one whose words sort first keeps the fingerprint. Those that are alike
  // word for word (reprints) are counted.
  void Part(const std::string& fingerprint, const std::vector<size_t>& group, std::vector<Finding>& findings) const {
    std::vector<std::pair<std::string, size_t>> words;
    for (const size_t i : group) words.emplace_back(Around(findings[i]), i);
    std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    size_t same = 0;
    for (size_t i = 1; i < words.size(); ++i) {
      same = words[i].first == words[i - 1].first ? same + 1 : 0;
      findings[words[i].second].fingerprint = Hash(fingerprint + words[i].first + "\n" + std::to_string(same));
    }
  }

  const JudgeInput& input_;
};

}  // namespace

std::string PlainFingerprint(const Finding& finding) { return Hash(PlainText(finding)); }

void SetFingerprints(const JudgeInput& input, std::vector<Finding>& findings) { Namer(input).Name(findings); }

}  // namespace gainsay
