# Six comparisons with a studentised randomisation test of 9,999 relabellings each.
# Usage: Rscript relabelling.R FOLDER, which holds panel.csv of the benchmark. Prints "value" (smallest log ratio).
panel <- read.csv(file.path(commandArgs(TRUE)[1], "panel.csv"), comment.char = "#")
set.seed(1)
draws <- 9999
signs <- c(1, -1, -1, 1)

# One row an area: events and person-years of the window, then those of the baseline.
sums <- function(rows, measure) {
  year <- function(label) {
    own <- rows[rows$financial_year == label, ]
    cbind(tapply(own[[measure]], own$area_code, sum), tapply(own$population, own$area_code, sum) / 4)
  }
  cbind(year("2017/18"), year("2014/15"))
}
statistic <- function(x, own) {
  first <- x[own, , drop = FALSE]
  second <- x[-own, , drop = FALSE]
  a <- colSums(first)
  b <- colSums(second)
  spread <- function(arm, total) nrow(arm) / (nrow(arm) - 1) * sum((arm %*% (signs / total))^2)
  ratio <- sum(signs * log(a)) - sum(signs * log(b))
  c(ratio, abs(ratio) / sqrt(spread(first, a) + spread(second, b)))
}
ratios <- c()
for (measure in c("emergency_admissions", "emergency_bed_days")) for (cohort in c("PACS", "MCP", "EHCH")) {
  rows <- panel[panel$cohort %in% c(cohort, "REST"), ]
  x <- sums(rows, measure)
  own <- which(rownames(x) %in% rows$area_code[rows$cohort == cohort])
  observed <- statistic(x, own)
  drawn <- replicate(draws, statistic(x, sample.int(nrow(x), length(own)))[2])
  p <- (1 + sum(drawn >= observed[2])) / (draws + 1)
  ratios <- c(ratios, observed[1])
}
cat("value", format(min(ratios), digits = 15), "\n")
cat("seconds", sum(proc.time()[1:2]), "\n")
