// What invariance_test.cc holds of a few stories, held of made-up events with
// many kinds of facts: a change of dress finds the same at the same words.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <set>

#include "bench/words.h"
#include "property/generated.h"
#include "report/json.h"

namespace gainsay {
namespace {

using Words = std::function<std::string(std::string)>;

// Two articles of five slip, so that nearly every event has something to find.
std::vector<GeneratedEvent> Make() {
  std::vector<GeneratedEvent> out;
  for (const uint64_t seed : {3u, 17u, 2026u}) {
    for (GeneratedEvent& event : GeneratedEvents({.seed = seed, .slips = 40}, 5)) out.push_back(std::move(event));
  }
  return out;
}

const std::vector<GeneratedEvent>& Events() {
  static const auto* const events = new std::vector<GeneratedEvent>(Make());
  return *events;
}

const std::vector<std::string>& Expected(size_t event) {
  static const auto* const expected = [] {
    auto* const out = new std::vector<std::vector<std::string>>;
    for (const GeneratedEvent& one : Events()) out->push_back(AccountOf(CheckFiles(one.files)));
    return out;
  }();
  return (*expected)[event];
}

std::string Decomposed(const std::string& text) {
  UErrorCode code = U_ZERO_ERROR;
  std::string out;
  icu::Normalizer2::getNFDInstance(code)->normalize(icu::UnicodeString::fromUTF8(text), code).toUTF8String(out);
  EXPECT_TRUE(U_SUCCESS(code));
  return out;
}

// The letters with a dot below as one character each, which no normal form
// has and most keyboards make: U+0958 … U+095F.
std::string Dotted(std::string text) {
  const std::pair<const char*, const char*> letters[] = {{"क", "\u0958"}, {"ख", "\u0959"}, {"ग", "\u095A"}, {"ज", "\u095B"},
                                                         {"ड", "\u095C"}, {"ढ", "\u095D"}, {"फ", "\u095E"}, {"य", "\u095F"}};
  for (const auto& [letter, dotted] : letters) text = Replaced(std::move(text), std::string(letter) + "\u093C", dotted);
  return text;
}

bool IsHindi(const SourceFile& file) { return file.path.find("-hi.") != std::string::npos; }

std::string Devanagari(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      out += c;
    } else {
      out += "\xE0\xA5";
      out += static_cast<char>(0xA6 + (c - '0'));
    }
  }
  return out;
}

std::string Ascii(std::string text) {
  for (int digit = 0; digit < 10; ++digit) {
    const std::string from = {'\xE0', '\xA5', static_cast<char>(0xA6 + digit)};
    text = Replaced(std::move(text), from, std::string(1, static_cast<char>('0' + digit)));
  }
  return text;
}

// Straight marks by turns as opening and closing ones; a paragraph's are whole.
Words Marks(std::string_view open, std::string_view close) {
  return [=](std::string text) {
    text = Replaced(std::move(text), "&quot;", "\"");
    std::string out;
    bool inside = false;
    for (const char c : text) {
      if (c != '"') out += c;
      else out += (inside = !inside) ? open : close;
    }
    EXPECT_FALSE(inside);
    return out;
  };
}

struct Change {
  const char* label;
  std::function<SourceFile(const SourceFile&)> apply;
};

SourceFile Whole(const SourceFile& file, const Words& change) { return {file.path, change(file.bytes)}; }

const std::vector<Change>& Changes() {
  static const auto* const changes = new std::vector<Change>{
      {"Windows line ends", [](const SourceFile& f) { return Whole(f, [](std::string t) { return Replaced(std::move(t), "\n", "\r\n"); }); }},
      {"more blank lines", [](const SourceFile& f) { return WithBody(f, [](std::string t) { return Replaced(std::move(t), "\n", "\n\n"); }); }},
      {"trailing blanks", [](const SourceFile& f) { return WithBody(f, [](std::string t) { return Replaced(std::move(t), "\n", "   \n"); }); }},
      {"double blanks", [](const SourceFile& f) { return WithBody(f, [](std::string t) { return Replaced(std::move(t), " ", "  "); }); }},
      {"no-break blanks", [](const SourceFile& f) { return WithBody(f, [](std::string t) { return Replaced(std::move(t), " ", "\u00A0"); }); }},
      {"dotted letters as one", [](const SourceFile& f) { return Whole(f, Dotted); }},
      {"Devanagari digits", [](const SourceFile& f) { return IsHindi(f) ? WithBody(f, Devanagari) : f; }},
      {"ASCII digits", [](const SourceFile& f) { return IsHindi(f) ? WithBody(f, Ascii) : f; }},
      {"curly marks", [](const SourceFile& f) { return WithBody(f, Marks("“", "”")); }},
      {"single curly marks", [](const SourceFile& f) { return WithBody(f, Marks("‘", "’")); }},
      {"guillemets", [](const SourceFile& f) { return WithBody(f, Marks("«", "»")); }},
      {"low marks", [](const SourceFile& f) { return WithBody(f, Marks("„", "“")); }},
  };
  return *changes;
}

