// The places in the articles' texts that the report page links to. The same
// words are one place, however many findings and facts speak of them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/span.h"
#include "report/html_article.h"
#include "report/run.h"

namespace gainsay {

class PagePlaces {
 public:
  // REQUIRES: `run` outlives the object.
  explicit PagePlaces(const Run& run) : run_(run), marks_(run.articles.size()) {}

  // The anchor of these words, which get a mark of that kind. Of several marks
  // the strongest shows, of equals the first; `target` is what it links to.
  // REQUIRES: the article is one of the run.
  std::string Anchor(ArticleId article, Span span, PageMark::Kind kind, const std::string& target, const std::string& label);
  // The same, with a note in the margin.
  std::string Anchor(ArticleId article, Span span, PageMark::Kind kind, const std::string& target, const std::string& label,
                     const MarginNote& note);
  // Whether something has asked for these words.
  bool Holds(ArticleId article, Span span) const { return marks_[article.index].count(span) != 0; }

  // The marks of an article, in the order of their words.
  std::vector<PageMark> MarksOf(ArticleId article) const;

 private:
  PageMark& MarkAt(ArticleId article, Span span, PageMark::Kind kind, const std::string& target, const std::string& label);

  const Run& run_;
  std::vector<std::map<Span, PageMark>> marks_;  // by article
  size_t count_ = 0;
};

}  // namespace gainsay
