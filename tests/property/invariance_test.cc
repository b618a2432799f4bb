// Changes of a story that must not change what is found: the order of the
// articles, a repeated one, line ends, white space, the encoding of characters.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <functional>
#include <set>

#include "property/stories.h"
#include "report/json.h"

namespace gainsay {
namespace {

std::string Replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
  return text;
}

bool EndsWith(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

std::string Decomposed(const std::string& text) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(code);
  std::string out;
  nfd->normalize(icu::UnicodeString::fromUTF8(text), code).toUTF8String(out);
  EXPECT_TRUE(U_SUCCESS(code));
  return out;
}

// Behind the first paragraph break, so that front matter and date lines stay as they are.
std::string InBody(const std::string& text, const std::function<std::string(std::string)>& change) {
  const size_t body = text.find("\n\n");
  if (body == std::string::npos) return text;
  return text.substr(0, body) + change(text.substr(body));
}

std::string ToDevanagariDigits(std::string text) {
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      out += "\xE0\xA5";
      out += static_cast<char>(0xA6 + (c - '0'));
    } else {
      out += c;
    }
  }
  return out;
}

std::string ToAsciiDigits(std::string text) {
  for (int digit = 0; digit < 10; ++digit) {
    const std::string from = {'\xE0', '\xA5', static_cast<char>(0xA6 + digit)};
    text = Replaced(text, from, std::string(1, static_cast<char>('0' + digit)));
  }
  return text;
}

struct Change {
  const char* label;
  std::function<std::string(const SourceFile&)> apply;
};

const std::vector<Change>& Changes() {
  static const std::vector<Change> changes = {
      {"nothing", [](const SourceFile& f) { return f.bytes; }},
      {"Windows line ends", [](const SourceFile& f) { return Replaced(f.bytes, "\n", "\r\n"); }},
      {"a byte-order mark", [](const SourceFile& f) { return EndsWith(f.path, ".txt") ? "\xEF\xBB\xBF" + f.bytes : f.bytes; }},
      {"more blank lines", [](const SourceFile& f) { return Replaced(f.bytes, "\n\n", "\n\n\n\n"); }},
      {"blank lines at the end", [](const SourceFile& f) { return f.bytes + "\n\n\n"; }},
      {"no line feed at the end", [](const SourceFile& f) { return EndsWith(f.bytes, "\n") ? f.bytes.substr(0, f.bytes.size() - 1) : f.bytes; }},
      {"trailing white space", [](const SourceFile& f) { return EndsWith(f.path, ".jsonl") ? f.bytes : Replaced(f.bytes, "\n", " \n"); }},
      {"trailing tabs", [](const SourceFile& f) { return EndsWith(f.path, ".txt") ? Replaced(f.bytes, "\n", "\t\n") : f.bytes; }},
      {"decomposed characters", [](const SourceFile& f) { return Decomposed(f.bytes); }},
      {"curly quotation marks for straight apostrophes", [](const SourceFile& f) { return EndsWith(f.path, ".txt") ? Replaced(f.bytes, "'", "’") : f.bytes; }},
  };
  return changes;
}

std::vector<SourceFile> Apply(const Change& change, std::vector<SourceFile> files) {
  for (SourceFile& file : files) file.bytes = change.apply(file);
  return files;
}

TEST(Invariance, StoriesHaveFindings) {
  size_t telling = 0;  // a story without any proves little
  for (const TestStory& story : Stories()) {
    const gainsay::Run run = CheckFiles(story.files);
    telling += run.findings.empty() ? 0 : 1;
    EXPECT_TRUE(run.skipped.empty()) << story.label;
  }
  EXPECT_GE(telling, 4u);
}

TEST(Invariance, FormOfTheBytes) {
  for (const TestStory& story : Stories()) {
    const std::vector<std::string> expect = KeysOf(CheckFiles(story.files));
    for (const Change& change : Changes()) {
      SCOPED_TRACE(story.label + ": " + change.label);
      const gainsay::Run run = CheckFiles(Apply(change, story.files));
      EXPECT_EQ(KeysOf(run), expect);
      EXPECT_EQ(BadSpans(run), "");
    }
  }
}

