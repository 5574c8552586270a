"""The Huber fits of resamples, each begun at the fit to all rows, by many methods of scipy.optimize."""

import numpy as np
import scipy
from huber import NAMES, Huber, coordinates, named
from scipy.optimize import least_squares, minimize, root
from suite import Suite

WINDOW = 3  # in units of delta: where the residuals are dense


def prepare(data):
    log_n, log_d, log_y = (np.log(data[name]) for name in ("N", "D", "y"))
    centres = log_n.mean(), log_d.mean()
    log_n, log_d = log_n - centres[0], log_d - centres[1]
    drawn = [np.array(rows) for rows in data["rows"]]
    start = coordinates(data["values"], *centres)
    delta = data["delta"]
    # coordinates in which the objective of all rows is round
    whole = Huber(log_n, log_d, log_y, delta).curvature(start, WINDOW * delta)
    shape = np.linalg.cholesky(np.linalg.inv(whole))
    zero = np.zeros(5)

    def squares(method, tolerance):
        return lambda q: least_squares(
            q.residuals,
            start,
            q.jacobian,
            method=method,
            x_scale="jac",
            loss="huber",
            f_scale=delta,
            ftol=tolerance,
            xtol=tolerance,
            gtol=1e-10,
        ).x

    def round_gradient(method, **options):
        def solve(q):
            def both(z):
                p = start + shape @ z
                return 1e3 * q.value(p), 1e3 * (q.gradient(p) @ shape)

            return start + shape @ minimize(both, zero, jac=True, method=method, options=options).x

        return solve

    def plain_gradient(method, **options):
        return lambda q: minimize(q.value, start, jac=q.gradient, method=method, options=options).x

    def newton(method, **options):
        return lambda q: minimize(q.value, start, jac=q.gradient, hess=q.hessian, method=method, options=options).x

    def stationary(tolerance):
        return lambda q: root(q.gradient, start, jac=q.hessian, method="hybr", options={"xtol": tolerance}).x

    methods = {
        "L-BFGS-B, preconditioned, ftol 1e-6": round_gradient("L-BFGS-B", ftol=1e-6, gtol=1e-6),
        "L-BFGS-B, preconditioned, ftol 1e-8": round_gradient("L-BFGS-B", ftol=1e-8, gtol=1e-6),
        "L-BFGS-B, preconditioned, ftol 1e-10": round_gradient("L-BFGS-B", ftol=1e-10, gtol=1e-6, maxcor=20),
        "L-BFGS-B": plain_gradient("L-BFGS-B", ftol=1e-12, gtol=1e-9, maxcor=20, maxiter=10000, maxfun=100000),
        "BFGS, preconditioned": round_gradient("BFGS", gtol=1e-4),
        "BFGS": plain_gradient("BFGS", gtol=1e-7),
        "least_squares, trf, tolerance 1e-4": squares("trf", 1e-4),
        "least_squares, trf, tolerance 1e-6": squares("trf", 1e-6),
        "least_squares, trf, tolerance 1e-8": squares("trf", 1e-8),
        "least_squares, dogbox, tolerance 1e-6": squares("dogbox", 1e-6),
        "trust-exact": newton("trust-exact", gtol=1e-7),
        "trust-ncg": newton("trust-ncg", gtol=1e-7),
        "trust-krylov": newton("trust-krylov", gtol=1e-7),
        "Newton-CG": newton("Newton-CG", xtol=1e-7),
        "root of the gradient, hybr, 1e-3": stationary(1e-3),
        "root of the gradient, hybr, 1e-8": stationary(1e-8),
    }

    def way(method):
        return lambda: [method(Huber(log_n[rows], log_d[rows], log_y[rows], delta)) for rows in drawn]

    def errors(results):
        """How far standard errors, relatively, or ends of intervals, in standard errors, are off those of the lowest minima."""
        draws = {name: np.array(found) for name, found in results.items() if found is not None}
        problems = [Huber(log_n[rows], log_d[rows], log_y[rows], delta) for rows in drawn]
        minima = {name: [q.value(p) for q, p in zip(problems, found)] for name, found in draws.items()}
        names = list(draws)
        lowest = np.nanargmin([minima[name] for name in names], axis=0)
        best = np.array([draws[names[way]][number] for number, way in enumerate(lowest)])
        spread = best.std(axis=0)
        off = {}
        for name, found in draws.items():
            ends = np.quantile(found, [0.025, 0.975], axis=0) - np.quantile(best, [0.025, 0.975], axis=0)
            off[name] = float(max(np.abs(found.std(axis=0) / spread - 1).max(), np.abs(ends / spread).max()))
        return {name: off[name] if off.get(name, np.nan) >= 0 else 1.0 for name in results}

    def values(draws):
        found = [named(p, *centres) for p in draws]
        return {name: float(np.std([v[name] for v in found], ddof=1)) for name in NAMES}

    ways = {name: way(method) for name, method in methods.items()}
    # standard errors of 4,000 resamples have a Monte Carlo error of 1.1 % themselves
    return Suite(ways, errors, 0.01, values, f"SciPy {scipy.__version__}")
