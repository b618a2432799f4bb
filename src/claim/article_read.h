// Everything read from one article, as align and judge take it.
#pragma once

#include <memory>

#include "claim/claim.h"
#include "ingest/article.h"
#include "mention/mention.h"
#include "mention/reading.h"
#include "text/document.h"

namespace gainsay {

// Owned by the run; the members refer to each other in this order.
struct ArticleRead {
  std::unique_ptr<Article> article;
  std::unique_ptr<Document> document;
  std::unique_ptr<Reading> reading;
  MentionTable mentions;
  ClaimTable claims;
};

}  // namespace gainsay
