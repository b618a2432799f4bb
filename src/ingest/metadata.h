// Setting an Article's metadata from printed values, the same for all formats.
#pragma once

#include <string>
#include <string_view>

#include "ingest/article.h"
#include "ingest/line_words.h"

namespace gainsay {

// The primary tag of a language tag ("en-IN", "hi_IN" -> "en", "hi"); empty
// where the value is no tag.
std::string PrimaryTag(std::string_view tag);

// Sets the publication time unless it is known already; `span` counts source
// bytes. A value that is no date leaves a note. Whether it is known now.
bool SetPublished(std::string_view value, Span span, const RuleIndex& index, Article& article);

// ISO 8601: a date, or the local time with its offset where one is known;
// empty where the article is not dated.
std::string PublishedIso(const Article& article);

// Sets IPTC's publishing status, with a note where the article is not to be used.
void SetPubStatus(std::string_view status, Article& article);

// Sets a member that is still empty; white space at both ends goes.
void SetOnce(std::string_view value, std::string& member);

}  // namespace gainsay
