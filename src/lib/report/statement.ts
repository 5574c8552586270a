import {type Envelope, placeOf} from "../emergence/envelope.js";
import {render} from "../messages/index.js";

/**
 * N50 in one line, as far as the data determine it: `4.9e9 [3.0e9, 1.2e10]`, `≥ 1.1e10, beyond the largest scale`, `in (1.2e9,
 * 2.5e9]`.
 */
export const statementOf = (envelope: Envelope): string => render(placeOf(envelope));
