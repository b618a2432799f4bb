// Which part of a page is the story, and what inside it is not.
#pragma once

#include "ingest/html_tree.h"

namespace gainsay {

// The element that holds the story: an itemprop=articleBody, the <article> or
// <main> with most text, or else where paragraphs are densest.
const GumboNode* FindStory(const HtmlTree& tree);

// Navigation, advertisements, share buttons, lists of links, scripts, forms.
// `total` is the weight of the text around, of which an element that holds
// half can't be furniture, whatever its class says.
bool IsBoilerplate(const HtmlTree& tree, const GumboNode* element, size_t total);

// A class or id token of the element that names the story's author line.
bool IsBylineElement(const GumboNode* element);
// The same for a date or an author that styles alone set apart from its
// neighbours; never inside a sentence.
bool IsStampElement(const GumboNode* element);
// A class token of the element that names a picture's caption.
bool IsCaptionElement(const GumboNode* element);

}  // namespace gainsay
