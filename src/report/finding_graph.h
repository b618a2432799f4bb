// The claim graph around one finding, laid out: the claims of its sides, the
// articles that state them, the fact that they all speak of, and the people,
// bodies and events that the claims share (Run::graph). graph_svg.h draws it.
//
// Columns say what a node is: articles outside, their claims inside, the fact
// between them. In which order a column's nodes stand, so that links cross
// little, is found by springs (align/spring_layout.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/graph_index.h"
#include "report/page_words.h"
#include "report/run.h"

namespace gainsay {

struct FindingGraph {
  enum class Kind : uint8_t { kArticle, kClaim, kMore, kFact, kEntity, kEvent };

  struct Box {
    Kind kind = Kind::kClaim;
    std::string caption;             // over the lines, smaller: "event", "≠ one fact"; may be empty
    std::vector<std::string> lines;  // that fit the box; not escaped
    std::vector<std::string> notes;  // below them, smaller: the named points
    std::string title;               // all of it, where lines are cut; else empty
    ArticleId article;               // of an article and a claim
    Span span;                       // of a claim
    uint32_t side = UINT32_MAX;      // of a claim and what is folded of a side: of Finding::sides
    uint32_t column = 0;
    int x = 0, y = 0, width = 0, height = 0;
  };

  struct Link {
    uint32_t from = 0;               // of boxes: the one further left
    uint32_t to = 0;
    bool states_fact = false;        // claim and fact
    std::string why;                 // the named points; may be empty
  };

  static constexpr int kFont = 13;
  static constexpr int kSmallFont = 11;
  static constexpr int kLine = 20;       // pixels from line to line
  static constexpr int kCaption = 16;
  static constexpr int kNote = 17;
  static constexpr int kPad = 8;

  std::vector<Box> boxes;            // column by column, from top to bottom; none overlap
  std::vector<Link> links;
  std::vector<std::string> shared;   // names of what the claims of several sides share, with its kind
  int width = 0, height = 0;
};

// No boxes where there are fewer than two claims to show.
// `index` is that of the run's graph.
FindingGraph GraphOf(const Run& run, const GraphIndex& index, const Finding& finding, const PageWords& words);

}  // namespace gainsay
