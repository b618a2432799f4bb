// What a claim says of a mention beside its number, for people: {"index": 3,
// "timex": "2025-05-10", …}. The reader holds it against the table, so that
// nobody corrects the copy and wonders.
#pragma once

#include <cstdint>
#include <optional>

#include <nlohmann/json.hpp>

#include "claim/article_read.h"
#include "claim_io/fields.h"

namespace gainsay {

using LineJson = nlohmann::ordered_json;

// REQUIRES: the table holds the mention. All values but "index" are strings.
LineJson BriefOf(const ArticleRead& read, TableId table, uint32_t index);

// ISO where the year has four digits, else whole seconds since 1970.
LineJson InstantJson(CivilSeconds at);
std::optional<CivilSeconds> InstantOf(const nlohmann::json& value);

}  // namespace gainsay
