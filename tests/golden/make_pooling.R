# Writes pooling_metafor.json. Run by hand in this folder: Rscript make_pooling.R
# Convergence is set tighter than metafor's default, so that the last digits are those of the
# method and not of where the search stopped.
suppressMessages({library(metafor); library(jsonlite)})
datasets <- fromJSON("datasets.json", simplifyVector = FALSE)$datasets
column <- function(rows, i) sapply(rows, function(r) r[[i]])
tests <- c(wald = "z", hksj = "knha", hksj_floor = "adhoc")

effects <- function(d, measure) {
  if (d$kind == "two_arms") {
    escalc(measure = measure, ai = column(d$treated, 1), n1i = column(d$treated, 2),
           ci = column(d$control, 1), n2i = column(d$control, 2),
           add = 1/2, to = "only0", drop00 = FALSE)
  } else if (d$kind == "means") {
    escalc(measure = measure, n1i = column(d$treated, 1), m1i = column(d$treated, 2),
           sd1i = column(d$treated, 3), n2i = column(d$control, 1), m2i = column(d$control, 2),
           sd2i = column(d$control, 3))
  } else {
    escalc(measure = measure, xi = unlist(d$events), ni = unlist(d$totals), add = 1/2, to = "only0")
  }
}

rows <- list(); data <- list()
for (d in datasets) for (measure in unlist(d$measures)) {
  e <- effects(d, measure)
  yi <- as.numeric(e$yi); vi <- as.numeric(e$vi)
  tight <- list(threshold = 1e-12 * max(1, var(yi)), maxiter = 100000, tol = 1e-14)
  data[[length(data) + 1]] <- list(dataset = d$id, measure = measure, yi = yi, vi = vi)
  for (method in c("REML", "DL", "PM")) for (interval in names(tests)) {
    m <- rma(yi, vi, method = method, test = tests[[interval]], control = tight)
    p <- predict(m)
    profile <- confint(m, control = list(tol = 1e-14, maxiter = 100000, tau2.max = 1e4))$random
    rows[[length(rows) + 1]] <- list(
      dataset = d$id, measure = measure, tau2_method = tolower(method), interval = interval,
      call = sprintf("rma(yi, vi, method='%s', test='%s', control=list(threshold=1e-12*max(1, var(yi)), maxiter=1e5, tol=1e-14))",
                     method, tests[[interval]]),
      estimate = as.numeric(m$beta), se = m$se, low = m$ci.lb, high = m$ci.ub,
      prediction_low = p$pi.lb, prediction_high = p$pi.ub,
      tau2 = m$tau2, tau2_low = profile["tau^2", "ci.lb"], tau2_high = profile["tau^2", "ci.ub"],
      i2 = m$I2 / 100, q = m$QE, q_p = m$QEp, k = m$k)
  }
}
out <- list(software = "R metafor", version = paste0("metafor ", packageVersion("metafor"), ", ",
            R.version.string),
            tau2_interval_call = "confint(model, control=list(tol=1e-14, maxiter=1e5, tau2.max=1e4))",
            prediction_call = "predict(model)",
            effects_call = "escalc(measure, add=1/2, to='only0', drop00=FALSE)",
            effects = data, results = rows)
write(toJSON(out, auto_unbox = TRUE, digits = NA, null = "null", na = "null", pretty = TRUE),
      "pooling_metafor.json")
