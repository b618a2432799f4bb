// Compiles rules/scripts/*.yaml. A file may hold `phonemes`, `near`, `costs`
// and `bands` (the sounds), `script` (one script's spelling) or `forms`; which
// file holds what is of no matter, only the sounds must stand somewhere.
#include <algorithm>
#include <charconv>
#include <map>

#include "base/utf8.h"
#include "base/yaml.h"
#include "lang/rule_file.h"
#include "names/script_tables.h"
#include "names/spelling.h"

namespace gainsay {
namespace {

struct LoadedFile {
  const RuleFile* file;
  YamlNode root;
};

std::u32string CodePoints(std::string_view text) {
  std::u32string out;
  for (size_t at = 0; at < text.size();) {
    const CodePoint code = DecodeAt(text, at);
    out.push_back(code.value);
    at += code.size;
  }
  return out;
}

class Loader {
 public:
  Result<ScriptTables> Run(const std::vector<RuleFile>& files) {
    tables_.letters.resize(1);
    tables_.letter_of.assign(ScriptTables::kLetterLimit, 0);
    std::map<std::string, const RuleFile*> latest;
    for (const RuleFile& file : files) {
      if (file.path.starts_with("scripts/") && file.path.ends_with(".yaml"))
        latest[file.path] = &file;
    }
    std::vector<LoadedFile> loaded;
    for (const auto& [path, file] : latest) {
      Result<YamlNode> root = file->Parse();
      if (!root) return root.error();
      loaded.push_back({file, std::move(*root)});
    }
    // Sounds first, whatever the names of the files.
    using Step = Status (Loader::*)(const YamlNode&);
    for (const Step step :
         {&Loader::ReadKeys, &Loader::ReadSounds, &Loader::ReadCosts,
          &Loader::ReadNear, &Loader::ReadScript, &Loader::ReadForms}) {
      for (const LoadedFile& each : loaded) {
        at_ = each.file;
        if (Status status = (this->*step)(each.root); !status.ok())
          return status.error();
      }
      if (step == static_cast<Step>(&Loader::ReadCosts)) FillSwaps();
      if (step == static_cast<Step>(&Loader::ReadScript)) FillInitials();
    }
    if (tables_.sounds.empty()) {
      return Error{
          ErrorCode::kRule,
          "no sounds are declared; scripts/ must hold a file with `phonemes`",
          "scripts",
          0,
          0,
          {}};
    }
    return std::move(tables_);
  }

 private:
  Error Fail(const YamlNode& node, std::string message) const {
    return YamlError(at_->name(), node, std::move(message), at_->bytes);
  }

  Status ReadKeys(const YamlNode& root) {
    static constexpr std::string_view kKnown[] = {
        "phonemes", "near",  "costs",  "bands",       "script",     "kind",
        "inherent", "faint", "virama", "letters",     "consonants", "vowels",
        "signs",    "marks", "ignore", "final-faint", "initials",   "forms"};
    if (!root.IsMap()) return Fail(root, "a map of settings is expected here");
    for (const auto& [key, value] : root.entries) {
      if (std::find(std::begin(kKnown), std::end(kKnown), key.scalar) ==
          std::end(kKnown)) {
        return Fail(key, "unknown key \"" + key.scalar + "\"");
      }
    }
    return {};
  }

  Status Number(const YamlNode& node, uint16_t& out) const {
    const std::string& text = node.scalar;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), out);
    if (!node.IsScalar() || error != std::errc{} ||
        end != text.data() + text.size() || out > 1000) {
      return Fail(node, "a whole number from 0 to 1000 is expected here");
    }
    return {};
  }

  Status ReadSounds(const YamlNode& root) {
    const YamlNode* phonemes = root.Find("phonemes");
    if (phonemes == nullptr) return {};
    for (const std::string_view kind : {"vowels", "consonants"}) {
      const YamlNode* group = phonemes->Find(kind);
      if (group == nullptr || !group->IsMap())
        return Fail(*phonemes, "`vowels` and `consonants` are expected here");
      for (const auto& [name, body] : group->entries) {
        if (Status status = ReadSound(name, body, kind == "vowels");
            !status.ok())
          return status;
      }
    }
    return {};
  }

