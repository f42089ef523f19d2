// SPDX-License-Identifier: MIT
#include "exchange/chunks.hpp"
#include "exchange/file_readers.hpp"
#include "exchange/kinds.hpp"
#include "exchange/large_pages.hpp"
#include "exchange/local_names.hpp"
#include "exchange/table_reader.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <mutex>
#include <utility>

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

// Who a row is about, until it is known which numbers they have.
struct Pair {
  std::string_view manager, report;
};

// What was read of one chunk. Names are numbers of the worker.
struct Chunk {
  std::vector<MeetingRow> rows;
  std::vector<Pair> pairs;           // one per row
  std::deque<std::string> unquoted;  // ids that do not lie in the file as they are
  std::vector<RowError> errors;      // lines count from the chunk's first
  std::uint64_t loaded = 0, rejected = 0, blank = 0, lines = 0, end = 0;
  std::uint64_t begun_as_planned = 0;    // held meetings that do not say when they began
  std::size_t people = 0, meetings = 0;  // names that the worker had when it was done
};

// A time of a row and whether it is an instant.
struct Time {
  std::int32_t minutes = MeetingRow::no_time;
  bool is_instant = false;
  [[nodiscard]] bool is_said() const noexcept { return minutes != MeetingRow::no_time; }
};

// One record of the file becomes one to three rows: that the meeting was moved, what became of it, that somebody asked to make up for it.
class MeetingParser {
 public:
  MeetingParser(Cells& cells, Worker& worker) : cells_{&cells}, worker_{&worker} {}

  // Appends the rows of the current record, or marks the cells as failed.
  void parse(Chunk& chunk) {
    Pair const pair{.manager = cells_->id(C::Manager), .report = cells_->id(C::Report)};
    if (pair.manager == pair.report)
      cells_->fail(C::Report, "bad_meeting", "manager and report are the same person", "A one-to-one needs two people.");
    Time const planned = time(C::PlannedStart);
    Time const started = time(C::Start);
    Time const original = time(C::OriginalStart);

    // A meeting is known by where it first stood: all its statements have that time for a key, wherever it went.
    MeetingRow key;
    set(key, &MeetingRow::planned, MeetingRow::PlannedInstant, original.is_said() ? original : planned);
    set(key, &MeetingRow::recorded, MeetingRow::RecordedInstant, time(C::RecordedAt));
    if (!cells_->text(C::Meeting).empty()) key.meeting = worker_->meetings.intern(cells_->id(C::Meeting));
    key.basis = cells_->word<Basis>(C::Basis).value_or(Basis::Confirmed);

    Status const said = status(planned, started);
    std::uint16_t const planned_minutes = minutes(C::PlannedMinutes, true);
    if (said == Status::Moved || original.is_said()) move(chunk, key, planned_minutes, original.is_said() ? planned : started, said);
    if (said != Status::Moved) happen(chunk, key, planned_minutes, said, started.is_said() ? started : planned, !started.is_said());
    if (!cells_->text(C::AskedAt).empty() || !cells_->text(C::AskedBy).empty()) ask(chunk, key);
    if (!cells_->failed())
      chunk.pairs.resize(chunk.rows.size(), {.manager = kept(pair.manager, chunk), .report = kept(pair.report, chunk)});
  }

 private:
  // The same text in a place that outlives the record.
  std::string_view kept(std::string_view text, Chunk& chunk) const {
    return worker_->people.is_stable(text) ? text : std::string_view{chunk.unquoted.emplace_back(text)};
  }

