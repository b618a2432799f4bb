#include "ingest/metadata.h"

#include <cstdio>
#include <cstdlib>

#include "ingest/block_builder.h"
#include "ingest/date_phrase.h"

namespace gainsay {

std::string PrimaryTag(std::string_view tag) {
  std::string out;
  for (const char c : tag) {
    if (c == '-' || c == '_') break;
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower < 'a' || lower > 'z') return {};
    out += lower;
  }
  return out.size() == 2 || out.size() == 3 ? out : std::string();
}

bool SetPublished(std::string_view value, Span span, const RuleIndex& index, Article& article) {
  if (article.published.known()) return true;
  std::optional<Published> read = ReadMetadataDate(value, index);
  if (!read) {
    std::string shown(value.substr(0, 60));
    while (!shown.empty() && (static_cast<unsigned char>(shown.back()) & 0xC0) == 0x80) shown.pop_back();
    if (!shown.empty() && static_cast<unsigned char>(shown.back()) >= 0xC0) shown.pop_back();
    article.notes.push_back({"bad-date", "\"" + shown + "\" is no date that can be read", span});
    return false;
  }
  read->span = span;
  article.published = *read;
  return true;
}

std::string PublishedIso(const Article& article) {
  const Published& published = article.published;
  if (!published.known()) return {};
  if (!published.has_clock) return ToIsoDate(DateOf(published.at));
  std::string iso = ToIso(published.at);
  if (published.utc_offset) {
    const int minutes = std::abs(*published.utc_offset) % (24 * 60);
    char zone[16];
    std::snprintf(zone, sizeof zone, "%c%02d:%02d", *published.utc_offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
    iso += zone;
  }
  return iso;
}

void SetPubStatus(std::string_view status, Article& article) {
  article.pub_status = status;
  if (status != "canceled" && status != "withheld") return;
  article.notes.push_back({"not-usable", "pubstatus is " + std::string(status), {}});
}

void SetOnce(std::string_view value, std::string& member) {
  if (!member.empty()) return;
  member = Slice(value, TrimSpan(value, {0, static_cast<uint32_t>(value.size())}));
}

}  // namespace gainsay
