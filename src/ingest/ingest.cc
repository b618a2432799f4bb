#include "ingest/ingest.h"

#include <algorithm>

#include "base/unpack.h"
#include "ingest/decode.h"
#include "ingest/detect_format.h"
#include "ingest/docx.h"
#include "ingest/feed.h"
#include "ingest/furniture.h"
#include "ingest/json_lines.h"
#include "ingest/language_guess.h"
#include "ingest/newsml.h"
#include "ingest/reader.h"

namespace gainsay {
namespace {

using FormatReader = Status (*)(const Input&, Article&);

FormatReader ReaderOf(Format format) {
  switch (format) {
    case Format::kMarkdown: return &ReadMarkdown;
    case Format::kHtml: return &ReadHtml;
    case Format::kNinjs: return &ReadNinjs;
    case Format::kNewsMl: return &ReadNewsMl;
    case Format::kNitf: return &ReadNitf;
    case Format::kText:
    case Format::kJsonLines:
    case Format::kFeed:
    case Format::kDocx: break;
  }
  return &ReadPlainText;
}

Error InputError(const std::string& path, ErrorCode code, std::string message) {
  Error error;
  error.code = code;
  error.message = std::move(message);
  error.file = path;
  return error;
}

// Stated metadata wins, but for one slip that content systems make on every
// page: a template's language on copy in another script.
void SetLanguage(const RuleIndex& index, Article& article) {
  const std::string guess = GuessLanguage(article.text, index);
  if (article.language.empty()) {
    article.language = guess;
    return;
  }
  if (guess == "und" || guess == article.language) return;
  const auto writes = [&](const std::string& code, Script script) {
    return std::any_of(index.rules.languages.begin(), index.rules.languages.end(), [&](const LanguageWords& language) {
      return language.code == code && language.script == script;
    });
  };
  bool stated_known = false;
  bool shares_script = false;
  for (const LanguageWords& language : index.rules.languages) {
    if (language.code != article.language) continue;
    stated_known = true;
    shares_script = shares_script || writes(guess, language.script);
  }
  if (!stated_known || shares_script) return;
  article.notes.push_back(
      {"language-mismatch", "metadata say \"" + article.language + "\", the text is \"" + guess + "\"", {}});
  article.language = guess;
}

// Everything that is the same for all formats; an error where the article is
// of no use.
Status Finish(const RuleIndex& index, Article& article) {
  if (const std::string font = FindLegacyFont(article.text, index); !font.empty()) {
    return InputError(article.path, ErrorCode::kEncoding,
                      "the text is set in the legacy font " + font + "; convert it to Unicode");
  }
  ReadFurniture(index, article);
  if (article.blocks.empty()) return InputError(article.path, ErrorCode::kInput, "no text besides metadata");
  SetLanguage(index, article);
  article.text.shrink_to_fit();  // held while a run lasts
  return {};
}

bool HasExtension(std::string_view path, std::string_view extension) {
  if (path.size() <= extension.size()) return false;
  path.remove_prefix(path.size() - extension.size());
  return std::equal(path.begin(), path.end(), extension.begin(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b; });
}

class FileIngester {
 public:
  FileIngester(const std::string& path, const RuleIndex& index) : path_(path), index_(index) {}

  Ingested Read(std::string bytes) {
    if (bytes.empty()) {
      Skip(InputError(path_, ErrorCode::kInput, "the file is empty"));
    } else if (IsDocx(bytes) || (HasExtension(UnpackedName(path_), ".docx") && !bytes.starts_with('{'))) {
      Article article;
      article.format = Format::kDocx;
      const Status status = ReadDocx(path_, bytes, index_, article);
      Take(status, std::move(article));
    } else {
      ReadText(std::move(bytes));
    }
    return std::move(out_);
  }

 private:
  void Skip(Error error) {
    if (error.file.empty()) error.file = path_;
    out_.skipped.push_back(std::move(error));
  }

  void ReadText(std::string bytes) {
    const Result<Decoded> decoded = Decode(path_, bytes);
    if (!decoded) return Skip(decoded.error());
    const std::string_view text = decoded->View(bytes);
    if (text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos) {
      return Skip(InputError(path_, ErrorCode::kInput, "the file holds nothing but white space"));
    }
    const Format format = DetectFormat(path_, text);
    const Input input{path_, text, decoded->offsets, index_};
    const bool array = format == Format::kNinjs && text[text.find_first_not_of(" \t\r\n")] == '[';
    if (array || format == Format::kJsonLines || format == Format::kFeed) return ReadRecords(format, array, input);
    if (format == Format::kNewsMl) {
      // Of a message of several stories each keeps its own element as its source.
      const std::vector<Span> items = FindNewsItems(text);
      if (items.size() > 1) {
        uint32_t line = 1;
        const char* counted = text.data();
        for (const Span item : items) {
          line += static_cast<uint32_t>(std::count(counted, text.data() + item.begin, '\n'));
          counted = text.data() + item.begin;
          ReadOne(format, std::string(text.substr(item.begin, item.size())), line);
        }
        return;
      }
    }
    Article article;
    article.format = format;
    article.path = path_;
    const Status status = ReaderOf(format)(input, article);
    article.source = std::move(bytes);
    Take(status, std::move(article));
  }

  void ReadOne(Format format, std::string text, uint32_t line) {
    Article article;
    article.format = format;
    article.path = path_;
    const OffsetMap identity;
    Status status = ReaderOf(format)({path_, text, identity, index_}, article);
    if (!status.ok()) {
      Error error = status.error();
      error.line += line - (error.line == 0 ? 0 : 1);
      status = error;
    }
    article.record_id = article.uri;
    article.record_line = line;
    article.source = std::move(text);
    Take(status, std::move(article));
  }

  void Take(Status status, Article article) {
    article.path = path_;
    if (status.ok() && article.blocks.empty()) {
      status = InputError(path_, ErrorCode::kInput, "no text of an article found");
    }
    if (status.ok()) status = Finish(index_, article);
    if (!status.ok()) return Skip(status.error());
    out_.articles.push_back(std::move(article));
  }

  void ReadRecords(Format format, bool array, const Input& input) {
    std::vector<JsonRecord> records;
    if (array) {
      ReadJsonArray(input, records, out_.skipped);
    } else if (format == Format::kJsonLines) {
      ReadJsonLines(input, records, out_.skipped);
    } else if (input.text.find_first_not_of(" \t\r\n") == input.text.find('{')) {
      ReadJsonFeed(input, records, out_.skipped);
    } else {
      ReadXmlFeed(input, records, out_.skipped);
    }
    for (JsonRecord& record : records) {
      const Status status = Finish(index_, record.article);
      if (status.ok()) {
        out_.articles.push_back(std::move(record.article));
        continue;
      }
      Error error = status.error();
      error.line = record.line;
      Skip(std::move(error));
    }
    std::stable_sort(out_.skipped.begin(), out_.skipped.end(),
                     [](const Error& a, const Error& b) { return a.line < b.line; });
  }

  const std::string& path_;
  const RuleIndex& index_;
  Ingested out_;
};

}  // namespace

Ingested ReadArticles(const std::string& path, std::string bytes, const RuleIndex& index) {
  return FileIngester(path, index).Read(std::move(bytes));
}

}  // namespace gainsay
