// Text of strangers made safe to show: article text, paths and values may hold
// any bytes. Every format that a terminal or a browser interprets goes through
// here; JSON has its own escapes.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

// One printable line of well-formed UTF-8: line breaks and tabs become spaces;
// control characters (terminal escapes among them), ill-formed bytes, and
// characters that reorder or hide text (bidirectional overrides and isolates,
// tags) become U+FFFD; byte-order marks go. ZWJ and ZWNJ stay: Devanagari
// needs them.
std::string Printable(std::string_view text);

// Printable() with the five characters of markup as entities: fit for element
// content and for quoted attribute values.
std::string EscapeHtml(std::string_view text);

// ` name="value"` of an XML element; the value is escaped.
std::string Attribute(std::string_view name, std::string_view value);

// Printable() that Markdown shows as it stands: fit for a paragraph and for a
// cell of a table.
std::string EscapeMarkdown(std::string_view text);

// At most `limit` code points of `text`, with an ellipsis where some were cut.
std::string Shorten(std::string_view text, size_t limit);

}  // namespace gainsay
