// An article as ingest hands it on: its text without markup, what its
// metadata says, and the way back to the source. Knows no token and no claim.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/civil_time.h"
#include "base/note.h"
#include "base/span.h"
#include "ingest/offset_map.h"

namespace gainsay {

enum class Format { kText, kMarkdown, kHtml, kNinjs, kJsonLines, kNewsMl, kNitf, kFeed, kDocx };

// Whether an article's source is text taken out of its file, because the file
// holds several articles or packs them; else it is the file's bytes.
constexpr bool HasOwnText(Format format) {
  return format == Format::kJsonLines || format == Format::kFeed || format == Format::kDocx;
}

// A paragraph-sized part of the text; blocks rise and don't overlap.
enum class BlockKind { kTitle, kByline, kHeading, kParagraph, kListItem, kQuotation, kCaption };

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  Span text;  // bytes of Article::text, no line break inside (soft breaks are spaces)
};

// Where the publication time comes from, best first.
// kNominal: no year is known anywhere in the run; the year only serves to order days.
enum class DateSource { kNone, kMetadata, kDateline, kText, kSibling, kNominal };

struct Published {
  CivilSeconds at = 0;                // civil time of the article's zone
  bool has_clock = false;             // else `at` is the start of the day
  std::optional<int32_t> utc_offset;  // minutes east, where the copy says so
  DateSource source = DateSource::kNone;
  Span span;                          // source bytes that say so; may be empty
  bool known() const { return source != DateSource::kNone; }
  // Inferred from the text or a sibling, not stated as the publication date.
  bool assumed() const { return source >= DateSource::kText; }
};

// A comment of the copy that keeps findings back:
// <!-- gainsay ignore=RULE,RULE reason="why" -->. It holds for the block that
// it stands in, else for the next one; with ignore-file= for the article.
struct Suppression {
  Span span;                       // source bytes of the comment
  Span covers;                     // source bytes of its block; empty where none follows, and of one for the article
  bool whole = false;              // for the article
  std::vector<std::string> rules;  // ids as written; "all"
  std::string reason;
  std::string problem;             // what is wrong with the comment, which then keeps nothing back; else empty
};

struct Article {
  std::string path;       // as given on the command line; "-" is standard input
  std::string record_id;  // a JSON Lines record's or feed entry's own id; else empty
  std::optional<uint32_t> record_line;  // where it begins in a file of several articles, from 1; none: the file is the article
  std::string id;         // unique in a run; set once the run's articles are known
  Format format = Format::kText;
  std::string source;     // the bytes that spans count
  std::string text;       // UTF-8; blocks are separated by '\n'
  OffsetMap offsets;      // text -> source
  std::vector<Block> blocks;

  std::string uri;        // its own identifier, where it has one
  std::string language;   // BCP 47 primary tag ("hi", "en"); "und" where unknown
  std::string title;      // copies for display; may be empty
  std::string author;
  std::string publisher;
  std::string agency;     // wire credit as printed ("PTI"), where the dateline or sign-off has one
  std::string place;      // dateline place as printed
  std::string pub_status; // IPTC pubstatus where it is stated: "usable", "withheld", "canceled"
  Published published;

  // The day that the dateline prints ("NEW DELHI, May 11"). Most print no year;
  // it is filled in from a date of the metadata, else left to the context step.
  std::optional<uint32_t> dateline_month;  // 1..12
  std::optional<uint32_t> dateline_day;    // 1..31
  std::optional<int32_t> dateline_year;
  Span dateline_span;                      // source bytes of the date; empty where there is none

  std::string archived;   // by which an archive knows it; empty: new copy

  std::vector<Suppression> suppressions;  // in the order of the source
  std::vector<Note> notes;

  std::string_view Quote(Span span) const {
    return std::string_view(source).substr(span.begin, span.size());
  }
};

}  // namespace gainsay
