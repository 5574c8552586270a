import {registry} from "../../src/lib/core/registry.ts";
import {mlp} from "./mlp.ts";
import type {Family} from "./model.ts";
import {transformer} from "./transformer.ts";

export const families = registry<Family>("model family", [transformer, mlp]);
