// What a check says at the bounds of its comparators: texts with a figure, a
// date or a word that goes through its values.
//
// A row of tests/golden/edges/*.txt is one or more articles, of which each {…}
// stands for several: {a|b|}, {3..9}, {10..90/20}, and {+ in the hills} for more
// and more words: nothing, " in", " in the", " in the hills". Each of the texts
// that comes out is checked by itself:
//
//   2025-06-12 The fund will build {74..76} schools: 40 in the hills and 35 in the plains.
//   2025-06-12 … ## 2025-06-13 … ¶ …     two articles; ¶ begins a line
//
// The first word of an article is its date, or -. The whole row's answers stand in
// tests/golden/edges.txt: a line for each text, where neighbours have the same
// answer one for all; where the evidence stands that is found in all of them as one
// article; the first finding of a row in full.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

#include "golden/told.h"

namespace gainsay {
namespace {

struct Text {
  std::string words;
  std::string chosen;  // what its braces stand for
};

std::vector<std::string> ChoicesOf(const std::string& braces) {
  std::vector<std::string> out;
  if (braces.starts_with('+')) {
    for (size_t at = 1; at < braces.size(); at = std::min(braces.find(' ', at + 1), braces.size())) out.push_back(braces.substr(1, at - 1));
    out.push_back(braces.substr(1));
    return out;
  }
  const size_t dots = braces.find("..");
  if (dots != std::string::npos && braces.find('|') == std::string::npos) {
    const size_t slash = braces.find('/', dots);
    const int step = slash == std::string::npos ? 1 : std::stoi(braces.substr(slash + 1));
    for (int value = std::stoi(braces); value <= std::stoi(braces.substr(dots + 2)); value += step) out.push_back(std::to_string(value));
    return out;
  }
  for (size_t at = 0; at <= braces.size();) {
    const size_t end = std::min(braces.find('|', at), braces.size());
    out.push_back(braces.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::vector<Text> TextsOf(const std::string& row) {
  const size_t open = row.find('{');
  if (open == std::string::npos) return {{row, ""}};
  const size_t close = row.find('}', open);
  std::vector<Text> out;
  const std::vector<Text> rests = TextsOf(row.substr(close + 1));
  for (const std::string& choice : ChoicesOf(row.substr(open + 1, close - open - 1))) {
    for (const Text& rest : rests) {
      out.push_back({row.substr(0, open) + choice + rest.words, "[" + choice + "]" + rest.chosen});
    }
  }
  return out;
}

std::vector<std::string> ArticlesOf(std::string words) {
  std::vector<std::string> out;
  while (true) {
    const size_t bar = words.find(" ## ");
    std::string article = words.substr(0, bar);
    const size_t space = article.find(' ');
    article = (article.starts_with("-") ? "" : "date " + article.substr(0, space) + "\n") + article.substr(space + 1);
    for (size_t at = 0; (at = article.find(" ¶ ", at)) != std::string::npos;) article.replace(at, std::string_view(" ¶ ").size(), "\n\n");
    out.push_back(article + "\n");
    if (bar == std::string::npos) return out;
    words = words.substr(bar + 4);
  }
}

gainsay::Run Check(const Engine& engine, const std::vector<std::string>& texts) {
  std::vector<Article> articles;
  std::vector<Error> skipped;
  for (size_t i = 0; i < texts.size(); ++i) {
    for (Article& article : engine.Read("edge" + std::to_string(i + 1) + ".txt", texts[i], skipped)) articles.push_back(std::move(article));
  }
  return engine.Check(std::move(articles), std::move(skipped));
}

// In one line: findings, and what several articles agree on or have brought up to date.
std::string Answer(const gainsay::Run& run) {
  std::string out;
  const auto add = [&](const std::string& what) { out += (out.empty() ? "" : "; ") + what; };
  for (const Finding& finding : run.findings) {
    std::string told = finding.rule + ", " + SeverityOf(finding) + ": " + finding.message;
    for (const std::string& repair : finding.repairs) told += " > " + repair;
    add(told);
  }
  for (const Alignment& alignment : run.alignments) {
    if (alignment.verdict == Verdict::kSingle || alignment.verdict == Verdict::kConflict) continue;
    std::string told = alignment.verdict == Verdict::kAgree ? "= " : alignment.verdict == Verdict::kUpdate ? "update " : "disputed ";
    told += alignment.kind;
    for (const Side& side : alignment.sides) told += " " + side.value + "/" + std::to_string(side.evidence.size());
    add(told);
  }
  return out.empty() ? "-" : out;
}

// All texts of a row of single articles as paragraphs of one: what is silent by itself must not hide what comes behind it.
std::string InOne(const Engine& engine, const std::vector<Text>& texts) {
  std::string article;
  for (const Text& text : texts) {
    const std::string words = ArticlesOf(text.words).front();
    const size_t body = words.starts_with("date ") ? words.find('\n') + 1 : 0;
    article += article.empty() ? words : "\n" + words.substr(body);
  }
  std::string out;
  for (const Finding& finding : Check(engine, {article}).findings) {
    out += "; " + finding.rule;
    for (const Side& side : finding.sides) {
      for (const Evidence& evidence : side.evidence) out += " " + std::to_string(evidence.span.begin);
    }
  }
  return out.empty() ? "-" : out.substr(2);
}

std::string Row(const Engine& engine, const std::string& row) {
  std::string out = row + "\n";
  std::string first, last, answer, full;
  const auto close = [&] {
    if (!first.empty()) out += "  " + first + (first == last ? "" : " … " + last) + "  " + answer + "\n";
  };
  const std::vector<Text> texts = TextsOf(row);
  for (const Text& text : texts) {
    const gainsay::Run run = Check(engine, ArticlesOf(text.words));
    const std::string now = Answer(run);
    const std::string chosen = text.chosen.empty() ? "[]" : text.chosen;
    if (full.empty() && !run.findings.empty()) {
      for (const Finding& finding : run.findings) full += Told(run, finding);
    }
    if (now != answer) {
      close();
      first = chosen;
      answer = now;
    }
    last = chosen;
  }
  close();
  if (texts.size() > 1 && row.find(" ## ") == std::string::npos) out += "  in one  " + InOne(engine, texts) + "\n";
  return out + full;
}

std::string AllRows(const Engine& engine) {
  std::map<std::string, std::string> files;  // by name
  for (const auto& entry : std::filesystem::directory_iterator(std::string(GAINSAY_SOURCE_DIR) + "/tests/golden/edges")) {
    files[entry.path().stem().string()] = ReadWhole(entry.path().string());
  }
  EXPECT_FALSE(files.empty());
  std::string out;
  for (const auto& [name, text] : files) {
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || line.starts_with("#")) continue;
      out += Row(engine, line) + "\n";
    }
  }
  return out;
}

TEST(Golden, EdgesOfTheComparators) { Compare(AllRows(TheEngine()), "edges.txt"); }

// A pack's patterns beside which each stands again with one capture less, for each of its captures.
RuleFile WithHalfFrames(const std::string& path) {
  RuleFile out;
  out.path = path;
  std::istringstream in(ReadWhole(std::string(GAINSAY_SOURCE_DIR) + "/rules/" + path));
  for (std::string line; std::getline(in, line);) {
    out.bytes += line + "\n";
    if (line.find("{group: check-") == std::string::npos) continue;
    for (size_t at = line.find('{', line.find("match:")); at != std::string::npos; at = line.find('{', at + 1)) {
      const size_t colon = line.find(':', at);
      const size_t close = line.find('}', at);
      if (colon >= close) continue;
      out.bytes += line.substr(0, colon) + line.substr(close) + "\n";
    }
  }
  return out;
}

// A frame that misses what a comparator asks of it is passed over, and hides nothing.
TEST(Golden, EdgesWithFramesThatCaptureHalf) {
  EngineOptions options;
  options.extra_rules = {WithHalfFrames("lang/en/check.yaml"), WithHalfFrames("lang/hi/check.yaml")};
  const Result<Engine> engine = Engine::Make(options);
  ASSERT_TRUE(engine.has_value()) << engine.error().ToString();
  EXPECT_EQ(AllRows(*engine), ReadWhole(std::string(GAINSAY_SOURCE_DIR) + "/tests/golden/edges.txt"));
}

}  // namespace
}  // namespace gainsay
