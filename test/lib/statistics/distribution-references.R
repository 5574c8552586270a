# Rscript test/lib/statistics/distribution-references.R > test/lib/statistics/distribution-references.json
# One row [function, arguments, value] a line. A quantile is kept where R’s own cdf returns to its p within 1e-12.
out <- character()
number <- function(v) sub("e\\+?(-?)0*", "e\\1", sprintf("%.17g", v))
ok <- function(v) is.finite(v) && abs(v) > 1e-300
put <- function(f, args, v) if (ok(v))
  out[[length(out) + 1]] <<- sprintf('    ["%s", [%s], %s]', f, paste(number(args), collapse = ", "), number(v))

ps <- c(1e-290, 1e-100, 1e-9, 0.1, 0.5, 0.99)
distribution <- function(name, q, p, ...) {
  for (lower in c(TRUE, FALSE)) for (pr in ps) {
    x <- signif(q(pr, ..., lower.tail = lower), 6)
    if (!ok(x) || (name == "beta" && (x <= 0 || x >= 1))) next
    put(paste0(name, "Cdf"), c(x, ...), p(x, ...))
    put(paste0(name, "Upper"), c(x, ...), p(x, ..., lower.tail = FALSE))
  }
  for (pr in c(1e-200, 0.001, 0.4, 0.975)) {
    x <- q(pr, ...)
    if (abs(p(x, ...) / pr - 1) < 1e-12) put(paste0(name, "Quantile"), c(pr, ...), x)
  }
}
distribution("normal", qnorm, pnorm)
for (d in c(0.5, 1, 3.7, 97, 12345.6, 1e6)) distribution("chiSquare", qchisq, pchisq, d)
for (d in c(0.5, 1, 3.7, 97, 12345.6)) distribution("t", qt, pt, d)
for (a in c(1, 5.5, 1000, 1e5)) for (b in c(1, 2, 40, 1e5)) distribution("f", qf, pf, a, b)
for (a in c(0.05, 1, 30, 1e4)) for (b in c(0.05, 2.5, 700, 1e4)) distribution("beta", qbeta, pbeta, a, b)
for (x in c(1e-8, 0.05, 0.5, 0.9, 1.2, 1.7, 2.4, 2.6, 7.7, 14.9, 15.1, 170.5, 123456.7, 1e6, 1e9)) {
  put("logGamma", x, lgamma(x))
  put("digamma", x, digamma(x))
}
for (a in c(0.05, 1, 30, 1e4)) for (b in c(0.3, 14, 700, 1e6)) put("logBeta", c(a, b), lbeta(a, b))
cat('{\n  "provenance": "', R.version.string, ', test/lib/statistics/distribution-references.R",\n  "values": [\n', sep = "")
cat(paste(out, collapse = ",\n"), "\n  ]\n}\n", sep = "")
