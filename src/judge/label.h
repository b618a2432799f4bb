// What the things that facts are about are called in a message: in the
// language of the report, whatever the articles are written in. Values are not
// labelled; they are shown in the words of the copy.
#pragma once

#include <string>
#include <string_view>

#include "judge/comparator.h"

namespace gainsay {

// The pack's setting "label/CLASS/NAME"; in the classes that its setting
// "label-by-name" lists, the concept's name; its first phrase; these of the
// concept's parents; else a phrase of any language, at last the name.
std::string LabelOf(const JudgeInput& input, ConceptId id);
// A label that is no concept's: the pack's setting "label/NAME", or the name.
std::string LabelOf(const JudgeInput& input, std::string_view name);
// What the fact's first claim measures, counts or dates; empty where nothing says.
std::string SlotLabel(const JudgeInput& input, const Fact& fact);
// The words denied, as the article's language does it: the pack's setting
// "label/denied", whose {} they take the place of; else as that of the report does.
std::string Denied(const JudgeInput& input, ArticleId article, std::string_view words);

}  // namespace gainsay