  Status ReadSound(const YamlNode& name, const YamlNode& body, bool vowel) {
    if (sound_of_.contains(name.scalar))
      return Fail(name, "the sound \"" + name.scalar + "\" stands twice");
    if (tables_.sounds.size() == kMaxSoundKinds)
      return Fail(name, "there are more than 64 sounds");
    if (!body.IsMap()) return Fail(body, "a map with `drop` is expected here");
    SoundInfo info;
    info.name = name.scalar;
    info.vowel = vowel;
    for (const auto& [key, value] : body.entries) {
      if (key.scalar == "drop") {
        if (Status status = Number(value, info.drop); !status.ok())
          return status;
      } else if (key.scalar == "key" && value.scalar.size() == 1) {
        info.key = value.scalar[0];
      } else if (key.scalar == "weak") {
        info.weak = value.scalar == "true";
      } else {
        return Fail(key,
                    "`drop`, `key` (one letter) and `weak` are known here");
      }
    }
    sound_of_[info.name] = static_cast<Sound>(tables_.sounds.size());
    tables_.sounds.push_back(std::move(info));
    return {};
  }

  Status ReadCosts(const YamlNode& root) {
    CompareCosts& costs = tables_.costs;
    const std::map<std::string_view, uint16_t*> names = {
        {"vowel-for-vowel", &costs.vowel_for_vowel},
        {"consonant-for-consonant", &costs.consonant_for_consonant},
        {"vowel-for-consonant", &costs.vowel_for_consonant},
        {"first-consonant", &costs.first_consonant},
        {"final-vowel-dropped", &costs.final_vowel_dropped},
        {"final-vowel-changed", &costs.final_vowel_changed},
        {"final-vowel-unwritten", &costs.final_vowel_unwritten},
        {"merge", &costs.merge}};
    if (const YamlNode* node = root.Find("costs")) {
      for (const auto& [key, value] : node->entries) {
        const auto found = names.find(key.scalar);
        if (found == names.end())
          return Fail(key, "unknown cost \"" + key.scalar + "\"");
        if (Status status = Number(value, *found->second); !status.ok())
          return status;
      }
    }
    const std::map<std::string_view, double*> bands = {
        {"part", &tables_.bands.part},
        {"variant", &tables_.bands.variant},
        {"maybe", &tables_.bands.maybe},
        {"same-script-part", &tables_.bands.same_script_part},
        {"same-script-variant", &tables_.bands.same_script_variant}};
    if (const YamlNode* node = root.Find("bands")) {
      for (const auto& [key, value] : node->entries) {
        const auto found = bands.find(key.scalar);
        if (found == bands.end())
          return Fail(key, "unknown band \"" + key.scalar + "\"");
        uint16_t hundredths = 0;
        if (Status status = Number(value, hundredths); !status.ok())
          return status;
        *found->second = hundredths / 100.0;
      }
    }
    return {};
  }

  uint16_t& SwapSlot(size_t x, size_t y) {
    return tables_.swap[x * kMaxSoundKinds + y];
  }

  void FillSwaps() {
    for (size_t x = 0; x < tables_.sounds.size(); ++x) {
      for (size_t y = 0; y < tables_.sounds.size(); ++y) {
        const bool vowels = tables_.sounds[x].vowel && tables_.sounds[y].vowel;
        const bool mixed = tables_.sounds[x].vowel != tables_.sounds[y].vowel;
        const uint16_t cost = mixed    ? tables_.costs.vowel_for_consonant
                              : vowels ? tables_.costs.vowel_for_vowel
                                       : tables_.costs.consonant_for_consonant;
        SwapSlot(x, y) = x == y ? uint16_t{0} : cost;
      }
    }
  }

  Status SoundNamed(const YamlNode& node, Sound& out) const {
    const auto found = sound_of_.find(node.scalar);
    if (!node.IsScalar() || found == sound_of_.end())
      return Fail(node, "unknown sound \"" + node.scalar + "\"");
    out = found->second;
    return {};
  }

  Status ReadNear(const YamlNode& root) {
    const YamlNode* near = root.Find("near");
    if (near == nullptr) return {};
    for (const YamlNode& item : near->items) {
      const YamlNode* cost_node = item.Find("cost");
      const YamlNode* of = item.Find("of");
      if (cost_node == nullptr || of == nullptr || !of->IsList())
        return Fail(item, "`cost` and `of` (a list) are expected here");
      uint16_t cost = 0;
      if (Status status = Number(*cost_node, cost); !status.ok()) return status;
      std::vector<Sound> group(of->items.size());
      for (size_t i = 0; i < group.size(); ++i) {
        if (Status status = SoundNamed(of->items[i], group[i]); !status.ok())
          return status;
      }
      for (const Sound x : group) {
        for (const Sound y : group) {
          if (x != y) SwapSlot(x, y) = std::min(SwapSlot(x, y), cost);
        }
      }
    }
    return {};
  }

