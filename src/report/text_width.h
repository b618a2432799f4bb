// How wide text comes out, for drawings that must know before a browser does.
// A table of the scripts' usual widths, a little generous; no font is asked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// In pixels, of one line of UTF-8 in a sans serif of `size` pixels.
int TextWidth(std::string_view text, int size);

// The text, or as much of it as fits into `width` with an ellipsis. Cut behind
// a word where one ends in the last third, never between a letter and its marks.
std::string FitText(std::string_view text, int size, int width);

// The text on at most `lines` lines, broken between words; the last is cut as
// by FitText.
std::vector<std::string> WrapText(std::string_view text, int size, int width, size_t lines);

}  // namespace gainsay
