# One Poisson event study of 7,500 practices and 60 months, practice effects profiled out.
# Usage: Rscript practices.R FOLDER, which holds events.txt and exposure.txt (one line a practice, the cohort's first)
# and cohort.txt (how many those are). Prints "value" (the last coefficient); reading is not timed.
folder <- commandArgs(TRUE)[1]
numbers <- function(name) scan(file.path(folder, name), quiet = TRUE)
y <- matrix(numbers("events.txt"), ncol = 60, byrow = TRUE)
n <- matrix(numbers("exposure.txt"), ncol = 60, byrow = TRUE)
treated <- seq_len(nrow(y)) <= numbers("cohort.txt")
before <- sum(proc.time()[1:2])
x1 <- cbind(diag(60)[, -1], sapply(c(1, 3:5), function(year) as.numeric(rep(1:5, each = 12) == year)))
x0 <- x1
x0[, 60:63] <- 0
b <- numeric(63)
repeat {
  score <- 0
  information <- 0
  for (arm in 0:1) {
    x <- if (arm == 1) x1 else x0
    weights <- sweep(n[treated == arm, ], 2, exp(drop(x %*% b)), "*")
    events <- rowSums(y[treated == arm, ])
    mu <- weights * (events / rowSums(weights))
    score <- score + crossprod(x, colSums(y[treated == arm, ] - mu))
    information <- information + crossprod(x, (diag(colSums(mu)) - crossprod(mu / sqrt(events))) %*% x)
  }
  move <- solve(information, score)
  b <- b + drop(move)
  if (max(abs(move)) < 1e-9) break
}
errors <- sqrt(diag(solve(information)))
cat("value", format(b[63], digits = 15), "\n")
cat("seconds", sum(proc.time()[1:2]) - before, "\n")
