#include "app/lexicon_table.h"

#include "report/safe_text.h"

namespace gainsay {
namespace {

constexpr size_t kMostWords = 16;

std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : Printable(text)) {
    if (std::string_view("\\|*_<>`[]").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string NameOf(const Lexicon& pack) {
  const std::string_view name = pack.Setting("name");
  return Escaped(name.empty() ? std::string_view(pack.language()) : name);
}

std::string Cell(const std::vector<std::string_view>& phrases) {
  std::string out;
  for (size_t i = 0; i < phrases.size() && i < kMostWords; ++i) out += (i == 0 ? "" : ", ") + Escaped(phrases[i]);
  if (phrases.size() > kMostWords) out += ", and " + std::to_string(phrases.size() - kMostWords) + " more";
  return out;
}

// The names of the languages as the last columns of a heading.
std::string Heading(const Packs& packs, const std::string& first, const std::string& align) {
  std::string line = "| " + first;
  std::string rule = align;
  for (const auto& pack : packs.all()) {
    line += " | " + NameOf(*pack);
    rule += align.ends_with(":|") ? "---:|" : "---|";
  }
  return line + " |\n" + rule + "\n";
}

}  // namespace

std::string LexiconOverview(const Packs& packs) {
  const Concepts& concepts = packs.concepts();
  std::vector<size_t> size(concepts.class_count());
  std::vector<std::vector<size_t>> words(packs.all().size(), size);
  for (uint32_t i = 0; i < concepts.size(); ++i) {
    const uint32_t cls = concepts.ClassOf(ConceptId{i}).index;
    ++size[cls];
    for (size_t p = 0; p < words.size(); ++p) words[p][cls] += packs.all()[p]->Phrases(ConceptId{i}).size();
  }
  std::string out = "# The lexicon\n\nClasses of `rules/concepts/` and how many words and phrases each language has for "
                    "them, inflected forms\nnot counted. Made by `gainsay rules lexicon`.\n\n" +
                    Heading(packs, "class | concepts", "|---|---:|");
  for (uint32_t c = 0; c < size.size(); ++c) {
    const std::string name(concepts.ClassName(ClassId{c}));
    out += "| [" + name + "](lexicon/" + name + ".md) | " + std::to_string(size[c]);
    for (const std::vector<size_t>& one : words) out += " | " + std::to_string(one[c]);
    out += " |\n";
  }
  return out;
}

std::string LexiconTable(const Packs& packs, ClassId cls) {
  const Concepts& concepts = packs.concepts();
  const std::string name(concepts.ClassName(cls));
  std::string out = "# " + name + "\n\nMade by `gainsay rules lexicon " + name + "`.\n\n" + Heading(packs, "concept", "|---|");
  for (uint32_t i = 0; i < concepts.size(); ++i) {
    const ConceptId id{i};
    if (concepts.ClassOf(id) != cls) continue;
    out += "| " + std::string(concepts.Name(id));
    for (const auto& pack : packs.all()) out += " | " + Cell(pack->Phrases(id));
    out += " |\n";
  }
  return out;
}

}  // namespace gainsay
