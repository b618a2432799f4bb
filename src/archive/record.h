// An article as the archive keeps it. Made of an article that was read alone,
// by any thread; the archive only writes it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/signature.h"
#include "claim/article_read.h"

namespace gainsay {

// A claim's place and value, for those who look at an archive.
struct ArchivedClaim {
  std::string kind;   // "person-name", "date", "number", "quote", …
  Span span;          // bytes of the article's source
  std::string value;  // "2025-05-10", "7,317 votes"
};

// What is known of an article before it is read.
struct ArticleKey {
  std::string identity;   // by which a new version is known: "uri:…", "id:…", "path:…"; "content:…" has none
  std::string hash;       // of content and metadata, 16 bytes
  int64_t rules = 0;      // hash of the rules that read it
  std::string path;

  bool HasPathAlone() const { return identity.starts_with("path:"); }
};

struct ArchiveRecord : ArticleKey {
  std::string uri, title, published, language, publisher, format;
  uint64_t bytes = 0;     // of the source
  bool canceled = false;  // withdrawn: nothing is kept of it but what removes older versions
  std::string stored;     // what reads it again, compressed; see StoredForm
  std::string claims;     // EncodeClaims, compressed
  uint32_t claim_count = 0;
  Signature signature;
};

// By which a later version of the article is known: its uri, its own id, else
// its path below the archive's root; a record or standard input without any of
// these has no later versions.
std::string IdentityOf(const Article& article, std::string_view root);

// REQUIRES: the article's path is the one given to ingest.
ArticleKey KeyOf(const Article& article, std::string_view root, int64_t rules);

// Equal for articles of the same bytes, format and metadata.
std::string ContentHash(const Article& article);

// The bytes from which ingest reads the same article again: its source, or,
// where its file holds several, a record of its own.
std::string StoredForm(const Article& article);
// The name under which ingest is to read them.
std::string StoredName(std::string_view path, std::string_view format);

// REQUIRES: `article` was read alone; its path is the one given to ingest.
ArchiveRecord MakeRecord(const ArticleRead& article, std::vector<ArchivedClaim> claims, const NameComparer& names,
                         std::string_view root, int64_t rules);

std::string EncodeClaims(const std::vector<ArchivedClaim>& claims);
Result<std::vector<ArchivedClaim>> DecodeClaims(std::string_view bytes);

}  // namespace gainsay
