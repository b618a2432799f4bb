// Reading how one script spells the sounds.
#include <algorithm>

#include "base/utf8.h"
#include "names/spelling.h"
#include "names/table_reader.h"

namespace gainsay {
namespace {

std::u32string CodePoints(std::string_view text) {
  std::u32string out;
  for (size_t at = 0; at < text.size();) {
    const CodePoint code = DecodeAt(text, at);
    out.push_back(code.value);
    at += code.size;
  }
  return out;
}

}  // namespace

Status ScriptReader::ReadScript(const YamlNode& root) {
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

Status ScriptReader::ReadFinalFaint(const YamlNode& root, ScriptRules& rules) {
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

LetterEntry* ScriptReader::Entry(char32_t c) {
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

Status ScriptReader::ReadSpelling(const YamlNode& node, const YamlNode& sounds,
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

Status ScriptReader::ReadInitials(const YamlNode& root) {
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

std::u32string ScriptReader::Kept(std::string_view text) const {
  std::u32string out;
  for (const char32_t c : CodePoints(text)) {
    const LetterEntry* letter = tables_.Letter(c);
    if (letter == nullptr || !letter->ignored) out.push_back(c);
  }
  return out;
}

Status ScriptReader::ReadForms(const YamlNode& root) {
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

}  // namespace gainsay
