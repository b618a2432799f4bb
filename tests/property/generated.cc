#include "property/generated.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::string_view kSeverities[] = {"notice", "warning", "error"};

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// The text between the tags from `<article>` to its end.
std::string ChangedPage(const std::string& page, const std::function<std::string(std::string)>& change) {
  size_t at = page.find("<article>");
  const size_t end = page.find("</article>");
  std::string out = page.substr(0, at);
  while (at < end) {
    const size_t close = page.find('>', at) + 1;
    const size_t open = page.find('<', close);
    out += page.substr(at, close - at) + change(page.substr(close, open - close));
    at = open;
  }
  return out + page.substr(end);
}

std::string Words(const Run& run, const Evidence& evidence) {
  const Article& article = run.articles[evidence.article.index];
  return article.path + " " + Plain(article.source.substr(evidence.span.begin, evidence.span.size()));
}

std::string Account(const Run& run, const Finding& finding) {
  std::vector<std::string> sides;
  for (const Side& side : finding.sides) {
    std::vector<std::string> places;
    for (const Evidence& evidence : side.evidence) places.push_back(Words(run, evidence));
    std::sort(places.begin(), places.end());
    sides.push_back("\n    " + Plain(side.value));
    for (const std::string& place : places) sides.back() += "\n      " + place;
  }
  std::sort(sides.begin(), sides.end());
  std::string out = finding.rule + " (" + finding.kind + ", " + std::string(kSeverities[static_cast<size_t>(finding.severity)]) + ")";
  for (const std::string& side : sides) out += side;
  return out;
}

}  // namespace

std::vector<GeneratedEvent> GeneratedEvents(const bench::GeneratorOptions& options, uint32_t count) {
  std::vector<GeneratedEvent> out;
  for (bench::GeneratedArticle& article : bench::Generate(options, count * options.tellers)) {
    if (out.empty() || out.back().files.size() == options.tellers) {
      out.push_back({"seed " + std::to_string(options.seed) + ", event " + std::to_string(article.event), {}, {}});
    }
    out.back().files.push_back({std::move(article.path), std::move(article.bytes)});
    out.back().slips.push_back(std::move(article.slip));
  }
  return out;
}

std::string Replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
  return text;
}

SourceFile WithBody(SourceFile file, const std::function<std::string(std::string)>& change) {
  if (file.path.ends_with(".html")) return {file.path, ChangedPage(file.bytes, change)};
  // The headline of Markdown stands behind the front matter.
  const size_t head = file.path.ends_with(".md") ? file.bytes.find("\n# ") + 1 : 0;
  const size_t body = file.bytes.find("\n\n", head);
  return {file.path, file.bytes.substr(0, body) + change(file.bytes.substr(body))};
}

std::string Plain(std::string_view text) {
  UErrorCode code = U_ZERO_ERROR;
  std::string nfc;
  icu::Normalizer2::getNFCInstance(code)->normalize(icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}), code).toUTF8String(nfc);
  EXPECT_TRUE(U_SUCCESS(code));
  for (const std::string_view mark : {"&quot;", "\"", "“", "”", "„", "«", "»", "‘", "’", "'"}) nfc = Replaced(std::move(nfc), mark, "");
  nfc = Replaced(std::move(nfc), "\u00A0", " ");
  for (int digit = 0; digit < 10; ++digit) {
    const std::string from = {'\xE0', '\xA5', static_cast<char>(0xA6 + digit)};
    nfc = Replaced(std::move(nfc), from, std::string(1, static_cast<char>('0' + digit)));
  }
  std::string out;
  for (const char c : nfc) {
    if (!IsSpace(c)) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string> AccountOf(const Run& run) {
  std::vector<std::string> out;
  for (const Finding& finding : run.findings) out.push_back(Account(run, finding));
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace gainsay
