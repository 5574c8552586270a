export {resistance} from "./resistance.ts";
export {sharpness} from "./sharpness.ts";
export {temperature} from "./temperature.ts";
