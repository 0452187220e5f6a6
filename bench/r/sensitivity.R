# The gap under every specification, 360 for each of six comparisons, each with its jackknife interval:
# 3 baselines, 3 windows, 5 comparators, 2 screens, 2 ways to count people, 2 weightings.
# Usage: Rscript sensitivity.R FOLDER, which holds panel.csv of the benchmark. Prints "value" (the lowest gap).
panel <- read.csv(file.path(commandArgs(TRUE)[1], "panel.csv"), comment.char = "#")
panel$t <- match(panel$period, unique(panel$period))
matrix_of <- function(rows, column) tapply(rows[[column]], list(rows$area_code, rows$t), sum)

baselines <- list(5:8, 7:10, 1:8)
windows <- list(17:20, 20, 17:20)
jackknife <- function(y1, n1, y0, n0) {
  without <- (sum(y1) - y1) / (sum(n1) - n1) / ((sum(y0) - y0) / (sum(n0) - n0)) - 1
  k <- length(y1)
  c(sum(y1) / sum(n1) / (sum(y0) / sum(n0)) - 1, (k - 1) / k * sum((without - mean(without))^2), k)
}
mean_of_areas <- function(y1, n1, y0, n0) {
  growth <- y1 / n1 / (y0 / n0) - 1
  c(mean(growth), var(growth) / length(growth), length(growth))
}
gaps <- c()
for (measure in c("emergency_admissions", "emergency_bed_days")) for (cohort in c("PACS", "MCP", "EHCH")) {
  rows <- panel[panel$cohort %in% c(cohort, "REST"), ]
  y <- matrix_of(rows, measure)
  n <- matrix_of(rows, "population") / 4
  treated <- rownames(y) %in% rows$area_code[rows$cohort == cohort]
  for (baseline in baselines) for (window in windows) for (comparator in 0:4) for (screen in 1:2) {
    before <- if (length(window) == 1) baseline[(baseline - window) %% 4 == 0] else baseline
    for (people in 1:2) for (arm in list(jackknife, mean_of_areas)) {
      sums <- function(rows) {
        now <- if (people == 1) n[rows, window, drop = FALSE] else n[rows, rep(window[length(window)], length(window)), drop = FALSE]
        then <- if (people == 1) n[rows, before, drop = FALSE] else n[rows, rep(window[length(window)], length(before)), drop = FALSE]
        arm(rowSums(y[rows, window, drop = FALSE]), rowSums(now), rowSums(y[rows, before, drop = FALSE]), rowSums(then))
      }
      own <- sums(treated)
      rest <- sums(!treated)
      half <- qt(0.975, own[3] - 1) * sqrt(own[2] + rest[2])
      gaps <- rbind(gaps, 100 * (own[1] - rest[1]) + c(0, -100, 100) * half)
    }
  }
}
cat("value", format(min(gaps[, 1]), digits = 15), "\n")
cat("seconds", sum(proc.time()[1:2]), "\n")
