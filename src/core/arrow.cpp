// SPDX-License-Identifier: MIT
#include <roir/core/arrow.hpp>
#include <roir/core/error.hpp>

#include <array>
#include <cerrno>
#include <cstring>
#include <limits>
#include <memory>
#include <new>
#include <utility>

namespace roir {
namespace {

static_assert(sizeof(DayNumber) == sizeof(std::int32_t) && std::is_standard_layout_v<DayNumber>, "a date column is an array of int32");

using SharedTable = std::shared_ptr<Table const>;

// Key-value pairs in the encoding of the C data interface: counts and lengths as int32 of the machine, then the bytes.
class Metadata {
 public:
  void add(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    ++count_;
    append(key);
    append(value);
  }
  [[nodiscard]] std::string encoded() const { return count_ == 0 ? std::string{} : integer(count_) + pairs_; }

 private:
  static std::string integer(std::int32_t value) {
    std::array<char, sizeof value> bytes;
    std::memcpy(bytes.data(), &value, sizeof value);
    return {bytes.data(), bytes.size()};
  }
  void append(std::string_view text) { pairs_.append(integer(static_cast<std::int32_t>(text.size()))).append(text); }

  std::int32_t count_ = 0;
  std::string pairs_;
};

// Children of a schema or array: they live in their parent, and a receiver may have moved any of them out before the parent is released.
template <class Node>
struct Children {
  explicit Children(std::size_t count) : nodes(count), pointers(count) {
    for (std::size_t i = 0; i < count; ++i) pointers[i] = &nodes[i];
  }
  Children(Children const&) = delete;
  Children& operator=(Children const&) = delete;
  ~Children() {
    for (Node& node : nodes)
      if (node.release != nullptr) node.release(&node);
  }
  std::vector<Node> nodes;  // zeroed: no release yet
  std::vector<Node*> pointers;
};

struct SchemaData {
  explicit SchemaData(std::size_t count) : children{count} {}
  std::string name{};
  std::string metadata{};
  Children<ArrowSchema> children;
};

// What keeps the buffers of one array alive.
struct ArrayData {
  explicit ArrayData(std::size_t count) : children{count} {}
  SharedTable table{};
  std::vector<std::uint8_t> validity{};
  std::vector<std::int32_t> offsets{};
  std::string characters{};
  std::vector<void const*> buffers{};
  Children<ArrowArray> children;
};

template <class Node, class Data>
void release(Node* node) noexcept {
  delete static_cast<Data*>(node->private_data);
  node->release = nullptr;
}

void fill(ArrowSchema& schema, char const* format, std::int64_t flags, std::unique_ptr<SchemaData> data) {
  schema = ArrowSchema{};
  schema.format = format;
  schema.name = data->name.c_str();
  schema.metadata = data->metadata.empty() ? nullptr : data->metadata.data();
  schema.flags = flags;
  schema.n_children = static_cast<std::int64_t>(data->children.nodes.size());
  schema.children = data->children.pointers.data();
  schema.private_data = data.release();
  schema.release = release<ArrowSchema, SchemaData>;
}

void fill(ArrowArray& array, std::size_t length, std::size_t nulls, std::unique_ptr<ArrayData> data) {
  array = ArrowArray{};
  array.length = static_cast<std::int64_t>(length);
  array.null_count = static_cast<std::int64_t>(nulls);
  array.n_buffers = static_cast<std::int64_t>(data->buffers.size());
  array.buffers = data->buffers.data();
  array.n_children = static_cast<std::int64_t>(data->children.nodes.size());
  array.children = data->children.pointers.data();
  array.private_data = data.release();
  array.release = release<ArrowArray, ArrayData>;
}

char const* format_of(Column const& column) {
  constexpr std::array<char const*, 4> formats{"u", "l", "g", "tdD"};  // in the order of Column::Cells
  return formats[column.cells().index()];
}

void export_schema(Table const& table, ArrowSchema& out) {
  auto data = std::make_unique<SchemaData>(table.columns().size());
  TableInfo const& info = table.info();
  std::string notes;
  for (std::string const& note : info.notes) notes += (notes.empty() ? "" : "\n") + note;
  Metadata metadata;
  metadata.add("name", info.name);
  metadata.add("title", info.title);
  metadata.add("definition", info.definition);
  metadata.add("policy", info.policy);
  metadata.add("audience", info.audience);
  metadata.add("notes", notes);
  data->metadata = metadata.encoded();
  for (std::size_t i = 0; i < table.columns().size(); ++i) {
    Column::Meta const& meta = table.columns()[i].meta();
    auto child = std::make_unique<SchemaData>(0);
    child->name = meta.name;
    Metadata words;
    words.add("unit", meta.unit);
    words.add("words", meta.words);
    child->metadata = words.encoded();
    fill(data->children.nodes[i], format_of(table.columns()[i]), ARROW_FLAG_NULLABLE, std::move(child));
  }
  fill(out, "+s", 0, std::move(data));
}

// A buffer of no bytes still has an address, for readers that ask.
template <class Cell>
void const* address(std::vector<Cell> const& cells) {
  static constexpr std::int64_t nothing = 0;
  return cells.empty() ? static_cast<void const*>(&nothing) : cells.data();
}

void export_text(std::vector<std::string> const& cells, Column const& column, ArrayData& data) {
  data.offsets.reserve(cells.size() + 1);
  data.offsets.push_back(0);
  for (std::size_t row = 0; row < cells.size(); ++row) {
    if (!column.is_missing(row)) data.characters += cells[row];
    data.offsets.push_back(static_cast<std::int32_t>(data.characters.size()));
  }
  data.buffers.push_back(data.offsets.data());
  data.buffers.push_back(data.characters.data());
}

void export_column(SharedTable const& table, Column const& column, ArrowArray& out) {
  auto data = std::make_unique<ArrayData>(0);
  data->table = table;
  std::size_t nulls = 0;
  std::vector<std::uint8_t> validity((column.size() + 7) / 8);
  for (std::size_t row = 0; row < column.size(); ++row) {
    if (column.is_missing(row))
      ++nulls;
    else
      validity[row / 8] = static_cast<std::uint8_t>(validity[row / 8] | (1U << (row % 8)));
  }
  if (nulls > 0) data->validity = std::move(validity);
  data->buffers.push_back(nulls > 0 ? data->validity.data() : nullptr);
  if (auto const* text = std::get_if<std::vector<std::string>>(&column.cells()))
    export_text(*text, column, *data);
  else
    data->buffers.push_back(std::visit([](auto const& cells) { return address(cells); }, column.cells()));
  fill(out, column.size(), nulls, std::move(data));
}

void export_batch(SharedTable const& table, ArrowArray& out) {
  auto data = std::make_unique<ArrayData>(table->columns().size());
  data->table = table;
  data->buffers.push_back(nullptr);
  for (std::size_t i = 0; i < table->columns().size(); ++i) export_column(table, table->columns()[i], data->children.nodes[i]);
  fill(out, table->rows(), 0, std::move(data));
}

struct StreamData {
  SharedTable table;
  bool done = false;
};

// Runs `work` for a caller in C. The one thing that can go wrong is that there is no memory left.
template <class Work>
int answer(ArrowArrayStream* stream, Work&& work) noexcept {
  try {
    work(*static_cast<StreamData*>(stream->private_data));
    return 0;
  } catch (std::bad_alloc const&) {
    return ENOMEM;
  }
}

}  // namespace

void export_stream(Table table, ArrowArrayStream* out) {
  for (Column const& column : table.columns()) {
    auto const* text = std::get_if<std::vector<std::string>>(&column.cells());
    if (text == nullptr) continue;
    std::size_t bytes = 0;
    for (std::string const& cell : *text) bytes += cell.size();
    if (bytes > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
      throw LimitExceeded{
          {.code = "column_too_large",
           .message = "the texts of column " + column.name() + " have " + std::to_string(bytes) + " bytes; Arrow's utf8 holds 2147483647",
           .subject = column.name()}};
  }
  auto data = std::make_unique<StreamData>(StreamData{std::make_shared<Table const>(std::move(table))});
  *out = ArrowArrayStream{};
  out->get_schema = [](ArrowArrayStream* stream, ArrowSchema* schema) {
    return answer(stream, [&](StreamData& own) { export_schema(*own.table, *schema); });
  };
  out->get_next = [](ArrowArrayStream* stream, ArrowArray* array) {
    return answer(stream, [&](StreamData& own) {
      *array = ArrowArray{};  // released: the end of the stream
      if (!own.done) export_batch(own.table, *array);
      own.done = true;
    });
  };
  out->get_last_error = [](ArrowArrayStream*) -> char const* { return nullptr; };  // the number says it all
  out->release = release<ArrowArrayStream, StreamData>;
  out->private_data = data.release();
}

}  // namespace roir
