export * from "../../lib/core/estimate-text.js";
export * from "../../lib/i18n/format.js";
