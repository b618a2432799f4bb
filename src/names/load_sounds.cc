// Reading the sounds: what there are, what one costs in the place of another.
#include <algorithm>
#include <charconv>
#include <map>

#include "names/table_reader.h"

namespace gainsay {

Status TableReader::Number(const YamlNode& node, uint16_t& out) const {
  const std::string& text = node.scalar;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), out);
  if (!node.IsScalar() || error != std::errc{} ||
      end != text.data() + text.size() || out > 1000) {
    return Fail(node, "a whole number from 0 to 1000 is expected here");
  }
  return {};
}

Status TableReader::SoundNamed(const YamlNode& node, Sound& out) const {
  const auto found = sound_of_.find(node.scalar);
  if (!node.IsScalar() || found == sound_of_.end())
    return Fail(node, "unknown sound \"" + node.scalar + "\"");
  out = found->second;
  return {};
}

Status SoundReader::ReadSounds(const YamlNode& root) {
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

Status SoundReader::ReadSound(const YamlNode& name, const YamlNode& body, bool vowel) {
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

Status SoundReader::ReadCosts(const YamlNode& root) {
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

void FillSwaps(ScriptTables& tables) {
  for (size_t x = 0; x < tables.sounds.size(); ++x) {
    for (size_t y = 0; y < tables.sounds.size(); ++y) {
      const bool vowels = tables.sounds[x].vowel && tables.sounds[y].vowel;
      const bool mixed = tables.sounds[x].vowel != tables.sounds[y].vowel;
      const uint16_t cost = mixed    ? tables.costs.vowel_for_consonant
                            : vowels ? tables.costs.vowel_for_vowel
                                     : tables.costs.consonant_for_consonant;
      tables.swap[x * kMaxSoundKinds + y] = x == y ? uint16_t{0} : cost;
    }
  }
}

Status SoundReader::ReadNear(const YamlNode& root) {
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

}  // namespace gainsay
