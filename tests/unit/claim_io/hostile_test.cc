// Claims files that were cut, mangled or made up: an error with file and line,
// never a crash.
#include <functional>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "claim_io/read.h"
#include "unit/claim_io/stories.h"

namespace gainsay {
namespace {

using nlohmann::ordered_json;

std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string Joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

const std::string& Claims() {
  static const std::string* const claims = new std::string(ClaimsOf({FerryStory()[0]}));
  return *claims;
}

struct Row {
  const char* label;
  const char* type;                            // of the record that is changed
  const char* member;                          // the first of the type that has it
  std::function<void(ordered_json&)> change;
  const char* expect;                          // part of the message
};

const Row kRows[] = {
    {"no type", "claim", "kind", [](ordered_json& x) { x.erase("type"); }, "without \"type\""},
    {"unknown type", "claim", "kind", [](ordered_json& x) { x["type"] = "clam"; }, "unknown type"},
    {"type no string", "claim", "kind", [](ordered_json& x) { x["type"] = 7; }, "without \"type\""},
    {"unknown schema", "article", "id", [](ordered_json& x) { x["schema"] = "gainsay-claims/2"; }, "gainsay-claims/1"},
    {"no id", "article", "id", [](ordered_json& x) { x.erase("id"); }, "without \"id\""},
    {"no such article", "claim", "kind", [](ordered_json& x) { x["article"] = "a9"; }, "names no article"},
    {"two sources", "article", "id", [](ordered_json& x) { x["source64"] = ""; }, "either"},
    {"no source", "article", "id", [](ordered_json& x) { x.erase("source"); }, "either"},
    {"broken base64", "article", "id", [](ordered_json& x) { x.erase("source"); x["source64"] = "!"; }, "base64"},
    {"NUL", "article", "id", [](ordered_json& x) { x["source"] = std::string("a\0b", 3); }, "NUL"},
    {"another source", "article", "offsets", [](ordered_json& x) { x["source"] = std::string(x["source"].get<std::string>().size(), '\t') + "ä"; x["text"] = "ä" + x["text"].get<std::string>().substr(2); }, "what stands in the source"},
    {"short source", "article", "offsets", [](ordered_json& x) { x["source"] = "a"; }, "outside the text or the source"},
    {"offsets missing", "article", "offsets", [](ordered_json& x) { x.erase("offsets"); }, "no \"offsets\""},
    {"offsets too long", "article", "offsets", [](ordered_json& x) { x["offsets"][0][1] = 4294967295u; }, "\"offsets\""},
    {"offsets of no size", "article", "offsets", [](ordered_json& x) { x["offsets"][0][2] = 0; }, "\"offsets\""},
    {"offsets of words", "article", "offsets", [](ordered_json& x) { x["offsets"][0][2] = "1"; }, "four numbers"},
    {"offsets too short", "article", "offsets", [](ordered_json& x) { x["offsets"].erase(x["offsets"].size() - 1); }, "end before"},
    {"blocks overlap", "article", "blocks", [](ordered_json& x) { x["blocks"].push_back(x["blocks"][0]); }, "overlap"},
    {"blocks outside", "article", "blocks", [](ordered_json& x) { x["blocks"].push_back({"paragraph", 0, 99999999}); }, "outside"},
    {"unknown block", "article", "blocks", [](ordered_json& x) { x["blocks"][0][0] = "verse"; }, "kind of block"},
    {"no blocks", "article", "blocks", [](ordered_json& x) { x["blocks"] = ordered_json::array(); }, "no list of blocks"},
    {"published no object", "article", "published", [](ordered_json& x) { x["published"] = 3; }, "\"published\": no object"},
    {"month 13", "article", "published", [](ordered_json& x) { x["published"]["at"] = "2025-13-01"; }, "no civil time"},
    {"a time far away", "article", "published", [](ordered_json& x) { x["published"]["at"] = 9223372036854775807; }, "no civil time"},
    {"unknown date source", "article", "published", [](ordered_json& x) { x["published"]["source"] = "hearsay"; }, "unknown value"},
    {"unknown kind", "claim", "kind", [](ordered_json& x) { x["kind"] = "rumour"; }, "unknown value \"rumour\""},
    {"no kind", "claim", "kind", [](ordered_json& x) { x.erase("kind"); }, "\"kind\": is missing"},
    {"kind no string", "claim", "kind", [](ordered_json& x) { x["kind"] = nullptr; }, "\"kind\": is missing"},
    {"unknown concept", "claim", "attribute", [](ordered_json& x) { x["attribute"] = "rank/grand-vizier"; }, "unknown concept"},
    {"concept without class", "claim", "attribute", [](ordered_json& x) { x["attribute"] = "vizier"; }, "unknown concept"},
    {"span beyond the source", "claim", "start", [](ordered_json& x) { x["end"] = 1000000; }, "outside the article"},
    {"span turned round", "claim", "start", [](ordered_json& x) { std::swap(x["start"], x["end"]); }, "outside the article"},
    {"negative span", "claim", "start", [](ordered_json& x) { x["start"] = -1; }, "not from 0"},
    {"fraction", "claim", "start", [](ordered_json& x) { x["start"] = 1.5; }, "no whole number"},
    {"tokens outside", "claim", "tokens", [](ordered_json& x) { x["tokens"] = {0, 100000}; x.erase("text"); }, "outside the article"},
    {"no token", "claim", "tokens", [](ordered_json& x) { x["tokens"] = {1, 1}; x.erase("text"); }, "no token"},
    {"tokens missing", "claim", "tokens", [](ordered_json& x) { x.erase("tokens"); }, "is missing"},
    {"other words", "claim", "text", [](ordered_json& x) { x["text"] = "hearsay"; }, "not what stands"},
    {"sentence outside", "claim", "sentence", [](ordered_json& x) { x["sentence"] = 4000; }, "the article has fewer"},
    {"no such person", "claim", "person", [](ordered_json& x) { x["person"] = 4000; }, "\"person\": not from 0"},
    {"person without number", "claim", "person", [](ordered_json& x) { x["person"].erase("index"); }, "no \"index\""},
    {"person of another name", "claim", "person", [](ordered_json& x) { x["person"]["name"] = "Nobody"; }, "correct it there"},
    {"person with a hat", "claim", "person", [](ordered_json& x) { x["person"]["hat"] = "red"; }, "unknown member"},
    {"a name of nobody", "claim", "person", [](ordered_json& x) { x["kind"] = "role"; x.erase("person"); }, "a claim of this kind has one"},
    {"a time without time", "claim", "time", [](ordered_json& x) { x.erase("time"); }, "a claim of this kind has one"},
    {"a number without number", "claim", "quantity", [](ordered_json& x) { x["kind"] = "quantity"; x.erase("quantity"); }, "a claim of this kind has one"},
    {"polarity", "claim", "polarity", [](ordered_json& x) { x["polarity"] = "perhaps"; }, "neither"},
    {"misspelt member", "claim", "kind", [](ordered_json& x) { x["modalty"] = "asserted"; }, "unknown member"},
    {"context no object", "claim", "context", [](ordered_json& x) { x["context"] = {1, 2}; }, "no object"},
    {"context of numbers", "claim", "context", [](ordered_json& x) { x["context"]["words"] = {1}; }, "no list of strings"},
    {"holds turned round", "claim", "kind", [](ordered_json& x) { x["holds"] = {{"from", "2025-01-02"}, {"to", "2025-01-01"}}; }, "before it begins"},
    {"value no number", "quantity", "value", [](ordered_json& x) { x["value"] = "a dozen"; }, "no decimal number"},
    {"value too large", "quantity", "value", [](ordered_json& x) { x["value"] = "99999999999999999999"; }, "no decimal number"},
    {"value as JSON number", "quantity", "value", [](ordered_json& x) { x["value"] = 14; }, "no string"},
    {"index skipped", "quantity", "index", [](ordered_json& x) { x["index"] = 5; }, "is the next"},
    {"flag of words", "time", "anchored", [](ordered_json& x) { x["anchored"] = "yes"; }, "neither true nor false"},
    {"weekday 9", "time", "weekday", [](ordered_json& x) { x["weekday"] = 9; }, "not from 0 to 6"},
    {"endless duration", "time", "seconds", [](ordered_json& x) { x["seconds"] = 1e300; }, "too large"},
    {"a circle of events", "event", "event", [](ordered_json& x) { x["start_of"] = x["index"]; }, "circle"},
    {"event of nothing", "event", "event", [](ordered_json& x) { x.erase("event"); }, "is missing"},
    {"quotation goes on from itself", "quote", "tokens", [](ordered_json& x) { x["continues"] = x["index"]; }, "one before it"},
};

TEST(HostileClaims, WhatIsWrongIsNamedWithItsLine) {
  const std::vector<std::string> good = Lines(Claims());
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.label);
    std::vector<std::string> lines = good;
    size_t at = 0;
    ordered_json record;
    for (; at < lines.size(); ++at) {
      record = ordered_json::parse(lines[at]);
      if (record["type"] == row.type && record.contains(row.member)) break;
    }
    if (at == lines.size()) {
      ADD_FAILURE() << "the story has no " << row.type << " with " << row.member;
      continue;
    }
    row.change(record);
    lines[at] = record.dump();
    const auto reads = SharedEngine().ReadBack({{"c.jsonl", Joined(lines)}});
    if (reads) {
      ADD_FAILURE() << "was read";
      continue;
    }
    EXPECT_EQ(reads.error().file, "c.jsonl");
    EXPECT_EQ(reads.error().line, at + 1) << reads.error().message;
    EXPECT_NE(reads.error().message.find(row.expect), std::string::npos) << reads.error().message;
  }
}

