// Folding for matching. Never drops a vowel sign: राम and रामा stay apart.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

// Appends the folded form of `text` (well-formed UTF-8) to `out`: NFKC
// casefold; nukta dropped in both encodings (क़ U+0958 and क + U+093C);
// candrabindu as anusvara; a nasal consonant with virama before a consonant
// of its own class as anusvara (हिन्दी = हिंदी); ZWJ, ZWNJ, soft hyphen gone;
// digits of any script as ASCII; typographic apostrophes, double quotation
// marks and hyphens (not the em dash) as ASCII. Idempotent.
void FoldTo(std::string_view text, std::string& out);
std::string Fold(std::string_view text);

}  // namespace gainsay