TEST(Invariance, DigitsOfHindiCopy) {
  for (const TestStory& story : Stories()) {
    SCOPED_TRACE(story.label);
    std::vector<SourceFile> devanagari = story.files;
    std::vector<SourceFile> ascii = story.files;
    for (size_t i = 0; i < story.files.size(); ++i) {
      const bool hindi = story.files[i].bytes.find("।") != std::string::npos;
      if (!hindi) continue;
      devanagari[i].bytes = InBody(story.files[i].bytes, ToDevanagariDigits);
      ascii[i].bytes = InBody(story.files[i].bytes, ToAsciiDigits);
    }
    // Values are told as printed; so the rules are held against each other, not the fingerprints.
    const auto rules = [](const gainsay::Run& run) {
      std::multiset<std::string> out;
      for (const Finding& finding : run.findings) out.insert(finding.rule);
      return out;
    };
    const gainsay::Run run = CheckFiles(devanagari);
    EXPECT_EQ(rules(run), rules(CheckFiles(ascii)));
    EXPECT_EQ(BadSpans(run), "");
  }
}

TEST(Invariance, OrderOfTheArticles) {
  for (const TestStory& story : Stories()) {
    SCOPED_TRACE(story.label);
    std::vector<SourceFile> files = story.files;
    const std::string expect = RenderJson(CheckFiles(files), {});
    std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    int orders = 0;
    do {
      EXPECT_EQ(RenderJson(CheckFiles(files), {}), expect);
    } while (++orders < 12 && std::next_permutation(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) {
               return a.path < b.path;
             }));
  }
}

TEST(Invariance, TheSameBytesTwice) {
  for (const TestStory& story : Stories()) {
    EXPECT_EQ(RenderJson(CheckFiles(story.files), {}), RenderJson(CheckFiles(story.files), {})) << story.label;
  }
}

TEST(Invariance, ARepeatedArticle) {
  for (const TestStory& story : Stories()) {
    const std::vector<std::string> expect = KeysOf(CheckFiles(story.files));
    for (const SourceFile& file : story.files) {
      if (EndsWith(file.path, ".jsonl")) continue;
      SCOPED_TRACE(story.label + ": " + file.path);
      std::vector<SourceFile> files = story.files;
      files.push_back({"again/" + file.path, file.bytes});
      EXPECT_EQ(KeysOf(CheckFiles(files)), expect);
    }
  }
}

// Whether the sides of a finding come from different articles.
bool Crosses(const Finding& finding) {
  std::set<uint32_t> common;
  for (const Side& side : finding.sides) {
    std::set<uint32_t> articles;
    for (const Evidence& evidence : side.evidence) articles.insert(evidence.article.index);
    if (&side == &finding.sides.front()) {
      common = articles;
      continue;
    }
    std::set<uint32_t> both;
    std::set_intersection(common.begin(), common.end(), articles.begin(), articles.end(), std::inserter(both, both.end()));
    common = both;
  }
  return finding.sides.size() > 1 && common.empty();
}

TEST(Invariance, AnArticleAgainstItself) {
  const char* const kTails[] = {"", "\n\nMore follows.\n", "\n\nशेष खबर बाद में।\n"};
  for (const TestStory& story : Stories()) {
    for (const SourceFile& file : story.files) {
      if (EndsWith(file.path, ".jsonl") || EndsWith(file.path, ".html")) continue;
      for (const char* tail : kTails) {
        const gainsay::Run run = CheckFiles({file, {"copy/" + file.path, file.bytes + tail}});
        for (const Finding& finding : run.findings) EXPECT_FALSE(Crosses(finding)) << file.path << ": " << finding.message;
      }
    }
  }
}

TEST(Invariance, StoriesDoNotMeet) {
  std::vector<SourceFile> all;
  std::vector<std::string> expect;
  for (const TestStory& story : Stories()) {
    for (const SourceFile& file : story.files) all.push_back({story.label + "/" + file.path, file.bytes});
    for (const std::string& key : KeysOf(CheckFiles(story.files))) expect.push_back(key);
  }
  std::sort(expect.begin(), expect.end());
  EXPECT_EQ(KeysOf(CheckFiles(all)), expect);
}

}  // namespace
}  // namespace gainsay
