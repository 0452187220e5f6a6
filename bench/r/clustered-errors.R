# One Poisson event study by year with area and quarter effects as dummies, and errors clustered by area (sandwich).
# Usage: Rscript clustered-errors.R FOLDER, which holds panel.csv of the benchmark. Prints "value" (sum of the errors).
suppressMessages(library(sandwich))
panel <- read.csv(file.path(commandArgs(TRUE)[1], "panel.csv"), comment.char = "#")
rows <- panel[panel$cohort %in% c("PACS", "REST"), ]
rows$area <- factor(rows$area_code)
rows$time <- factor(rows$period)
before <- sum(proc.time()[1:2])
rows$effect <- sapply(setdiff(sort(unique(rows$financial_year)), "2014/15"), function(year) {
  as.numeric(rows$cohort == "PACS" & rows$financial_year == year)
})
fit <- glm(emergency_admissions ~ 0 + area + time + effect + offset(log(population / 4)), poisson, rows,
  control = glm.control(epsilon = 1e-12))
own <- grep("^effect", names(coef(fit)))
errors <- sqrt(diag(vcovCL(fit, cluster = ~area, type = "HC0", cadjust = TRUE))[own])
cat("value", format(sum(errors), digits = 15), "\n")
cat("seconds", sum(proc.time()[1:2]) - before, "\n")
