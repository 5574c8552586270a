import {type Law, predict} from "../../core/law.js";
import {type Place, placesAlong} from "../loss/loss-curves.js";
import type {LossPoint} from "../loss/loss-points.js";

/** A law at published parameters, evaluated at our scales. */
export interface PublishedCurve {
  readonly source: string;
  readonly along: "N" | "D";
  readonly points: readonly (Place & {readonly value: number})[];
}

/** One curve per source along the first scale of the law, the other at the largest value tried. */
export function publishedCurves(law: Law, points: readonly LossPoint[]): PublishedCurve[] {
  const along = law.inputs.includes("N") ? "N" : "D";
  const held = along === "N" ? "D" : "N";
  const largest = Math.max(...points.map((point) => point[held]));
  const places = placesAlong(law, points, along).filter((place) => place[held] === largest);
  return law.published.flatMap(({source, values}) => {
    const curve = places.map(({along, ...scales}) => ({along, ...scales, value: predict(law, values, scales)}));
    return curve.length && curve.every(({value}) => Number.isFinite(value)) ? [{source, along, points: curve}] : [];
  });
}
