/** Stands in for Framework's browser-only module in unit tests: one width, drawn at once. */
export const resize = (render: (width: number, height: number) => Node): Node => render(640, 400);
