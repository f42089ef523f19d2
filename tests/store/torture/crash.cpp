// SPDX-License-Identifier: MIT
#include "crash.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>
#include <set>

namespace roir::torture {
namespace {

using Kind = Operation::Kind;
using Content = std::optional<std::string>;  // empty: there is no such file

void apply(Content& content, Operation const& operation, std::size_t torn = 0) {
  switch (operation.kind) {
    case Kind::Create:
      if (!content) content.emplace();
      break;
    case Kind::Remove:
    case Kind::RemoveAndSync:
      content.reset();
      break;
    case Kind::Truncate:
      if (content) content->resize(static_cast<std::size_t>(operation.at));
      break;
    case Kind::Write: {
      if (!content || torn >= operation.bytes.size()) break;
      std::size_t const at = static_cast<std::size_t>(operation.at);
      std::size_t const size = operation.bytes.size() - torn;
      if (content->size() < at + size) content->resize(at + size);
      content->replace(at, size, operation.bytes, 0, size);
      break;
    }
    case Kind::Sync:
    case Kind::Mark:
      break;
  }
}

// What a file surely holds, and what was done to it since.
struct Held {
  Content sure;
  std::vector<Operation const*> since;
};
using Files = std::map<std::string, Held>;

void follow(Files& files, Operation const& operation) {
  if (operation.kind == Kind::Mark) return;
  Held& held = files[operation.file];
  if (operation.kind == Kind::Sync) {
    for (Operation const* done : held.since) apply(held.sure, *done);
    held.since.clear();
  } else if (operation.kind == Kind::RemoveAndSync) {
    held = {};
  } else {
    held.since.push_back(&operation);
  }
}

Content after_loss(Held const& held, CrashPoint point, Operation const* last, std::mt19937_64& random) {
  Content content = held.sure;
  if (point.loss == Loss::All) return content;
  for (Operation const* done : held.since) {
    std::size_t torn = 0;
    if (point.loss == Loss::Tear512 && done == last) torn = 512;
    if (point.loss == Loss::Tear4096 && done == last) torn = 4096;
    if (point.loss == Loss::Random) {
      std::uint64_t const fate = random();
      if (fate % 2 == 0) continue;
      if (fate / 2 % 4 == 0) torn = 512 * (1 + fate / 8 % 8);
    }
    apply(content, *done, torn);
  }
  return content;
}

}  // namespace

std::vector<CrashPoint> crash_points(Log const& log, int random) {
  std::vector<CrashPoint> points;
  std::set<std::string> unsynced;
  for (std::size_t prefix = 0; prefix <= log.size(); ++prefix) {
    if (prefix > 0) {
      Operation const& last = log[prefix - 1];
      if (last.kind == Kind::Mark) continue;  // a promise after an operation is asked for with the next one, and at the end
      if (last.kind == Kind::Sync || last.kind == Kind::RemoveAndSync)
        unsynced.erase(last.file);
      else
        unsynced.insert(last.file);
      if (last.kind == Kind::Write) {
        points.push_back({.prefix = prefix, .loss = Loss::Tear512});
        if (last.bytes.size() > 512) points.push_back({.prefix = prefix, .loss = Loss::Tear4096});
      }
    }
    // The marks that follow belong to this state as well: what they promise has to hold without any further operation.
    std::size_t marked = prefix;
    while (marked < log.size() && log[marked].kind == Kind::Mark) ++marked;
    points.push_back({.prefix = marked, .loss = Loss::None});
    if (unsynced.empty()) continue;
    points.push_back({.prefix = marked, .loss = Loss::All});
    for (int i = 0; i < random; ++i)
      points.push_back({.prefix = marked, .loss = Loss::Random, .seed = 1'000'003 * prefix + static_cast<std::uint64_t>(i)});
  }
  return points;
}

Image image_after(Log const& log, CrashPoint point) {
  Files files;
  Operation const* last = nullptr;
  for (std::size_t i = 0; i < point.prefix; ++i) {
    follow(files, log[i]);
    if (log[i].kind != Kind::Mark) last = &log[i];
  }
  std::mt19937_64 random{point.seed};
  Image image;
  for (auto const& [name, held] : files)
    if (Content content = after_loss(held, point, last, random))
      image.emplace(std::filesystem::path{name}.filename().string(), std::move(*content));
  return image;
}

void put_on_disk(Image const& image, std::string const& folder) {
  std::filesystem::create_directories(folder);
  for (auto const& entry : std::filesystem::directory_iterator{folder})
    if (!image.contains(entry.path().filename().string())) std::filesystem::remove_all(entry.path());
  for (auto const& [name, content] : image) {
    std::ofstream file{std::filesystem::path{folder} / name, std::ios::binary | std::ios::trunc};
    file.write(content.data(), static_cast<std::streamsize>(content.size()));
  }
}

Image taken_from_disk(std::string const& folder) {
  Image image;
  for (auto const& entry : std::filesystem::directory_iterator{folder}) {
    std::ifstream file{entry.path(), std::ios::binary};
    image.emplace(entry.path().filename().string(), std::string{std::istreambuf_iterator<char>{file}, {}});
  }
  return image;
}

}  // namespace roir::torture
