import type {ListedScale} from "../../contracts/capabilities.js";
import {count, interval} from "../base/format.js";

/** What is known of a critical scale beyond the sizes of its models; null where they hold it. */
export function boundText({censoring, points = []}: Partial<Pick<ListedScale, "censoring" | "points">>): string | null {
  const sizes = points.map(({N}) => N);
  if (censoring === "above") return interval(Math.max(...sizes), null, count);
  return censoring === "below" ? interval(null, Math.min(...sizes), count) : null;
}
