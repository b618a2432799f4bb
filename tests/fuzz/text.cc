// Plain text, and everything that is made of one article: sentences, mentions,
// claims. The dictionary holds the words of the packs.
#include "fuzz/fuzz.h"
#include "property/stories.h"

GAINSAY_FUZZ_TARGET(text) {
  std::vector<gainsay::Error> skipped;
  std::vector<gainsay::Article> articles = gainsay::SharedEngine().Read("a.txt", std::string(bytes), skipped);
  for (const gainsay::Article& article : articles) gainsay::fuzz::CheckArticle(article);
  (void)gainsay::SharedEngine().ReadClaims(std::move(articles));
}
