import {describe, expect, it} from "vitest";
import {random} from "../../src/lib/random.ts";
import {tasks} from "../../src/lib/tasks/index.ts";

describe.each(tasks.all.map((task) => [task.id, task] as const))("task %s", (_, task) => {
  it("says what it is and whence", () => {
    for (const text of [task.title, task.note, task.source]) expect(text.length).toBeGreaterThan(10);
  });

  it("has an exact entropy below what answers’ frequencies alone give", () => {
    expect(task.entropy).toBeGreaterThanOrEqual(0);
    expect(task.unigramEntropy).toBeGreaterThan(task.entropy);
  });

  it("has capabilities with distinct ids whose frequencies sum to one", () => {
    expect(new Set(task.capabilities.map(({id}) => id)).size).toBe(task.capabilities.length);
    expect(task.capabilities.reduce((sum, {frequency}) => sum + frequency, 0)).toBeCloseTo(1, 10);
    for (const {chance} of task.capabilities) expect(chance).toBeLessThan(1);
  });

  it("draws the same examples from the same stream, others from another", () => {
    const draw = (seed: number) => {
      if (task.kind === "sequence") {
        const tokens = new Int32Array(320);
        task.sample(random("test", seed), tokens, 16);
        return [...tokens];
      }
      const inputs = new Float32Array(32 * task.inputSize);
      const labels = new Int32Array(32);
      task.sample(random("test", seed), inputs, labels);
      return [...inputs, ...labels];
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });
});
