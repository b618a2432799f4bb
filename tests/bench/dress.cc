#include "bench/dress.h"

#include <cctype>

namespace gainsay::bench {
namespace {

std::string TwoDigits(int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string Published(const Telling& telling, const Imprint& imprint) {
  return IsoDay(telling.style.today) + "T" + TwoDigits(imprint.minutes / 60) + ":" + TwoDigits(imprint.minutes % 60) + ":00+05:30";
}

std::string_view LanguageOf(const Telling& telling) { return telling.style.tongue == Tongue::kHindi ? "hi" : "en"; }

std::string Upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return out;
}

// "RATNAGIRI, June 12: ". Newspapers leave the year out; plain text, which has
// no other date, prints it.
std::string Dateline(const Telling& telling, bool with_year) {
  const Style& style = telling.style;
  const std::string_view town = TheWords().towns[telling.story->town].name.In(style.tongue);
  std::string day = PrintedDay(style.today, with_year ? DayForm::kBare : DayForm::kDateline, 0, style);
  if (style.tongue == Tongue::kHindi) return std::string(town) + ", " + day + "। ";
  return Upper(town) + ", " + day + ": ";
}

std::string Body(const Copy& copy, const Telling& telling, std::string_view before, std::string_view after,
                 bool with_year = false) {
  std::string out;
  for (size_t i = 0; i < copy.paragraphs.size(); ++i) {
    if (i > 0 && before.empty()) out += "\n";
    out += before;
    if (i == 0) out += Dateline(telling, with_year);
    out += copy.paragraphs[i];
    out += after;
  }
  return out;
}

std::string Markdown(const Copy& copy, const Telling& telling, const Imprint& imprint) {
  std::string out = "---\nid: " + imprint.id + "\ntitle: " + JsonString(copy.title) + "\ndate: " + Published(telling, imprint) +
                    "\nsource: " + std::string(imprint.paper->name) + "\nlanguage: " + std::string(LanguageOf(telling)) + "\n";
  if (!imprint.author.empty()) out += "author: " + imprint.author + "\n";
  return out + "---\n\n# " + copy.title + "\n\n" + Body(copy, telling, "", "\n");
}

std::string Plain(const Copy& copy, const Telling& telling) { return copy.title + "\n\n" + Body(copy, telling, "", "\n", true); }

std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '"') out += "&quot;";
    else out += c;
  }
  return out;
}

std::string Page(const Copy& copy, const Telling& telling, const Imprint& imprint) {
  Copy escaped = copy;
  for (std::string& paragraph : escaped.paragraphs) paragraph = Escaped(paragraph);
  const std::string title = Escaped(copy.title);
  return "<!DOCTYPE html>\n<html lang=\"" + std::string(LanguageOf(telling)) + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title +
         "</title>\n<link rel=\"canonical\" href=\"https://news.example/" + imprint.id + "\">\n<meta property=\"article:published_time\" content=\"" +
         Published(telling, imprint) + "\">\n<meta property=\"og:site_name\" content=\"" + std::string(imprint.paper->name) +
         "\">\n</head>\n<body>\n<article>\n<h1>" + title + "</h1>\n" + Body(escaped, telling, "<p>", "</p>\n") + "</article>\n</body>\n</html>\n";
}

std::string Record(const Copy& copy, const Telling& telling, const Imprint& imprint) {
  return "{\"id\":" + JsonString(imprint.id) + ",\"uri\":" + JsonString("https://news.example/" + imprint.id) + ",\"headline\":" + JsonString(copy.title) +
         ",\"published\":" + JsonString(Published(telling, imprint)) + ",\"language\":" + JsonString(LanguageOf(telling)) +
         ",\"source\":" + JsonString(imprint.paper->name) + ",\"body_text\":" + JsonString(Body(copy, telling, "", "\n")) + "}\n";
}

}  // namespace

std::string JsonString(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') out += "\\n";
    else if (c == '"' || c == '\\') (out += '\\') += c;
    else out += c;
  }
  return out + "\"";
}

std::string Dress(const Copy& copy, const Telling& telling, const Imprint& imprint, Clothes clothes) {
  switch (clothes) {
    case Clothes::kMarkdown: return Markdown(copy, telling, imprint);
    case Clothes::kPlain: return Plain(copy, telling);
    case Clothes::kPage: return Page(copy, telling, imprint);
    case Clothes::kRecord: break;
  }
  return Record(copy, telling, imprint);
}

std::string_view Ending(Clothes clothes) {
  switch (clothes) {
    case Clothes::kMarkdown: return ".md";
    case Clothes::kPlain: return ".txt";
    case Clothes::kPage: return ".html";
    case Clothes::kRecord: break;
  }
  return ".jsonl";
}

}  // namespace gainsay::bench
