// .docx documents (Office Open XML), as Word, LibreOffice and Google Docs write them.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "ingest/article.h"
#include "ingest/line_words.h"

namespace gainsay {

// Whether the bytes are a ZIP that holds a Word document.
bool IsDocx(std::string_view bytes);

// Reads the document's paragraphs: insertions are taken as made, deletions as
// gone; comments, footnotes, text boxes and hidden text are left out. The
// article's source is its text (ingest/own_text.h).
Status ReadDocx(const std::string& path, std::string_view bytes, const RuleIndex& index, Article& article);

}  // namespace gainsay
