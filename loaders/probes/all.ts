export {bottleneck} from "./bottleneck.ts";
export {lipschitz} from "./lipschitz.ts";
export {representations} from "./representations.ts";
export {robustness} from "./robustness.ts";
export {sharpness} from "./sharpness.ts";
export {spectra} from "./spectra.ts";
export {temperature} from "./temperature.ts";
