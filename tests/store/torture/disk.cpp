// SPDX-License-Identifier: MIT
#include "disk.hpp"

#include <initializer_list>
#include <sqlite3.h>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace roir::torture {
namespace {

sqlite3_vfs* below = nullptr;

// A file of the shim; the file of the VFS below lies behind it in the same block.
struct File {
  sqlite3_file base;
  char const* name;  // lives as long as the file does; nullptr for a temporary one, which no crash survives
  [[nodiscard]] sqlite3_file* real() noexcept { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File& shimmed(sqlite3_file* file) noexcept {
  return *reinterpret_cast<File*>(file);
}
sqlite3_io_methods const* real_methods(sqlite3_file* file) noexcept {
  return shimmed(file).real()->pMethods;
}

// Either the call fails and `otherwise` is the answer, or it is passed on.
template <class Call>
int or_fail(DiskFault fault, int otherwise, Call&& call) {
  Disk& disk = Disk::shim();
  if (!disk.fails(fault)) return call();
  return disk.hides_faults ? SQLITE_OK : otherwise;
}

void note(sqlite3_file* file, Operation::Kind kind, std::int64_t at = 0, std::string_view bytes = {}) {
  if (shimmed(file).name != nullptr && Disk::shim().records())
    Disk::shim().note({.kind = kind, .file = shimmed(file).name, .at = at, .bytes = std::string{bytes}});
}

int close(sqlite3_file* file) {
  return real_methods(file)->xClose(shimmed(file).real());
}

int read(sqlite3_file* file, void* bytes, int size, sqlite3_int64 at) {
  return or_fail(DiskFault::Io, SQLITE_IOERR_READ, [&] { return real_methods(file)->xRead(shimmed(file).real(), bytes, size, at); });
}

int pass_write(sqlite3_file* file, void const* bytes, int size, sqlite3_int64 at) {
  int const result = real_methods(file)->xWrite(shimmed(file).real(), bytes, size, at);
  if (result == SQLITE_OK) note(file, Operation::Kind::Write, at, {static_cast<char const*>(bytes), static_cast<std::size_t>(size)});
  return result;
}

int write(sqlite3_file* file, void const* bytes, int size, sqlite3_int64 at) {
  Disk& disk = Disk::shim();
  bool const broken = disk.fails(DiskFault::Io);
  if (!broken && !disk.fails(DiskFault::Full)) return pass_write(file, bytes, size, at);
  pass_write(file, bytes, size / 2, at);
  if (disk.hides_faults) return SQLITE_OK;
  return broken ? SQLITE_IOERR_WRITE : SQLITE_FULL;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  return or_fail(DiskFault::Io, SQLITE_IOERR_TRUNCATE, [&] {
    int const result = real_methods(file)->xTruncate(shimmed(file).real(), size);
    if (result == SQLITE_OK) note(file, Operation::Kind::Truncate, size);
    return result;
  });
}

int sync(sqlite3_file* file, int) {
  return or_fail(DiskFault::Io, SQLITE_IOERR_FSYNC, [&] {
    return or_fail(DiskFault::Sync, SQLITE_IOERR_FSYNC, [&] {
      if (!Disk::shim().forgets_syncs) note(file, Operation::Kind::Sync);
      return SQLITE_OK;
    });
  });
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return or_fail(DiskFault::Io, SQLITE_IOERR_FSTAT, [&] { return real_methods(file)->xFileSize(shimmed(file).real(), size); });
}

int lock(sqlite3_file* file, int level) {
  return or_fail(DiskFault::Io, SQLITE_IOERR_LOCK, [&] { return real_methods(file)->xLock(shimmed(file).real(), level); });
}

int unlock(sqlite3_file* file, int level) {
  return real_methods(file)->xUnlock(shimmed(file).real(), level);
}

int reserved(sqlite3_file* file, int* result) {
  return or_fail(DiskFault::Io, SQLITE_IOERR_CHECKRESERVEDLOCK,
                 [&] { return real_methods(file)->xCheckReservedLock(shimmed(file).real(), result); });
}

int control(sqlite3_file* file, int what, void* argument) {
  return real_methods(file)->xFileControl(shimmed(file).real(), what, argument);
}
int sector_size(sqlite3_file* file) {
  return real_methods(file)->xSectorSize(shimmed(file).real());
}
int characteristics(sqlite3_file* file) {
  return real_methods(file)->xDeviceCharacteristics(shimmed(file).real());
}

// Version 1: without shared memory, for SQLite has to use a rollback journal here; without memory mapping, which would pass by the shim.
constexpr sqlite3_io_methods methods{.iVersion = 1,
                                     .xClose = close,
                                     .xRead = read,
                                     .xWrite = write,
                                     .xTruncate = truncate,
                                     .xSync = sync,
                                     .xFileSize = file_size,
                                     .xLock = lock,
                                     .xUnlock = unlock,
                                     .xCheckReservedLock = reserved,
                                     .xFileControl = control,
                                     .xSectorSize = sector_size,
                                     .xDeviceCharacteristics = characteristics,
                                     .xShmMap = nullptr,
                                     .xShmLock = nullptr,
                                     .xShmBarrier = nullptr,
                                     .xShmUnmap = nullptr,
                                     .xFetch = nullptr,
                                     .xUnfetch = nullptr};

int exists(char const* name) {
  int found = 0;
  below->xAccess(below, name, SQLITE_ACCESS_EXISTS, &found);
  return found;
}

int open(sqlite3_vfs*, char const* name, sqlite3_file* file, int flags, int* out_flags) {
  file->pMethods = nullptr;
  if (Disk::shim().fails(DiskFault::Io)) return SQLITE_CANTOPEN;  // what could not be opened cannot be hidden
  bool const kept = name != nullptr && (flags & SQLITE_OPEN_DELETEONCLOSE) == 0;
  bool const made = kept && (flags & SQLITE_OPEN_CREATE) != 0 && exists(name) == 0;
  File& shim = shimmed(file);
  shim.name = kept ? name : nullptr;
  int const result = below->xOpen(below, name, shim.real(), flags, out_flags);
  if (result == SQLITE_OK) {
    shim.base.pMethods = &methods;
    if (made) note(file, Operation::Kind::Create);
  }
  return result;
}

int remove(sqlite3_vfs*, char const* name, int sync_folder) {
  return or_fail(DiskFault::Io, SQLITE_IOERR_DELETE, [&] {
    int const result = below->xDelete(below, name, 0);
    bool const synced = sync_folder != 0 && !Disk::shim().forgets_syncs;
    if (result == SQLITE_OK && Disk::shim().records())
      Disk::shim().note({.kind = synced ? Operation::Kind::RemoveAndSync : Operation::Kind::Remove, .file = name});
    return result;
  });
}

int access(sqlite3_vfs*, char const* name, int flags, int* result) {
  return or_fail(DiskFault::Io, SQLITE_IOERR_ACCESS, [&] { return below->xAccess(below, name, flags, result); });
}

int full_path(sqlite3_vfs*, char const* name, int size, char* out) {
  return below->xFullPathname(below, name, size, out);
}

// What the VFS below asks of the system; half of it is done where the plan says so.
std::size_t part(std::size_t size) {
  return Disk::shim().fails(DiskFault::Half) ? (size + 1) / 2 : size;
}
ssize_t half_pread(int file, void* bytes, std::size_t size, off_t at) {
  return ::pread(file, bytes, part(size), at);
}
ssize_t half_pwrite(int file, void const* bytes, std::size_t size, off_t at) {
  return ::pwrite(file, bytes, part(size), at);
}

template <class Function>
void replace_call(std::initializer_list<char const*> names, Function* function) {
  for (char const* name : names)
    if (below->xGetSystemCall(below, name) != nullptr) below->xSetSystemCall(below, name, reinterpret_cast<sqlite3_syscall_ptr>(function));
}

void put_in_front() {
  static_assert(sizeof(off_t) == 8, "pread and pread64 are to be one");
  below = sqlite3_vfs_find(nullptr);
  replace_call({"pread", "pread64"}, half_pread);
  replace_call({"pwrite", "pwrite64"}, half_pwrite);
  static sqlite3_vfs vfs = *below;
  vfs.zName = "torture";
  vfs.szOsFile = static_cast<int>(sizeof(File)) + below->szOsFile;
  vfs.xOpen = open;
  vfs.xDelete = remove;
  vfs.xAccess = access;
  vfs.xFullPathname = full_path;
  sqlite3_vfs_register(&vfs, 1);
}

}  // namespace

Disk& Disk::shim() {
  static Disk disk;
  static bool const registered = (put_in_front(), true);
  (void)registered;
  return disk;
}

void Disk::mark(std::int64_t number) {
  note({.kind = Operation::Kind::Mark, .at = number});
}

void Disk::note(Operation operation) {
  if (log_ != nullptr) log_->push_back(std::move(operation));
}

void Disk::arm(DiskPlan plan) noexcept {
  plan_ = plan;
  fired_ = false;
  calls_ = 0;
  armed_ = true;
}

bool Disk::fails(DiskFault fault) noexcept {
  if (!armed_ || fault != plan_.fault) return false;
  std::uint64_t const call = ++calls_;
  bool const now = plan_.call != 0 && (call == plan_.call || (plan_.onward && call > plan_.call));
  if (now) fired_ = true;
  return now;
}

}  // namespace roir::torture
