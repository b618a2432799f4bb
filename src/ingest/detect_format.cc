#include "ingest/detect_format.h"

#include <algorithm>
#include <string>

#include "base/unpack.h"
#include "ingest/block_builder.h"
#include "ingest/json_value.h"
#include "ingest/reader.h"
#include "ingest/xml_tree.h"

namespace gainsay {
namespace {

constexpr size_t kSample = 2048;

std::string Lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return out;
}

// The first bytes that are no white space, in lower case.
std::string Opening(std::string_view text) {
  size_t at = 0;
  while (const uint32_t size = SpaceAt(text, at)) at += size;
  return Lower(text.substr(at, kSample));
}

bool OpensPage(std::string_view opening) {
  return opening.starts_with("<!doctype html") || opening.starts_with("<html") || opening.starts_with("<head") ||
         opening.starts_with("<body") ||
         (opening.starts_with("<?xml") && opening.find("<html") != std::string_view::npos);
}

bool OpensMarkup(std::string_view opening) {
  for (const std::string_view tag : {"<p>", "<p ", "<div", "<article", "<h1", "<h2", "<main", "<section", "<meta", "<title"}) {
    if (opening.starts_with(tag)) return true;
  }
  return opening.starts_with("<!--") && opening.find("<p>") != std::string_view::npos;
}

// By the first element. What is no format of news is left to the NewsML
// reader, which says so.
Format XmlKind(std::string_view text) {
  const std::string root = XmlRootName(text);
  if (root == "nitf") return Format::kNitf;
  if (root == "rss" || root == "feed" || root == "RDF") return Format::kFeed;
  if (Lower(root) == "html") return Format::kHtml;
  return Format::kNewsMl;
}

// A file that says it is XML, or opens with an element of a news format.
bool OpensXml(std::string_view opening) {
  if (opening.starts_with("<?xml")) return true;
  if (!opening.starts_with('<')) return false;
  for (const std::string_view root : {"newsitem", "newsmessage", "packageitem", "nitf", "rss", "feed", "rdf"}) {
    if (Lower(XmlRootName(opening)) == root) return true;
  }
  return false;
}

// JSON Feed has to name its version by this address.
bool IsJsonFeed(std::string_view text) {
  const size_t version = text.find("://jsonfeed.org/version/");
  return version != std::string_view::npos && text.find("\"items\"") != std::string_view::npos && version < 64 * 1024;
}

bool HasBody(const JsonValue& item) {
  for (const std::string_view key : {"body_text", "bodies", "body_html", "body_xhtml"}) {
    if (item.Find(key) != nullptr) return true;
  }
  return false;
}

// JSON: one item over many lines, an array of items, or a record a line. A
// single object with "text" and no body is a record too. `text` may be the
// first bytes of a longer one.
Format JsonKind(std::string_view text) {
  if (IsJsonFeed(text)) return Format::kFeed;
  const size_t begin = text.find_first_not_of(" \t\r\n");
  if (text[begin] == '[') return Format::kNinjs;
  const size_t end = text.find_first_of("\r\n", begin);
  const Result<JsonValue> first = ParseJson(text.substr(begin, end == std::string_view::npos ? end : end - begin));
  if (first) {
    const bool more = end != std::string_view::npos && text.find_first_not_of(" \t\r\n", end) != std::string_view::npos;
    return more || (!HasBody(*first) && first->Find("text") != nullptr) ? Format::kJsonLines : Format::kNinjs;
  }
  if (const Result<JsonValue> whole = ParseJson(text)) {
    return !HasBody(*whole) && whole->Find("text") != nullptr ? Format::kJsonLines : Format::kNinjs;
  }
  // Broken, or not at its end yet; parsed again by its reader, so look only for its keys.
  const bool body = text.find("\"body_text\"") != std::string_view::npos ||
                    text.find("\"bodies\"") != std::string_view::npos ||
                    text.find("\"body_") != std::string_view::npos;
  if (body) return Format::kNinjs;
  const size_t next = end == std::string_view::npos ? end : text.find_first_not_of(" \t\r\n", end);
  return next != std::string_view::npos && text[next] == '{' && text.find("\"text\"") != std::string_view::npos
             ? Format::kJsonLines
             : Format::kNinjs;
}

// "[{…": articles; other text may open with a bracket, too, but for what is a
// JSON array from end to end.
bool OpensArray(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || text[begin] != '[') return false;
  const size_t next = text.find_first_not_of(" \t\r\n", begin + 1);
  return (next != std::string_view::npos && text[next] == '{') || ParseJson(text).has_value();
}

Format ByContent(std::string_view text) {
  const std::string opening = Opening(text);
  if (OpensPage(opening) || OpensMarkup(opening)) return Format::kHtml;
  if (OpensXml(opening)) return XmlKind(text);
  if (opening.starts_with('{') || OpensArray(text)) return JsonKind(text);
  const std::vector<Line> lines = SplitLines(text.substr(0, kSample));
  for (const auto& [mark, sign] : {std::pair<std::string_view, char>{"---", ':'}, {"+++", '='}}) {
    if (lines.empty() || Slice(text, TrimSpan(text, lines[0].span)) != mark) continue;
    const size_t close = std::min(text.find("\n" + std::string(mark), 3), text.find("\r" + std::string(mark), 3));
    if (close != std::string_view::npos && text.substr(0, close).find(sign) != std::string_view::npos) return Format::kMarkdown;
  }
  if (opening.starts_with("# ") || opening.starts_with("## ")) return Format::kMarkdown;
  return Format::kText;
}

}  // namespace

Format DetectFormat(std::string_view path, std::string_view text) {
  path = UnpackedName(path);
  const size_t name = path.find_last_of("/\\");
  const std::string_view file = name == std::string_view::npos ? path : path.substr(name + 1);
  const size_t dot = file.rfind('.');
  const std::string extension = dot == std::string_view::npos || dot == 0 ? std::string() : Lower(file.substr(dot + 1));
  if (extension == "md" || extension == "markdown") return Format::kMarkdown;
  if (extension == "html" || extension == "htm" || extension == "xhtml") return Format::kHtml;
  if (extension == "jsonl" || extension == "ndjson") return Format::kJsonLines;
  if (extension == "json") return Opening(text).starts_with('{') ? JsonKind(text) : Format::kNinjs;  // arrays, too
  if (extension == "xml" || extension == "nitf" || extension == "rss" || extension == "atom" || extension == "rdf") {
    return XmlKind(text);
  }
  if (extension == "txt" || extension == "text") return OpensPage(Opening(text)) ? Format::kHtml : Format::kText;
  return ByContent(text);
}

}  // namespace gainsay
