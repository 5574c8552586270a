import type {Markish} from "@observablehq/plot";

/** What Plot keeps of a channel; `source` is what it was made of, where it was moved. */
export interface Channel {
  readonly value: ArrayLike<unknown>;
  readonly scale?: string | null;
  readonly source?: Channel;
}

/** A mark of Plot, as its own marks read it. */
export interface Drawn {
  readonly ariaLabel: string;
  readonly data: unknown;
  readonly channels: Readonly<Record<string, {readonly scale?: string | boolean | null} | undefined>>;
  readonly stroke?: string;
  initializer?: unknown;
}

/** What Plot has computed of a mark. */
export interface MarkState {
  readonly data: ArrayLike<unknown> & Iterable<unknown>;
  readonly facets?: readonly ArrayLike<number>[];
  readonly channels: Readonly<Record<string, Channel | undefined>>;
}

/** Scales as functions to pixels and colours. */
export type Scales = Readonly<
  Record<
    string,
    ((value: unknown) => number) & {readonly bandwidth?: () => number; readonly domain: () => readonly unknown[]}
  >
>;

/** The marks in nested lists. */
export function marksIn(marks: readonly Markish[]): Drawn[] {
  return marks.flatMap((mark): Drawn[] => {
    if (Array.isArray(mark)) return marksIn(mark);
    return mark && typeof mark === "object" && "ariaLabel" in mark ? [mark as unknown as Drawn] : [];
  });
}

/** Whether a mark shows data: lines of reference and grids are drawn at bare numbers. */
export function isOfObjects({data}: Drawn): boolean {
  if (!Array.isArray(data)) return false;
  const [first] = data;
  return typeof first === "object" && first !== null;
}

/** What Plot has computed of a mark by the time that another is drawn. */
export const stateOf = (context: unknown, mark: Drawn): MarkState =>
  (context as {getMarkState(mark: Drawn): MarkState}).getMarkState(mark);
