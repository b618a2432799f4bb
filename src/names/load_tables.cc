// Compiles rules/scripts/*.yaml. A file may hold `phonemes`, `near`, `costs`
// and `bands` (the sounds), `script` (one script's spelling) or `forms`; which
// file holds what is of no matter, only the sounds must stand somewhere.
#include <algorithm>
#include <map>

#include "names/script_tables.h"
#include "names/table_reader.h"

namespace gainsay {
namespace {

struct LoadedFile {
  const RuleFile* file;
  YamlNode root;
};

Status CheckKeys(const LoadedFile& loaded) {
  static constexpr std::string_view kKnown[] = {
      "phonemes", "near",  "costs",  "bands",       "script",     "kind",
      "inherent", "faint", "virama", "letters",     "consonants", "vowels",
      "signs",    "marks", "ignore", "final-faint", "initials",   "forms"};
  if (!loaded.root.IsMap()) return YamlError(loaded.file->name(), loaded.root, "a map of settings is expected here", loaded.file->bytes);
  for (const auto& [key, value] : loaded.root.entries) {
    if (std::find(std::begin(kKnown), std::end(kKnown), key.scalar) ==
        std::end(kKnown)) {
      return YamlError(loaded.file->name(), key, "unknown key \"" + key.scalar + "\"", loaded.file->bytes);
    }
  }
  return {};
}

// The letters that begin a spelling of a sound abbreviate it, and of those
// near it.
void FillInitials(ScriptTables& tables) {
  constexpr uint16_t kNear = 12;
  std::array<uint32_t, kMaxSoundKinds> own{};
  for (char32_t c = 'a'; c <= 'z'; ++c) {
    const LetterEntry* letter = tables.Letter(c);
    if (letter == nullptr) continue;
    for (const Spelling& spelling : letter->spellings)
      own[spelling.sounds[0]] |= uint32_t{1} << (c - 'a');
  }
  for (size_t x = 0; x < tables.sounds.size(); ++x) {
    for (size_t y = 0; y < tables.sounds.size(); ++y) {
      if (tables.Swap(static_cast<Sound>(x), static_cast<Sound>(y)) <= kNear) tables.initials_of[x] |= own[y];
    }
  }
}

}  // namespace

Result<ScriptTables> LoadScriptTables(const std::vector<RuleFile>& files) {
  std::map<std::string, const RuleFile*> latest;
  for (const RuleFile& file : files) {
    if (file.path.starts_with("scripts/") && file.path.ends_with(".yaml")) latest[file.path] = &file;
  }
  std::vector<LoadedFile> loaded;
  for (const auto& [path, file] : latest) {
    Result<YamlNode> root = file->Parse();
    if (!root) return root.error();
    loaded.push_back({file, std::move(*root)});
    if (Status s = CheckKeys(loaded.back()); !s.ok()) return s.error();
  }
  ScriptTables tables;
  tables.letters.resize(1);
  tables.letter_of.assign(ScriptTables::kLetterLimit, 0);
  std::map<std::string, Sound, std::less<>> sound_of;
  const auto each = [&]<typename Reader>(Status (Reader::*read)(const YamlNode&)) -> Status {
    for (const LoadedFile& one : loaded) {
      if (Status s = (Reader(*one.file, tables, sound_of).*read)(one.root); !s.ok()) return s;
    }
    return {};
  };
  // Sounds first, whatever the names of the files.
  if (Status s = each(&SoundReader::ReadSounds); !s.ok()) return s.error();
  if (Status s = each(&SoundReader::ReadCosts); !s.ok()) return s.error();
  FillSwaps(tables);
  if (Status s = each(&SoundReader::ReadNear); !s.ok()) return s.error();
  if (Status s = each(&ScriptReader::ReadScript); !s.ok()) return s.error();
  FillInitials(tables);
  if (Status s = each(&ScriptReader::ReadForms); !s.ok()) return s.error();
  if (tables.sounds.empty()) {
    return Error{ErrorCode::kRule, "no sounds are declared; scripts/ must hold a file with `phonemes`", "scripts", 0, 0, {}};
  }
  return tables;
}

}  // namespace gainsay
