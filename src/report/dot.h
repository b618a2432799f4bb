// The claim graph in the DOT language of Graphviz.
#pragma once

#include <string>

#include "report/run.h"

namespace gainsay {

// One graph; nodes are shaped by kind, links named by theirs, with the points
// that made them as tooltips. Needs a run that was made with its graph.
std::string RenderDot(const Run& run);

}  // namespace gainsay
