#include "report/dot.h"

#include <fmt/format.h>

#include "report/safe_text.h"

namespace gainsay {
namespace {

constexpr size_t kLongestLabel = 40;  // characters

std::string Quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : Printable(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

const char* ShapeOf(const std::string& kind) {
  return kind == "article" ? "note" : kind == "entity" ? "ellipse" : kind == "event" ? "hexagon" : "box";
}

std::string WhyOf(const std::vector<LinkPoint>& points) {
  std::string out;
  for (const LinkPoint& point : points) out += fmt::format("{}{} {:+d}", out.empty() ? "" : "; ", point.name, point.weight);
  return out;
}

}  // namespace

std::string RenderDot(const Run& run) {
  std::string out = "graph claims {\n  node [fontname=\"sans-serif\"];\n";
  for (size_t i = 0; i < run.graph.nodes.size(); ++i) {
    const GraphView::Node& node = run.graph.nodes[i];
    out += fmt::format("  n{} [shape={}, class={}, label={}];\n", i, ShapeOf(node.kind), Quoted(node.kind), Quoted(Shorten(node.label, kLongestLabel)));
  }
  for (const GraphView::Link& link : run.graph.links) {
    out += fmt::format("  n{} -- n{} [class={}, label={}", link.from, link.to, Quoted(link.kind), Quoted(link.kind));
    if (!link.points.empty()) out += ", tooltip=" + Quoted(WhyOf(link.points));
    out += "];\n";
  }
  return out + "}\n";
}

}  // namespace gainsay
