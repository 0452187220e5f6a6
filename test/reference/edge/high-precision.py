"""Writes high-precision.json beside this file: tails and quantiles to 50 digits. Run with mpmath 1.3.0, Python 3."""

import json
from pathlib import Path

from mpmath import beta, betainc, erfc, exp, findroot, gamma, gammainc, hyp1f1, hyp2f1, inf, log, loggamma, mp, mpf, nstr, sqrt

mp.dps = 50


def number(value):
    return float(nstr(value, 17))


def beta_lower(x, y, a, b):
    return x**a * y**b / (a * beta(a, b)) * hyp2f1(1, a + b, a + 1, x)


def beta_tails(odds, a, b):
    odds, a, b = mpf(odds), mpf(a), mpf(b)
    x, y = odds / (1 + odds), 1 / (1 + odds)
    if x < a / (a + b):
        lower = beta_lower(x, y, a, b)
        return lower, 1 - lower
    upper = beta_lower(y, x, b, a)
    return 1 - upper, upper


def gamma_tails(x, a):
    x, a = mpf(x), mpf(a)
    if x < a:
        lower = x**a * exp(-x) / gamma(a + 1) * hyp1f1(1, a + 1, x)
        return lower, 1 - lower
    upper = gammainc(a, x, inf, regularized=True)
    return 1 - upper, upper


def t_tail(t, df):
    return beta_tails(mpf(t) ** 2 / mpf(df), mpf("0.5"), mpf(df) / 2)[1] / 2


def root(difference, start):
    """Solved in the logarithm, where every tail here is nearly straight."""
    return exp(findroot(lambda u: difference(exp(u)), log(mpf(start))))


rows = {
    "logGamma": [{"x": x, "y": number(loggamma(mpf(x)))} for x in (1e-10, 0.3, 0.999999, 1.0000001, 1.3, 1.99999, 2.51, 5.5, 9.99, 10.01, 1e15)],
    "normalTail": [{"z": z, "upper": number(erfc(mpf(z) / sqrt(mpf(2))) / 2)} for z in (-3.5, 0.3, 0.674, 0.675, 1.3, 5.65, 5.66, 9.5, 20.7, 37)],
    "studentTail": [{"t": t, "df": df, "upper": number(t_tail(t, df))} for df in (0.3, 1, 3.3, 20, 300, 1e5) for t in (1e-3, 0.5, 1.9, 15)],
    "studentUpperQuantile": [
        {"tail": tail, "df": df, "t": number(root(lambda t: log(t_tail(t, df) / mpf(tail)), start))}
        for df, tail, start in ((3.3, 1e-100, 1e30), (3.3, 0.4999999, 1e-7), (8, 1e-40, 1e5), (8, 0.2, 1), (20, 1e-9, 10), (4.6, 0.025, 2.6), (300, 0.26, 0.6))
    ],
    "betaTails": [
        dict(zip(("odds", "a", "b", "lower", "upper"), (odds, a, b, *map(number, beta_tails(odds, a, b)))))
        for odds, a, b in ((1e-9, 0.01, 88.5), (4, 0.5, 0.5), (20, 0.5, 88.5), (0.037, 1000, 10000), (0.1, 1000, 10000), (0.19, 1000, 10000), (122.25, 1e6, 10000), (3288, 1e6, 3), (0.9, 5000, 5000), (1, 30, 30))
    ],
    "gammaTails": [
        dict(zip(("x", "a", "lower", "upper"), (x, a, *map(number, gamma_tails(x, a)))))
        for x, a in ((1e-9, 0.01), (0.5, 0.01), (0.99, 0.99), (1.5, 0.5), (9, 0.01), (1, 30), (200, 30), (700, 1), (9000, 10000), (10000, 10000), (11000, 10000), (99000, 1e5))
    ],
    "fQuantile": [
        {"df1": df1, "df2": df2, "p": p, "q": number(root(lambda f: log(beta_tails(f * df1 / mpf(df2), mpf(df1) / 2, mpf(df2) / 2)[0] / mpf(p)), start))}
        for df1, df2, p, start in ((1, 5, 0.001, 1.7e-6), (1, 5, 0.005, 4e-5), (7, 206, 1e-9, 0.01), (3, 13, 0.001, 0.008))
    ],
}

text = ",\n".join(f'  "{name}": [\n' + ",\n".join("    " + json.dumps(row) for row in cells) + "\n  ]" for name, cells in rows.items())
Path(__file__).with_suffix(".json").write_text("{\n" + text + "\n}\n")
