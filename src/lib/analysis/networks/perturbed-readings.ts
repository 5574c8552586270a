import type {Probed, Readings} from "../../core/probe.js";

/** Held-out losses by name, `loss` unperturbed; records name the probe of robustness by its first id, `resistance`. */
export const perturbedReadings = ({readings}: Probed): Readings | undefined => readings.resistance;

/** Held-out loss in nats a unit; null where the probe was not read. */
export const heldOutLoss = (probed: Probed): number | null => perturbedReadings(probed)?.loss ?? null;
