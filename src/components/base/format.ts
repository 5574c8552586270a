export * from "../../lib/i18n/format.js";