TEST(HostileClaims, FilesThatAreNone) {
  struct FileRow {
    std::string bytes;
    uint32_t line;
  };
  const FileRow rows[] = {{"", 0}, {"\n\n", 2}, {"nonsense", 1}, {"[]", 1}, {"\n{\"type\":", 2}, {"{\"type\":\"claim\"}", 1}, {"\xFF\xFE{", 1},
                          {std::string(100000, '['), 1}, {"{\"type\":\"article\",\"id\":\"\xC0\"}", 1}, {"\"\\ud800\"", 1}, {"1e999999", 1}};
  for (const FileRow& row : rows) {
    const auto reads = SharedEngine().ReadBack({{"c.jsonl", row.bytes}});
    ASSERT_FALSE(reads) << row.bytes.substr(0, 40);
    EXPECT_EQ(reads.error().line, row.line) << row.bytes.substr(0, 40);
    EXPECT_EQ(reads.error().code, ErrorCode::kInput);
  }
}

// The span of a Devanagari word moved by one byte.
TEST(HostileClaims, SpansCutNoCharacter) {
  std::vector<std::string> lines = Lines(ClaimsOf({FerryStory()[2]}));
  ordered_json record = ordered_json::parse(lines.back());
  record["end"] = record["end"].get<int>() - 1;
  lines.back() = record.dump();
  const auto reads = SharedEngine().ReadBack({{"c.jsonl", Joined(lines)}});
  ASSERT_FALSE(reads);
  EXPECT_NE(reads.error().message.find("cuts a character"), std::string::npos) << reads.error().message;
}

