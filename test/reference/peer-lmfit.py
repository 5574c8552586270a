"""What lmfit says of Chinchilla's law on rows from stdin, from the start given: values, standard errors, profile intervals."""
import json
import sys

import lmfit
import numpy as np

given = json.load(sys.stdin)
N, D, y = (np.array(given[name]) for name in ("N", "D", "y"))
parameters = lmfit.Parameters()
for name, value in given["start"].items():
    parameters.add(name, value=value, min=0)


def residuals(p):
    fitted = p["E"] + p["A"] * N ** -p["alpha"] + p["B"] * D ** -p["beta"]
    return np.log(y) - np.log(fitted)


minimizer = lmfit.Minimizer(residuals, parameters)
result = minimizer.minimize(method="leastsq", xtol=1e-14, ftol=1e-14, max_nfev=100_000)
intervals = lmfit.conf_interval(minimizer, result, p_names=["E", "alpha", "beta"], sigmas=[0.95])
json.dump(
    {
        "version": lmfit.__version__,
        "minimum": float(result.chisqr),
        "values": dict(result.params.valuesdict()),
        "stderr": {name: p.stderr for name, p in result.params.items()},
        "intervals": {name: [ends[0][1], ends[-1][1]] for name, ends in intervals.items()},
    },
    sys.stdout,
)
