// What the readers of the files in rules/scripts/ share: the tables they fill,
// the sounds by name, and errors at a node of the file at hand. Private to this
// stage.
#pragma once

#include <map>
#include <string>

#include "base/yaml.h"
#include "lang/rule_file.h"
#include "names/script_tables.h"

namespace gainsay {

class TableReader {
 public:
  TableReader(const RuleFile& file, ScriptTables& tables, std::map<std::string, Sound, std::less<>>& sound_of)
      : file_(file), tables_(tables), sound_of_(sound_of) {}

 protected:
  Error Fail(const YamlNode& node, std::string message) const { return YamlError(file_.name(), node, std::move(message), file_.bytes); }
  Status Number(const YamlNode& node, uint16_t& out) const;
  Status SoundNamed(const YamlNode& node, Sound& out) const;
  uint16_t& SwapSlot(size_t x, size_t y) { return tables_.swap[x * kMaxSoundKinds + y]; }

  const RuleFile& file_;
  ScriptTables& tables_;
  std::map<std::string, Sound, std::less<>>& sound_of_;
};

// `phonemes`, `costs`, `bands` and `near`.
class SoundReader : public TableReader {
 public:
  using TableReader::TableReader;
  Status ReadSounds(const YamlNode& root);
  Status ReadCosts(const YamlNode& root);
  Status ReadNear(const YamlNode& root);  // REQUIRES: FillSwaps was called

 private:
  Status ReadSound(const YamlNode& name, const YamlNode& body, bool vowel);
};

// The cost of each sound for each other, before near ones are read.
void FillSwaps(ScriptTables& tables);

// `script` with its spellings, `initials` and `forms`.
class ScriptReader : public TableReader {
 public:
  using TableReader::TableReader;
  Status ReadScript(const YamlNode& root);
  Status ReadForms(const YamlNode& root);  // REQUIRES: every script was read

 private:
  Status ReadFinalFaint(const YamlNode& root, ScriptRules& rules);
  // The entry of a code point for the script at hand, made where there is none;
  // null where the code point has no slot.
  LetterEntry* Entry(char32_t c);
  Status ReadSpelling(const YamlNode& node, const YamlNode& sounds, LetterRole role);
  Status ReadInitials(const YamlNode& root);
  // The code points that a reader keeps.
  std::u32string Kept(std::string_view text) const;
};

}  // namespace gainsay
