#include "ingest/front_matter.h"

#include <string>

#include "base/yaml.h"
#include "ingest/block_builder.h"
#include "ingest/metadata.h"
#include "ingest/toml.h"

namespace gainsay {
namespace {

using Kind = FrontMatter::Kind;

std::string ScalarOf(const YamlNode& map, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    const YamlNode* node = map.Find(key);
    if (node != nullptr && node->IsList() && !node->items.empty()) node = &node->items.front();
    if (node != nullptr && node->IsMap()) node = node->Find("name");
    if (node != nullptr && node->IsScalar() && !node->scalar.empty()) return node->scalar;
  }
  return {};
}

// Where a value stands in the source. Positions of the tree count characters,
// so it is found again on its line.
Span SpanOf(const YamlNode& node, const Input& input, const std::vector<Line>& lines, uint32_t lines_before) {
  const size_t index = node.line + lines_before - 1;
  if (node.line == 0 || index >= lines.size()) return {};
  const Span line = lines[index].span;
  const size_t at = Slice(input.text, line).find(node.scalar);
  if (at == std::string_view::npos) return {};
  const uint32_t begin = line.begin + static_cast<uint32_t>(at);
  return input.offsets.ToSource({begin, begin + static_cast<uint32_t>(node.scalar.size())});
}

// The day that a file's name opens with.
void PublishByName(const Input& input, Article& article) {
  constexpr size_t kDay = 10;  // 2025-08-12
  const std::string_view path = input.path;
  const std::string_view name = path.substr(path.find_last_of("/\\") + 1);  // npos + 1 is 0
  if (name.size() <= kDay || (name[kDay] != '-' && name[kDay] != '_') || !ParseIso(name.substr(0, kDay))) return;
  SetPublished(name.substr(0, kDay), {}, input.index, article);
}

void SetDate(const Input& input, const std::vector<Line>& lines, const FrontMatter& front, const YamlNode& map, Article& article) {
  bool given = false;
  for (const std::string_view key : {"date", "published", "pubdate", "publishDate", "pubDate", "lastmod"}) {
    const YamlNode* node = map.Find(key);
    if (node == nullptr || !node->IsScalar() || node->scalar.empty()) continue;
    // Jekyll: "published: false" keeps a page back.
    if (node->scalar == "true" || node->scalar == "false") continue;
    given = true;
    if (SetPublished(node->scalar, SpanOf(*node, input, lines, front.lines_before), input.index, article)) return;
  }
  if (!given) PublishByName(input, article);
}

}  // namespace

std::optional<FrontMatter> FindFrontMatter(std::string_view text, const std::vector<Line>& lines) {
  if (lines.empty() || lines[0].span.size() > 8) return std::nullopt;
  const auto line_at = [&](size_t i) { return Slice(text, TrimSpan(text, lines[i].span)); };
  const std::string_view open = line_at(0);
  if (open != "---" && open != "+++" && open != "{") return std::nullopt;
  for (size_t i = 1; i < lines.size(); ++i) {
    const std::string_view line = line_at(i);
    if (open == "{" && lines[i].span.size() > 0 && text[lines[i].span.begin] == '}' && line == "}") {
      return FrontMatter{Kind::kJson, {lines[0].span.begin, lines[i].span.end}, 0, i + 1};
    }
    if ((open == "---" && (line == "---" || line == "...")) || (open == "+++" && line == "+++")) {
      const Kind kind = open == "---" ? Kind::kYaml : Kind::kToml;
      return FrontMatter{kind, {lines[1].span.begin, lines[i].span.begin}, 1, i + 1};
    }
  }
  return std::nullopt;
}

Status ReadFrontMatter(const Input& input, const std::vector<Line>& lines, const FrontMatter& front, Article& article) {
  const std::string_view text = Slice(input.text, front.span);
  // JSON in lines is YAML, too.
  Result<YamlNode> parsed = front.kind == Kind::kToml ? ParseToml(text, input.path) : ParseYaml(text, input.path);
  if (parsed && !parsed->IsMap()) parsed = YamlError(input.path, *parsed, "no keys with values");
  if (!parsed) {
    Error error = parsed.error();
    error.code = ErrorCode::kInput;
    error.message = "bad front matter: " + error.message;
    if (error.line != 0) error.line += front.lines_before;
    return error;
  }
  SetOnce(ScalarOf(*parsed, {"title", "headline"}), article.title);
  SetOnce(ScalarOf(*parsed, {"author", "authors", "byline"}), article.author);
  SetOnce(ScalarOf(*parsed, {"publisher", "source"}), article.publisher);
  SetOnce(ScalarOf(*parsed, {"id", "guid"}), article.uri);
  SetOnce(ScalarOf(*parsed, {"url", "link", "canonical"}), article.uri);
  SetOnce(ScalarOf(*parsed, {"pubstatus"}), article.pub_status);
  article.language = PrimaryTag(ScalarOf(*parsed, {"lang", "language", "locale"}));
  SetDate(input, lines, front, *parsed, article);
  return {};
}

}  // namespace gainsay
