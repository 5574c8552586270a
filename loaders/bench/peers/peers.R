# nls of R, timed by itself: one JSON object a line in, one out (see peer.ts)

seconds <- function(call, least) {
  started <- proc.time()[["elapsed"]]
  repeats <- 0
  repeat {
    call()
    repeats <- repeats + 1
    passed <- proc.time()[["elapsed"]] - started
    if (passed >= least) return(passed / repeats)
  }
}

ways_of <- function(data) {
  rows <- data.frame(n = log(data$N), y = data$y)
  slopes <- deriv(~ E + A * exp(-alpha * n), c("E", "A", "alpha"), function(E, A, alpha, n) NULL)
  list(
    "nls" = function() coef(nls(y ~ E + A * exp(-alpha * n), rows, data$start)),
    "nls, analytic derivatives" = function() coef(nls(y ~ slopes(E, A, alpha, n), rows, data$start)),
    "nls, port" = function() coef(nls(y ~ E + A * exp(-alpha * n), rows, data$start, algorithm = "port")),
    "nls, port, analytic derivatives" = function()
      coef(nls(y ~ slopes(E, A, alpha, n), rows, data$start, algorithm = "port"))
  )
}

number <- function(v) format(v, digits = 15, scientific = TRUE)
object <- function(v) paste0("{", paste0('"', names(v), '":', number(v), collapse = ","), "}")

prepare <- function(data) {
  ways <- ways_of(data)
  found <- lapply(ways, function(call) tryCatch(call(), error = function(e) NULL))
  off <- sapply(found, function(v) if (is.null(v)) 1 else max(abs(v / unlist(data$values)[names(v)] - 1)))
  times <- sapply(names(ways), function(way)
    if (off[[way]] <= 1e-6) median(replicate(5, seconds(ways[[way]], 0.06))) else Inf)
  if (all(is.infinite(times))) return(list(answer = '{"error":"no way of nls was right"}'))
  chosen <- names(ways)[which.min(times)]
  right <- is.finite(times)
  tried <- paste0('["', names(ways)[right], '",', number(1000 * times[right]), ",", number(off[right]), "]", collapse = ",")
  answer <- paste0(
    '{"program":"R ', getRversion(), '","chosen":"', chosen, '","tried":[', tried, '],"values":', object(found[[chosen]]), "}"
  )
  list(answer = answer, call = ways[[chosen]])
}

# JSON without text in its arrays is R but for its brackets
parsed <- function(line) {
  for (pair in list(c("[", "c("), c("]", ")"), c("{", "list("), c("}", ")"), c('":', '"='))) {
    line <- gsub(pair[1], pair[2], line, fixed = TRUE)
  }
  eval(parse(text = line))
}

input <- file("stdin", "r")
call <- NULL
while (length(line <- readLines(input, 1))) {
  request <- parsed(line)
  if (is.null(request$data)) {
    cat('{"seconds":', number(seconds(call, 0.25)), "}\n", sep = "")
  } else {
    prepared <- prepare(request$data)
    call <- prepared$call
    cat(prepared$answer, "\n", sep = "")
  }
  flush(stdout())
}