  Time time(std::size_t spec) {
    auto const moment = cells_->moment(spec);
    return moment ? Time{.minutes = moment->minutes(), .is_instant = moment->is_instant()} : Time{};
  }
  static void set(MeetingRow& row, std::int32_t MeetingRow::*field, MeetingRow::Instant bit, Time time) noexcept {
    row.*field = time.minutes;
    if (time.is_instant) row.instants = static_cast<std::uint8_t>(row.instants | bit);
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

  Status status(Time planned, Time started) {
    std::string_view const cell = cells_->text(C::Status);
    Status said = started.is_said() ? Status::Held : Status::Planned;
    if (!cell.empty()) {
      auto found = find_status(cell);
      if (!found) found = find_status(Cells::plain_word(cell));
      if (found)
        said = *found;
      else
        cells_->fail(C::Status, "bad_word", "'" + excerpt(cell) + "' is no status of a meeting",
                     "Write one of: planned, held, missed, cancelled, moved.");
    }
    if (!planned.is_said() && (said != Status::Held || !started.is_said()))
      cells_->fail(C::PlannedStart, "missing_cell", "the row does not say when the meeting was to be", "Fill in planned_start or start.");
    return said;
  }

  void why(MeetingRow& row) {
    row.by = cells_->word<Side>(C::By).value_or(Side::Unknown);
    row.cause = cells_->word<Cause>(C::Cause).value_or(Cause::Unknown);
    set(row, &MeetingRow::at, MeetingRow::AtInstant, time(C::NotifiedAt));
  }

  void move(Chunk& chunk, MeetingRow const& key, std::uint16_t planned_minutes, Time to, Status said) {
    MeetingRow& row = chunk.rows.emplace_back(key);
    row.says = MeetingRow::Planned | MeetingRow::Moved;
    row.planned_minutes = planned_minutes;
    set(row, &MeetingRow::start, MeetingRow::StartInstant, to);
    if (said != Status::Cancelled && said != Status::Missed) why(row);  // of a loss, they are of that
    if (!to.is_said())
      cells_->fail(C::Start, "missing_cell", "the row does not say both where the meeting stood and where it was moved to",
                   "Fill in original_start and planned_start, or planned_start and start.");
  }

  void happen(Chunk& chunk, MeetingRow const& key, std::uint16_t planned_minutes, Status said, Time start, bool begun_as_planned) {
    MeetingRow& row = chunk.rows.emplace_back(key);
    row.planned_minutes = planned_minutes;
    if (key.planned != MeetingRow::no_time) row.says = MeetingRow::Planned;
    if (said == Status::Held) {
      row.says |= MeetingRow::Held;
      set(row, &MeetingRow::start, MeetingRow::StartInstant, start);
      held(row);
      chunk.begun_as_planned += begun_as_planned;
    } else if (said == Status::Missed || said == Status::Cancelled) {
      row.says |= said == Status::Missed ? MeetingRow::Missed : MeetingRow::Cancelled;
      why(row);
    }
  }

  void held(MeetingRow& row) {
    row.minutes = minutes(C::Minutes, true);
    row.manager_late = lateness(C::ManagerLate);
    row.report_late = lateness(C::ReportLate);
    row.manager_prep = minutes(C::ManagerPrep);
    row.report_prep = minutes(C::ReportPrep);
    row.manager_follow_up = minutes(C::ManagerFollowUp);
    row.report_follow_up = minutes(C::ReportFollowUp);
    if (!cells_->text(C::Replaces).empty()) row.replaces = worker_->meetings.intern(cells_->id(C::Replaces));
  }

  void ask(Chunk& chunk, MeetingRow const& key) {
    MeetingRow& row = chunk.rows.emplace_back(key);
    row.says = MeetingRow::Asked;
    row.by = cells_->word<Side>(C::AskedBy).value_or(Side::Unknown);
    cells_->needed(C::AskedAt);
    set(row, &MeetingRow::at, MeetingRow::AtInstant, time(C::AskedAt));
    row.prompted = cells_->flag(C::Prompted).value_or(false);
  }

  Cells* cells_;
  Worker* worker_;
};

// Chunks whose memory is used again: fresh memory would cost a page fault every few rows.
class SpareChunks {
 public:
  Chunk take() {
    std::scoped_lock const lock{mutex_};
    if (spare_.empty()) return {};
    Chunk chunk = std::move(spare_.back());
    spare_.pop_back();
    return chunk;
  }
  void give_back(Chunk& used) {
    Chunk chunk;
    used.rows.clear();
    used.pairs.clear();
    chunk.rows = std::move(used.rows);
    chunk.pairs = std::move(used.pairs);
    std::scoped_lock const lock{mutex_};
    spare_.push_back(std::move(chunk));
  }

 private:
  std::mutex mutex_;
  std::vector<Chunk> spare_;
};

// Numbers for all people of a chunk. The table is large and the people come in any order: each look-up is announced some rows ahead.
void number_people(Chunk& chunk, LocalNames& people) {
  constexpr std::size_t ahead = 16;
  struct Keys {
    LocalNames::Key manager, report;
  };
  std::array<Keys, ahead> keys;
  std::size_t const count = chunk.rows.size();
  for (std::size_t i = 0; i < count + ahead; ++i) {
    Keys& here = keys[i % ahead];
    if (i >= ahead) {
      chunk.rows[i - ahead].manager = people.intern(here.manager);
      chunk.rows[i - ahead].report = people.intern(here.report);
    }
    if (i >= count) continue;
    here = {.manager = LocalNames::key(chunk.pairs[i].manager), .report = LocalNames::key(chunk.pairs[i].report)};
    people.prefetch(here.manager);
    people.prefetch(here.report);
  }
}

Chunk parse_chunk(CsvFile::Parts const& file, Cells cells, RecordShape const& shape, Worker& worker, SpareChunks& spare,
                  std::uint64_t begin, std::uint64_t stop) {
  Chunk chunk = spare.take();
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
  number_people(chunk, worker.people);
  chunk.blank = reader.blank();
  chunk.lines = reader.line();
  chunk.end = reader.position();
  chunk.people = worker.people.size();
  chunk.meetings = worker.meetings.size();
  return chunk;
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
    prefer_large_pages(rows_.data(), rows_.capacity() * sizeof(MeetingRow));
  }

  CsvFile::Parts const* file_;
  std::vector<Worker>* workers_;
  FutureNames people_, meetings_;
  std::uint32_t source_;
  std::vector<MeetingRow> rows_;
  std::uint64_t line_ = 0, begun_as_planned_ = 0;
};

void add_notes(ReadReport& report, ColumnSelection const& selection, std::uint64_t begun_as_planned) {
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
  ColumnSelection const selection = select_columns(file, specs, report);
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
    SpareChunks spare;
    ReadReport outcome = report;
    try {
      read_chunks(
          job, progress,
          [&](unsigned worker, std::uint64_t begin, std::uint64_t stop) {
            return parse_chunk(file, Cells{file, specs, selection, report.dialect.date_order}, selection.shape, workers[worker], spare,
                               begin, stop);
          },
          [&](Chunk& chunk, unsigned worker) {
            collector.accept(chunk, worker, outcome);
            spare.give_back(chunk);
          });
    } catch (OrderNeeded const&) {
      settle_date_order(file, specs, selection, progress, report);  // leaves an order, or throws
      continue;
    }
    add_notes(outcome, selection, collector.begun_as_planned());
    if (!outcome.dry_run) collector.add_to(facts);
    return outcome;
  }
}

}  // namespace roir::exchange
