"""A power law of three parameters by least squares, by the routine that the data name."""

import numpy as np
import scipy
from scipy.optimize import curve_fit, leastsq
from suite import Suite

NAMES = ["E", "A", "alpha"]


def prepare(data):
    n, y = np.array(data["N"]), np.array(data["y"])
    start = [data["start"][name] for name in NAMES]
    ways, program = {"leastsq": by_leastsq, "curve_fit": by_curve_fit, "lmfit": by_lmfit}[data["routine"]](n, y, start)

    def errors(results):
        return {way: off(found, data["values"]) if found is not None else 1.0 for way, found in results.items()}

    return Suite(ways, errors, 1e-6, lambda found: dict(zip(NAMES, map(float, found))), program)


def off(found, values):
    return float(max(abs(v / values[name] - 1) for name, v in zip(NAMES, found)))


def curve(log_n, e, a, alpha):
    return e + a * np.exp(-alpha * log_n)


def slopes(log_n, e, a, alpha):
    power = np.exp(-alpha * log_n)
    return np.column_stack([np.ones_like(power), power, -a * power * log_n])


def by_leastsq(n, y, start):
    """Optimum and covariance, both as leastsq gives them."""

    def rows_of_slopes(p, log_n, _):
        power = np.exp(-p[2] * log_n)
        rows = np.empty((3, len(log_n)))
        rows[0] = 1
        rows[1] = power
        rows[2] = -p[1] * power * log_n
        return rows

    def residuals(p, log_n, y):
        return p[0] + p[1] * np.exp(-p[2] * log_n) - y

    ways = {
        "leastsq, derivatives by differences": lambda: leastsq(
            residuals, start, args=(np.log(n), y), full_output=True
        )[0],
        "leastsq, analytic derivatives": lambda: leastsq(
            residuals, start, args=(np.log(n), y), Dfun=rows_of_slopes, col_deriv=True, full_output=True
        )[0],
    }
    return ways, f"SciPy {scipy.__version__}"


def by_curve_fit(n, y, start):
    ways = {
        "curve_fit, derivatives by differences": lambda: curve_fit(curve, np.log(n), y, start)[0],
        "curve_fit, analytic derivatives": lambda: curve_fit(curve, np.log(n), y, start, jac=slopes)[0],
    }
    return ways, f"SciPy {scipy.__version__}"


def by_lmfit(n, y, start):
    """The model is made beforehand, for it serves many fits."""
    import lmfit

    def power(log_n, E, A, alpha):  # noqa: N803, for lmfit reads the names
        return curve(log_n, E, A, alpha)

    def model_slopes(parameters, *_, log_n, **__):
        return slopes(log_n, *(parameters[name].value for name in NAMES))

    model = lmfit.Model(power)
    parameters = model.make_params(**dict(zip(NAMES, start)))

    def way(**fit_kws):
        def call():
            found = model.fit(y, parameters, log_n=np.log(n), fit_kws=fit_kws)
            return [found.best_values[name] for name in NAMES]

        return call

    ways = {
        "Model.fit, derivatives by differences": way(),
        "Model.fit, analytic derivatives": way(Dfun=model_slopes),
    }
    return ways, f"lmfit {lmfit.__version__}"
