#include "property/stories.h"

#include <algorithm>

#include "base/check.h"
#include "base/file_reader.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

TestStory Sample() {
  const DiskReader reader;
  const std::string folder = std::string(GAINSAY_SOURCE_DIR) + "/tests/data/sample";
  TestStory story{"sample", {}};
  const Result<std::vector<std::string>> paths = reader.List(folder);
  for (const std::string& path : paths.value()) {
    story.files.push_back({path.substr(folder.size() + 1), reader.Read(path).value()});
  }
  return story;
}

std::vector<TestStory> Make() {
  return {
      Sample(),
      {"dam",
       {{"gates.txt",
         "date 2025-08-18\nSix gates of Rajvahini dam opened\n\n"
         "Six gates of the Rajvahini dam near Sitalpur were opened on Monday, 18 August 2025, after 212 mm of rain in a day, "
         "Executive Engineer Harish Tembhurne said. Eleven villages were moved to higher ground.\n\n"
         "\"We warned every village four hours before the gates went up,\" Tembhurne said. The first gate was opened at 5.40 am.\n"},
        {"river.md",
         "---\ntitle: Rajvahini dam lets water out\ndate: 2025-08-18\nlanguage: en\n---\n\n"
         "# Rajvahini dam lets water out\n\nEight gates of the Rajvahini dam near Sitalpur were opened on Monday after 212 mm of rain "
         "in a day, **Executive Engineer Harish Tembhurne** said.\n\n"
         "\"We warned every village two hours before the gates went up,\" Tembhurne said. Eleven villages were moved to higher ground.\n"},
        {"bandh.txt",
         "date 2025-08-19\nराजवाहिनी बांध के छह गेट खुले\n\n"
         "सीतलपुर के पास राजवाहिनी बांध के छह गेट सोमवार, 18 अगस्त 2025 को खोले गए। एक दिन में 212 मिमी बारिश हुई थी।\n\n"
         "कार्यपालन यंत्री हरीश टेंभुर्णे ने बताया कि पहला गेट सुबह 5:40 बजे खोला गया। 11 गांवों के लोगों को हटाया गया।\n"}}},
      {"verdict",
       {{"court.txt",
         "date 2025-03-07\nThree get life in Bhimgarh warehouse fire case\n\n"
         "BHIMGARH, March 7, 2025 — A sessions court in Bhimgarh on Friday sentenced three men to life imprisonment for the warehouse "
         "fire of 2019 in which 17 workers died. Judge Sunanda Karmarkar fined each of them Rs 2 lakh.\n\n"
         "Public prosecutor Devendra Ahlawat said that 64 witnesses were heard.\n"},
        {"court.html",
         "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Life for three in Bhimgarh fire case</title>\n"
         "<meta property=\"article:published_time\" content=\"2025-03-07T18:00:00+05:30\"></head>\n<body><article>\n"
         "<h1>Life for three in Bhimgarh fire case</h1>\n"
         "<p>Judge Sunanda Karmarkar of the Bhimgarh sessions court on Friday sentenced three men to life imprisonment for the "
         "warehouse fire in which 19 workers died in 2019.</p>\n"
         "<p>Public prosecutor Devinder Gehlawat said that 64 witnesses were heard. Each man was fined Rs 2 lakh.</p>\n"
         "</article></body></html>\n"},
        {"adalat.md",
         "---\ntitle: भीमगढ़ अग्निकांड में तीन को उम्रकैद\ndate: 2025-03-08\nlanguage: hi\n---\n\n"
         "# भीमगढ़ अग्निकांड में तीन को उम्रकैद\n\n"
         "भीमगढ़ की सत्र अदालत ने शुक्रवार को गोदाम अग्निकांड में तीन लोगों को उम्रकैद की सजा सुनाई। 2019 की इस आग में 17 मजदूरों की मौत हुई थी।\n\n"
         "लोक अभियोजक देवेंद्र अहलावत ने बताया कि 64 गवाह पेश हुए। न्यायाधीश सुनंदा करमरकर ने हर दोषी पर 2 लाख रुपये का जुर्माना लगाया।\n"}}},
      {"slips of one article",
       {{"fair.txt",
         "date 2025-11-05\nमाधवपुर मेले में भीड़\n\n"
         "माधवपुर का मेला रविवार, 5 नवंबर 2025 को शुरू हुआ। सुबह 1830 बजे जिलाधिकारी कविता रावल ने दीप जलाया।\n\n"
         "मेला अधिकारी ने कहा, \"पहले दिन 40 हजार लोग आए। रावल ने व्यवस्था की समीक्षा की।\n"}}},
      {"record file",
       {{"wire.jsonl",
         "{\"id\": \"k-1\", \"published\": \"2025-08-18\", \"text\": \"Six gates of the Nagjhari dam near Palaspur were opened on Monday, "
         "Executive Engineer Bhaskar Golatkar said. Nine villages were moved to higher ground.\"}\n"
         "{\"id\": \"k-2\", \"published\": \"2025-08-18\", \"text\": \"Engineer Bhaskar Golatkar said that seven gates of the Nagjhari dam near "
         "Palaspur were opened on Monday. Nine villages were moved to higher ground on Tuesday, 18 August 2025.\"}\n"}}},
  };
}

