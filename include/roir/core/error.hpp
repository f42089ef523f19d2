// SPDX-License-Identifier: MIT
/// @file
/// The one family of errors that roir throws, and the error of one row that a reader collects.
#pragma once

#include <roir/core/export.hpp>

#include <cstdint>
#include <exception>
#include <string>
#include <tuple>
#include <vector>

namespace roir {

/// Base of all errors of roir.
///
/// An error says what went wrong (`code`, a stable word in snake_case that programs may compare; `what()`, a sentence), about whom or
/// what (`subject`), where (`place`: a file and line of the input, or a field), and what to do (`hint`). Texts are empty where they do
/// not apply. A figure that data cannot support is no error: see Refusal.
class ROIR_EXPORT Error : public std::exception {
 public:
  /// What an error carries; names make the call sites readable.
  struct Parts {
    std::string code{};     ///< stable word in snake_case
    std::string message{};  ///< one sentence with the offending values
    std::string subject{};  ///< what it is about: an id, a parameter, a file
    std::string place{};    ///< where in the input: "people.csv:12:manager"
    std::string hint{};     ///< what to do about it
  };
  /// Puts the parts together into one text, which what() gives.
  explicit Error(Parts parts);
  /// Code, message, place and hint in one text.
  [[nodiscard]] char const* what() const noexcept override { return text_.c_str(); }
  /// Stable word in snake_case.
  [[nodiscard]] std::string const& code() const noexcept { return parts_.code; }
  /// The sentence alone.
  [[nodiscard]] std::string const& message() const noexcept { return parts_.message; }
  /// What it is about; empty when nothing can be named.
  [[nodiscard]] std::string const& subject() const noexcept { return parts_.subject; }
  /// Where in the input; empty when there is no input.
  [[nodiscard]] std::string const& place() const noexcept { return parts_.place; }
  /// What to do about it; empty when there is nothing better than the sentence.
  [[nodiscard]] std::string const& hint() const noexcept { return parts_.hint; }

 private:
  Parts parts_;
  std::string text_;
};

/// A value or an argument that cannot be: a window that ends before it starts, a person who manages themselves.
class ROIR_EXPORT InvalidArgument : public Error {
 public:
  using Error::Error;  ///< made of the same parts
};
/// Something named does not exist: a file, a person, a column, a metric.
class ROIR_EXPORT NotFound : public Error {
 public:
  using Error::Error;  ///< made of the same parts
};
/// Two statements that cannot both hold: two managers at one time, two facts with one id.
class ROIR_EXPORT Conflict : public Error {
 public:
  using Error::Error;  ///< made of the same parts
};
/// The audience or viewer may not see what was asked for.
class ROIR_EXPORT Forbidden : public Error {
 public:
  using Error::Error;  ///< made of the same parts
};
/// Input beyond a limit of size, depth or count that protects the reader.
class ROIR_EXPORT LimitExceeded : public Error {
 public:
  using Error::Error;  ///< made of the same parts
};
/// Text or bytes that are not what they claim to be: a broken archive, JSON of another shape, a file in no known encoding.
class ROIR_EXPORT FormatError : public Error {
 public:
  using Error::Error;  ///< made of the same parts
};
/// Data of a version that this build does not read.
class ROIR_EXPORT VersionError : public Error {
 public:
  using Error::Error;  ///< made of the same parts
};

/// Every error class below Error; the Python exceptions are made from this list.
using AllErrors = std::tuple<InvalidArgument, NotFound, Conflict, Forbidden, LimitExceeded, FormatError, VersionError>;

}  // namespace roir
