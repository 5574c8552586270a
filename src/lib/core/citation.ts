/** How to cite what was computed: the program, and the source of the law that was fitted. */
export function citation(version: string, source?: string): string {
  const law = source ? `,\n  note    = {Law: ${source.replace(/[{}]/g, "")}}` : "";
  return `@software{critical-scale,
  author  = {{The Critical Scale authors}},
  title   = {Critical Scale},
  version = {${version}}${law}
}
`;
}
