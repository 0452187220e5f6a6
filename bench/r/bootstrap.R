# Six BCa intervals of the log ratio of growths, 9,999 resamples of areas within arms each (boot).
# Usage: Rscript bootstrap.R FOLDER, which holds panel.csv of the benchmark. Prints "value" (sum of the lower limits).
suppressMessages(library(boot))
panel <- read.csv(file.path(commandArgs(TRUE)[1], "panel.csv"), comment.char = "#")
set.seed(1)
before <- sum(proc.time()[1:2])
signs <- c(1, -1, -1, 1)
total <- 0
for (measure in c("emergency_admissions", "emergency_bed_days")) for (cohort in c("PACS", "MCP", "EHCH")) {
  rows <- panel[panel$cohort %in% c(cohort, "REST"), ]
  year <- function(label) {
    own <- rows[rows$financial_year == label, ]
    cbind(tapply(own[[measure]], own$area_code, sum), tapply(own$population, own$area_code, sum) / 4)
  }
  x <- cbind(year("2017/18"), year("2014/15"))
  x <- cbind(x, rownames(x) %in% rows$area_code[rows$cohort == cohort])
  log_ratio <- function(x, index) {
    x <- x[index, ]
    treated <- x[, 5] == 1
    sum(signs * log(colSums(x[treated, 1:4]))) - sum(signs * log(colSums(x[!treated, 1:4])))
  }
  resampled <- boot(x, log_ratio, R = 9999, strata = 1 + x[, 5])
  influence <- empinf(resampled, type = "jack", stype = "i")
  total <- total + boot.ci(resampled, type = "bca", L = influence)$bca[4]
}
cat("value", format(total, digits = 15), "\n")
cat("seconds", sum(proc.time()[1:2]) - before, "\n")
