#include "unit/report/sample_run.h"

#include "unit/report/page_pack.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace gainsay {
namespace {

constexpr const char* kEnglish =
    "Ferry service across the Suvarna resumes\n"
    "KALANPUR, March 4 — The ferry across the Suvarna river resumed on Tuesday after eleven days, port "
    "officer Leela Varkey told reporters at the eastern jetty, where traders had waited since dawn.\n"
    "The first boat carried 140 passengers and left at 6.30 am. \"Nobody was turned away,\" Varkey said, adding "
    "that two more boats would join by the weekend.\n"
    "Repairs to the landing stage cost Rs 42 lakh.\n";

constexpr const char* kHindi =
    "सुवर्णा नदी पर नाव सेवा फिर शुरू\n"
    "कलनपुर। सुवर्णा नदी पर नाव सेवा मंगलवार को ग्यारह दिन बाद फिर शुरू हो गई। बंदरगाह अधिकारी लीना वर्गीज़ ने "
    "पूर्वी घाट पर पत्रकारों को यह जानकारी दी, जहां व्यापारी सुबह से इंतज़ार कर रहे थे।\n"
    "पहली नाव में 140 यात्री सवार हुए और वह सुबह 6:30 बजे रवाना हुई।\n"
    "घाट की मरम्मत पर 45 लाख रुपये खर्च हुए।\n";

const char* const kHostile =
    "<script>alert('x')</script> & \"quoted\"\n"
    "</title></style><img src=x onerror=alert(1)> it's \x1b[31mred\x1b[0m \x07 \xE2\x80\xAE" "evil \xC2\x9B" "2J \xFF\xFE end\n"
    "--> ]]> {{title}} {{&style}} &lt;b&gt;\n";

void AddStory(Run& run, std::string title) {
  Story story;
  story.title = std::move(title);
  for (uint32_t i = 0; i < run.articles.size(); ++i) {
    story.articles.push_back({i});
    run.origin_of.push_back(i);
  }
  run.stories.push_back(std::move(story));
}

Published PublishedAt(CivilDate date, DateSource source) {
  Published published;
  published.at = StartOfDay(date);
  published.source = source;
  return published;
}

Run Articles() {
  Run run;
  run.version = "0.1.0";
  run.report_language = "en";
  run.words = PagePack("en");
  run.articles.push_back(PlainArticle("story/ferry-en.txt", "a1", "en", kEnglish));
  run.articles.push_back(PlainArticle("story/ferry-hi.txt", "a2", "hi", kHindi));
  run.articles[0].publisher = "Kalanpur Courier";
  run.articles[0].published = PublishedAt({2025, 3, 4}, DateSource::kMetadata);
  run.articles[1].published = PublishedAt({2025, 3, 4}, DateSource::kSibling);
  run.articles[1].notes.push_back({"assumed-date", "publication date assumed from a1: 2025-03-04", {}});
  AddStory(run, "Ferry service across the Suvarna resumes");
  Alignment agreed{"number", Verdict::kAgree, "first boat, passengers", {}, {{"same event: departure", 2}}, 0};
  agreed.sides.push_back(
      {"140", {EvidenceAt(run, 0, "140 passengers", "140"), EvidenceAt(run, 1, "140 यात्री", "140")}, 2});
  run.alignments.push_back(std::move(agreed));
  run.claims.push_back({{0}, EvidenceAt(run, 0, "6.30 am", "").span, "time", "06:30", "sailing"});
  run.claims.push_back({{1}, EvidenceAt(run, 1, "6:30 बजे", "").span, "time", "06:30", "sailing"});
  return run;
}

}  // namespace

Article PlainArticle(std::string path, std::string id, std::string language, std::string source) {
  Article article;
  article.path = std::move(path);
  article.id = std::move(id);
  article.language = std::move(language);
  article.source = std::move(source);
  article.text = article.source;
  for (size_t at = 0; at < article.text.size();) {
    const size_t end = std::min(article.text.find('\n', at), article.text.size());
    const BlockKind kind = at == 0 ? BlockKind::kTitle : BlockKind::kParagraph;
    article.blocks.push_back({kind, {static_cast<uint32_t>(at), static_cast<uint32_t>(end)}});
    at = end + 1;
  }
  article.title = article.text.substr(0, article.text.find('\n'));
  return article;
}

Evidence EvidenceAt(const Run& run, uint32_t article, std::string_view words, std::string value) {
  const size_t at = run.articles[article].source.find(words);
  GAINSAY_CHECK(at != std::string::npos);
  return {{article},
          {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())},
          std::move(value)};
}

