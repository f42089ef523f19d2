# SPDX-License-Identifier: MIT
# R's side of survival curves; see survival.cpp for the commands. One line of JSON for each command.
suppressPackageStartupMessages(library(survival))

numbers <- function(values) paste0("[", paste(format(values, digits = 17, trim = TRUE), collapse = ", "), "]")

# What is faster than a fiftieth of a second does not occur here, so each job runs once.
timed <- function(job) {
  seconds <- system.time(result <- job())
  list(seconds = seconds[["user.self"]] + seconds[["sys.self"]], result = result)
}

reply <- function(seconds, answer) {
  status <- readLines("/proc/self/status")
  peak <- as.integer(gsub("[^0-9]", "", grep("^VmHWM", status, value = TRUE))) %/% 1024
  cat(sprintf('{"seconds": %.9f, "peak_mib": %d, "answer": {%s}}\n', seconds, peak, answer))
}

input <- file("stdin", "r")
while (length(line <- readLines(input, 1)) > 0) {
  words <- strsplit(line, " ")[[1]]
  if (words[1] == "open") {
    rows <- file.info(words[2])$size %/% 5
    content <- file(words[2], "rb")
    days <- as.numeric(readBin(content, "integer", rows, size = 4))
    left <- as.integer(readBin(content, "raw", rows))
    close(content)
    group <- (seq_len(rows) - 1) %% 2
    reply(0, sprintf('"rows": %d', rows))
  } else if (words[1] == "curve") {
    found <- timed(function() survfit(Surv(days, left) ~ 1))
    curve <- found$result
    event <- curve$n.event > 0
    reply(found$seconds, sprintf('"times": %s, "survival": %s, "standard_error": %s', numbers(curve$time[event]), numbers(curve$surv[event]),
                                 numbers((curve$surv * curve$std.err)[event])))
  } else if (words[1] == "log_rank") {
    found <- timed(function() survdiff(Surv(days, left) ~ group))
    reply(found$seconds, sprintf('"statistic": %s', numbers(found$result$chisq)))
  }
  flush(stdout())
}
