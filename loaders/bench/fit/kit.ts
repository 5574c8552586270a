/** What the bench of fits times. */
export {bootstrap} from "../../../src/lib/fitting/bootstrap.ts";
export {fit} from "../../../src/lib/fitting/fit.ts";
export {solve} from "../../../src/lib/fitting/solve.ts";
export {chinchilla} from "../../../src/lib/laws/loss/chinchilla.ts";
export {power} from "../../../src/lib/laws/loss/power.ts";
