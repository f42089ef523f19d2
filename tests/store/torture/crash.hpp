// SPDX-License-Identifier: MIT
/// @file
/// What a disk may hold after a crash: from the log of what was done to the files, every state that a power cut could have left.
///
/// The model: what was written before the last sync of its file is there. Of what was written since, anything may be there or not, in
/// any combination, and the last write may be torn. A file that was made is there once it was synced; one that was removed is gone once
/// its folder was synced.
#pragma once

#include "disk.hpp"

#include <map>

namespace roir::torture {

/// What became of the operations that no sync had covered.
enum class Loss {
  None,      ///< all of them reached the disk, as when only the program dies
  All,       ///< none did
  Tear512,   ///< all but the last 512 bytes of the last write
  Tear4096,  ///< all but the last 4096 bytes of the last write
  Random,    ///< a random subset did, some of them torn at a multiple of 512 bytes
};

/// One crash: after the first `prefix` operations of the log.
struct CrashPoint {
  std::size_t prefix = 0;
  Loss loss = Loss::None;
  std::uint64_t seed = 0;  ///< for Loss::Random
};

/// The files of a folder: contents by name.
using Image = std::map<std::string, std::string>;

/// Every crash of the log that leaves something of its own, with `random` random subsets after each operation. O(operations).
std::vector<CrashPoint> crash_points(Log const& log, int random);

/// What the crash leaves, if the disk was empty before. O(bytes written before it).
Image image_after(Log const& log, CrashPoint point);

/// Makes the files of the image in `folder`, and removes all others there.
void put_on_disk(Image const& image, std::string const& folder);
/// The files of a folder.
Image taken_from_disk(std::string const& folder);

}  // namespace roir::torture
