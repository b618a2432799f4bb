#include "report/template.h"

#include <gtest/gtest.h>

#include "report/safe_text.h"

namespace gainsay {
namespace {

using nlohmann::json;

struct Row {
  const char* label;
  const char* text;
  const char* view;
  const char* expect;
};

TEST(TemplateTest, Renders) {
  const Row rows[] = {
      {"escaped", "a {{x}} b", R"({"x":"<&>"})", "a &lt;&amp;&gt; b"},
      {"raw", "{{&x}}", R"({"x":"<b>"})", "<b>"},
      {"number", "{{x}}", R"({"x":-3})", "-3"},
      {"missing", "[{{x}}]", "{}", "[]"},
      {"list", "{{#x}}<{{.}}>{{/x}}", R"({"x":["a","b"]})", "<a><b>"},
      {"empty list", "{{#x}}a{{/x}}{{^x}}none{{/x}}", R"({"x":[]})", "none"},
      {"zero", "{{#x}}a{{/x}}{{^x}}none{{/x}}", R"({"x":0})", "none"},
      {"false", "{{#x}}a{{/x}}{{^x}}b{{/x}}", R"({"x":false})", "b"},
      {"object", "{{#x}}{{y}}{{/x}}", R"({"x":{"y":"1"}})", "1"},
      {"outer name", "{{#x}}{{y}}{{/x}}", R"({"x":[{}],"y":"out"})", "out"},
      {"inner name hides", "{{#x}}{{y}}{{/x}}", R"({"x":[{"y":"in"}],"y":"out"})", "in"},
      {"nested", "{{#x}}{{#y}}{{.}}{{/y}};{{/x}}", R"({"x":[{"y":["1","2"]},{"y":["3"]}]})", "12;3;"},
      {"lines of tags go", "a\n{{#x}}\n  {{.}}\n{{/x}}\nb\n", R"({"x":["1","2"]})", "a\n  1\n  2\nb\n"},
      {"inline tags stay", "a {{#x}}b{{/x}}\nc", R"({"x":true})", "a b\nc"},
      {"remark", "a\n{{! nothing }}\nb", "{}", "a\nb"},
      {"values are no templates", "{{&x}}", R"({"x":"{{y}}","y":"z"})", "{{y}}"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(RenderTemplate(row.text, json::parse(row.view), EscapeHtml), row.expect) << row.label;
  }
}

}  // namespace
}  // namespace gainsay
