export * from "../lib/format.js";
