# p-values of the 29 vanguard areas, 2017/18 against 2014/15, from the whole spread of the controls. Base R alone.
half <- qnorm(0.9)
share <- 0.8 - 2 * half * dnorm(half) + 0.2 * half^2
panel <- read.csv("panel.csv")
out <- c()
for (metric in c("emergency_admissions", "emergency_bed_days")) {
  sums <- function(which) {
    rows <- panel[panel$financial_year == which, ]
    aggregate(cbind(y = rows[[metric]], n = rows$population / 4), list(a = rows$area_code), sum)
  }
  before <- sums("2014/15")
  now <- sums("2017/18")
  d <- merge(before, now, by = "a", suffixes = c("0", "1"))
  d$cohort <- panel$cohort[match(d$a, panel$area_code)]
  r <- d[d$cohort == "CONTROL", ]
  c <- d[d$cohort != "CONTROL", ]
  g <- sum(r$y1) / sum(r$n1) / (sum(r$y0) / sum(r$n0))
  off <- function(x) log(x$y1 / (x$y0 / x$n0 * x$n1 * g))
  s2 <- function(x) 1 / x$y1 + 1 / x$y0
  z <- off(r) / sqrt(s2(r))
  q <- quantile(z, c(0.1, 0.9), names = FALSE)
  k <- 1 / s2(r)
  phi <- mean(pmin(pmax(z, q[1]), q[2])^2) / share
  tau2 <- max(0, (nrow(r) * phi - (nrow(r) - 1)) / (sum(k) - sum(k^2) / sum(k)))
  own <- 1 / sum(r$y1) + 1 / sum(r$y0) + tau2 * sum((r$y1 / sum(r$y1))^2)
  p <- 2 * pt(-abs(off(c)) / sqrt(s2(c) + tau2 + own), nrow(r) - 1)
  bh <- p.adjust(p, "BH")
  rows <- sprintf('{"area_code": "%s", "p": %.15g, "p_bh": %.15g}', c$a, p, bh)
  out <- c(out, sprintf('{"metric": "%s", "tau2": %.15g, "rows": [\n%s\n]}', metric, tau2, paste(rows, collapse = ",\n")))
}
writeLines(paste0("[\n", paste(out, collapse = ",\n"), "\n]"), "07b_area_tests.json")
