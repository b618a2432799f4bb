#include "lang/concepts.h"

namespace gainsay {
namespace {

constexpr uint32_t kEnd = UINT32_MAX;
constexpr int kMaxAncestors = 32;  // a chain of parents longer than this is a loop

}  // namespace

ClassId Concepts::FindClass(std::string_view name) const { return {classes_.Find(name)}; }

ConceptId Concepts::Find(ClassId cls, std::string_view name) const {
  if (!cls.valid()) return {};
  return Find(ClassName(cls), name);
}

ConceptId Concepts::Find(std::string_view cls, std::string_view name) const {
  std::string full(cls);
  full += '/';
  full += name;
  return {names_.Find(full)};
}

std::string_view Concepts::Attribute(ConceptId id, std::string_view key) const {
  if (!id.valid()) return {};
  for (uint32_t at = first_attr_[id.index]; at != kEnd; at = attributes_[at].next) {
    if (texts_[attributes_[at].key] == key) return texts_[attributes_[at].value];
  }
  return {};
}

bool Concepts::Lists(ConceptId id, std::string_view key, std::string_view word) const {
  const std::string_view list = Attribute(id, key);
  for (size_t at = 0; at < list.size();) {
    const size_t space = std::min(list.find(' ', at), list.size());
    if (list.substr(at, space - at) == word) return true;
    at = space + 1;
  }
  return false;
}

ConceptId Concepts::Parent(ConceptId id) const {
  const std::string_view parent = Attribute(id, "parent");
  return parent.empty() ? ConceptId{} : Find(ClassOf(id), parent);
}

bool Concepts::IsA(ConceptId id, ConceptId ancestor) const {
  if (!id.valid() || !ancestor.valid()) return false;
  for (int i = 0; id.valid() && i < kMaxAncestors; ++i) {
    if (id == ancestor) return true;
    id = Parent(id);
  }
  return false;
}

ConceptId Concepts::Add(ClassId cls, std::string_view name) {
  std::string full(ClassName(cls));
  full += '/';
  full += name;
  const ConceptId id{names_.Add(full)};
  if (id.index == class_of_.size()) {
    class_of_.Own().push_back(cls.index);
    first_attr_.Own().push_back(kEnd);
  }
  return id;
}

void Concepts::SetAttribute(ConceptId id, std::string_view key, std::string_view value) {
  const uint32_t key_id = texts_.Add(key);
  const uint32_t value_id = texts_.Add(value);
  for (uint32_t at = first_attr_[id.index]; at != kEnd; at = attributes_[at].next) {
    if (attributes_[at].key == key_id) {
      attributes_.Own()[at].value = value_id;
      return;
    }
  }
  attributes_.Own().push_back({first_attr_[id.index], key_id, value_id});
  first_attr_.Own()[id.index] = static_cast<uint32_t>(attributes_.size()) - 1;
}

void Concepts::Save(BlobWriter& out) const {
  classes_.Save(out);
  names_.Save(out);
  texts_.Save(out);
  out.Array(class_of_);
  out.Array(first_attr_);
  out.Array(attributes_);
}

Concepts Concepts::Load(BlobReader& in) {
  Concepts out;
  out.classes_ = StringTable::Load(in);
  out.names_ = StringTable::Load(in);
  out.texts_ = StringTable::Load(in);
  out.class_of_ = FlatArray<uint32_t>(in.Array<uint32_t>());
  out.first_attr_ = FlatArray<uint32_t>(in.Array<uint32_t>());
  out.attributes_ = FlatArray<Attr>(in.Array<Attr>());
  return out;
}

}  // namespace gainsay
