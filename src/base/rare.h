// A value that mostly is its type's default, which then takes one pointer: for
// members that one structure in a hundred has.
#pragma once

#include <memory>
#include <utility>

namespace gainsay {

template <typename T>
class Rare {
 public:
  Rare() = default;
  Rare(T value) {  // NOLINT: a value is one that may be rare
    if (!(value == T{})) value_ = std::make_unique<const T>(std::move(value));
  }
  Rare(const Rare& other) : value_(other.has_value() ? std::make_unique<const T>(*other) : nullptr) {}
  Rare(Rare&&) noexcept = default;
  Rare& operator=(Rare other) noexcept {
    value_ = std::move(other.value_);
    return *this;
  }
  ~Rare() = default;

  // Whether it differs from the default.
  bool has_value() const { return value_ != nullptr; }
  // The default where it has no value.
  const T& operator*() const { return has_value() ? *value_ : kDefault; }
  const T* operator->() const { return &**this; }

 private:
  static inline const T kDefault{};
  std::unique_ptr<const T> value_;
};

}  // namespace gainsay
