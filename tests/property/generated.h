// Made-up events of the generator (bench/generate.h) for the property tests,
// and what a run says of them in words that changes of dress leave alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bench/generate.h"
#include "property/stories.h"

namespace gainsay {

struct GeneratedEvent {
  std::string label;  // "seed 1, event 7"
  std::vector<SourceFile> files;
  std::vector<std::optional<bench::PlantedSlip>> slips;  // by file
};

std::vector<GeneratedEvent> GeneratedEvents(const bench::GeneratorOptions& options, uint32_t count);

// The file with `change` made to the text of its body: not to front matter,
// the headline above it or markup.
SourceFile WithBody(SourceFile file, const std::function<std::string(std::string)>& change);

std::string Replaced(std::string text, std::string_view from, std::string_view to);

// NFC, single blanks for white space, digits of ASCII, no quotation marks.
std::string Plain(std::string_view text);

// A line a finding, sorted: its rule, kind, severity and sides, each with its
// value and the words of its places, all of it plain.
std::vector<std::string> AccountOf(const Run& run);

}  // namespace gainsay
