#include "unit/claim_io/stories.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "claim_io/write.h"
#include "report/json.h"

namespace gainsay {

std::vector<SourceFile> FerryStory() {
  return {
      {"harbour.txt",
       "Ferry sinks off Belmora, 14 dead\n\nBELMORA, 12 March 2025 (NNA)\n\n"
       "A ferry sank off Belmora harbour on Tuesday morning, killing 14 people and injuring 31, Superintendent of Police "
       "Anand Khurdekar said. \"We pulled nine people out of the water before the tide turned,\" he told reporters.\n\n"
       "The ferry left at 6:40 am. Chief Minister Lata Verghese announced Rs 5 lakh for each family. "
       "Rescue began on 11 March and ended on 13 March, four days later. The tide holds for six hours.\n"},
      {"coast.md",
       "---\ntitle: Ferry disaster at Belmora\ndate: 2025-03-12\nlanguage: en\n---\n\n# Ferry disaster at Belmora\n\n"
       "At least 17 people were killed when a ferry sank off Belmora harbour on Tuesday, **Superintendent of Police** Anand "
       "Khurdeker said. \"We pulled five people out of the water before the tide turned,\" he said.\n\n"
       "Some 31 people were injured. Chief Minister Lata Verghese announced Rs 50 lakh for each family.\n"},
      {"tat.html",
       "<!doctype html><html lang=\"hi\"><head><title>बेलमोरा में नौका डूबी</title>"
       "<meta property=\"article:published_time\" content=\"2025-03-12T09:00:00+05:30\"></head><body><article>"
       "<h1>बेलमोरा में नौका डूबी</h1><p>बेलमोरा बंदरगाह के पास मंगलवार सुबह एक नौका डूबने से 14 लोगों की मौत हो गई &amp; 31 घायल हो गए।</p>"
       "<p>पुलिस अधीक्षक आनंद खुर्देकर ने कहा, &ldquo;हमने नौ लोगों को पानी से निकाला।&rdquo; मुख्यमंत्री लता वर्गीज ने "
       "5 लाख रुपये देने की घोषणा की।</p></article></body></html>\n"},
      {"wire.jsonl",
       "{\"id\": \"w-7\", \"text\": \"BELMORA: The toll of the ferry accident rose to 16, officials said on March 12, 2025. "
       "Lata Verghese, 52, visited Belmora.\\n\\nPolice arrested the owner, Prakash Dolai, on 12 March.\"}\n"
       "{\"text\": \"बेलमोरा, 12 मार्च: नौका हादसे में मृतकों की संख्या 16 हुई। मालिक प्रकाश डोलई गिरफ्तार।\", \"language\": \"hi\"}\n"},
  };
}

std::string ToUtf16(std::string_view utf8) {
  std::string out = "\xFF\xFE";
  for (size_t at = 0; at < utf8.size();) {
    const CodePoint point = DecodeAt(utf8, at);
    at += point.size;
    out += static_cast<char>(point.value & 0xFF);  // no text here leaves the basic plane
    out += static_cast<char>(point.value >> 8 & 0xFF);
  }
  return out;
}

const Engine& SharedEngine() {
  static const Result<Engine>* const engine = new Result<Engine>(Engine::Make({}));
  return engine->value();
}

std::vector<Article> ReadAll(const std::vector<SourceFile>& files) {
  std::vector<Article> articles;
  std::vector<Error> skipped;
  for (const SourceFile& file : files) {
    for (Article& article : SharedEngine().Read(file.path, file.bytes, skipped)) articles.push_back(std::move(article));
  }
  EXPECT_TRUE(skipped.empty()) << skipped.front().ToString();
  return articles;
}

std::string JsonOf(const Run& run) { return RenderJson(run, RenderOptions{}); }

std::string ClaimsOf(const std::vector<SourceFile>& files) { return RenderClaims(SharedEngine().ReadClaims(ReadAll(files))); }

}  // namespace gainsay
