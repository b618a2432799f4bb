#include "ingest/ingest.h"

#include <algorithm>

#include "ingest/decode.h"
#include "ingest/detect_format.h"
#include "ingest/furniture.h"
#include "ingest/json_lines.h"
#include "ingest/language_guess.h"
#include "ingest/reader.h"

namespace gainsay {
namespace {

using FormatReader = Status (*)(const Input&, Article&);

FormatReader ReaderOf(Format format) {
  switch (format) {
    case Format::kMarkdown: return &ReadMarkdown;
    case Format::kHtml: return &ReadHtml;
    case Format::kNinjs: return &ReadNinjs;
    case Format::kText:
    case Format::kJsonLines: break;
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
  return {};
}

}  // namespace

Ingested ReadArticles(const std::string& path, std::string bytes, const RuleIndex& index) {
  Ingested out;
  const auto skip = [&](Error error) {
    if (error.file.empty()) error.file = path;
    out.skipped.push_back(std::move(error));
  };
  if (bytes.empty()) {
    skip(InputError(path, ErrorCode::kInput, "the file is empty"));
    return out;
  }
  const Result<Decoded> decoded = Decode(path, bytes);
  if (!decoded) {
    skip(decoded.error());
    return out;
  }
  const std::string_view text = decoded->View(bytes);
  if (text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos) {
    skip(InputError(path, ErrorCode::kInput, "the file holds nothing but white space"));
    return out;
  }
  const Format format = DetectFormat(path, text);
  const Input input{path, text, decoded->offsets, index};
  if (format == Format::kJsonLines) {
    std::vector<JsonRecord> records;
    ReadJsonLines(input, records, out.skipped);
    for (JsonRecord& record : records) {
      const Status status = Finish(index, record.article);
      if (status.ok()) {
        out.articles.push_back(std::move(record.article));
        continue;
      }
      Error error = status.error();
      error.line = record.line;
      skip(std::move(error));
    }
    std::stable_sort(out.skipped.begin(), out.skipped.end(),
                     [](const Error& a, const Error& b) { return a.line < b.line; });
    return out;
  }
  Article article;
  article.path = path;
  article.format = format;
  Status status = ReaderOf(format)(input, article);
  if (status.ok() && article.blocks.empty()) {
    status = InputError(path, ErrorCode::kInput, "no text of an article found");
  }
  if (status.ok()) status = Finish(index, article);
  if (!status.ok()) {
    skip(status.error());
    return out;
  }
  article.source = std::move(bytes);
  out.articles.push_back(std::move(article));
  return out;
}

}  // namespace gainsay