std::vector<SourceFile> Apply(const Change& change, const std::vector<SourceFile>& files) {
  std::vector<SourceFile> out;
  for (const SourceFile& file : files) out.push_back(change.apply(file));
  return out;
}

TEST(Generated, EventsHaveFindingsOfManyRules) {
  std::set<std::string> rules;
  size_t telling = 0;
  for (size_t i = 0; i < Events().size(); ++i) {
    telling += Expected(i).empty() ? 0 : 1;
    for (const std::string& line : Expected(i)) rules.insert(line.substr(0, line.find(' ')));
  }
  EXPECT_GE(telling, Events().size() / 2);
  EXPECT_GE(rules.size(), 8u);
}

// From outside the files: bytes differ, words and values do not.
class Dress : public testing::TestWithParam<Change> {};

TEST_P(Dress, TellsNothing) {
  size_t changed = 0;
  for (size_t i = 0; i < Events().size(); ++i) {
    const GeneratedEvent& event = Events()[i];
    const std::vector<SourceFile> files = Apply(GetParam(), event.files);
    for (size_t f = 0; f < files.size(); ++f) changed += files[f].bytes != event.files[f].bytes ? 1 : 0;
    const gainsay::Run run = CheckFiles(files);
    EXPECT_EQ(AccountOf(run), Expected(i)) << event.label;
    EXPECT_EQ(BadSpans(run), "") << event.label;
  }
  EXPECT_GT(changed, 0u);
}

std::string Named(const testing::TestParamInfo<Change>& info) {
  std::string name = info.param.label;
  std::replace_if(name.begin(), name.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Generated, Dress, testing::ValuesIn(Changes()), Named);

// English surnames with a long vowel, as one character and as two.
TEST(Generated, AccentsOfLatinLettersMayStandApart) {
  const auto accented = [](std::string text) {
    for (const bench::Word& surname : bench::TheWords().surnames) {
      const std::string name(surname.In(bench::Tongue::kEnglish));
      const size_t vowel = name.rfind('a');
      if (vowel != name.npos) text = Replaced(std::move(text), name, name.substr(0, vowel) + "ā" + name.substr(vowel + 1));
    }
    return text;
  };
  size_t accents = 0;
  for (const GeneratedEvent& event : Events()) {
    std::vector<SourceFile> one, two;
    for (const SourceFile& file : event.files) {
      one.push_back(Whole(file, accented));
      accents += one.back().bytes != file.bytes ? 1 : 0;
      two.push_back(Whole(one.back(), Decomposed));
    }
    EXPECT_EQ(AccountOf(CheckFiles(two)), AccountOf(CheckFiles(one))) << event.label;
  }
  EXPECT_GT(accents, 10u);
}

TEST(Generated, OrderTellsNothing) {
  for (const GeneratedEvent& event : Events()) {
    const std::string expect = RenderJson(CheckFiles(event.files), {});
    std::vector<SourceFile> files(event.files.rbegin(), event.files.rend());
    EXPECT_EQ(RenderJson(CheckFiles(files), {}), expect) << event.label;
    std::rotate(files.begin(), files.begin() + 2, files.end());
    EXPECT_EQ(RenderJson(CheckFiles(files), {}), expect) << event.label;
  }
}

// A copy under a name behind its own, and before it.
TEST(Generated, RepetitionTellsNothing) {
  size_t next = 0;
  for (const GeneratedEvent& event : Events()) {
    const std::vector<std::string> expect = KeysOf(CheckFiles(event.files));
    for (const char* folder : {"again/", "zz/"}) {
      const SourceFile& file = event.files[next++ % event.files.size()];
      std::vector<SourceFile> files = event.files;
      files.push_back({folder + file.path, file.bytes});
      EXPECT_EQ(KeysOf(CheckFiles(files)), expect) << event.label << ", " << folder << file.path;
    }
  }
}

TEST(Generated, ThreadsTellNothing) {
  std::vector<Article> articles;
  std::vector<Error> skipped;
  for (const GeneratedEvent& event : Events()) {
    for (const SourceFile& file : event.files) {
      for (Article& article : SharedEngine().Read(file.path, file.bytes, skipped)) articles.push_back(std::move(article));
    }
  }
  const std::string expect = RenderJson(SharedEngine().Check(articles, {}), {});
  for (const size_t jobs : {2u, 8u}) {
    EXPECT_EQ(RenderJson(SharedEngine().Check(articles, {}, {.jobs = jobs}), {}), expect) << jobs;
  }
}

}  // namespace
}  // namespace gainsay
