// House references -> ReferenceSet.
//
//   source: where the facts are from         as-of: 2025-06-01
//   office-holders:
//     - {person: {en: …, hi: …}, also: {en: […]}, office: office/prime-minister, of: place/india,
//        from: 2014-05-26, to: 2024-06-09}
//   spellings:
//     - {prefer: …, avoid: […], lang: hi}
#include "rule/reference.h"

#include <algorithm>
#include <array>

#include "base/edit_distance.h"
#include "rule/yaml_reader.h"

namespace gainsay {
namespace {

constexpr std::string_view kFolder = "references/";
constexpr std::array<std::string_view, 4> kFileKeys = {"source", "as-of", "office-holders", "spellings"};
constexpr std::array<std::string_view, 6> kHolderKeys = {"person", "also", "office", "of", "from", "to"};
constexpr std::array<std::string_view, 4> kSpellingKeys = {"prefer", "avoid", "lang", "not-before"};
// Where names without a class are looked up.
constexpr std::array<std::string_view, 3> kOfficeClasses = {"office", "rank", "occupation"};
constexpr std::array<std::string_view, 3> kScopeClasses = {"place", "organisation", "org-kind"};

class ReferenceReader {
 public:
  ReferenceReader(const RuleFile& file, const Concepts& concepts, ReferenceSet& out)
      : reader_(file), file_(file), concepts_(concepts), out_(out) {}

  Status Read() {
    Result<YamlNode> root = file_.Parse();
    if (!root) return root.error();
    if (Status s = reader_.Keys(*root, "a reference file", kFileKeys); !s.ok()) return s;
    const YamlNode* source = root->Find("source");
    if (source != nullptr) {
      if (Status s = reader_.Text(*source, "source", source_); !s.ok()) return s;
    }
    if (const YamlNode* holders = root->Find("office-holders"); holders != nullptr) {
      const YamlNode* as_of = root->Find("as-of");
      if (source == nullptr || as_of == nullptr) return reader_.At(*root, "office holders need the keys source and as-of");
      if (Status s = Date(*as_of, as_of_); !s.ok()) return s;
      if (Status s = Each(*holders, &ReferenceReader::Holder); !s.ok()) return s;
    }
    if (const YamlNode* spellings = root->Find("spellings"); spellings != nullptr) {
      if (Status s = Each(*spellings, &ReferenceReader::Spelling); !s.ok()) return s;
    }
    return {};
  }

 private:
  Status Each(const YamlNode& list, Status (ReferenceReader::*read)(const YamlNode&)) {
    if (!list.IsList()) return reader_.At(list, "a list of entries is expected");
    for (const YamlNode& node : list.items) {
      if (Status s = (this->*read)(node); !s.ok()) return s;
    }
    return {};
  }

  // "2014-05-26", "2014-05" or "2014": the first day.
  Status Date(const YamlNode& node, CivilSeconds& out) const {
    std::string text = node.scalar;
    if (text.size() == 4) text += "-01";
    if (text.size() == 7) text += "-01";
    const std::optional<IsoTime> time = ParseIso(text);
    if (!node.IsScalar() || !time.has_value()) return reader_.At(node, "no date: " + node.scalar + " (write 2014-05-26)");
    out = time->at;
    return {};
  }

  Status Concept(const YamlNode& node, std::string_view what, std::span<const std::string_view> classes, ConceptId& out) const {
    const size_t slash = node.scalar.find('/');
    if (slash != std::string::npos) {
      out = concepts_.Find(std::string_view(node.scalar).substr(0, slash), std::string_view(node.scalar).substr(slash + 1));
    }
    for (size_t i = 0; i < classes.size() && !out.valid(); ++i) out = concepts_.Find(classes[i], node.scalar);
    if (out.valid()) return {};
    std::vector<std::string_view> names;
    for (uint32_t i = 0; i < concepts_.size(); ++i) {
      const std::string_view cls = concepts_.ClassName(concepts_.ClassOf(ConceptId{i}));
      if (std::find(classes.begin(), classes.end(), cls) != classes.end()) names.push_back(concepts_.Name(ConceptId{i}));
    }
    return reader_.At(node, "unknown " + std::string(what) + " " + node.scalar + Suggest(node.scalar, names));
  }

