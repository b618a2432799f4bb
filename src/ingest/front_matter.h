// What stands above the story of a Markdown file, as Jekyll, Hugo, Eleventy and
// the exporters of WordPress write it: YAML between "---", TOML between "+++",
// JSON between braces.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/reader.h"

namespace gainsay {

struct FrontMatter {
  enum class Kind : uint8_t { kYaml, kToml, kJson } kind = Kind::kYaml;
  Span span;                  // of the text, the lines of the marks left out, but for JSON's braces
  uint32_t lines_before = 0;
  size_t first = 0;           // the first line behind it
};

// Nothing where the first line opens none, or where it has no end.
std::optional<FrontMatter> FindFrontMatter(std::string_view text, const std::vector<Line>& lines);

// Sets the article's metadata. Where no date is given, the one that the file's
// name begins with counts (2025-08-12-bridge.md), as for Jekyll and Eleventy. An
// error names file and line.
Status ReadFrontMatter(const Input& input, const std::vector<Line>& lines, const FrontMatter& front, Article& article);

}  // namespace gainsay
