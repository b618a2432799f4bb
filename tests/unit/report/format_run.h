// A run for the tests of the formats: a finding in two articles, one of them
// archived and named first, with characters of every width before the words.
#pragma once

#include "report/run.h"

namespace gainsay {

Run FormatRun();

// `count` findings of a severity in a run of one article.
void AddFindings(Run& run, Severity severity, size_t count);

}  // namespace gainsay
