import {describe, expect, it} from "vitest";
import {inputs, scales, unitName} from "../../../src/lib/core/inputs.js";
import {lawFromFormula} from "../../../src/lib/formula/user-law.js";
import {fields} from "../../../src/lib/import/table/fields.js";
import {laws} from "../../../src/lib/laws/index.js";

describe("the inputs of laws", () => {
  it("are known by id, which the compiler checks", () => {
    expect(inputs.get("DF").title).toBe("tokens of fine-tuning");
    // @ts-expect-error K is no input
    expect(() => inputs.get("K")).toThrow("unknown input: K; known: N, D, C, S, U, Lang, DF, D_text, D_image");
    expect(inputs.find("K")).toBeUndefined();
    expect(scales.map((id) => unitName(id))).toEqual(["parameters", "tokens or samples", "FLOPs"]);
    expect(unitName("nats")).toBe("nats");
  });
  it("are those of every law of the list but the loss that some see", () => {
    const seen = new Set(laws.all.flatMap((law) => law.inputs).filter((input) => input !== "L"));
    expect([...seen].filter((input) => !inputs.has(input))).toEqual([]);
  });
  it("are drawn over a range, and follow from others as those follow from them", () => {
    const at: Readonly<Record<string, number>> = {N: 1e9, D: 2e10, C: 1.2e20};
    for (const {id, range, computed} of inputs.all) {
      expect(range[0]).toBeLessThan(range[1]);
      if (computed) expect(computed.value(at[computed.from[0]]!, at[computed.from[1]]!)).toBe(at[id]);
    }
  });
  it("share no heading with another field, but for n, which may count answers", () => {
    const names = fields.flatMap((field) => field.names);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
  it("are all inputs of a typed formula, in the order of the list, unless a parameter has the name", () => {
    const inputsOf = (formula: string, params = {}) => lawFromFormula({formula, params}).inputs;
    for (const {id} of inputs.all) expect(inputsOf(`E + A * ${id}^-b`)).toEqual([id]);
    expect(inputsOf("a * D_image^-b + c * D_text^-d + DF / Lang")).toEqual(["Lang", "DF", "D_text", "D_image"]);
    expect(inputsOf("C + A * N^-b", {C: {}})).toEqual(["N"]);
    expect(inputsOf("C = A * N^-b")).toEqual(["N"]);
  });
});
