// Where a finding is shown. Formats of code hosts want one place a finding, in
// copy that can still be mended; its other places are told beside it.
#pragma once

#include <string>
#include <vector>

#include "report/places.h"
#include "report/run.h"

namespace gainsay {

// A piece of evidence and the side that it speaks for.
struct Spot {
  const Side* side = nullptr;
  const Evidence* evidence = nullptr;
};

// False for what an archive gave.
bool IsNewCopy(const Article& article);

// What is known of where an article's words stand in its file.
enum class LinesKnown : uint8_t {
  kNone,   // they were taken out of a document or a packed file: the file alone can be named
  kBegin,  // one of several articles of the file: a line, no columns
  kAll,
};
LinesKnown LinesOf(const Article& article);

// The evidence of a finding, where to show it first: in new copy, and between
// articles on the side that the fewest hold, of these in what was published
// last; then the others in the order of the sides. Evidence without an article
// is left out, repeated places too; empty only where there is none.
// REQUIRES: `run` and `finding` outlive it.
std::vector<Spot> SpotsOf(const Run& run, const Finding& finding);

// The sides as lines for people, "143: a.txt:1:12 “143”, b.txt:2:39 “143”",
// with a few places each. Not escaped.
std::vector<std::string> SideLines(const Run& run, const Finding& finding, Places& places);

}  // namespace gainsay