Run CleanRun() { return Articles(); }

Run SampleRun() {
  Run run = Articles();
  Finding name;
  name.rule = "office-holder";
  name.kind = "person-name";
  name.severity = Severity::kError;
  name.message = "the port officer is Leela Varkey in a1, लीना वर्गीज़ in a2";
  name.subject = "port officer, name";
  name.sides.push_back({"Leela Varkey", {EvidenceAt(run, 0, "port officer Leela Varkey", "Leela Varkey")}, 1});
  name.sides.push_back({"लीना वर्गीज़", {EvidenceAt(run, 1, "बंदरगाह अधिकारी लीना वर्गीज़", "लीना वर्गीज़")}, 1});
  name.points = {{"same office: port officer", 3}, {"same event: ferry service resumes", 2}, {"same story", 0}};
  name.reasons = {"one person holds the office on one day", "no spelling joins Leela and लीना: l-l against l-n"};
  name.repairs = {"check the given name with the port office"};
  name.fingerprint = "00112233aabbccdd";
  run.findings.push_back(std::move(name));

  Finding cost;
  cost.rule = "amount";
  cost.kind = "number";
  cost.severity = Severity::kNotice;
  cost.message = "repairs cost 4,200,000 or 4,500,000 rupees";
  cost.subject = "landing stage, cost of repairs";
  cost.sides.push_back({"Rs 42 lakh", {EvidenceAt(run, 0, "Rs 42 lakh", "4,200,000 INR")}, 1});
  cost.sides.push_back({"45 लाख रुपये", {EvidenceAt(run, 1, "45 लाख रुपये", "4,500,000 INR")}, 1});
  cost.fingerprint = "ffeeddccbbaa0099";
  run.findings.push_back(std::move(cost));

  Alignment update{"number", Verdict::kUpdate, "boats in service", {}, {}, 0};
  update.sides.push_back({"1", {EvidenceAt(run, 0, "The first boat", "1")}, 1});
  update.sides.push_back({"3", {EvidenceAt(run, 0, "two more boats", "3")}, 1});
  run.alignments.push_back(std::move(update));
  run.rules.push_back({"office-holder", "person-name", "One office has two holders whose names no spelling joins.",
                       "One of the articles names the wrong person.", "Leela Varkey, Leena Verghese"});
  run.skipped.push_back({ErrorCode::kEncoding, "no text in a known encoding", "story/scan.pdf", 3, 0, {}});
  return run;
}

Run HostileRun() {
  Run run;
  run.version = "0.1.0";
  run.report_language = "en";
  run.words = PagePack("en");
  run.articles.push_back(PlainArticle("<b>\x1b]0;pwn\x07.txt", "\"><i>id", "en\" onclick=\"x", kHostile));
  run.articles.push_back(PlainArticle("second.txt", "a2", "und", kHostile));
  for (Article& article : run.articles) {
    article.publisher = article.author = article.agency = kHostile;
    article.notes.push_back({"odd", kHostile, {}});
  }
  AddStory(run, kHostile);
  AddStory(run, kHostile);
  Finding finding;
  finding.rule = finding.kind = finding.message = finding.subject = finding.fingerprint = kHostile;
  finding.severity = Severity::kError;
  for (const uint32_t article : {0U, 1U}) {
    finding.sides.push_back({kHostile, {EvidenceAt(run, article, "<img src=x onerror=alert(1)>", kHostile)}, 1});
    finding.sides.back().evidence.push_back({{article}, {5, 4000000000U}, kHostile});  // past the end
  }
  finding.sides.push_back({"nowhere", {{{7}, {1, 2}, "no such article"}}, 0});
  finding.points = {{kHostile, -1}};
  finding.reasons = finding.repairs = {kHostile};
  finding.story = 9;
  run.findings.push_back(finding);
  run.alignments.push_back({kHostile, Verdict::kAgree, kHostile, finding.sides, finding.points, 9});
  run.claims.push_back({{0}, {0, 8}, kHostile, kHostile, kHostile});
  run.claims.push_back({{9}, {0, 8}, kHostile, kHostile, kHostile});
  run.rules.push_back({kHostile, kHostile, kHostile, kHostile, kHostile});
  run.skipped.push_back({ErrorCode::kInput, kHostile, kHostile, 1, 1, kHostile});
  return run;
}

}  // namespace gainsay
