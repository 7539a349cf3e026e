# Writes proportions_metafor.json. Run by hand in this folder: Rscript make_proportions.R
# glmer is told to search to the last digit; the same model by its default settings is kept too.
suppressMessages({library(metafor); library(jsonlite)})
datasets <- fromJSON("datasets.json", simplifyVector = FALSE)$datasets
tight <- list(glmerCtrl = list(optimizer = c("bobyqa", "bobyqa"), tolPwrss = 1e-12,
              optCtrl = list(rhoend = 1e-11, maxfun = 1e6), calc.derivs = TRUE))
rows <- list()
row <- function(m, d, test, settings, nodes) {
  p <- predict(m)
  list(dataset = d$id, test = test, settings = settings, nodes = nodes,
       call = sprintf("rma.glmm(measure='PLO', xi, ni, nAGQ=%d, test='%s'%s)", nodes, test,
                      if (settings == "tight") ", control=list(glmerCtrl=tight)" else ""),
       estimate = as.numeric(m$beta), se = m$se, low = m$ci.lb, high = m$ci.ub,
       prediction_low = p$pi.lb, prediction_high = p$pi.ub, tau2 = m$tau2, i2 = m$I2 / 100,
       q_wald = m$QE.Wld, q_lrt = m$QE.LRT, k = m$k)
}
for (d in datasets) if (d$kind == "proportions") {
  xi <- unlist(d$events); ni <- unlist(d$totals)
  for (test in c("z", "t")) for (settings in c("tight", "default")) {
    control <- if (settings == "tight") tight else list()
    m <- rma.glmm(measure = "PLO", xi = xi, ni = ni, nAGQ = 7, test = test, control = control)
    rows[[length(rows) + 1]] <- row(m, d, test, settings, 7)
  }
  m <- rma.glmm(measure = "PLO", xi = xi, ni = ni, nAGQ = 15, test = "z", control = tight)
  rows[[length(rows) + 1]] <- row(m, d, "z", "tight", 15)
}
out <- list(software = "R metafor with lme4", version = paste0("metafor ", packageVersion("metafor"),
  ", lme4 ", packageVersion("lme4"), ", ", R.version.string),
  tight = "list(optimizer=c('bobyqa','bobyqa'), tolPwrss=1e-12, optCtrl=list(rhoend=1e-11, maxfun=1e6))",
  results = rows)
write(toJSON(out, auto_unbox = TRUE, digits = NA, null = "null", na = "null", pretty = TRUE),
      "proportions_metafor.json")
