#include "app/renamed.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <vector>

#include "archive/record.h"

namespace gainsay {
namespace {

constexpr std::string_view kByPath = "path:";
constexpr size_t kShingle = 5;
constexpr double kSameTitle = 0.6;   // of the shorter one's shingles
constexpr double kOtherTitle = 0.8;

std::set<std::string_view> Shingles(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  std::vector<std::string_view> words;
  for (size_t at = text.find_first_not_of(kSpace); at < text.size();) {
    const size_t end = std::min(text.find_first_of(kSpace, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(kSpace, end);
  }
  std::set<std::string_view> out;
  for (size_t i = 0; i + kShingle <= words.size(); ++i) {
    const char* end = words[i + kShingle - 1].data() + words[i + kShingle - 1].size();
    out.insert({words[i].data(), static_cast<size_t>(end - words[i].data())});
  }
  return out;
}

}  // namespace

bool ReadsAlike(const Article& before, const Article& now) {
  const std::set<std::string_view> a = Shingles(before.text), b = Shingles(now.text);
  const size_t shared = static_cast<size_t>(std::count_if(a.begin(), a.end(), [&](std::string_view shingle) { return b.count(shingle) != 0; }));
  const bool one_title = !before.title.empty() && before.title == now.title;
  return shared != 0 && static_cast<double>(shared) >= (one_title ? kSameTitle : kOtherTitle) * static_cast<double>(std::min(a.size(), b.size()));
}

bool IsRenamed(const Article& before, const Article& now, std::string_view root) {
  if (!before.archived.starts_with(kByPath) || !IdentityOf(now, root).starts_with(kByPath)) return false;
  std::error_code error;
  const std::filesystem::path old = std::filesystem::path(root.empty() ? "." : root) / before.archived.substr(kByPath.size());
  return !std::filesystem::exists(old, error) && ReadsAlike(before, now);
}

}  // namespace gainsay
