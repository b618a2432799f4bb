// The first time of an English text of 10 June 2026.
#pragma once

#include <string_view>
#include <vector>

#include "lang/shipped.h"
#include "mention/time.h"
#include "unit/text/make_document.h"

namespace gainsay {

inline TimeMention FirstTime(std::string_view text) {
  static const Packs packs = ShippedPacks();
  TestDocument made = MakeDocument(text);
  made.article->language = "en";
  Published published;
  published.source = DateSource::kMetadata;
  published.at = StartOfDay({2026, 6, 10});
  const Reading reading(made.document, packs);
  const std::vector<TimeMention> found = FindTimes(reading, published);
  return found.empty() ? TimeMention{} : found[0];
}

}  // namespace gainsay