  Status Holder(const YamlNode& node) {
    if (Status s = reader_.Keys(node, "an office holder", kHolderKeys); !s.ok()) return s;
    for (const std::string_view key : {"person", "office", "from"}) {
      if (node.Find(key) == nullptr) return reader_.At(node, "an office holder needs the key " + std::string(key));
    }
    OfficeHolder holder;
    holder.source = source_;
    holder.as_of = as_of_;
    holder.file = reader_.name();
    holder.line = node.line;
    const YamlNode& person = *node.Find("person");
    if (!person.IsMap() || person.entries.empty()) return reader_.At(person, "person must map languages to a full name");
    for (const auto& [language, name] : person.entries) {
      if (Status s = reader_.Text(name, "a name", holder.person[language.scalar]); !s.ok()) return s;
    }
    if (const YamlNode* also = node.Find("also"); also != nullptr) {
      if (!also->IsMap()) return reader_.At(*also, "also must map languages to names");
      for (const auto& [language, names] : also->entries) {
        if (Status s = reader_.Texts(names, "a name", holder.also[language.scalar]); !s.ok()) return s;
      }
    }
    if (Status s = Concept(*node.Find("office"), "office", kOfficeClasses, holder.office); !s.ok()) return s;
    if (const YamlNode* of = node.Find("of"); of != nullptr) {
      if (Status s = Concept(*of, "place or organisation", kScopeClasses, holder.of); !s.ok()) return s;
    }
    if (Status s = Date(*node.Find("from"), holder.from); !s.ok()) return s;
    if (const YamlNode* to = node.Find("to"); to != nullptr) {
      CivilSeconds end = 0;
      if (Status s = Date(*to, end); !s.ok()) return s;
      if (end < holder.from) return reader_.At(*to, "an office that ends before it begins");
      holder.to = end;
    }
    out_.holders.push_back(std::move(holder));
    return {};
  }

  Status Spelling(const YamlNode& node) {
    if (Status s = reader_.Keys(node, "a spelling", kSpellingKeys); !s.ok()) return s;
    PreferredSpelling spelling;
    spelling.file = reader_.name();
    spelling.line = node.line;
    const YamlNode* prefer = node.Find("prefer");
    const YamlNode* avoid = node.Find("avoid");
    if (prefer == nullptr || avoid == nullptr) return reader_.At(node, "a spelling needs the keys prefer and avoid");
    if (Status s = reader_.Text(*prefer, "prefer", spelling.prefer); !s.ok()) return s;
    if (Status s = reader_.Texts(*avoid, "avoid", spelling.avoid); !s.ok()) return s;
    if (const YamlNode* follows = node.Find("not-before"); follows != nullptr) {
      if (Status s = reader_.Texts(*follows, "not-before", spelling.not_before); !s.ok()) return s;
    }
    if (const YamlNode* language = node.Find("lang"); language != nullptr) {
      if (Status s = reader_.Text(*language, "lang", spelling.language); !s.ok()) return s;
    }
    out_.spellings.push_back(std::move(spelling));
    return {};
  }

  RuleFileReader reader_;
  const RuleFile& file_;
  const Concepts& concepts_;
  ReferenceSet& out_;
  std::string source_;
  CivilSeconds as_of_ = 0;
};

}  // namespace

Result<ReferenceSet> LoadReferences(const std::vector<RuleFile>& files, const Concepts& concepts) {
  ReferenceSet set;
  for (const RuleFile& file : files) {
    if (!file.path.starts_with(kFolder) || !file.path.ends_with(".yaml") || file.HoldsCases()) continue;
    if (Status s = ReferenceReader(file, concepts, set).Read(); !s.ok()) return s.error();
  }
  return set;
}

}  // namespace gainsay
