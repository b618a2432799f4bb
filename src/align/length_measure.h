// What a length of time measures: the nearest word of class length-of in its
// sentence ("a three-day visit").
#pragma once

#include "claim/article_read.h"

namespace gainsay {

// Nothing where `measures`, the class, is not valid or no such word is near.
// What stands behind the length comes before what stands in front of it.
ConceptId LengthMeasure(const ArticleRead& read, TokenRange tokens, ClassId measures);

}  // namespace gainsay
