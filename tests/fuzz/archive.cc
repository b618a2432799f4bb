// An archive from elsewhere: a damaged or made-up SQLite file, and, where the
// bytes are none, what its columns hold. Readers and a writer go over it.
#include "archive/archive.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "archive/compress.h"
#include "fuzz/fuzz.h"
#include "property/stories.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

// A folder of this process, gone at its end.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("gainsay-fuzz-" + std::to_string(::getpid()))) {}
  ~Folder() { Clear(); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  void Clear() const {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  std::string Write(std::string_view bytes) const {
    Clear();
    fs::create_directories(path_);
    std::ofstream(path_ / "a.db", std::ios::binary) << bytes;
    return (path_ / "a.db").string();
  }

 private:
  fs::path path_;
};

const Signature& News() {
  static const auto* const signature = [] {
    std::vector<Error> skipped;
    const std::vector<ArticleRead> reads = SharedEngine().ReadClaims(SharedEngine().Read("new.txt", Stories()[1].files[0].bytes, skipped));
    return new Signature(SignatureOf(reads.front(), SharedEngine().names()));
  }();
  return *signature;
}

void ReadAgain(Archive& archive, int64_t id) {
  (void)archive.Claims(id);
  const Result<KeptSource> kept = archive.Source(id, uint64_t{1} << 26);
  if (!kept) return;
  Result<std::string> stored = Unpack(*kept);
  if (!stored) return;
  std::vector<Error> skipped;
  for (const Article& article : SharedEngine().Read(StoredName(kept->article.path, kept->article.format), std::move(*stored), skipped)) fuzz::CheckArticle(article);
}

void Search(Archive& archive) {
  const Result<Transaction> snapshot = archive.Snapshot();
  if (!snapshot) return;
  std::vector<int64_t> ids;
  (void)archive.Each([&](const ArchivedArticle& article) {
    if (ids.size() < 4) ids.push_back(article.id);
    return Status();
  });
  const Result<Candidates> found = archive.FindCandidates({&News(), 1}, 20, 5, 1);
  if (found) {
    for (const std::vector<int64_t>& of : found->of) ids.insert(ids.end(), of.begin(), of.end());
  }
  for (const int64_t id : ids) ReadAgain(archive, id);
  (void)archive.Stats(0);
  (void)archive.Mixed(0);
}

void Columns(std::string_view bytes) {
  constexpr uint64_t kMost = 1 << 20;
  (void)DecodeSignature(bytes);
  (void)DecodeClaims(bytes);
  if (const Result<std::string> out = Decompress(bytes, kMost)) (void)DecodeClaims(*out);
}

}  // namespace
}  // namespace gainsay

GAINSAY_FUZZ_TARGET(archive) {
  using namespace gainsay;
  if (!bytes.starts_with("SQLite")) return Columns(bytes);
  static const Folder* const folder = [] {
    static const Folder kept;
    return &kept;
  }();
  const std::string path = folder->Write(bytes);
  if (Result<Archive> archive = Archive::Open(path, Archive::Mode::kRead)) {
    Search(*archive);
    (void)archive->Verify();
  }
  if (Result<Archive> archive = Archive::Open(path, Archive::Mode::kWrite)) {
    (void)archive->Remove("river.md");
    (void)archive->Settle();
  }
}
