import {type Envelope, placeOf} from "../emergence/envelope.js";
import {render} from "../messages/index.js";

/**
 * N50 in one line, as far as the data determine it: `4.9B [3B, 12B]`, `≥ 11.4B, beyond the largest scale`, `in (1.2B,
 * 2.5B]`.
 */
export const statementOf = (envelope: Envelope): string => render(placeOf(envelope));
