/** Okabe and Ito's hues that keep a contrast of 3 to 1 on the light page and on the dark one. */
export const blue = "#0072B2";
export const vermillion = "#D55E00";
export const green = "#009E73";

/** Small to large: a walk through hues of one lightness, so that both ends stay legible on both pages. */
const waypoints = ["#8C6BD1", "#2B7CC9", "#0B8C92", "#2F9350", "#9B8000", "#D55E00"];

/** One colour a size, in order. */
export function ramp(n: number): string[] {
  if (n === 1) return [blue];
  return Array.from({length: n}, (_, i) => {
    const t = (i / (n - 1)) * (waypoints.length - 1);
    const step = Math.min(Math.floor(t), waypoints.length - 2);
    return mix(waypoints[step] as string, waypoints[step + 1] as string, t - step);
  });
}

function mix(a: string, b: string, t: number): string {
  const channel = (at: number) => {
    const [from, to] = [a, b].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(from + (to - from) * t)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
