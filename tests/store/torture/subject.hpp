// SPDX-License-Identifier: MIT
/// @file
/// What is tortured: something that keeps data in files and does named steps, each of which is done whole or not at all.
#pragma once

#include "crash.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace roir::torture {

/// One program's hold on the files; letting go of it closes them.
class Session {
 public:
  Session() = default;
  Session(Session const&) = delete;
  Session& operator=(Session const&) = delete;
  virtual ~Session() = default;
  /// Does one step of the subject. What was done when it returns is promised to stay.
  virtual void run(std::size_t step) = 0;
  /// Writes the `number`-th pair of rows of one of many writers, both or none.
  virtual void write_pair(std::size_t writer, std::uint64_t number) = 0;
};

/// What is there of the pairs of one writer: the numbers of the one half and of the other.
struct Pairs {
  std::vector<std::uint64_t> first{};
  std::vector<std::uint64_t> second{};
};

/// A way of keeping data.
class Subject {
 public:
  Subject() = default;
  Subject(Subject const&) = delete;
  Subject& operator=(Subject const&) = delete;
  virtual ~Subject() = default;
  [[nodiscard]] virtual std::string name() const = 0;
  /// The names of its steps, in the order of their numbers.
  [[nodiscard]] virtual std::vector<std::string> steps() const = 0;
  /// Steps in orders that show what can be done one after another; each begins with an empty folder.
  [[nodiscard]] virtual std::vector<std::vector<std::size_t>> workloads() const = 0;
  /// Opens the files in `folder`, making what is not there.
  [[nodiscard]] virtual std::unique_ptr<Session> open(std::string const& folder) const = 0;
  /// Everything that a reader gets of the files in `folder`, verified, as text: equal for equal content. Throws for damage.
  [[nodiscard]] virtual std::string snapshot(std::string const& folder) const = 0;
  /// The same with everything switched off that would report damage: what the files say, believed.
  [[nodiscard]] virtual std::string believed(std::string const& folder) const = 0;
  /// What is there of the pairs of each writer, verified.
  [[nodiscard]] virtual std::vector<Pairs> pairs(std::string const& folder, std::size_t writers) const = 0;
};

}  // namespace roir::torture
