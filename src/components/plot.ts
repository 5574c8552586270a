import type {PlotOptions} from "@observablehq/plot";

/** What every chart of the site shares; the text is sized for pages, not for dashboards. */
export function frame(width: number, options: PlotOptions): PlotOptions {
  return {
    width,
    marginLeft: 46,
    marginBottom: 40,
    style: {fontSize: "12px", fontFamily: "var(--sans-serif)", background: "none"},
    ...options
  };
}

/** Moves labels apart until none is closer to the next than `gap`; keeps their order and, about, their centre. */
export function spread(values: readonly number[], gap: number): number[] {
  const order = values.map((value, i) => ({value, i})).sort((a, b) => a.value - b.value);
  const placed = order.map(({value}) => value);
  for (let pass = 0; pass < 50; ++pass) {
    for (let k = 1; k < placed.length; ++k) {
      const overlap = gap - (placed[k]! - placed[k - 1]!);
      if (overlap <= 0) continue;
      placed[k - 1]! -= overlap / 2;
      placed[k]! += overlap / 2;
    }
  }
  const result: number[] = [];
  for (const [k, {i}] of order.entries()) result[i] = placed[k]!;
  return result;
}
