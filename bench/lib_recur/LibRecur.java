// SPDX-License-Identifier: MIT
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * lib-recur's side of the comparison. Reads one command per line, answers each with one line of JSON: `load RULES`, `keep NUMBERS`, `answer`, `run`,
 * `window` and `answer_window` (jump to the window). Times are those of the thread that does the job.
 *
 * The driver runs the job several times before it takes a time, so that the virtual machine has compiled it.
 */
public final class LibRecur {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private record Series(RecurrenceRule rule, DateTime start, long after, long before) {}

  private List<Series> series = new ArrayList<>();
  private long[] starts = new long[1024];
  private int count;

  public static void main(String[] arguments) throws IOException {
    var side = new LibRecur();
    var input = new BufferedReader(new InputStreamReader(System.in));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      String[] words = line.split(" ");
      try {
        System.out.println(side.answer(words));
      } catch (Exception error) {
        System.out.println("{\"error\": \"" + error.toString().replaceAll("[\"\\\\\n]", " ") + "\"}");
      }
      System.out.flush();
    }
  }

  private String answer(String[] words) throws Exception {
    switch (words[0]) {
      case "load":
        return load(words[1]);
      case "keep":
        var kept = new ArrayList<Series>();
        for (String number : Files.readAllLines(Path.of(words[1]))) kept.add(series.get(Integer.parseInt(number)));
        series = kept;
        return reply(0, "");
      case "answer", "answer_window":
        return answers(words[0].equals("answer_window"));
      case "run", "window":
        return run(words[0].equals("window"));
      default:
        throw new IllegalArgumentException("no such command");
    }
  }

  // A rule that lib-recur refuses has no series.
  private static Series parse(String[] cells) {
    try {
      var rule = new RecurrenceRule(cells[4], RecurrenceRule.RfcMode.RFC5545_LAX);
      var start = cells[1].equals("-") ? DateTime.parse(cells[0]) : DateTime.parse(TimeZone.getTimeZone(cells[1]), cells[0]);
      return new Series(rule, start, 1000 * Long.parseLong(cells[2]), 1000 * Long.parseLong(cells[3]));
    } catch (Exception refused) {
      return null;
    }
  }

  private String load(String path) throws IOException {
    List<String[]> lines = Files.readAllLines(Path.of(path)).stream().map(line -> line.split("\t")).toList();
    series.clear();
    long begin = THREADS.getCurrentThreadCpuTime();
    for (String[] cells : lines) series.add(parse(cells));
    return reply(THREADS.getCurrentThreadCpuTime() - begin, "\"rules\": " + series.size());
  }

  // The starts in the window as seconds, into an array that is used again; floating ones are taken for UTC.
  private void expand(Series one, boolean jump) {
    count = 0;
    long first = one.after(), end = one.before();
    RecurrenceRuleIterator iterator = one.rule().iterator(one.start());
    if (jump) iterator.fastForward(first);
    while (iterator.hasNext()) {
      long start = iterator.nextMillis();
      if (start >= end) return;
      if (start < first) continue;
      if (count == starts.length) starts = Arrays.copyOf(starts, 2 * count);
      starts[count++] = start / 1000;
    }
  }

  // lib-recur gives some rules up: "too many empty recurrence sets".
  private boolean answers(Series one, boolean jump) {
    try {
      if (one != null) expand(one, jump);
      return one != null;
    } catch (IllegalArgumentException | IllegalStateException refused) {
      return false;
    }
  }

  private String answers(boolean jump) {
    var counts = new ArrayList<Long>();
    var sums = new ArrayList<Long>();
    for (Series one : series) {
      long sum = 0;
      boolean answered = answers(one, jump);
      for (int i = 0; answered && i < count; ++i) sum += (i + 1) * starts[i];
      counts.add(answered ? (long) count : -1);
      sums.add(sum);
    }
    return reply(0, "\"counts\": " + counts + ", \"sums\": " + sums);
  }

  private String run(boolean jump) {
    long begin = THREADS.getCurrentThreadCpuTime();
    long passes = 0, total;
    do {
      total = 0;
      for (Series one : series) {
        expand(one, jump);
        total += count;
      }
      ++passes;
    } while (THREADS.getCurrentThreadCpuTime() - begin < 20_000_000L);
    return reply((THREADS.getCurrentThreadCpuTime() - begin) / passes, "\"starts\": " + total);
  }

  private static String reply(long nanoseconds, String answer) {
    return String.format(Locale.ROOT, "{\"seconds\": %.9f, \"peak_mib\": 0, \"answer\": {%s}}", nanoseconds / 1e9, answer);
  }
}
