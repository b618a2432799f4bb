// Result<T>: a value, or an Error that someone can fix (unreadable file, bad
// rule, unknown option). It wears std::expected's interface, which our C++20
// library lacks. Oddities of an article are no errors: they are Notes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/check.h"

namespace gainsay {

enum class ErrorCode { kUsage, kIo, kEncoding, kInput, kRule, kLimit, kInternal };

struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string message;   // lower case, no full stop: what was seen, then a hint
  std::string file;      // empty where none is to blame
  uint32_t line = 0;     // from 1; 0 where unknown
  uint32_t column = 0;   // from 1, in bytes; 0 where unknown
  std::string excerpt;   // the offending line, where there is one

  // "file:line:column: message", leaving out what is not known.
  std::string ToString() const;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT: implicit by design
  Result(Error error) : state_(std::move(error)) {}  // NOLINT

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  // REQUIRES: has_value().
  T& value() { GAINSAY_CHECK(has_value()); return std::get<0>(state_); }
  const T& value() const { GAINSAY_CHECK(has_value()); return std::get<0>(state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  // REQUIRES: !has_value().
  const Error& error() const { GAINSAY_CHECK(!has_value()); return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

// The result of an action that gives nothing back.
class [[nodiscard]] Status {
 public:
  Status() = default;
  Status(Error error) : error_(std::move(error)) {}  // NOLINT
  bool ok() const { return !error_.has_value(); }
  const Error& error() const { GAINSAY_CHECK(error_.has_value()); return *error_; }

 private:
  std::optional<Error> error_;
};

}  // namespace gainsay
