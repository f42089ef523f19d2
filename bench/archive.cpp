// SPDX-License-Identifier: MIT
// A million meetings through an archive of Boost: field by field, and as columns in roir's checked envelope (workload A1).
//   roir_bench_archive [meetings] [rounds]: answers equal first, then the best of the rounds in ns for each meeting.
#include <roir/core/column_archive.hpp>
#include <roir/core/record.hpp>

#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/binary_oarchive.hpp>
#include <boost/serialization/vector.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <span>
#include <sstream>
#include <string>
#include <vector>

/// Eight numbers and a note of ten bytes.
struct Stored {
  std::int32_t manager = 0;
  std::int32_t report = 0;
  std::int32_t planned = 0;
  std::int32_t start = 0;
  std::int32_t unit = 0;
  std::int32_t minutes = 0;
  std::uint8_t outcome = 0;
  std::uint8_t basis = 0;
  std::string note{};
};
template <>
struct roir::Description<Stored> {
  static constexpr auto value =
      describe<Stored>("stored", 1, ROIR_FIELD(Stored, manager, Visibility::Line), ROIR_FIELD(Stored, report, Visibility::Line),
                       ROIR_FIELD(Stored, planned, Visibility::Line), ROIR_FIELD(Stored, start, Visibility::Line),
                       ROIR_FIELD(Stored, unit, Visibility::Line), ROIR_FIELD(Stored, minutes, Visibility::Line),
                       ROIR_FIELD(Stored, outcome, Visibility::Line), ROIR_FIELD(Stored, basis, Visibility::Line),
                       ROIR_FIELD(Stored, note, Visibility::Parties));
};

namespace {

/// The same for Boost alone, as its manual writes it, without class information and tracking.
struct Plain {
  Stored data{};
  template <class Archive>
  void serialize(Archive& archive, unsigned int) {
    archive& data.manager& data.report& data.planned& data.start& data.unit& data.minutes& data.outcome& data.basis& data.note;
  }
};

}  // namespace

BOOST_CLASS_IMPLEMENTATION(Plain, boost::serialization::object_serializable)
BOOST_CLASS_TRACKING(Plain, boost::serialization::track_never)

namespace {

/// Memory that is written to again and again.
class Memory : public std::streambuf {
 public:
  explicit Memory(std::string& bytes) : bytes_{bytes} { bytes_.clear(); }

 protected:
  std::streamsize xsputn(char const* data, std::streamsize size) override {
    bytes_.append(data, static_cast<std::size_t>(size));
    return size;
  }

 private:
  std::string& bytes_;
};

std::vector<Stored> meetings(std::size_t count) {
  std::vector<Stored> made(count);
  std::uint32_t state = 1;
  auto const next = [&](std::uint32_t below) {
    state = state * 1664525u + 1013904223u;
    return static_cast<std::int32_t>((state >> 8) % below);
  };
  for (Stored& one : made)
    one = {next(25'000),
           next(200'000),
           next(1 << 22),
           next(1 << 22),
           next(900),
           next(60),
           static_cast<std::uint8_t>(next(4)),
           static_cast<std::uint8_t>(next(3)),
           "note " + std::to_string(10'000 + next(80'000))};
  return made;
}

template <class Work>
double best_of(int rounds, std::size_t count, Work const& work) {
  double best = std::numeric_limits<double>::max();
  for (int round = 0; round < rounds; ++round) {
    auto const begin = std::chrono::steady_clock::now();
    work();
    best = std::min(best, std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count());
  }
  return best / static_cast<double>(count);
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
  int const rounds = argc > 2 ? std::atoi(argv[2]) : 7;
  std::vector<Stored> const records = meetings(count);
  std::vector<Plain> plain(count), plain_read;
  for (std::size_t i = 0; i < count; ++i) plain[i].data = records[i];
  std::string fields, columns;
  roir::Columns<Stored> const store = roir::to_columns<Stored>(records);
  roir::Columns<Stored> store_read;
  auto const write_fields = [&] {
    Memory memory{fields};
    boost::archive::binary_oarchive archive{memory, boost::archive::no_codecvt | boost::archive::no_header};
    for (Plain const& one : plain) archive << one;
  };
  auto const read_fields = [&] {
    plain_read.resize(count);
    roir::detail::ByteSource source{fields};
    boost::archive::binary_iarchive archive{source, boost::archive::no_codecvt | boost::archive::no_header};
    for (Plain& one : plain_read) archive >> one;
  };
  auto const write_columns = [&] { roir::save_archive(store, columns); };
  auto const read_columns = [&] { roir::load_archive(columns, store_read); };
  // As most programs write it: through a stringstream, with a vector as it is.
  std::string stream_bytes;
  std::vector<Plain> stream_read;
  auto const write_stream = [&] {
    std::ostringstream stream;
    boost::archive::binary_oarchive archive{stream};
    archive << plain;
    stream_bytes = std::move(stream).str();
  };
  auto const read_stream = [&] {
    std::istringstream stream{stream_bytes};
    boost::archive::binary_iarchive archive{stream};
    archive >> stream_read;
  };
  write_fields(), read_fields(), write_stream(), read_stream(), write_columns(), read_columns();
  auto const back = roir::to_records(store_read);
  auto const same = [](Stored const& a, Stored const& b) { return roir::record_equal(a, b); };
  bool const equal = std::ranges::equal(back, records, same) && std::ranges::equal(plain_read, records, same, &Plain::data) &&
                     std::ranges::equal(stream_read, records, same, &Plain::data);
  std::printf("answers %s\n", equal ? "equal" : "DIFFER");
  if (!equal) return 1;
  double const wf = best_of(rounds, count, write_fields), rf = best_of(rounds, count, read_fields);
  double const ws = best_of(rounds, count, write_stream), rs = best_of(rounds, count, read_stream);
  double const wc = best_of(rounds, count, write_columns), rc = best_of(rounds, count, read_columns);
  double const to = best_of(std::min(rounds, 3), count, [&] { (void)roir::to_columns<Stored>(records); });
  double const from = best_of(std::min(rounds, 3), count, [&] { (void)roir::to_records(store_read); });
  auto const line = [&](char const* what, double write, double read, std::size_t bytes) {
    std::printf("%-44s %10.1f %10.1f %10.1f\n", what, write, read, static_cast<double>(bytes) / static_cast<double>(count));
  };
  std::printf("%-44s %10s %10s %10s\n", "for each meeting", "write ns", "read ns", "bytes");
  line("Boost, a vector through a stringstream", ws, rs, stream_bytes.size());
  line("Boost, one by one in memory used again", wf, rf, fields.size());
  line("Boost, columns in roir's envelope with CRC", wc, rc, columns.size());
  std::printf("%-44s %10.1f %10.1f\n", "times as fast as a stringstream", ws / wc, rs / rc);
  std::printf("%-44s %10.1f %10.1f\n", "times as fast as memory used again", wf / wc, rf / rc);
  std::printf("%-44s %10.1f %10.1f\n", "records to columns and back", to, from);
}
