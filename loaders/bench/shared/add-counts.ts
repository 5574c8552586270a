/** Adds the counts of b to those of a, name by name, however deep they are. */
export function addCounts(a: object, b: object): void {
  const to = a as Record<string, unknown>;
  for (const [name, count] of Object.entries(b)) {
    if (typeof count === "number") to[name] = ((to[name] as number | undefined) ?? 0) + count;
    else {
      to[name] ??= {};
      addCounts(to[name] as object, count);
    }
  }
}
