# Comparisons in which one side has few areas: intervals of the gap, leave-one-out, and p-values of single areas.
# Base R alone. Data are made up here; JSON is written by hand with 15 significant digits.
set.seed(20171001)
draw <- function(n, sd) {
  people <- round(exp(rnorm(n, log(240000), 0.5)))
  later <- round(people * exp(rnorm(n, 0.02, 0.01)))
  rate <- 0.1 * exp(rnorm(n, 0, 0.15))
  data.frame(b = rpois(n, people * rate), nb = people, w = rpois(n, later * rate * exp(rnorm(n, 0.05, sd))), nw = later)
}
growth <- function(a) sum(a$w) / sum(a$nw) / (sum(a$b) / sum(a$nb)) - 1
without <- function(a, f) sapply(seq_len(nrow(a)), function(i) f(a[-i, ]))
jack <- function(a, f = growth) { v <- without(a, f); (length(v) - 1) / length(v) * sum((v - mean(v))^2) }
logGrowth <- function(a) log1p(growth(a))
taylor <- function(a) {
  u <- a$w / sum(a$w) - a$nw / sum(a$nw) - a$b / sum(a$b) + a$nb / sum(a$nb)
  nrow(a) / (nrow(a) - 1) * sum(u^2)
}
word <- function(lower, upper) if (upper < 0) "slower" else if (lower > 0) "faster" else "unclear"
wordOf <- function(c, r, level) {
  t <- qt((1 + level) / 2, min(nrow(c), nrow(r)) - 1)
  d <- growth(c) - growth(r)
  e <- sqrt(jack(c) + jack(r))
  word(d - t * e, d + t * e)
}

# One area beside the comparator: the spread of the comparator's areas with their outermost tenths drawn in, over what
# that leaves of a normal's variance, the error of the comparator's own growth beside it, and t on its areas less one.
half <- qnorm(0.9)
share <- 0.8 - 2 * half * dnorm(half) + 0.2 * half^2
areaTests <- function(c, r) {
  g <- 1 + growth(r)
  counting <- function(a) 1 / a$w + 1 / a$b
  off <- function(a) log(a$w / (a$b / a$nb * a$nw * g))
  z <- off(r) / sqrt(counting(r))
  q <- quantile(z, c(0.1, 0.9), names = FALSE)
  phi <- mean(pmin(pmax(z, q[1]), q[2])^2) / share
  k <- 1 / counting(r)
  tau2 <- max(0, (nrow(r) * phi - (nrow(r) - 1)) / (sum(k) - sum(k^2) / sum(k)))
  of <- 1 / sum(r$w) + 1 / sum(r$b) + tau2 * sum((r$w / sum(r$w))^2)
  p <- 2 * pt(-abs(off(c)) / sqrt(counting(c) + tau2 + of), nrow(r) - 1)
  list(tau2 = tau2, p = p, bh = p.adjust(p, "BH"), holm = p.adjust(p, "holm"))
}

number <- function(x) if (is.character(x)) paste0('"', x, '"') else sprintf("%.15g", x)
list1 <- function(x) paste0("[", paste(sapply(x, number), collapse = ", "), "]")
object <- function(l) paste0("{", paste0('"', names(l), '": ', unlist(l), collapse = ", "), "}")
arm <- function(a) paste0("[", paste(apply(a, 1, list1), collapse = ", "), "]")

sides <- list(c(14, 2), c(9, 2), c(6, 3), c(12, 4), c(2, 2), c(3, 9), c(5, 6), c(7, 40))
cases <- c()
for (at in seq_along(sides)) for (level in c(0.8, 0.95, 0.99)) {
  set.seed(100 + at)
  c <- draw(sides[[at]][1], 0.03)
  r <- draw(sides[[at]][2], 0.03)
  c$w <- round(c$w * c(0.9, 1, 1.04)[1 + at %% 3])
  df <- min(nrow(c), nrow(r)) - 1
  t <- qt((1 + level) / 2, df)
  d <- growth(c) - growth(r)
  e <- sqrt(jack(c) + jack(r))
  theta <- logGrowth(c) - logGrowth(r)
  f <- sqrt(jack(c, logGrowth) + jack(r, logGrowth))
  te <- sqrt((1 + growth(c))^2 * taylor(c) + (1 + growth(r))^2 * taylor(r))
  ends <- function(c, r) sapply(seq_len(nrow(c)), function(i) if (min(nrow(c) - 1, nrow(r)) < 2) "none" else wordOf(c[-i, ], r, level))
  ends0 <- sapply(seq_len(nrow(r)), function(i) if (min(nrow(r) - 1, nrow(c)) < 2) "none" else wordOf(c, r[-i, ], level))
  tests <- areaTests(c, r)
  one <- list(
    level = number(level), cohort = arm(c), comparator = arm(r), df = number(df), gap = number(100 * d),
    gap_limits = list1(100 * (d + c(-1, 1) * t * e)), ratio_limits = list1(exp(theta + c(-1, 1) * t * f)),
    growth_limits = list1(100 * (growth(c) + c(-1, 1) * qt((1 + level) / 2, nrow(c) - 1) * sqrt(jack(c)))),
    comparator_limits = list1(100 * (growth(r) + c(-1, 1) * qt((1 + level) / 2, nrow(r) - 1) * sqrt(jack(r)))),
    p = number(2 * pt(-abs(theta) / f, df)), taylor_limits = list1(100 * (d + c(-1, 1) * t * te)),
    taylor_p = number(2 * pt(-abs(theta) / sqrt(taylor(c) + taylor(r)), df)),
    detectable = number(100 * (t + qt(0.8, df)) * e), word = number(word(d - t * e, d + t * e)),
    words_without = list1(ends(c, r)), words_without_other = list1(ends0),
    tau2 = number(tests$tau2), area_p = list1(tests$p), area_bh = list1(tests$bh), area_holm = list1(tests$holm)
  )
  cases <- c(cases, object(one))
}
writeLines(paste0("[\n", paste(cases, collapse = ",\n"), "\n]"), "few_areas.json")
