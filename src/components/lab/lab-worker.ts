import {type DrawnInterval, drawnInterval, type SweepDesign} from "../../lib/emergence/expected-interval.js";

/** A design and how many sweeps of it to simulate. */
export interface LabQuestion {
  readonly design: SweepDesign;
  readonly sweeps: number;
}

/** Answers after each sweep, so that the page can show a partial result. */
self.onmessage = ({data: {design, sweeps}}: MessageEvent<LabQuestion>) => {
  for (let number = 0; number < sweeps; ++number) {
    self.postMessage(drawnInterval(design, number) satisfies DrawnInterval);
  }
};
