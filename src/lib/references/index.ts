import {emergence} from "./emergence.js";
import {numberOf, type ReferenceId} from "./labels.js";
import {networks} from "./networks.js";
import {labelOf, labelsOf, type Reference} from "./reference.js";
import {scaling} from "./scaling.js";
import {statistics} from "./statistics.js";
import {theories} from "./theories.js";

const sections = {
  "Theories whose claims are judged": theories,
  "Scaling laws": scaling,
  "Emergence and its curves": emergence,
  "Tasks and networks": networks,
  "Fits and intervals": statistics
} as const;

type Sections = typeof sections;

/** A source with the number by which pages cite it. */
export interface NumberedReference extends Reference {
  readonly id: ReferenceId;
  readonly number: number;
  /** “Kaplan et al. 2020”. */
  readonly label: string;
}

/** Every source in the order of its number, under the title of its section. */
export const referenceSections = Object.entries(sections).map(([title, entries]) => ({
  title: title as keyof Sections,
  sources: Object.entries<Reference>(entries).map(
    ([id, source]): NumberedReference => ({
      ...source,
      id: id as ReferenceId,
      number: numberOf(id as ReferenceId),
      label: labelOf(source)
    })
  )
}));

export const references = referenceSections.flatMap(({sources}) => sources);

/** The sources that a text names by author and year, in the order in which it names them. */
export function citedIn(text: string): NumberedReference[] {
  const place = (source: Reference) =>
    Math.min(
      ...labelsOf(source)
        .map((label) => text.indexOf(label))
        .filter((at) => at >= 0)
    );
  return references.filter((source) => place(source) < Infinity).sort((a, b) => place(a) - place(b));
}
