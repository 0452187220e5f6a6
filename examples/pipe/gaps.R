# The gap of each cohort, from the CSV on standard input. Needs only base R.
results <- read.csv(file("stdin"), comment.char = "#")
has_interval <- !is.na(results$difference_pp_lower)
gap <- with(results, ifelse(
  has_interval,
  sprintf("%.1f (%.1f to %.1f)", difference_pp_value, difference_pp_lower, difference_pp_upper),
  sprintf("%.1f", difference_pp_value)
))
word <- ifelse(has_interval, results$direction, "no interval")
cat(paste(results$metric, results$cohort, gap, word, sep = "\t"), sep = "\n")
