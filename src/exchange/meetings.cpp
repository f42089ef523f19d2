// SPDX-License-Identifier: MIT
#include "exchange/chunks.hpp"
#include "exchange/file_readers.hpp"
#include "exchange/kinds.hpp"
#include "exchange/local_names.hpp"
#include "exchange/table_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace roir::exchange {
namespace {

using C = MeetingColumns;

enum class Status : std::uint8_t { Unsaid, Planned, Held, Missed, Cancelled, Moved };

struct StatusWord {
  std::string_view word;
  Status status;
};
constexpr std::array<StatusWord, 16> status_words{{{"held", Status::Held},
                                                   {"planned", Status::Planned},
                                                   {"cancelled", Status::Cancelled},
                                                   {"missed", Status::Missed},
                                                   {"moved", Status::Moved},
                                                   {"done", Status::Held},
                                                   {"completed", Status::Held},
                                                   {"attended", Status::Held},
                                                   {"scheduled", Status::Planned},
                                                   {"canceled", Status::Cancelled},
                                                   {"called_off", Status::Cancelled},
                                                   {"no_show", Status::Missed},
                                                   {"noshow", Status::Missed},
                                                   {"not_held", Status::Missed},
                                                   {"rescheduled", Status::Moved},
                                                   {"postponed", Status::Moved}}};

std::optional<Status> find_status(std::string_view word) {
  for (StatusWord const& one : status_words)
    if (one.word == word) return one.status;
  return {};
}

// What one worker keeps from chunk to chunk. It alone interns; what it interned before it handed a chunk over, the collector reads.
struct Worker {
  explicit Worker(std::string_view text) : people{text}, meetings{text} {}
  LocalNames people, meetings;
  std::vector<std::uint32_t> people_in_facts, meetings_in_facts;  // the collector's: numbers in Facts, none = not seen yet
};

// What was read of one chunk. Names are numbers of the worker.
struct Chunk {
  std::vector<MeetingRow> rows;
  std::vector<RowError> errors;  // lines count from the chunk's first
  std::uint64_t loaded = 0, rejected = 0, blank = 0, lines = 0, end = 0;
  std::uint64_t begun_as_planned = 0;    // held meetings that do not say when they began
  std::size_t people = 0, meetings = 0;  // names that the worker had when it was done
};

// One record of the file becomes one to three rows.
class MeetingParser {
 public:
  MeetingParser(Cells& cells, Worker& worker) : cells_{&cells}, worker_{&worker} {}

  // Appends the rows of the current record, or marks the cells as failed.
  void parse(Chunk& chunk) {
    MeetingRow row;
    row.manager = person(C::Manager);
    row.report = person(C::Report);
    if (!cells_->failed() && row.manager == row.report)
      cells_->fail(C::Report, "bad_meeting", "manager and report are the same person", "A one-to-one needs two people.");
    if (auto const id = cells_->text(C::Meeting); !id.empty()) row.meeting = worker_->meetings.intern(cells_->id(C::Meeting));
    time(C::PlannedStart, row.planned, row, MeetingRow::PlannedInstant);
    time(C::RecordedAt, row.recorded, row, MeetingRow::RecordedInstant);
    MeetingRow start = row;
    time(C::Start, start.start, start, MeetingRow::StartInstant);
    MeetingRow before = row;
    before.instants &= static_cast<std::uint8_t>(~MeetingRow::PlannedInstant);
    time(C::OriginalStart, before.planned, before, MeetingRow::PlannedInstant, true);
    bool const moved_before = !cells_->text(C::OriginalStart).empty();

    Status const said = status(row, start);
    row.planned_minutes = minutes(C::PlannedMinutes, true);
    before.planned_minutes = row.planned_minutes;
    // A meeting is known by where it first stood: its other statements have that time for a key, wherever it went.
    MeetingRow const key = moved_before ? before : row;
    if (said == Status::Moved)
      moved(chunk, row, before, start, moved_before);
    else
      happened(chunk, row, key, start, said, moved_before);
    asked(chunk, key);
  }

 private:
  std::uint32_t person(std::size_t spec) {
    std::string_view const id = cells_->id(spec);
    return id.empty() ? 0 : worker_->people.intern(id);
  }

  // An empty cell leaves the time unsaid. @param reset whether to forget the value that is there
  void time(std::size_t spec, std::int32_t& value, MeetingRow& row, MeetingRow::Instant bit, bool reset = false) {
    if (reset) value = MeetingRow::no_time;
    auto const moment = cells_->moment(spec);
    if (!moment) return;
    value = moment->minutes();
    if (moment->is_instant()) row.instants = static_cast<std::uint8_t>(row.instants | bit);
  }