// The least prefix of text between characters at or behind `at`.
bool Between(std::string_view text, uint32_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

class SpanChecker {
 public:
  explicit SpanChecker(const Run& run) : run_(run) {
    for (const Article& article : run.articles) utf8_.push_back(!FindInvalidUtf8(article.source).has_value());
  }

  void Check(const std::string& what, ArticleId id, Span span) {
    if (id.index >= run_.articles.size()) {
      bad_ += what + ": no such article\n";
      return;
    }
    const Article& article = run_.articles[id.index];
    const bool inside = span.begin < span.end && span.end <= article.source.size();
    if (inside && (!utf8_[id.index] || (Between(article.source, span.begin) && Between(article.source, span.end)))) return;
    bad_ += what + ": " + article.path + " " + std::to_string(span.begin) + "-" + std::to_string(span.end) +
            (inside ? " parts a character\n" : " is empty or leaves the file\n");
  }

  std::string Take() { return std::move(bad_); }

 private:
  const Run& run_;
  std::vector<bool> utf8_;
  std::string bad_;
};

}  // namespace

const std::vector<TestStory>& Stories() {
  static const std::vector<TestStory>* const stories = new std::vector<TestStory>(Make());
  return *stories;
}

const Engine& SharedEngine() {
  static const Result<Engine>* const engine = new Result<Engine>(Engine::Make({}));
  return engine->value();
}

Run CheckFiles(const std::vector<SourceFile>& files) {
  std::vector<Article> articles;
  std::vector<Error> skipped;
  for (const SourceFile& file : files) {
    for (Article& article : SharedEngine().Read(file.path, file.bytes, skipped)) articles.push_back(std::move(article));
  }
  return SharedEngine().Check(std::move(articles), std::move(skipped));
}

std::vector<std::string> KeysOf(const Run& run) {
  std::vector<std::string> keys;
  for (const Finding& finding : run.findings) {
    std::string values;
    for (const Side& side : finding.sides) values += " | " + side.value;
    keys.push_back(finding.rule + " " + finding.fingerprint + values);
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

std::string BadSpans(const Run& run) {
  SpanChecker checker(run);
  for (const Finding& finding : run.findings) {
    for (const Side& side : finding.sides) {
      for (const Evidence& evidence : side.evidence) checker.Check(finding.rule, evidence.article, evidence.span);
    }
  }
  for (const Alignment& alignment : run.alignments) {
    for (const Side& side : alignment.sides) {
      for (const Evidence& evidence : side.evidence) checker.Check("alignment " + alignment.kind, evidence.article, evidence.span);
    }
  }
  for (const ClaimMark& mark : run.claims) checker.Check("claim " + mark.kind, mark.article, mark.span);
  return checker.Take();
}

}  // namespace gainsay
