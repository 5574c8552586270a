/** What the metrics that sweeps record are called in the field; catalogues have these whole. */
export const metricNames: Readonly<Record<string, string>> = {
  "likeliest-token": "top-1 accuracy",
  "exact-match": "exact match",
  "cross-entropy": "cross-entropy",
  kl: "KL divergence",
  brier: "Brier score",
  "token-edit-distance": "token edit distance"
};

export const metricName = (metric: string): string => metricNames[metric] ?? metric;
