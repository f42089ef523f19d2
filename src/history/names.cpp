// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/history/names.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

namespace roir {

struct Names::Index {
  std::deque<std::string> texts;  // a deque, so that the views used as keys stay where they are
  boost::unordered_flat_map<std::string_view, std::uint32_t> numbers;
};

Names::Names() : index_{std::make_unique<Index>()} {}
Names::~Names() = default;
Names::Names(Names&&) noexcept = default;
Names& Names::operator=(Names&&) noexcept = default;

std::uint32_t Names::intern(std::string_view text) {
  if (auto const found = index_->numbers.find(text); found != index_->numbers.end()) return found->second;
  auto const number = static_cast<std::uint32_t>(index_->texts.size());
  index_->texts.emplace_back(text);
  index_->numbers.emplace(index_->texts.back(), number);
  return number;
}

std::uint32_t Names::find(std::string_view text) const noexcept {
  auto const found = index_->numbers.find(text);
  return found == index_->numbers.end() ? none : found->second;
}

std::string const& Names::text(std::uint32_t number) const {
  if (number >= index_->texts.size())
    throw InvalidArgument{{.code = "bad_name", .message = "no name has the number " + std::to_string(number)}};
  return index_->texts[number];
}

std::uint32_t Names::size() const noexcept {
  return static_cast<std::uint32_t>(index_->texts.size());
}

}  // namespace roir
