#include "ingest/zip.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <cstring>

namespace gainsay {

struct ZipFile::State {
  std::string_view bytes;
  uint64_t at = 0;
  zlib_filefunc64_def functions = {};
  unzFile file = nullptr;

  static State& Of(voidpf stream) { return *static_cast<State*>(stream); }
  static voidpf ZCALLBACK Open(voidpf self, const void*, int) { return self; }
  static uLong ZCALLBACK Read(voidpf, voidpf stream, void* out, uLong size) {
    State& state = Of(stream);
    const uint64_t left = state.at < state.bytes.size() ? state.bytes.size() - state.at : 0;
    const uint64_t taken = std::min<uint64_t>(left, size);
    if (taken > 0) std::memcpy(out, state.bytes.data() + state.at, taken);
    state.at += taken;
    return static_cast<uLong>(taken);
  }
  static uLong ZCALLBACK Write(voidpf, voidpf, const void*, uLong) { return 0; }
  static ZPOS64_T ZCALLBACK Tell(voidpf, voidpf stream) { return Of(stream).at; }
  static long ZCALLBACK Seek(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
    State& state = Of(stream);
    const uint64_t from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? state.at : state.bytes.size();
    if (offset > state.bytes.size() || from + offset > state.bytes.size()) return -1;
    state.at = from + offset;
    return 0;
  }
  static int ZCALLBACK Close(voidpf, voidpf) { return 0; }
  static int ZCALLBACK Failed(voidpf, voidpf) { return 0; }
};

namespace {

Error Refuse(ErrorCode code, std::string message) {
  Error error;
  error.code = code;
  error.message = std::move(message);
  return error;
}

}  // namespace

ZipFile::ZipFile(std::unique_ptr<State> state) : state_(std::move(state)) {}

ZipFile::~ZipFile() { unzClose(state_->file); }

std::unique_ptr<ZipFile> ZipFile::Open(std::string_view bytes) {
  if (!bytes.starts_with("PK\x03\x04")) return nullptr;
  auto state = std::make_unique<State>();
  state->bytes = bytes;
  state->functions = {&State::Open, &State::Read,  &State::Write,  &State::Tell,
                      &State::Seek, &State::Close, &State::Failed, state.get()};
  state->file = unzOpen2_64("", &state->functions);
  if (state->file == nullptr) return nullptr;
  return std::unique_ptr<ZipFile>(new ZipFile(std::move(state)));
}

bool ZipFile::Has(const std::string& part) { return unzLocateFile(state_->file, part.c_str(), 1) == UNZ_OK; }

Result<std::string> ZipFile::Read(const std::string& part, size_t limit) {
  if (!Has(part)) return Refuse(ErrorCode::kInput, "a ZIP without " + part);
  unz_file_info64 info = {};
  if (unzGetCurrentFileInfo64(state_->file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
    return Refuse(ErrorCode::kInput, "a damaged ZIP");
  }
  if ((info.flag & 1) != 0) return Refuse(ErrorCode::kInput, "a ZIP with a password");
  if (unzOpenCurrentFile(state_->file) != UNZ_OK) return Refuse(ErrorCode::kInput, "a damaged ZIP");
  std::string out;
  char buffer[1 << 14];
  int got = 0;
  while ((got = unzReadCurrentFile(state_->file, buffer, sizeof buffer)) > 0) {
    out.append(buffer, static_cast<size_t>(got));
    if (out.size() > limit) break;
  }
  const int closed = unzCloseCurrentFile(state_->file);
  if (out.size() > limit) {
    return Refuse(ErrorCode::kLimit, part + " unpacks to more than " + std::to_string(limit >> 20) + " MB");
  }
  if (got < 0 || closed == UNZ_CRCERROR) return Refuse(ErrorCode::kInput, "a damaged ZIP");
  return out;
}

}  // namespace gainsay
