#include "report/json.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "unit/report/sample_run.h"

namespace gainsay {
namespace {

using nlohmann::json;

// The part of JSON Schema that docs/findings.schema.json uses: type, const,
// enum, required, properties, additionalProperties, items, $ref.
class Schema {
 public:
  explicit Schema(json root) : root_(std::move(root)) {}

  void Check(const json& value, const json& schema, const std::string& at) const {
    if (schema.contains("$ref")) {
      const std::string ref = schema["$ref"];
      return Check(value, root_.at(json::json_pointer(ref.substr(1))), at);
    }
    if (schema.contains("type")) {
      EXPECT_TRUE(HasType(value, schema["type"])) << at << ": " << value;
    }
    if (schema.contains("const")) {
      EXPECT_EQ(value, schema["const"]) << at;
    }
    if (schema.contains("enum")) {
      EXPECT_NE(std::find(schema["enum"].begin(), schema["enum"].end(), value), schema["enum"].end()) << at;
    }
    if (schema.contains("minimum")) {
      EXPECT_GE(value.get<int64_t>(), schema["minimum"].get<int64_t>()) << at;
    }
    for (const json& name : schema.value("required", json::array())) {
      EXPECT_TRUE(value.contains(name.get<std::string>())) << at << " lacks " << name;
    }
    if (value.is_object()) CheckMembers(value, schema, at);
    if (value.is_array() && schema.contains("items")) {
      for (size_t i = 0; i < value.size(); ++i) Check(value[i], schema["items"], at + "/" + std::to_string(i));
    }
  }
  const json& root() const { return root_; }

 private:
  void CheckMembers(const json& value, const json& schema, const std::string& at) const {
    const json known = schema.value("properties", json::object());
    for (const auto& [name, member] : value.items()) {
      if (known.contains(name)) {
        Check(member, known[name], at + "/" + name);
      } else if (schema.contains("additionalProperties")) {
        Check(member, schema["additionalProperties"], at + "/" + name);
      } else {
        ADD_FAILURE() << at << "/" << name << " is not in the schema";
      }
    }
  }

  static bool HasType(const json& value, const json& type) {
    if (type.is_array()) {
      for (const json& one : type) {
        if (HasType(value, one)) return true;
      }
      return false;
    }
    const std::string name = type;
    if (name == "object") return value.is_object();
    if (name == "array") return value.is_array();
    if (name == "string") return value.is_string();
    if (name == "boolean") return value.is_boolean();
    if (name == "integer") return value.is_number_integer();
    return name == "null" && value.is_null();
  }

  json root_;
};

Schema Published() {
  std::ifstream in(std::filesystem::path(GAINSAY_SOURCE_DIR) / "docs" / "findings.schema.json");
  return Schema(json::parse(in));
}

TEST(JsonReportTest, FollowsItsSchema) {
  const Schema schema = Published();
  for (const gainsay::Run& run : {SampleRun(), CleanRun(), HostileRun(), gainsay::Run()}) {
    schema.Check(json::parse(RenderJson(run, {})), schema.root(), "");
  }
}

TEST(JsonReportTest, EvidenceLiesInTheSource) {
  const gainsay::Run run = SampleRun();
  const json report = json::parse(RenderJson(run, {}));
  ASSERT_EQ(report["findings"].size(), 2U);
  const json& finding = report["findings"][0];
  EXPECT_EQ(finding["scope"], "cross");
  EXPECT_EQ(finding["why"], "One of the articles names the wrong person.");
  ASSERT_EQ(finding["evidence"].size(), 2U);
  const json& second = finding["evidence"][1];
  EXPECT_EQ(second["article"], "a2");
  EXPECT_EQ(second["text"], "बंदरगाह अधिकारी लीना वर्गीज़");
  const size_t start = second["start"];
  EXPECT_EQ(run.articles[1].source.substr(start, second["end"].get<size_t>() - start), second["text"]);
  EXPECT_EQ(second["line"], 2);
  EXPECT_EQ(second["column"], 75);
  EXPECT_EQ(finding["sides"][1]["evidence"][0], second);
  EXPECT_EQ(report["alignments"][0]["verdict"], "agree");
  EXPECT_EQ(report["alignments"][0]["members"].size(), 2U);
  EXPECT_EQ(report["articles"][1]["published"], "2025-03-04");
  EXPECT_EQ(report["articles"][1]["assumed"], true);
  EXPECT_EQ(report["articles"][1]["publisher"], nullptr);
}

TEST(JsonReportTest, OneArticleIsInternal) {
  gainsay::Run run = SampleRun();
  run.findings[0].sides.resize(1);
  EXPECT_EQ(json::parse(RenderJson(run, {}))["findings"][0]["scope"], "internal");
}

TEST(JsonReportTest, PublishedTimes) {
  struct Row {
    const char* label;
    bool clock;
    std::optional<int32_t> offset;
    const char* expect;
  };
  const Row rows[] = {{"date", false, 330, "2025-05-11"},
                      {"clock", true, {}, "2025-05-11T14:10:00"},
                      {"east", true, 330, "2025-05-11T14:10:00+05:30"},
                      {"west", true, -210, "2025-05-11T14:10:00-03:30"}};
  for (const Row& row : rows) {
    gainsay::Run run = CleanRun();
    run.articles[0].published = {StartOfDay({2025, 5, 11}) + (row.clock ? 14 * 3600 + 600 : 0), row.clock, row.offset,
                                 DateSource::kMetadata, {}};
    EXPECT_EQ(json::parse(RenderJson(run, {}))["articles"][0]["published"], row.expect) << row.label;
  }
}

TEST(JsonReportTest, SameRunSameBytes) {
  EXPECT_EQ(RenderJson(SampleRun(), {}), RenderJson(SampleRun(), {}));
  RenderOptions compact;
  compact.compact = true;
  const std::string line = RenderJson(SampleRun(), compact);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  EXPECT_EQ(json::parse(line), json::parse(RenderJson(SampleRun(), {})));
}

}  // namespace
}  // namespace gainsay
