"""One Huber fit by scipy.optimize.least_squares from one good start."""

import itertools

import numpy as np
import scipy
from huber import Huber, coordinates, named
from scipy.optimize import least_squares
from suite import Suite


def prepare(data):
    n, d, y = (np.array(data[name]) for name in ("N", "D", "y"))

    def way(centred, method, x_scale, tolerance):
        def call():
            log_n, log_d, log_y = np.log(n), np.log(d), np.log(y)
            centre_n, centre_d = (log_n.mean(), log_d.mean()) if centred else (0.0, 0.0)
            problem = Huber(log_n - centre_n, log_d - centre_d, log_y, data["delta"])
            found = least_squares(
                problem.residuals,
                coordinates(data["start"], centre_n, centre_d),
                problem.jacobian,
                method=method,
                x_scale=x_scale,
                loss="huber",
                f_scale=data["delta"],
                ftol=tolerance,
                xtol=tolerance,
                gtol=1e-12,
                max_nfev=1000,
            )
            return {**named(found.x, centre_n, centre_d), "minimum": float(found.cost)}

        return call

    # "jac" on the columns as they are is what one writes first; centred logarithms and equal scales take fewer steps
    choices = itertools.product(data["centred"], ["trf", "dogbox"], data["x_scale"], [1e-8, 1e-10, 1e-12])
    ways = {
        f"least_squares, {method}, x_scale={x_scale}, tolerance {tolerance:g}{', centred' if centred else ''}": way(
            centred, method, x_scale, tolerance
        )
        for centred, method, x_scale, tolerance in choices
    }

    def errors(results):
        lowest = min([data["minimum"], *(found["minimum"] for found in results.values() if found)])
        return {name: found["minimum"] / lowest - 1 if found else 1.0 for name, found in results.items()}

    return Suite(ways, errors, 1e-9, dict, f"SciPy {scipy.__version__}")