TEST(HostileClaims, TruncatedLines) {
  const std::string& claims = Claims();
  for (size_t size = 0; size < claims.size(); size += 211) {
    const auto reads = SharedEngine().ReadBack({{"c.jsonl", claims.substr(0, size)}});
    const bool at_end_of_line = size > 0 && (claims[size] == '\n' || claims[size - 1] == '\n');
    EXPECT_TRUE(at_end_of_line || !reads) << size;
  }
}

// Numbers, the same from one run to the next.
class Random {
 public:
  uint64_t Below(uint64_t bound) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return (state_ >> 33) % bound;
  }

 private:
  uint64_t state_ = 20250312;
};

TEST(HostileClaims, ChangedBytesNeverCrash) {
  const std::string good = ClaimsOf({FerryStory()[0], FerryStory()[2]});
  Random random;
  for (int round = 0; round < 100; ++round) {
    std::string bad = good;
    bad[random.Below(bad.size())] = static_cast<char>(random.Below(256));
    auto reads = SharedEngine().ReadBack({{"c.jsonl", bad}});
    if (reads) JsonOf(SharedEngine().Check(std::move(*reads), {}));
  }
}

// Whatever numbers point elsewhere: what is read can be checked.
TEST(HostileClaims, ChangedNumbersNeverCrash) {
  std::vector<ordered_json> records;
  for (const std::string& line : Lines(ClaimsOf(FerryStory()))) {
    records.push_back(ordered_json::parse(line));
    if (records.back()["type"] == "article") continue;
    records.back().erase("text");  // else the words tell
    for (auto& [key, value] : records.back().items()) {
      if (value.is_object() && value.contains("index")) value = ordered_json(value["index"]);
    }
  }
  Random random;
  size_t read_back = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<ordered_json> changed = records;
    for (int i = 0; i < 2; ++i) {
      ordered_json& record = changed[random.Below(changed.size())];
      std::vector<std::string> numbers;  // paths
      const ordered_json flat = record.flatten();
      for (const auto& [path, value] : flat.items()) {
        if (record["type"] != "article" && value.is_number() && path != "/index") numbers.push_back(path);
      }
      if (numbers.empty()) continue;
      record[ordered_json::json_pointer(numbers[random.Below(numbers.size())])] = random.Below(4) == 0 ? 0 : random.Below(30);
    }
    std::string bad;
    for (const ordered_json& record : changed) bad += record.dump() + "\n";
    auto reads = SharedEngine().ReadBack({{"c.jsonl", bad}});
    if (!reads) continue;
    ++read_back;
    JsonOf(SharedEngine().Check(std::move(*reads), {}));
  }
  EXPECT_GT(read_back, 40u);
}

}  // namespace
}  // namespace gainsay
