"""The Chinchilla law under a Huber loss of log residuals, with analytic derivatives that share their exponentials."""

import numpy as np

NAMES = ["E", "A", "B", "alpha", "beta"]


class Huber:
    """Coordinates: E, ln A, ln B, alpha, beta, where A and B belong to the logarithms given, centred or not."""

    def __init__(self, log_n, log_d, log_y, delta):
        self.n, self.d, self.y, self.delta = log_n, log_d, log_y, delta
        self.at = None
        self.columns = np.empty((len(log_y), 5))

    def residuals(self, p):
        if self.at is None or not (p == self.at).all():
            self.at = np.array(p)
            self.a = np.exp(p[1] - p[3] * self.n)
            self.b = np.exp(p[2] - p[4] * self.d)
            self.f = p[0] + self.a + self.b
            self.u = np.log(self.f) - self.y
        return self.u

    def jacobian(self, p):
        self.residuals(p)
        j = self.columns
        np.divide(1, self.f, out=j[:, 0])
        np.multiply(self.a, j[:, 0], out=j[:, 1])
        np.multiply(self.b, j[:, 0], out=j[:, 2])
        np.multiply(j[:, 1], -self.n, out=j[:, 3])
        np.multiply(j[:, 2], -self.d, out=j[:, 4])
        return j

    def psi(self, p):
        return np.minimum(np.maximum(self.residuals(p), -self.delta), self.delta)

    def value(self, p):
        psi = self.psi(p)
        return psi @ self.u - 0.5 * (psi @ psi)

    def gradient(self, p):
        return self.psi(p) @ self.jacobian(p)

    def hessian(self, p):
        psi, j = self.psi(p), self.jacobian(p)
        inside = (np.abs(self.u) <= self.delta) - psi
        h = j.T @ (j * inside[:, None])
        slopes = psi @ j
        h[1, 1] += slopes[1]
        h[2, 2] += slopes[2]
        h[1, 3] += slopes[3]
        h[3, 1] += slopes[3]
        h[2, 4] += slopes[4]
        h[4, 2] += slopes[4]
        h[3, 3] -= (psi * j[:, 3]) @ self.n
        h[4, 4] -= (psi * j[:, 4]) @ self.d
        return h

    def curvature(self, p, window):
        """The Hessian as the density of residuals within the window makes it: without kinks."""
        j = self.jacobian(p)
        return j.T @ (j * (np.abs(self.u) <= window)[:, None]) * (self.delta / window)


def named(p, centre_n, centre_d):
    """Natural values of coordinates over logarithms that were centred there."""
    a = float(np.exp(p[1] + p[3] * centre_n))
    b = float(np.exp(p[2] + p[4] * centre_d))
    return dict(zip(NAMES, [float(p[0]), a, b, float(p[3]), float(p[4])]))


def coordinates(values, centre_n, centre_d):
    return np.array(
        [
            values["E"],
            np.log(values["A"]) - values["alpha"] * centre_n,
            np.log(values["B"]) - values["beta"] * centre_d,
            values["alpha"],
            values["beta"],
        ]
    )
