# Writes two_arms_r.json. Run by hand in this folder: Rscript make_two_arms.R
# Effects by metafor's escalc, p values by R's own tests.
suppressMessages({library(metafor); library(jsonlite)})
cases <- fromJSON("two_arm_cases.json", simplifyVector = FALSE)$cases
z <- qnorm(0.975)
effect <- function(measure, x1, n1, x2, n2) {
  e <- escalc(measure = measure, ai = x1, n1i = n1, ci = x2, n2i = n2, add = 1/2, to = "only0",
              drop00 = FALSE)
  y <- as.numeric(e$yi); v <- as.numeric(e$vi)
  list(estimate = exp(y), low = exp(y - z * sqrt(v)), high = exp(y + z * sqrt(v)),
       log_estimate = y, variance = v)
}
rows <- lapply(cases, function(case) {
  x1 <- case$treated[[1]]; n1 <- case$treated[[2]]; x2 <- case$control[[1]]; n2 <- case$control[[2]]
  m <- matrix(c(x1, n1 - x1, x2, n2 - x2), 2)
  degenerate <- x1 + x2 == 0 || x1 + x2 == n1 + n2
  chi <- if (degenerate) NULL else suppressWarnings(chisq.test(m, correct = FALSE)$p.value)
  rd <- escalc(measure = "RD", ai = x1, n1i = n1, ci = x2, n2i = n2, add = 1/2, to = "only0",
               drop00 = FALSE)
  list(case = case$id, risk_ratio = effect("RR", x1, n1, x2, n2),
       odds_ratio = effect("OR", x1, n1, x2, n2),
       risk_difference_padded = list(estimate = as.numeric(rd$yi), variance = as.numeric(rd$vi)),
       fisher_two_sided = min(1, fisher.test(m)$p.value),
       fisher_one_sided = min(1, fisher.test(m, alternative = "greater")$p.value),
       chi_square = chi)
})
out <- list(software = "R metafor and stats", version = paste0("metafor ",
  packageVersion("metafor"), ", ", R.version.string),
  calls = list(
    ratios = "escalc(measure='RR' or 'OR', ai, n1i, ci, n2i, add=1/2, to='only0', drop00=FALSE)",
    risk_difference_padded = "escalc(measure='RD', ai, n1i, ci, n2i, add=1/2, to='only0', drop00=FALSE)",
    fisher = "fisher.test(matrix(c(x1, n1-x1, x2, n2-x2), 2), alternative='two.sided' or 'greater')",
    chi_square = "chisq.test(same, correct=FALSE)"),
  results = rows)
write(toJSON(out, auto_unbox = TRUE, digits = NA, null = "null", pretty = TRUE), "two_arms_r.json")
