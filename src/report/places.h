// Line and column of evidence in the articles of a run. Indexes are made when
// an article is first asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/line_index.h"
#include "report/run.h"

namespace gainsay {

// Where a notice points: a comment in an article, an entry of a file.
struct NoticePlace {
  std::string file;
  uint32_t line = 0;    // 0 where it concerns the file
  uint32_t column = 0;
};

// Where a span begins, and where the character behind it stands.
struct Region {
  LinePlace begin;
  LinePlace end;
};

class Places {
 public:
  // REQUIRES: `run` outlives the object.
  explicit Places(const Run& run) : run_(run), indexes_(run.articles.size()) {}

  // Of an article that is one of several in its file: the line of the file, and
  // column 1; where its words were decoded, the line on which it begins.
  LinePlace At(ArticleId article, uint32_t byte, ColumnUnit unit = ColumnUnit::kCodePoints);
  Region Of(ArticleId article, Span span, ColumnUnit unit);
  // "file:line:column" of where the span begins; the column counts code points.
  // Of an archived article also its title and date.
  std::string Where(ArticleId article, Span span);

 private:
  const Run& run_;
  std::vector<std::optional<LineIndex>> indexes_;
};

NoticePlace PlaceOf(const Run& run, const Notice& notice, Places& places);

}  // namespace gainsay
