#include "report/uri.h"

namespace gainsay {
namespace {

bool IsAlpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

constexpr std::string_view kUnreserved = "-._~";
constexpr std::string_view kReserved = ":/?#[]@!$&'()*+,;=";

}  // namespace

std::string_view CleanPath(std::string_view path) {
  while (path.size() > 2 && path.substr(0, 2) == "./") {
    path.remove_prefix(2);
    while (path.size() > 1 && path.front() == '/') path.remove_prefix(1);
  }
  return path;
}

bool IsAbsolutePath(std::string_view path) { return !path.empty() && path.front() == '/'; }

std::string UriOf(std::string_view path) {
  constexpr char kHex[] = "0123456789ABCDEF";
  path = CleanPath(path);
  std::string uri = IsAbsolutePath(path) ? "file://" : "";
  for (const char c : path) {
    if (IsAlpha(c) || IsDigit(c) || c == '/' || kUnreserved.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return uri;
}

bool IsUri(std::string_view text) {
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size() || !IsAlpha(text.front())) return false;
  for (const char c : text.substr(0, colon)) {
    if (!IsAlpha(c) && !IsDigit(c) && c != '+' && c != '-' && c != '.') return false;
  }
  for (size_t i = colon; i < text.size(); ++i) {
    const char c = text[i];
    const bool known = IsAlpha(c) || IsDigit(c) || c == '%' || kUnreserved.find(c) != std::string_view::npos ||
                       kReserved.find(c) != std::string_view::npos;
    if (!known) return false;
  }
  return true;
}

}  // namespace gainsay