  Status ReadScript(const YamlNode& root) {
    const YamlNode* name = root.Find("script");
    if (name == nullptr) return {};
    if (tables_.scripts.size() == 64)
      return Fail(*name, "there are more than 64 scripts");
    ScriptRules rules;
    rules.name = name->scalar;
    const YamlNode* kind = root.Find("kind");
    if (kind == nullptr ||
        (kind->scalar != "abugida" && kind->scalar != "alphabet")) {
      return Fail(kind == nullptr ? *name : *kind,
                  "`kind: abugida` or `kind: alphabet` is expected");
    }
    rules.abugida = kind->scalar == "abugida";
    if (rules.abugida) {
      const YamlNode* virama = root.Find("virama");
      const YamlNode* inherent = root.Find("inherent");
      const YamlNode* faint = root.Find("faint");
      if (virama == nullptr || inherent == nullptr || faint == nullptr) {
        return Fail(*name,
                    "an abugida names its `virama`, `inherent` and `faint`");
      }
      if (Status status = SoundNamed(*inherent, rules.inherent); !status.ok())
        return status;
      if (Status status = SoundNamed(*faint, rules.faint); !status.ok())
        return status;
      const std::u32string sign = CodePoints(virama->scalar);
      if (sign.size() != 1 || Entry(sign[0]) == nullptr)
        return Fail(*virama, "the virama is one code point");
      rules.virama = sign[0];
    }
    if (Status status = ReadFinalFaint(root, rules); !status.ok())
      return status;
    tables_.scripts.push_back(std::move(rules));
    for (const auto& [key, role] : {std::pair{"letters", LetterRole::kLetter},
                                    {"consonants", LetterRole::kConsonant},
                                    {"vowels", LetterRole::kVowel},
                                    {"signs", LetterRole::kSign},
                                    {"marks", LetterRole::kMark}}) {
      const YamlNode* group = root.Find(key);
      if (group == nullptr) continue;
      for (const auto& [spelling, sounds] : group->entries) {
        if (Status status = ReadSpelling(spelling, sounds, role); !status.ok())
          return status;
      }
    }
    if (const YamlNode* ignore = root.Find("ignore")) {
      for (const YamlNode& item : ignore->items) {
        const std::u32string text = CodePoints(item.scalar);
        LetterEntry* entry = text.size() == 1 ? Entry(text[0]) : nullptr;
        if (entry == nullptr)
          return Fail(item, "one code point below U+2100 is expected here");
        entry->ignored = true;
      }
    }
    for (LetterEntry& entry : tables_.letters) {
      std::stable_sort(entry.spellings.begin(), entry.spellings.end(),
                       [](const Spelling& x, const Spelling& y) {
                         const auto rank = [](const Spelling& s) {
                           return s.size * 4 + s.at_start + s.at_end;
                         };
                         return rank(x) > rank(y);
                       });
    }
    return ReadInitials(root);
  }

  Status ReadFinalFaint(const YamlNode& root, ScriptRules& rules) {
    const YamlNode* node = root.Find("final-faint");
    if (node == nullptr) return {};
    FinalFaint& faint = rules.final_faint;
    const YamlNode* of = node->Find("of");
    const YamlNode* as = node->Find("as");
    if (of == nullptr || as == nullptr)
      return Fail(*node, "`of` and `as` are expected here");
    if (Status status = SoundNamed(*of, faint.of); !status.ok()) return status;
    if (Status status = SoundNamed(*as, faint.as); !status.ok()) return status;
    if (const YamlNode* after = node->Find("after")) {
      for (const YamlNode& item : after->items) {
        Sound sound = 0;
        if (Status status = SoundNamed(item, sound); !status.ok())
          return status;
        faint.after.push_back(sound);
      }
    }
    const YamlNode* cluster = node->Find("cluster");
    faint.after_cluster = cluster != nullptr && cluster->scalar == "true";
    faint.active = true;
    return {};
  }

