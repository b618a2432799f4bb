#include "lang/packs.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/edit_distance.h"
#include "base/yaml.h"

namespace gainsay {
namespace {

// [ending, replacement] pairs of one paradigm.
using Paradigm = std::vector<std::pair<std::string, std::string>>;

bool StartsWith(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }
bool EndsWith(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

// The forms of `phrase`: every rule of the longest ending that fits. A phrase
// that no ending fits stands as it is.
std::vector<std::string> Forms(const std::string& phrase, const Paradigm& paradigm) {
  size_t longest = 0;
  bool fits = false;
  for (const auto& [ending, replacement] : paradigm) {
    if (EndsWith(phrase, ending)) {
      longest = std::max(longest, ending.size());
      fits = true;
    }
  }
  std::vector<std::string> forms = {phrase};
  if (!fits) return forms;
  for (const auto& [ending, replacement] : paradigm) {
    if (ending.size() == longest && EndsWith(phrase, ending)) {
      forms.push_back(phrase.substr(0, phrase.size() - longest) + replacement);
    }
  }
  return forms;
}

struct Source {
  const RuleFile* file;
  YamlNode root;
  Error Fail(const YamlNode& at, std::string message) const {
    return YamlError(file->name(), at, std::move(message), file->bytes);
  }
};

class Compiler {
 public:
  explicit Compiler(Concepts& concepts) : concepts_(concepts) {}

  Status Declare(const Source& source) {
    if (!source.root.IsMap()) return source.Fail(source.root, "a concept file is a map of classes");
    for (const auto& [cls_key, members] : source.root.entries) {
      const ClassId cls = concepts_.AddClass(cls_key.scalar);
      if (!members.IsMap()) return source.Fail(members, "class " + cls_key.scalar + " wants a map of concepts");
      for (const auto& [name, attributes] : members.entries) {
        const uint32_t before = concepts_.size();
        const ConceptId id = concepts_.Add(cls, name.scalar);
        if (concepts_.size() == before) {
          return source.Fail(name, "concept " + cls_key.scalar + "/" + name.scalar + " is declared twice");
        }
        if (attributes.IsScalar() && attributes.scalar.empty()) continue;
        if (!attributes.IsMap()) return source.Fail(attributes, "a concept wants a map of attributes");
        for (const auto& [key, value] : attributes.entries) {
          if (value.IsMap()) return source.Fail(value, "an attribute is a plain value or a list of them");
          std::string joined = value.scalar;
          for (const YamlNode& item : value.items) joined += (joined.empty() ? "" : " ") + item.scalar;
          concepts_.SetAttribute(id, key.scalar, joined);
        }
      }
    }
    return {};
  }

  // Parents must be there once all files are read.
  Status CheckParents(const std::vector<Source>& sources) {
    for (const Source& source : sources) {
      for (const auto& [cls_key, members] : source.root.entries) {
        for (const auto& [name, attributes] : members.entries) {
          if (const YamlNode* parent = attributes.Find("parent"); parent != nullptr && !parent->scalar.empty()) {
            if (!concepts_.Find(cls_key.scalar, parent->scalar).valid()) {
              return source.Fail(*parent, "parent " + cls_key.scalar + "/" + parent->scalar + " is not declared");
            }
          }
        }
      }
    }
    return {};
  }

  Status Paradigms(const Source& source, std::map<std::string, Paradigm>& out) {
    const YamlNode* inflect = source.root.Find("inflect");
    if (inflect == nullptr) return {};
    for (const auto& [name, rules] : inflect->entries) {
      if (out.count(name.scalar) != 0) return source.Fail(name, "paradigm " + name.scalar + " is declared twice");
      for (const YamlNode& rule : rules.items) {
        if (rule.items.size() != 2) return source.Fail(rule, "a paradigm's rule is [ending, replacement]");
        out[name.scalar].emplace_back(rule.items[0].scalar, rule.items[1].scalar);
      }
    }
    return {};
  }

  Status Words(const Source& source, const std::map<std::string, Paradigm>& paradigms, LexiconBuilder& builder) {
    static const std::set<std::string, std::less<>> kKeys = {"lexicon", "inflect", "patterns", "settings"};
    for (const auto& [key, value] : source.root.entries) {
      if (kKeys.count(key.scalar) == 0) {
        return source.Fail(key, "unknown key " + key.scalar + Suggest(key.scalar, std::vector<std::string_view>(kKeys.begin(), kKeys.end())));
      }
    }
    if (const YamlNode* lexicon = source.root.Find("lexicon"); lexicon != nullptr) {
      if (!lexicon->IsList()) return source.Fail(*lexicon, "lexicon is a list of blocks");
      for (const YamlNode& block : lexicon->items) {
        if (Status s = Block(source, block, paradigms, builder); !s.ok()) return s;
      }
    }
    if (const YamlNode* settings = source.root.Find("settings"); settings != nullptr) {
      for (const auto& [key, value] : settings->entries) {
        std::string joined = value.scalar;
        for (const YamlNode& item : value.items) joined += (joined.empty() ? "" : "\n") + item.scalar;
        builder.SetSetting(key.scalar, joined);
      }
    }
    return {};
  }

  Status Patterns(const Source& source, LexiconBuilder& builder) {
    const YamlNode* patterns = source.root.Find("patterns");
    if (patterns == nullptr) return {};
    if (!patterns->IsList()) return source.Fail(*patterns, "patterns is a list");
    for (const YamlNode& node : patterns->items) {
      ParsedPattern pattern;
      std::string group;
      std::string match;
      const YamlNode* match_node = nullptr;
      for (const auto& [key, value] : node.entries) {
        if (key.scalar == "group") group = value.scalar;
        else if (key.scalar == "make") pattern.make = value.scalar;
        else if (key.scalar == "match") match = value.scalar, match_node = &value;
        else if (key.scalar == "set") {
          for (const auto& [name, constant] : value.entries) pattern.set[name.scalar] = constant.scalar;
        } else {
          return source.Fail(key, "unknown key " + key.scalar + Suggest(key.scalar, std::array<std::string_view, 4>{"group", "make", "match", "set"}));
        }
      }
      if (group.empty() || match.empty()) return source.Fail(node, "a pattern wants group and match");
      Result<std::vector<PatternElement>> elements = ParsePattern(match, concepts_, builder.vocabulary());
      if (!elements) {
        YamlNode at = *match_node;
        at.column += elements.error().column - 1 + (match_node->quoted ? 1 : 0);
        return source.Fail(at, elements.error().message + " in the pattern \"" + match + "\"");
      }
      pattern.elements = std::move(*elements);
      builder.AddPattern(group, std::move(pattern));
    }
    return {};
  }

 private:
  Status Block(const Source& source, const YamlNode& block, const std::map<std::string, Paradigm>& paradigms,
               LexiconBuilder& builder) {
    const YamlNode* cls_node = block.Find("class");
    const YamlNode* words = block.Find("words");
    if (cls_node == nullptr || words == nullptr) return source.Fail(block, "a lexicon block wants class and words");
    for (const auto& [key, value] : block.entries) {
      if (key.scalar != "class" && key.scalar != "words" && key.scalar != "inflect") {
        return source.Fail(key, "unknown key " + key.scalar + Suggest(key.scalar, std::array<std::string_view, 3>{"class", "words", "inflect"}));
      }
    }
    const ClassId cls = concepts_.FindClass(cls_node->scalar);
    if (!cls.valid()) return source.Fail(*cls_node, "unknown class " + cls_node->scalar);
    const Paradigm* paradigm = nullptr;
    if (const YamlNode* inflect = block.Find("inflect"); inflect != nullptr) {
      const auto it = paradigms.find(inflect->scalar);
      if (it == paradigms.end()) return source.Fail(*inflect, "unknown paradigm " + inflect->scalar);
      paradigm = &it->second;
    }
    for (const auto& [name, phrases] : words->entries) {
      const ConceptId id = concepts_.Find(cls, name.scalar);
      if (!id.valid()) {
        std::vector<std::string_view> known;
        for (uint32_t i = 0; i < concepts_.size(); ++i) {
          if (concepts_.ClassOf(ConceptId{i}) == cls) known.push_back(concepts_.Name(ConceptId{i}));
        }
        return source.Fail(name, "unknown concept " + cls_node->scalar + "/" + name.scalar + Suggest(name.scalar, known));
      }
      std::vector<const YamlNode*> nodes;
      if (phrases.IsScalar()) nodes.push_back(&phrases);
      for (const YamlNode& item : phrases.items) nodes.push_back(&item);
      for (const YamlNode* node : nodes) {
        if (!node->IsScalar() || node->scalar.empty()) return source.Fail(*node, "a phrase is plain text");
        builder.AddWritten(node->scalar, id);
        if (paradigm == nullptr) {
          builder.AddPhrase(node->scalar, id);
        } else {
          for (const std::string& form : Forms(node->scalar, *paradigm)) builder.AddPhrase(form, id);
        }
      }
    }
    return {};
  }

  Concepts& concepts_;
};

}  // namespace

const Lexicon* Packs::Find(std::string_view language) const {
  for (const auto& lexicon : lexicons_) {
    if (lexicon->language() == language) return lexicon.get();
  }
  return nullptr;
}

void Packs::Save(BlobWriter& out) const {
  concepts_->Save(out);
  out.U32(static_cast<uint32_t>(lexicons_.size()));
  for (const auto& lexicon : lexicons_) lexicon->Save(out);
}

Packs Packs::Load(BlobReader& in) {
  Packs packs;
  *packs.concepts_ = Concepts::Load(in);
  for (uint32_t i = in.U32(); i > 0; --i) {
    packs.lexicons_.push_back(std::make_unique<Lexicon>(Lexicon::Load(in, packs.concepts_.get())));
  }
  return packs;
}

Result<Packs> CompilePacks(const std::vector<RuleFile>& files) {
  Packs packs;
  Compiler compiler(*packs.concepts_);
  std::vector<Source> concepts;
  std::map<std::string, std::vector<Source>> languages;
  for (const RuleFile& file : files) {
    const bool declares = StartsWith(file.path, "concepts/");
    const bool speaks = StartsWith(file.path, "lang/") && !file.HoldsCases();
    if (!declares && !speaks) continue;
    Result<YamlNode> root = file.Parse();
    if (!root) return root.error();
    Source source{&file, std::move(*root)};
    if (declares) {
      concepts.push_back(std::move(source));
    } else {
      const std::string rest = file.path.substr(5);
      languages[rest.substr(0, rest.find('/'))].push_back(std::move(source));
    }
  }
  for (const Source& source : concepts) {
    if (Status s = compiler.Declare(source); !s.ok()) return s.error();
  }
  if (Status s = compiler.CheckParents(concepts); !s.ok()) return s.error();
  for (const auto& [language, sources] : languages) {
    LexiconBuilder builder(language, packs.concepts_.get());
    std::map<std::string, Paradigm> paradigms;
    for (const Source& source : sources) {
      if (Status s = compiler.Paradigms(source, paradigms); !s.ok()) return s.error();
    }
    for (const Source& source : sources) {
      if (Status s = compiler.Words(source, paradigms, builder); !s.ok()) return s.error();
    }
    for (const Source& source : sources) {
      if (Status s = compiler.Patterns(source, builder); !s.ok()) return s.error();
    }
    packs.lexicons_.push_back(std::make_unique<Lexicon>(builder.Finish()));
  }
  return packs;
}

}  // namespace gainsay
