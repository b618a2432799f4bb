// Numbers may point forward, so that a file is first cut into records; then
// each article is made, its tables, and its claims.
#include "claim_io/read.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "claim_io/coherent.h"
#include "claim_io/field_reader.h"
#include "claim_io/write.h"

namespace gainsay {
namespace {

using nlohmann::json;

struct Record {
  json value;
  uint32_t line = 0;
};

// The records of one article.
struct Group {
  Record article;
  std::map<std::string, std::vector<Record>, std::less<>> records;  // by type
};

class FileReading {
 public:
  FileReading(const std::string& path, const Packs& packs, const SegmentRules& segment)
      : path_(path), packs_(packs), segment_(segment) {
    const MentionTable none;
    Tables([&](std::string_view type, TableId, const auto&) { types_.push_back(type); }, none);
    types_.push_back("claim");
  }

  std::optional<Error> Cut(std::string_view bytes) {
    uint32_t number = 0;
    while (!bytes.empty()) {
      ++number;
      const size_t end = std::min(bytes.find('\n'), bytes.size());
      std::string_view line = bytes.substr(0, end);
      bytes.remove_prefix(std::min(end + 1, bytes.size()));
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
      if (auto wrong = Take(line, number)) return wrong;
    }
    if (groups_.empty()) return Wrong(number, "no article in this claims file");
    return std::nullopt;
  }

  Result<std::vector<ArticleRead>> Make() {
    std::vector<ArticleRead> reads;
    for (Group& group : groups_) {
      reads.emplace_back();
      if (auto wrong = MakeArticle(group, reads.back())) return *wrong;
      group = Group();
    }
    return reads;
  }

 private:
  Error Wrong(uint32_t line, std::string message, uint32_t column = 0) const {
    return {ErrorCode::kInput, std::move(message), path_, line, column, {}};
  }

  std::optional<Error> Take(std::string_view line, uint32_t number) {
    Record record{{}, number};
    try {
      record.value = json::parse(line.begin(), line.end());
    } catch (const json::parse_error& error) {
      return Wrong(number, "no JSON", static_cast<uint32_t>(std::min<size_t>(error.byte, UINT32_MAX)));
    } catch (const json::exception&) {
      return Wrong(number, "no JSON that this program reads");
    }
    if (!record.value.is_object()) return Wrong(number, "a record is a JSON object");
    const auto text = [&](const char* key) -> const std::string* {
      const auto it = record.value.find(key);
      return it == record.value.end() || !it->is_string() ? nullptr : &it->get_ref<const std::string&>();
    };
    const std::string* type = text("type");
    if (type == nullptr) return Wrong(number, "a record without \"type\"");
    if (*type == "article") {
      const std::string* schema = text("schema");
      if (schema == nullptr || *schema != kClaimsSchema) {
        return Wrong(number, "\"schema\": this program reads \"" + std::string(kClaimsSchema) + "\"");
      }
      const std::string* id = text("id");
      if (id == nullptr || id->empty()) return Wrong(number, "an article without \"id\"");
      latest_[*id] = groups_.size();
      groups_.push_back({std::move(record), {}});
      return std::nullopt;
    }
    if (std::find(types_.begin(), types_.end(), *type) == types_.end()) return Wrong(number, "unknown type of record");
    const std::string* article = text("article");
    const auto group = article == nullptr ? latest_.end() : latest_.find(*article);
    if (group == latest_.end()) return Wrong(number, "\"article\": names no article that stands before");
    groups_[group->second].records[*type].push_back(std::move(record));
    return std::nullopt;
  }

  std::optional<Error> MakeArticle(Group& group, ArticleRead& read) const {
    read.article = std::make_unique<Article>();
    Article& article = *read.article;
    if (auto wrong = ReadText(group.article.value, article)) return Wrong(group.article.line, *wrong);
    const SourceBounds source(article.source);
    Bounds bounds{&source, &read, {}};
    if (auto wrong = Fill(group.article, bounds, {"type", "schema", "source", "source64", "text", "offsets", "blocks"}, article)) return wrong;
    read.document = std::make_unique<Document>(Segment(article, segment_));
    read.reading = std::make_unique<Reading>(*read.document, packs_);

    Tables(
        [&](std::string_view type, TableId id, auto& table) {
          table.resize(group.records[std::string(type)].size());
          bounds.tables[static_cast<size_t>(id)] = static_cast<uint32_t>(table.size());
        },
        read.mentions);
    std::optional<Error> wrong;
    Tables(
        [&](std::string_view type, TableId id, auto& table) {
          const std::vector<Record>& records = group.records[std::string(type)];
          for (uint32_t i = 0; i < table.size() && !wrong.has_value(); ++i) {
            const auto index = records[i].value.find("index");
            if (index != records[i].value.end() && *index != i) {
              wrong = Wrong(records[i].line, "\"index\": " + std::to_string(i) + " is the next of its type");
              return;
            }
            wrong = Fill(records[i], bounds, {"type", "article", "index"}, table[i]);
          }
          (void)id;
        },
        read.mentions);
    for (uint32_t i = 0; i < read.mentions.events.size() && !wrong.has_value(); ++i) {
      if (auto what = WrongOfEvent(read.mentions, i)) wrong = Wrong(group.records["event"][i].line, *what);
    }
    for (uint32_t i = 0; i < read.mentions.quotes.size() && !wrong.has_value(); ++i) {
      if (auto what = WrongOfQuote(read.mentions, *read.document, i)) wrong = Wrong(group.records["quote"][i].line, *what);
    }
    for (const Record& record : group.records["claim"]) {
      if (wrong.has_value()) break;
      Claim& claim = read.claims.claims.emplace_back();
      wrong = Fill(record, bounds, {"type", "article"}, claim);
      if (wrong.has_value()) break;
      if (auto what = WrongOfClaim(read, claim)) wrong = Wrong(record.line, *what);
    }
    if (wrong.has_value()) return wrong;
    // Claims are in reading order, wherever somebody has added one.
    std::stable_sort(read.claims.claims.begin(), read.claims.claims.end(),
                     [](const Claim& a, const Claim& b) { return a.tokens < b.tokens; });
    return std::nullopt;
  }

  template <typename T>
  std::optional<Error> Fill(const Record& record, const Bounds& bounds, std::initializer_list<std::string_view> passed, T& value) const {
    std::string wrong;
    FieldReader reader(record.value, bounds, wrong);
    for (const std::string_view key : passed) reader.Pass(key);
    Fields(reader, value);
    reader.Finish();
    if (wrong.empty()) return std::nullopt;
    return Wrong(record.line, std::move(wrong));
  }

  const std::string& path_;
  const Packs& packs_;
  const SegmentRules& segment_;
  std::vector<std::string_view> types_;
  std::vector<Group> groups_;
  std::map<std::string, size_t, std::less<>> latest_;  // by id; files may be put together
};

}  // namespace

Result<std::vector<ArticleRead>> ParseClaims(const std::string& path, std::string_view bytes, const Packs& packs,
                                             const SegmentRules& segment) {
  FileReading reading(path, packs, segment);
  if (auto wrong = reading.Cut(bytes)) return *wrong;
  return reading.Make();
}

}  // namespace gainsay
