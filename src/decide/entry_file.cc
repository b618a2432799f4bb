#include "decide/entry_file.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/civil_time.h"
#include "base/edit_distance.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::string_view kVersionKey = "version";
constexpr std::string_view kVersion = "1";
constexpr std::string_view kFingerprint = "fingerprint";
constexpr size_t kFingerprintSize = 16;
constexpr size_t kDaySize = 10;

// Characters that a YAML reader refuses raw, that a line cannot hold, or that
// would turn the reviewer's lines around.
bool NeedsEscape(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

Status KnownKeys(const EntryFile& file, const YamlNode& map, std::string_view what, std::span<const std::string_view> keys) {
  for (const auto& [key, value] : map.entries) {
    if (std::find(keys.begin(), keys.end(), key.scalar) != keys.end()) continue;
    return file.At(key, "unknown key " + key.scalar + " of " + std::string(what) + Suggest(key.scalar, keys));
  }
  return {};
}

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool IsComment(std::string_view line) { return !IsBlank(line) && line[line.find_first_not_of(" \t\r\n")] == '#'; }

// Where lines begin, as YAML 1.1 counts them: a lone CR, U+0085, U+2028 and
// U+2029 end one, too.
std::vector<size_t> LineStarts(std::string_view text) {
  std::vector<size_t> out;
  size_t begin = 0;
  for (size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    size_t size = 0;
    for (const std::string_view end : {"\r\n", "\r", "\n", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
      if (size == 0 && rest.starts_with(end)) size = end.size();
    }
    at += size == 0 ? 1 : size;
    if (size == 0 && at < text.size()) continue;
    out.push_back(begin);
    begin = at;
  }
  return out;
}

}  // namespace

bool IsFingerprint(std::string_view text) {
  return text.size() == kFingerprintSize && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool IsDay(std::string_view text) {
  const std::optional<IsoTime> time = ParseIso(text);
  return text.size() == kDaySize && time.has_value() && !time->has_clock;
}

std::string QuotedYaml(std::string_view text) {
  std::string out = "\"";
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeAt(text, at);
    at += c.size;
    if (c.value == '"' || c.value == '\\') out += '\\';
    if (c.value == '\n') {
      out += "\\n";
    } else if (NeedsEscape(c.value)) {
      out += fmt::format("\\u{:04x}", static_cast<uint32_t>(c.value));
    } else {
      AppendUtf8(c.value, out);
    }
  }
  return out + '"';
}

std::string RenderEntry(std::string_view fingerprint, const std::vector<EntryField>& fields, size_t indent) {
  const std::string margin(indent, ' ');
  std::string out = margin + "- fingerprint: " + QuotedYaml(fingerprint) + "\n";
  for (const EntryField& field : fields) {
    if (field.value.empty() && field.values.empty()) continue;
    out += margin + "  " + std::string(field.key) + ": ";
    if (field.values.empty()) {
      out += field.plain ? field.value : QuotedYaml(field.value);
    } else {
      for (const std::string& value : field.values) out += (&value == &field.values.front() ? "[" : ", ") + QuotedYaml(value);
      out += ']';
    }
    out += '\n';
  }
  return out;
}

Result<EntryFile> EntryFile::Read(std::string text, std::string file, std::string_view list, std::span<const std::string_view> keys) {
  EntryFile out;
  out.text_ = std::move(text);
  out.file_ = std::move(file);
  out.list_ = list;
  out.keys_.assign(keys.begin(), keys.end());
  out.starts_ = LineStarts(out.text_);
  Result<YamlNode> root = ParseYaml(out.text_, out.file_);
  if (!root) {
    Error error = root.error();
    error.code = ErrorCode::kUsage;
    return error;
  }
  if (root->IsScalar() && root->scalar.empty()) return out;
  if (!root->IsMap()) return out.At(*root, "no keys with values; expected " + std::string(list) + ":");
  const std::string_view outer[] = {kVersionKey, list};
  if (const Status known = KnownKeys(out, *root, "the file", outer); !known.ok()) return known.error();
  if (const YamlNode* version = root->Find(kVersionKey); version != nullptr && version->scalar != kVersion) {
    return out.At(*version, "unknown version; this program reads version " + std::string(kVersion));
  }
  const YamlNode* found = root->Find(list);
  if (found == nullptr || (found->IsScalar() && found->scalar.empty())) return out;
  if (!found->IsList()) return out.At(*found, std::string(list) + " is no list");
  std::vector<std::string_view> all(keys.begin(), keys.end());
  all.insert(all.begin(), kFingerprint);
  std::set<std::string> seen;
  for (const YamlNode& entry : found->items) {
    if (!entry.IsMap()) return out.At(entry, "an entry that is no map of keys and values");
    if (entry.line > out.starts_.size()) return out.At(entry, "its lines cannot be told apart; save the file as UTF-8");
    if (const Status known = KnownKeys(out, entry, "an entry", all); !known.ok()) return known.error();
    const YamlNode* fingerprint = entry.Find(kFingerprint);
    if (fingerprint == nullptr) return out.At(entry, "an entry without a fingerprint");
    if (!fingerprint->IsScalar() || !IsFingerprint(fingerprint->scalar)) {
      return out.At(*fingerprint, "no fingerprint: expected 16 digits from 0 to f, in quotation marks");
    }
    if (!seen.insert(fingerprint->scalar).second) return out.At(*fingerprint, "a second entry for " + fingerprint->scalar);
    out.fingerprints_.push_back(fingerprint->scalar);
    out.entries_.push_back(entry);
  }
  return out;
}

Result<std::string> EntryFile::Text(size_t entry, std::string_view key) const {
  const YamlNode* node = entries_[entry].Find(key);
  if (node == nullptr) return std::string();
  if (!node->IsScalar()) return At(*node, std::string(key) + " is no text");
  return node->scalar;
}

Result<std::string> EntryFile::Date(size_t entry, std::string_view key) const {
  Result<std::string> text = Text(entry, key);
  if (!text || text->empty() || IsDay(*text)) return text;
  return At(*entries_[entry].Find(key), std::string(key) + ": no day: write it as 2025-09-01");
}

std::string_view EntryFile::Line(size_t line) const {
  const size_t end = line + 1 < starts_.size() ? starts_[line + 1] : text_.size();
  return std::string_view(text_).substr(starts_[line], end - starts_[line]);
}

EntryFile::Lines EntryFile::LinesOf(size_t entry) const {
  Lines out{entries_[entry].line - 1, line_count()};
  const size_t dash = DashOf(entry);
  if (entry + 1 < entries_.size()) out.end = entries_[entry + 1].line - 1;
  // Comments no deeper than the dash belong to what follows, and other text there ends the list.
  const auto outside = [&](size_t line) { return !IsBlank(Line(line)) && Line(line).find_first_not_of(' ') <= dash; };
  for (size_t i = out.begin + 1; i < out.end; ++i) {
    if (outside(i)) out.end = i;
  }
  while (out.end > out.begin + 1 && IsBlank(Line(out.end - 1))) --out.end;
  return out;
}

std::string EntryFile::Draft(std::string_view fingerprint, const std::vector<EntryField>& fields, std::string_view head) const {
  if (entries_.empty()) {
    std::string out = text_.empty() ? std::string(head) : text_;
    if (!out.empty() && !out.ends_with('\n')) out += '\n';
    const std::string key = list_ + ":";
    const std::string made = key + "\n" + RenderEntry(fingerprint, fields);
    // An empty list is filled where it stands: "decisions:" or "decisions: []".
    for (size_t i = 0; i < line_count(); ++i) {
      if (Line(i).starts_with(key)) return out.replace(starts_[i], Line(i).size(), made);
    }
    return out + made;
  }
  const std::string made = RenderEntry(fingerprint, fields, DashOf(0));
  Lines at;
  const auto same = std::find(fingerprints_.begin(), fingerprints_.end(), fingerprint);
  size_t entry = 0;
  while (entry < entries_.size() && fingerprints_[entry] < fingerprint) ++entry;
  if (same != fingerprints_.end()) {
    at = LinesOf(static_cast<size_t>(same - fingerprints_.begin()));
  } else if (entry > 0) {
    at.begin = at.end = LinesOf(entry - 1).end;
  } else {
    at.begin = entries_[0].line - 1;
    while (at.begin > 0 && IsComment(Line(at.begin - 1))) --at.begin;  // its comments stay with it
    at.end = at.begin;
  }
  std::string out;
  for (size_t i = 0; i <= line_count(); ++i) {
    if (i == at.begin) out += made;
    if (i == line_count()) break;
    if (i < at.begin || i >= at.end) out += Line(i);
    if (!out.empty() && !out.ends_with('\n')) out += '\n';
  }
  return out;
}

Result<std::string> EntryFile::Proven(std::string made, size_t entries) const {
  const Result<EntryFile> read = Read(made, file_, list_, keys_);
  if (read && read->entries().size() == entries) return made;
  return Error{ErrorCode::kUsage, "this file is laid out so that an entry cannot be changed by itself; write each on lines of its own, \"- fingerprint:\" first",
               file_, 0, 0, {}};
}

Result<std::string> EntryFile::With(std::string_view fingerprint, const std::vector<EntryField>& fields, std::string_view head) const {
  const bool known = std::find(fingerprints_.begin(), fingerprints_.end(), fingerprint) != fingerprints_.end();
  return Proven(Draft(fingerprint, fields, head), entries_.size() + (known ? 0 : 1));
}

Result<std::string> EntryFile::Without(const std::vector<size_t>& entries) const {
  std::vector<bool> drop(line_count(), false);
  for (const size_t entry : entries) {
    const Lines at = LinesOf(entry);
    std::fill(drop.begin() + static_cast<std::ptrdiff_t>(at.begin), drop.begin() + static_cast<std::ptrdiff_t>(at.end), true);
  }
  const bool all = entries.size() == entries_.size() && !entries.empty();
  std::string out;
  for (size_t i = 0; i < line_count(); ++i) {
    if (drop[i]) continue;
    // A list without entries is still a list.
    out += all && Line(i).starts_with(list_ + ":") ? list_ + ": []\n" : std::string(Line(i));
  }
  return Proven(std::move(out), entries_.size() - entries.size());
}

}  // namespace gainsay
