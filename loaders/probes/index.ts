import {registry} from "../../src/lib/core/registry.ts";
import * as all from "./all.ts";
import type {Probe} from "./probe.ts";

export const probes = registry<Probe>("probe", Object.values(all));
