// Measurements of the program as a whole: text to claims by language, beside
// the floor of any ICU tool, and what `check` costs as a run grows.
#pragma once

namespace gainsay::bench {

void RegisterWhole();

}  // namespace gainsay::bench
