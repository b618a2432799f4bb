// A finding as a JSON object: what the whole report (json.h) and the lines
// (jsonl.h) have in common.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "report/places.h"
#include "report/run.h"

namespace gainsay {

class FindingWriter {
 public:
  using Json = nlohmann::ordered_json;

  // REQUIRES: `run` outlives the writer.
  explicit FindingWriter(const Run& run) : run_(run), places_(run) {}

  Json OfFinding(const Finding& finding);
  // The evidence of all sides in one list.
  Json AllEvidence(const std::vector<Side>& sides);
  static Json OfPoints(const std::vector<Point>& points);
  // The article's id, empty where there is none.
  std::string IdOf(ArticleId id) const;

 private:
  Json OfEvidence(const Evidence& evidence);

  const Run& run_;
  Places places_;
};

}  // namespace gainsay