  std::uint16_t minutes(std::size_t spec, bool zero_is_unsaid = false) {
    auto const value = cells_->integer(spec, 0, 1440);
    if (!value || (zero_is_unsaid && *value == 0)) return MeetingRow::no_minutes;
    return static_cast<std::uint16_t>(*value);
  }

  // Lateness is the time after the planned start; who came early was not late (domain.md M08).
  std::uint16_t lateness(std::size_t spec) {
    auto const value = cells_->integer(spec, -1440, 1440);
    return value ? static_cast<std::uint16_t>(std::max<std::int64_t>(*value, 0)) : MeetingRow::no_minutes;
  }

  Status status(MeetingRow const& row, MeetingRow const& start) {
    std::string_view const cell = cells_->text(C::Status);
    Status said = start.start != MeetingRow::no_time ? Status::Held : Status::Planned;
    if (!cell.empty()) {
      auto found = find_status(cell);
      if (!found) found = find_status(Cells::plain_word(cell));
      if (found)
        said = *found;
      else
        cells_->fail(C::Status, "bad_word", "'" + excerpt(cell) + "' is no status of a meeting",
                     "Write one of: planned, held, missed, cancelled, moved.");
    }
    if (row.planned == MeetingRow::no_time && (said != Status::Held || start.start == MeetingRow::no_time))
      cells_->fail(C::PlannedStart, "missing_cell", "the row does not say when the meeting was to be", "Fill in planned_start or start.");
    return said;
  }

  void why(MeetingRow& row) {
    row.by = cells_->word<Side>(C::By).value_or(Side::Unknown);
    row.cause = cells_->word<Cause>(C::Cause).value_or(Cause::Unknown);
    time(C::NotifiedAt, row.at, row, MeetingRow::AtInstant);
  }

  // Says in `before` that the meeting stood elsewhere and now stands where `to` says.
  static void move(MeetingRow& before, std::int32_t to, bool is_instant) {
    before.start = to;
    if (is_instant) before.instants = static_cast<std::uint8_t>(before.instants | MeetingRow::StartInstant);
    before.says = MeetingRow::Planned | MeetingRow::Moved;
  }

  void moved(Chunk& chunk, MeetingRow& row, MeetingRow& before, MeetingRow const& start, bool moved_before) {
    if (moved_before) {
      move(before, row.planned, (row.instants & MeetingRow::PlannedInstant) != 0);
    } else {
      before = row;
      if (start.start == MeetingRow::no_time)
        cells_->fail(C::Start, "missing_cell", "the row does not say where the meeting was moved from or to",
                     "Fill in original_start, or start for the new time.");
      move(before, start.start, (start.instants & MeetingRow::StartInstant) != 0);
    }
    why(before);
    before.basis = cells_->word<Basis>(C::Basis).value_or(Basis::Confirmed);
    chunk.rows.push_back(before);
  }

  void happened(Chunk& chunk, MeetingRow const& row, MeetingRow const& key, MeetingRow const& start, Status said, bool moved_before) {
    Basis const basis = cells_->word<Basis>(C::Basis).value_or(Basis::Confirmed);
    if (moved_before) {
      if (row.planned == MeetingRow::no_time)
        cells_->fail(C::PlannedStart, "missing_cell", "original_start is said, but not where the meeting was moved to",
                     "Fill in planned_start.");
      MeetingRow before = key;
      move(before, row.planned, (row.instants & MeetingRow::PlannedInstant) != 0);
      before.basis = basis;
      chunk.rows.push_back(before);
    }
    MeetingRow main = key;
    main.basis = basis;
    if (key.planned != MeetingRow::no_time) main.says = MeetingRow::Planned;
    switch (said) {
      case Status::Held:
        held(chunk, main, row, start);
        break;
      case Status::Missed:
        main.says |= MeetingRow::Missed;
        why(main);
        break;
      case Status::Cancelled:
        main.says |= MeetingRow::Cancelled;
        why(main);
        break;
      default:
        break;
    }
    chunk.rows.push_back(main);
  }

  void held(Chunk& chunk, MeetingRow& row, MeetingRow const& planned, MeetingRow const& start) {
    row.says |= MeetingRow::Held;
    bool is_instant = (start.instants & MeetingRow::StartInstant) != 0;
    row.start = start.start;
    if (row.start == MeetingRow::no_time) {
      row.start = planned.planned;
      is_instant = (planned.instants & MeetingRow::PlannedInstant) != 0;
      ++chunk.begun_as_planned;
    }
    if (is_instant) row.instants |= MeetingRow::StartInstant;
    row.minutes = minutes(C::Minutes, true);
    row.manager_late = lateness(C::ManagerLate);
    row.report_late = lateness(C::ReportLate);
    row.manager_prep = minutes(C::ManagerPrep);
    row.report_prep = minutes(C::ReportPrep);
    row.manager_follow_up = minutes(C::ManagerFollowUp);
    row.report_follow_up = minutes(C::ReportFollowUp);
    if (auto const replaced = cells_->text(C::Replaces); !replaced.empty())
      row.replaces = worker_->meetings.intern(cells_->id(C::Replaces));
  }

