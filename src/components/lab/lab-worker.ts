import {type DrawnInterval, drawnInterval, type SweepDesign} from "../../lib/emergence/expected-interval.js";

/** What the page asks: a design, and how many sweeps of it. */
export interface LabQuestion {
  readonly design: SweepDesign;
  readonly sweeps: number;
}

/** Answers sweep by sweep, so that the page can show what is known so far. */
self.onmessage = ({data: {design, sweeps}}: MessageEvent<LabQuestion>) => {
  for (let number = 0; number < sweeps; ++number) {
    self.postMessage(drawnInterval(design, number) satisfies DrawnInterval);
  }
};
