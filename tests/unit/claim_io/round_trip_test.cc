// What is written is what is read: the same findings, and the same file again.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "claim_io/read.h"
#include "claim_io/write.h"
#include "unit/claim_io/stories.h"

namespace gainsay {
namespace {

std::string CheckBack(const std::vector<InputFile>& files) {
  Result<std::vector<ArticleRead>> reads = SharedEngine().ReadBack(files);
  if (!reads) return reads.error().ToString();
  return JsonOf(SharedEngine().Check(std::move(*reads), {}));
}

std::string CheckDirectly(const std::vector<SourceFile>& files) { return JsonOf(SharedEngine().Check(ReadAll(files), {})); }

std::string Replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
  return text;
}

size_t Lines(const std::string& text, std::string_view holding) {
  size_t count = 0;
  for (size_t at = 0; (at = text.find(holding, at)) != std::string::npos; at += holding.size()) ++count;
  return count;
}

struct Row {
  const char* label;
  std::vector<SourceFile> files;
};

std::vector<Row> Rows() {
  const std::vector<SourceFile> all = FerryStory();
  std::vector<Row> rows = {{"whole story", all}};
  for (const SourceFile& file : all) rows.push_back({"alone", {file}});
  rows.push_back({"English", {all[0], all[1]}});
  rows.push_back({"across languages", {all[0], all[2]}});
  rows.push_back({"UTF-16", {{"harbour16.txt", ToUtf16(all[0].bytes)}, all[1], {"tat16.txt", ToUtf16("बेलमोरा में 12 लोगों की मौत\n\nपुलिस ने कहा, “जांच जारी है।”\n")}}});
  rows.push_back({"line ends and a byte-order mark", {{"crlf.txt", "\xEF\xBB\xBF" + Replaced(all[0].bytes, "\n", "\r\n")}, all[1]}});
  rows.push_back({"without dates", {{"a.txt", "BELMORA, March 12: 14 people died on Tuesday.\n"}, {"b.txt", "Some 15 people died in Belmora on Tuesday, police said.\n"}}});
  rows.push_back({"repeated", {all[0], {"again.txt", all[0].bytes}, all[1]}});
  rows.push_back({"no claims", {{"c.txt", "…\n"}, {"d.txt", "!?\n"}}});
  return rows;
}

TEST(RoundTrip, SameFindingsAndSameFile) {
  for (const Row& row : Rows()) {
    SCOPED_TRACE(row.label);
    const std::string claims = ClaimsOf(row.files);
    EXPECT_EQ(CheckBack({{"c.jsonl", claims}}), CheckDirectly(row.files));
    Result<std::vector<ArticleRead>> reads = SharedEngine().ReadBack({{"c.jsonl", claims}});
    ASSERT_TRUE(reads) << reads.error().ToString();
    EXPECT_EQ(RenderClaims(*reads), claims);
  }
}

TEST(RoundTrip, TheStoryHasFindings) {
  EXPECT_GT(SharedEngine().Check(ReadAll(FerryStory()), {}).findings.size(), 0u);  // else the test above shows little
}

TEST(RoundTrip, TheSourceSurvivesByteForByte) {
  for (const Row& row : Rows()) {
    SCOPED_TRACE(row.label);
    const std::vector<ArticleRead> before = SharedEngine().ReadClaims(ReadAll(row.files));
    const Result<std::vector<ArticleRead>> after = SharedEngine().ReadBack({{"c.jsonl", RenderClaims(before)}});
    ASSERT_TRUE(after) << after.error().ToString();
    ASSERT_EQ(after->size(), before.size());
    for (size_t i = 0; i < before.size(); ++i) {
      EXPECT_EQ((*after)[i].article->source, before[i].article->source);
      EXPECT_EQ((*after)[i].article->text, before[i].article->text);
      EXPECT_EQ((*after)[i].document->norms, before[i].document->norms);
    }
  }
}

TEST(RoundTrip, OrderOfFilesAndJoiningThemDoNotMatter) {
  const std::vector<SourceFile> all = FerryStory();
  std::vector<InputFile> files;
  std::string joined;
  for (const SourceFile& file : all) {
    files.push_back({file.path + ".claims", ClaimsOf({file})});
    joined += files.back().bytes;
  }
  const std::string forward = CheckBack(files);
  const std::vector<InputFile> reversed(files.rbegin(), files.rend());
  EXPECT_EQ(CheckBack(reversed), forward);
  EXPECT_EQ(CheckBack({{"all.claims", joined}}), forward);
}

TEST(RoundTrip, ArticlesToldTwiceAreTakenOnceWhateverTheOrder) {
  const std::string claims = ClaimsOf({FerryStory()[0], FerryStory()[1]});
  const std::string corrected = Replaced(claims, "\"value\":\"17\"", "\"value\":\"14\"");
  const std::string one = CheckBack({{"a", claims}, {"b", corrected}});
  EXPECT_EQ(CheckBack({{"b", corrected}, {"a", claims}}), one);
}

// Mentions and claims of the file are used, not found again.
TEST(RoundTrip, CorrectedClaimsCount) {
  const std::vector<SourceFile> two = {{"a.txt", "BELMORA, 12 March 2025: As many as 1,417 voters stood in line at Belmora.\n"},
                                       {"b.txt", "BELMORA, 12 March 2025: As many as 1,471 voters stood in line at Belmora.\n"}};
  const std::string claims = ClaimsOf(two);
  ASSERT_GE(Lines(claims, "\"value\":\"1471\""), 2u) << claims;  // the mention, and the claim's copy of it
  Result<std::vector<ArticleRead>> reads = SharedEngine().ReadBack({{"c", Replaced(claims, "\"value\":\"1471\"", "\"value\":\"1417\"")}});
  ASSERT_TRUE(reads) << reads.error().ToString();
  for (const ArticleRead& read : *reads) {
    ASSERT_EQ(read.mentions.quantities.size(), 1u);
    EXPECT_EQ(read.mentions.quantities[0].value, Decimal::FromInt(1417));
  }
  std::string without;
  for (size_t at = 0; at < claims.size();) {
    const size_t end = claims.find('\n', at) + 1;
    if (claims.compare(at, 15, "{\"type\":\"claim\"") != 0) without += claims.substr(at, end - at);
    at = end;
  }
  reads = SharedEngine().ReadBack({{"c", without}});
  ASSERT_TRUE(reads) << reads.error().ToString();
  for (const ArticleRead& read : *reads) EXPECT_TRUE(read.claims.claims.empty());
}

TEST(RoundTrip, ClaimsSayWhatTheyAre) {
  const std::string claims = ClaimsOf({FerryStory()[0]});
  size_t named = 0;
  for (size_t at = 0; at < claims.size();) {
    const size_t end = claims.find('\n', at);
    const nlohmann::json line = nlohmann::json::parse(claims.substr(at, end - at));
    at = end + 1;
    if (line["type"] != "claim") continue;
    EXPECT_EQ(line["article"], "a1");
    EXPECT_LT(line["start"], line["end"]);
    EXPECT_EQ(line["polarity"], "affirmed");
    if (line["kind"] != "name" || line["value"] != "Lata Verghese") continue;
    ++named;
    EXPECT_EQ(line["person"]["name"], "Lata Verghese");
    EXPECT_NE(line["text"].get<std::string>().find("Lata Verghese"), std::string::npos);
  }
  EXPECT_EQ(named, 1u);
}

}  // namespace
}  // namespace gainsay
