# Six Poisson event studies by year, area effects profiled out, with the delete-one-area jackknife of the whole fit.
# Usage: Rscript event-studies.R FOLDER, which holds panel.csv of the benchmark. Prints "value" (sum of the errors).
panel <- read.csv(file.path(commandArgs(TRUE)[1], "panel.csv"), comment.char = "#")
years <- sort(unique(panel$financial_year))
baseline <- "2014/15"

matrix_of <- function(rows, column, ids) {
  rows <- rows[order(match(rows$area_code, ids), rows$financial_year, rows$quarter), ]
  matrix(rows[[column]], length(ids), byrow = TRUE)
}
# Newton's method; x0 and x1 are the designs (periods by coefficients) of the comparator and of the cohort.
ppml <- function(y, n, treated, x0, x1, start, tolerance) {
  b <- start
  for (step in 1:100) {
    score <- 0
    information <- 0
    for (arm in 0:1) {
      x <- if (arm == 1) x1 else x0
      rows <- treated == arm
      weights <- sweep(n[rows, , drop = FALSE], 2, exp(drop(x %*% b)), "*")
      events <- rowSums(y[rows, , drop = FALSE])
      mu <- weights * (events / rowSums(weights))
      score <- score + crossprod(x, colSums(y[rows, , drop = FALSE] - mu))
      inner <- diag(colSums(mu)) - crossprod(mu / sqrt(events))
      information <- information + crossprod(x, inner %*% x)
    }
    move <- solve(information, score)
    b <- b + drop(move)
    if (max(abs(move)) < tolerance) break
  }
  b
}
total <- 0
for (measure in c("emergency_admissions", "emergency_bed_days")) for (cohort in c("PACS", "MCP", "EHCH")) {
  rows <- panel[panel$cohort %in% c(cohort, "REST"), ]
  ids <- sort(unique(rows$area_code))
  treated <- as.numeric(ids %in% rows$area_code[rows$cohort == cohort])
  y <- matrix_of(rows, measure, ids)
  n <- matrix_of(rows, "population", ids) / 4
  periods <- ncol(y)
  own <- sapply(setdiff(years, baseline), function(year) as.numeric(rep(years, each = 4) == year))
  x1 <- cbind(diag(periods)[, -1], own)
  x0 <- cbind(diag(periods)[, -1], 0 * own)
  terms <- periods:ncol(x1)
  fit <- ppml(y, n, treated, x0, x1, numeric(ncol(x1)), 1e-10)
  moves <- sapply(seq_along(ids), function(i) ppml(y[-i, ], n[-i, ], treated[-i], x0, x1, fit, 1e-6)[terms] - fit[terms])
  total <- total + sum(sqrt((length(ids) - 1) / length(ids) * rowSums(moves^2)))
}
cat("value", format(total, digits = 15), "\n")
cat("seconds", sum(proc.time()[1:2]), "\n")
