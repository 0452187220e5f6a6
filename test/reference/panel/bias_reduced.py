# CR2 standard errors and Satterthwaite degrees of freedom of the event studies, from dense matrices: Python 3, numpy.
# clubSandwich leaves in the direction of each area's own level, which has no size but for rounding, if that is above
# 1e-12 in events cubed; here a direction of less than 1e-10 of the largest is left out.
import csv, json, os
import numpy as np

here = os.path.dirname(os.path.abspath(__file__))
rows = list(csv.DictReader(open(os.path.join(here, "panel.csv"))))
studies = json.load(open(os.path.join(here, "05_event_study.json")))
periods = list(dict.fromkeys(row["period"] for row in rows))
T = len(periods)
found = []
for study in studies:
    cohort, metric, terms = study["cohort"], study["metric"], study["terms"]
    own = [row for row in rows if row["cohort"] in (cohort, "CONTROL")]
    areas = list(dict.fromkeys(row["area_code"] for row in own))
    own.sort(key=lambda row: (areas.index(row["area_code"]), int(row["t"])))
    n, q = len(areas), len(terms)
    y = np.array([float(row[metric]) for row in own])
    N = np.array([float(row["population"]) for row in own])
    D = np.array([row["cohort"] == cohort for row in own], float)
    t = np.array([int(row["t"]) - 1 for row in own])
    X = np.zeros((n * T, n + T - 1 + q))
    X[np.arange(n * T), np.repeat(np.arange(n), T)] = 1
    for k in range(1, T):
        X[t == k, n + k - 1] = 1
    for k, term in enumerate(terms):
        inside = [at >= 8 if term == "post2015/16on" else label.startswith(term) for at, label in enumerate(periods)]
        X[:, n + T - 1 + k] = D * np.array(inside, float)[t]
    b = np.zeros(X.shape[1])
    b[:n] = np.log(y.sum() / N.sum())
    for _ in range(50):
        mu = N * np.exp(X @ b)
        step = np.linalg.solve(X.T @ (mu[:, None] * X), X.T @ (y - mu))
        b += step
        if abs(step).max() < 1e-13:
            break
    mu = N * np.exp(X @ b)
    M = np.linalg.inv(X.T @ (mu[:, None] * X))
    residual, scaled = y - mu, mu[:, None] * X
    pulls, weights = np.zeros((n, q)), np.zeros((n * T, q))
    for i in range(n):
        at = slice(i * T, (i + 1) * T)
        d = np.sqrt(mu[at])
        G = d[:, None] * (np.diag(mu[at]) - scaled[at] @ M @ scaled[at].T) * d
        values, vectors = np.linalg.eigh((G + G.T) / 2)
        kept = values > 1e-10 * values.max()
        A = d[:, None] * ((vectors[:, kept] / np.sqrt(values[kept])) @ vectors[:, kept].T) * d
        weights[at] = A @ X[at] @ M[:, -q:]
        pulls[i] = residual[at] @ weights[at]
    df = []
    for k in range(q):
        own_part = np.add.reduceat(weights[:, k] ** 2 * mu, np.arange(0, n * T, T))
        U = np.add.reduceat(weights[:, k][:, None] * scaled, np.arange(0, n * T, T), axis=0)
        P = np.diag(own_part) - U @ M @ U.T
        df.append(np.trace(P) ** 2 / (P**2).sum())
    se = np.sqrt((pulls**2).sum(axis=0))
    found.append({"metric": metric, "cohort": cohort, "spec": study["spec"], "se": list(se), "df": df})
json.dump(found, open(os.path.join(here, "05c_bias_reduced.json"), "w"), indent=1)
