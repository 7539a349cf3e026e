# Seconds that statcheck needs for the text of a file, without the time R needs to start.
suppressMessages(library(statcheck))
text <- paste(readLines(commandArgs(trailingOnly = TRUE)[1], warn = FALSE), collapse = "\n")
invisible(utils::capture.output(
  seconds <- system.time(found <- suppressMessages(statcheck(text, messages = FALSE)))[["elapsed"]]
))
cat(seconds, "\n")