  // The entry of a code point for the script at hand, made where there is none;
  // null where the code point has no slot.
  LetterEntry* Entry(char32_t c) {
    if (c >= ScriptTables::kLetterLimit) return nullptr;
    if (tables_.letter_of[c] == 0) {
      tables_.letter_of[c] = static_cast<uint16_t>(tables_.letters.size());
      LetterEntry entry;
      entry.script = static_cast<uint8_t>(
          tables_.scripts.empty() ? 0 : tables_.scripts.size() - 1);
      tables_.letters.push_back(std::move(entry));
    }
    return &tables_.letters[tables_.letter_of[c]];
  }

  Status ReadSpelling(const YamlNode& node, const YamlNode& sounds,
                      LetterRole role) {
    Spelling spelling;
    spelling.role = role;
    std::u32string text = CodePoints(node.scalar);
    if (text.starts_with(U'^')) {
      spelling.at_start = true;
      text.erase(0, 1);
    }
    if (text.ends_with(U'$')) {
      spelling.at_end = true;
      text.pop_back();
    }
    LetterEntry* entry =
        text.empty() || text.size() > kMaxSpelling ? nullptr : Entry(text[0]);
    if (entry == nullptr)
      return Fail(node, "a spelling is one to 10 code points below U+2100");
    std::copy(text.begin(), text.end(), spelling.text.begin());
    spelling.size = static_cast<uint8_t>(text.size());
    const std::vector<YamlNode> one = {sounds};
    const std::vector<YamlNode>& list = sounds.IsList() ? sounds.items : one;
    if (list.size() > kMaxReading ||
        (list.empty() && role != LetterRole::kMark)) {
      return Fail(
          sounds,
          "a spelling stands for one to 6 sounds, a mark for none to 6");
    }
    for (const YamlNode& item : list) {
      if (Status status =
              SoundNamed(item, spelling.sounds[spelling.sound_count++]);
          !status.ok())
        return status;
    }
    entry->script = static_cast<uint8_t>(tables_.scripts.size() - 1);
    entry->spellings.push_back(spelling);
    return {};
  }

  Status ReadInitials(const YamlNode& root) {
    const YamlNode* node = root.Find("initials");
    if (node == nullptr) return {};
    for (const auto& [letter, spellings] : node->entries) {
      const std::string& name = letter.scalar;
      if (name.size() != 1 || name[0] < 'a' || name[0] > 'z')
        return Fail(letter, "a Latin letter a to z is expected here");
      for (const YamlNode& item : spellings.items) {
        tables_.spelled_initials[Kept(item.scalar)] |= uint32_t{1}
                                                       << (name[0] - 'a');
      }
    }
    return {};
  }

  // The code points that a reader keeps.
  std::u32string Kept(std::string_view text) const {
    std::u32string out;
    for (const char32_t c : CodePoints(text)) {
      const LetterEntry* letter = tables_.Letter(c);
      if (letter == nullptr || !letter->ignored) out.push_back(c);
    }
    return out;
  }

  // The letters that begin a spelling of a sound abbreviate it, and of those
  // near it.
  void FillInitials() {
    constexpr uint16_t kNear = 12;
    std::array<uint32_t, kMaxSoundKinds> own{};
    for (char32_t c = 'a'; c <= 'z'; ++c) {
      const LetterEntry* letter = tables_.Letter(c);
      if (letter == nullptr) continue;
      for (const Spelling& spelling : letter->spellings)
        own[spelling.sounds[0]] |= uint32_t{1} << (c - 'a');
    }
    for (size_t x = 0; x < tables_.sounds.size(); ++x) {
      for (size_t y = 0; y < tables_.sounds.size(); ++y) {
        if (SwapSlot(x, y) <= kNear) tables_.initials_of[x] |= own[y];
      }
    }
  }

  Status ReadForms(const YamlNode& root) {
    const YamlNode* forms = root.Find("forms");
    if (forms == nullptr) return {};
    for (const auto& [full, shorts] : forms->entries) {
      NamePart part;
      SpellPart(tables_, full.scalar, part);
      if (!part.readable)
        return Fail(full, "\"" + full.scalar +
                              "\" has letters that no script file reads");
      for (const YamlNode& item : shorts.items) {
        tables_.forms[Kept(item.scalar)].assign(
            part.sounds.begin(), part.sounds.begin() + part.count);
      }
    }
    return {};
  }

  ScriptTables tables_;
  std::map<std::string, Sound, std::less<>> sound_of_;
  const RuleFile* at_ = nullptr;
};

}  // namespace

Result<ScriptTables> LoadScriptTables(const std::vector<RuleFile>& files) {
  return Loader().Run(files);
}

}  // namespace gainsay