  void asked(Chunk& chunk, MeetingRow const& row) {
    if (cells_->text(C::AskedAt).empty() && cells_->text(C::AskedBy).empty()) return;
    MeetingRow ask = row;
    ask.says = MeetingRow::Asked;
    ask.planned_minutes = MeetingRow::no_minutes;
    ask.by = cells_->word<Side>(C::AskedBy).value_or(Side::Unknown);
    cells_->needed(C::AskedAt);
    time(C::AskedAt, ask.at, ask, MeetingRow::AtInstant, true);
    ask.prompted = cells_->flag(C::Prompted).value_or(false);
    chunk.rows.push_back(ask);
  }

  Cells* cells_;
  Worker* worker_;
};

Chunk parse_chunk(CsvFile::Parts const& file, Cells cells, RecordShape const& shape, Worker& worker, std::uint64_t begin,
                  std::uint64_t stop) {
  Chunk chunk;
  RecordReader reader{file.text.text, shape, begin, 0};
  MeetingParser parser{cells, worker};
  Record record;
  auto const reject_row = [&](RowError error) {
    ++chunk.rejected;
    if (chunk.errors.size() < file.options.max_errors) chunk.errors.push_back(std::move(error));
  };
  while (reader.next(stop, record)) {
    if (record.fault != Fault::None) {
      reject_row(fault_error(file, record));
      continue;
    }
    cells.take(record);
    std::size_t const before = chunk.rows.size();
    std::uint64_t const begun = chunk.begun_as_planned;
    parser.parse(chunk);
    if (cells.failed()) {
      chunk.rows.resize(before);
      chunk.begun_as_planned = begun;
      reject_row(cells.error());
    } else {
      ++chunk.loaded;
    }
  }
  chunk.blank = reader.blank();
  chunk.lines = reader.line();
  chunk.end = reader.position();
  chunk.people = worker.people.size();
  chunk.meetings = worker.meetings.size();
  return chunk;
}

// Asks for large pages: filling a long column is then not held up by thousands of page faults.
void prefer_large_pages([[maybe_unused]] std::vector<MeetingRow>& rows) {
#if defined(__linux__)
  constexpr std::uintptr_t page = 1 << 21;
  auto const begin = (reinterpret_cast<std::uintptr_t>(rows.data()) + page - 1) / page * page;
  auto const end = reinterpret_cast<std::uintptr_t>(rows.data() + rows.capacity()) / page * page;
  if (end > begin) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

// Numbers that the texts of a file will have in `names` once the file is loaded. Nothing is added before: a read that stops early leaves
// the facts untouched. New texts get the numbers behind the last one, in the order in which the file has them.
class FutureNames {
 public:
  explicit FutureNames(Names const& names) : names_{&names}, fresh_{{}} {}
  std::uint32_t number(std::string_view text) {
    std::uint32_t const known = names_->size() == 0 ? Names::none : names_->find(text);
    return known != Names::none ? known : names_->size() + fresh_.intern(text);
  }
  void add_to(Names& names) const {
    for (std::uint32_t i = 0; i < fresh_.size(); ++i) names.intern(fresh_.text(i));
  }

 private:
  Names const* names_;
  LocalNames fresh_;
};

// Takes the chunks in file order.
class Collector {
 public:
  Collector(CsvFile::Parts const& file, Facts const& facts, std::vector<Worker>& workers)
      : file_{&file}, workers_{&workers}, people_{facts.people()}, meetings_{facts.meetings()} {
    source_ = facts.labels().find(source_of(file));
    if (source_ == Names::none) source_ = facts.labels().size();
  }

  void accept(Chunk& chunk, unsigned worker_number, ReadReport& report) {
    Worker& worker = (*workers_)[worker_number];
    worker.people_in_facts.resize(std::max(chunk.people, worker.people_in_facts.size()), Names::none);
    worker.meetings_in_facts.resize(std::max(chunk.meetings, worker.meetings_in_facts.size()), Names::none);
    reserve(chunk);
    for (MeetingRow& row : chunk.rows) {
      row.manager = translated(row.manager, worker.people, worker.people_in_facts, people_);
      row.report = translated(row.report, worker.people, worker.people_in_facts, people_);
      if (row.meeting != Names::none) row.meeting = translated(row.meeting, worker.meetings, worker.meetings_in_facts, meetings_);
      if (row.replaces != Names::none) row.replaces = translated(row.replaces, worker.meetings, worker.meetings_in_facts, meetings_);
      row.source = source_;
    }
    rows_.insert(rows_.end(), chunk.rows.begin(), chunk.rows.end());
    for (RowError& error : chunk.errors) {
      if (report.errors.size() >= file_->options.max_errors) break;
      error.row += line_;
      report.errors.push_back(std::move(error));
    }
    line_ += chunk.lines;
    report.rows_loaded += chunk.loaded;
    report.rows_rejected += chunk.rejected;
    report.rows_read += chunk.loaded + chunk.rejected;
    report.rows_blank += chunk.blank;
    begun_as_planned_ += chunk.begun_as_planned;
  }

  void add_to(Facts& facts) {
    people_.add_to(facts.people());
    meetings_.add_to(facts.meetings());
    facts.labels().intern(source_of(*file_));
    facts.add_rows(std::move(rows_));
  }

  [[nodiscard]] std::uint64_t begun_as_planned() const noexcept { return begun_as_planned_; }
  void begin_at(std::uint64_t line) { line_ = line; }

 private:
  static std::uint32_t translated(std::uint32_t local, LocalNames const& names, std::vector<std::uint32_t>& known, FutureNames& future) {
    std::uint32_t& number = known[local];
    if (number == Names::none) number = future.number(names.text(local));
    return number;
  }

  // Room for all rows, judged by the first chunk, so that they are not copied again and again.
  void reserve(Chunk const& first) {
    if (rows_.capacity() != 0 || first.rows.empty()) return;
    double const share = static_cast<double>(file_->text.text.size() - file_->body_begin) /
                         static_cast<double>(std::max<std::uint64_t>(first.end - file_->body_begin, 1));
    rows_.reserve(static_cast<std::size_t>(static_cast<double>(first.rows.size()) * share * 1.02) + 16);
    prefer_large_pages(rows_);
  }

  CsvFile::Parts const* file_;
  std::vector<Worker>* workers_;
  FutureNames people_, meetings_;
  std::uint32_t source_;
  std::vector<MeetingRow> rows_;
  std::uint64_t line_ = 0, begun_as_planned_ = 0;
};

void add_notes(ReadReport& report, Selection const& selection, std::uint64_t begun_as_planned) {
  if (begun_as_planned != 0)
    report.notes.push_back(std::to_string(begun_as_planned) + " held meetings do not say `start`: taken to have begun as planned");
  if (!selection.has(C::Basis)) report.notes.push_back("no column `basis`: what the file calls held counts as confirmed");
  auto const late = report.columns.find("manager_late");
  if (late != report.columns.end() && plain_header(late->second) == "late")
    report.notes.push_back("column '" + late->second + "' was read as manager_late, the minutes by which the manager was late");
}

}  // namespace

ReadReport meetings(CsvFile const& csv, Facts& facts, Progress const& progress) {
  CsvFile::Parts const& file = csv.parts();
  auto const specs = columns_of(Kind::Meetings);
  ReadReport report = start_report(file, std::string{name_of(Kind::Meetings)});
  Selection const selection = select_columns(file, specs, report);
  if (!selection.has(C::PlannedStart) && !selection.has(C::Start)) {
    ColumnSpec needed = specs[C::PlannedStart];
    needed.required = true;
    select_columns(file, std::span{&needed, 1}, report);
  }
  unsigned const threads = std::clamp(file.options.threads, 1U, 256U);
  ChunkJob const job{.text = file.text.text, .begin = file.body_begin, .threads = threads, .what = "reading " + file.name};
  for (;;) {
    std::vector<Worker> workers;
    for (unsigned i = 0; i < threads; ++i) workers.emplace_back(file.text.text);
    Collector collector{file, facts, workers};
    collector.begin_at(file.body_line);
    ReadReport outcome = report;
    try {
      read_chunks(
          job, progress,
          [&](unsigned worker, std::uint64_t begin, std::uint64_t stop) {
            return parse_chunk(file, Cells{file, specs, selection, report.dialect.date_order}, selection.shape, workers[worker], begin,
                               stop);
          },
          [&](Chunk& chunk, unsigned worker) { collector.accept(chunk, worker, outcome); });
    } catch (OrderNeeded const&) {
      settle_date_order(file, specs, selection, report);  // leaves an order, or throws
      continue;
    }
    add_notes(outcome, selection, collector.begun_as_planned());
    if (!outcome.dry_run) collector.add_to(facts);
    return outcome;
  }
}

}  // namespace roir::exchange
