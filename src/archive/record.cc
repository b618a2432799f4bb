#include "archive/record.h"

#include <xxhash.h>

#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <system_error>

#include "archive/compress.h"
#include "claim_io/enum_names.h"
#include "ingest/metadata.h"

namespace gainsay {
namespace {

constexpr std::string_view kRecordName = "archived.jsonl";
constexpr std::string_view kCanceled = "canceled";    // IPTC's word
constexpr std::string_view kCancelled = "cancelled";  // and how most of our readers spell it

// The path below `root`, whatever folder both were named from: an article keeps
// its identity when the program is called in another one. A path that lies
// elsewhere is named from the root of the file system.
std::string Below(std::string_view path, std::string_view root) {
  namespace fs = std::filesystem;
  std::error_code code;
  const fs::path here = fs::current_path(code);
  const fs::path folder = (here / (root.empty() ? "." : root)).lexically_normal();
  const fs::path whole = (here / path).lexically_normal();
  const fs::path below = whole.lexically_relative(folder.has_filename() ? folder : folder.parent_path());
  return !below.empty() && *below.begin() != ".." ? below.generic_string() : whole.generic_string();
}

std::string ToHex(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) out += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return out;
}

void Put(XXH3_state_t* state, std::string_view part) {
  const uint64_t size = part.size();
  XXH3_128bits_update(state, &size, sizeof size);  // so that "ab", "c" is not "a", "bc"
  XXH3_128bits_update(state, part.data(), part.size());
}

}  // namespace

std::string IdentityOf(const Article& article, std::string_view root) {
  if (!article.uri.empty()) return "uri:" + article.uri;
  if (!article.record_id.empty()) return "id:" + article.record_id;
  // Records and entries of one file, or what came through a pipe, are told apart by content alone.
  const bool many = article.format == Format::kJsonLines || article.format == Format::kFeed || article.record_line.has_value();
  const bool named = !many && article.path != "-";
  if (!named) return "content:" + ToHex(ContentHash(article));
  return "path:" + Below(article.path, root);
}

ArticleKey KeyOf(const Article& article, std::string_view root, int64_t rules) {
  return {IdentityOf(article, root), ContentHash(article), rules, article.path};
}

std::string ContentHash(const Article& article) {
  XXH3_state_t* state = XXH3_createState();
  XXH3_128bits_reset(state);
  for (const std::string* part : {&article.source, &article.uri, &article.record_id, &article.title, &article.author,
                                  &article.publisher, &article.language, &article.pub_status}) {
    Put(state, *part);
  }
  Put(state, Name(article.format));
  Put(state, article.published.assumed() ? std::string() : PublishedIso(article));  // assumed while it was read
  XXH128_canonical_t digest;
  XXH128_canonicalFromHash(&digest, XXH3_128bits_digest(state));
  XXH3_freeState(state);
  return {reinterpret_cast<const char*>(digest.digest), sizeof digest.digest};
}

std::string StoredForm(const Article& article) {
  if (!HasOwnText(article.format)) return article.source;
  nlohmann::ordered_json record;
  const auto set = [&](const char* key, const std::string& value) {
    if (!value.empty()) record[key] = value;
  };
  set("id", article.record_id);
  set("url", article.uri);
  set("language", article.language);
  set("title", article.title);
  set("author", article.author);
  set("publisher", article.publisher);
  set("pubstatus", article.pub_status);
  if (article.published.source == DateSource::kMetadata) set("published", PublishedIso(article));
  record["text"] = article.source;
  return record.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string StoredName(std::string_view path, std::string_view format) {
  for (const Format own : {Format::kJsonLines, Format::kFeed, Format::kDocx}) {
    if (format == Name(own)) return std::string(kRecordName);
  }
  return std::string(path);
}

ArchiveRecord MakeRecord(const ArticleRead& read, std::vector<ArchivedClaim> claims, const NameComparer& names,
                         std::string_view root, int64_t rules) {
  const Article& article = *read.article;
  ArchiveRecord out;
  static_cast<ArticleKey&>(out) = KeyOf(article, root, rules);
  out.uri = article.uri;
  out.title = article.title;
  out.published = PublishedIso(article);
  out.language = article.language;
  out.publisher = article.publisher;
  out.format = Name(article.format);
  out.bytes = article.source.size();
  out.canceled = article.pub_status == kCanceled || article.pub_status == kCancelled;
  if (out.canceled) return out;
  out.stored = Compress(StoredForm(article));
  out.claim_count = static_cast<uint32_t>(claims.size());
  out.claims = Compress(EncodeClaims(claims));
  out.signature = SignatureOf(read, names);
  return out;
}

std::string EncodeClaims(const std::vector<ArchivedClaim>& claims) {
  nlohmann::json list = nlohmann::json::array();
  for (const ArchivedClaim& claim : claims) list.push_back({claim.kind, claim.span.begin, claim.span.end, claim.value});
  return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<std::vector<ArchivedClaim>> DecodeClaims(std::string_view bytes) {
  const Error damaged{ErrorCode::kInput, "its claims cannot be read", {}, 0, 0, {}};
  const nlohmann::json list = nlohmann::json::parse(bytes, nullptr, false);
  if (!list.is_array()) return damaged;
  std::vector<ArchivedClaim> out;
  for (const nlohmann::json& claim : list) {
    if (!claim.is_array() || claim.size() != 4 || !claim[0].is_string() || !claim[1].is_number_unsigned() ||
        !claim[2].is_number_unsigned() || !claim[3].is_string()) {
      return damaged;
    }
    out.push_back({claim[0].get<std::string>(), {claim[1].get<uint32_t>(), claim[2].get<uint32_t>()}, claim[3].get<std::string>()});
  }
  return out;
}

}  // namespace gainsay
