// SPDX-License-Identifier: MIT
// roir's side of comparing notes: whether the second note of a pair is nearly the first again, letter by letter.
//   write FILE PAIRS   makes notes, one a line, the pairs one after another
//   open FILE          reads them and makes them ready
//   decide CUTOFF      whether the indel ratio of each pair is at least so many percent
//   ready              how long it takes to make all notes ready
//   from_text CUTOFF   both, from the text of each pair on
#include "note_pairs.hpp"
#include "serve.hpp"
#include <roir/dialogue/similar_notes.hpp>

#include <cstdint>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

class Bench {
 public:
  std::string answer(std::string const& line) {
    std::istringstream words{line};
    std::string command;
    std::string file;
    double cutoff = 0;
    words >> command;
    if (command == "write") {
      std::size_t pairs = 0;
      words >> file >> pairs;
      return write(file, pairs);
    }
    if (command == "open") {
      words >> file;
      return open(file);
    }
    if (command == "ready") return reply(timed([&] { make_ready(); }), "");
    words >> cutoff;
    if (command == "decide") return decide([&](std::size_t i) { return roir::similar_at_least(ready_[i], ready_[i + 1], cutoff); });
    if (command == "from_text") return decide([&](std::size_t i) { return roir::similar_at_least(texts_[i], texts_[i + 1], cutoff); });
    throw std::invalid_argument{"no command " + line};
  }

 private:
  static std::string write(std::string const& file, std::size_t pairs) {
    std::ofstream out{file, std::ios::binary};
    for (NotePair const& pair : make_note_pairs(pairs)) out << pair.before << '\n' << pair.after << '\n';
    if (!out.flush()) throw std::runtime_error{"cannot write " + file};
    return reply(0, "");
  }

  std::string open(std::string const& file) {
    std::ifstream in{file, std::ios::binary};
    texts_.clear();
    std::size_t bytes = 0;
    for (std::string text; std::getline(in, text);) {
      bytes += text.size();
      texts_.push_back(text);
    }
    make_ready();
    return reply(0, "\"pairs\": " + std::to_string(texts_.size() / 2) + ", \"bytes\": " + std::to_string(bytes));
  }

  void make_ready() {
    ready_.clear();
    for (std::string const& text : texts_) ready_.emplace_back(text);
  }

  // `is_similar(i)` decides about the notes i and i + 1.
  template <class Decide>
  std::string decide(Decide const& is_similar) const {
    std::vector<std::int64_t> similar(texts_.size() / 2);
    double const seconds = timed([&] {
      for (std::size_t i = 0; i < similar.size(); ++i) similar[i] = is_similar(2 * i) ? 1 : 0;
    });
    return reply(seconds, json_list("similar", similar));
  }

  std::vector<std::string> texts_;
  std::vector<roir::NoteLetters> ready_;
};

}  // namespace

int main() {
  Bench bench;
  serve([&](std::string const& line) { return bench.answer(line); });
}
