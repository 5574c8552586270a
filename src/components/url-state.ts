/** What a link to the page “Your runs” carries: the choices made, and the data where they are small. */
export interface UrlState {
  readonly name?: string;
  readonly text?: string;
  readonly law?: string;
  readonly objective?: string;
  readonly task?: string;
  readonly metric?: string;
  readonly axis?: string;
  readonly chance?: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly where?: string;
  readonly keepValid?: boolean;
}

/** Characters of data that a link may carry. */
export const SMALL = 20_000;

/** After the #, which no browser sends to any server: compressed, in letters that links may hold. */
export async function encodeState(state: UrlState): Promise<string> {
  const stream = new Blob([JSON.stringify(state)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Undefined where the link carries nothing, or nothing that can be read. */
export async function decodeState(hash: string): Promise<UrlState | undefined> {
  const text = hash.replace(/^#/, "");
  if (!/^[\w-]{4,}$/.test(text)) return;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const state: unknown = JSON.parse(await new Response(stream).text());
    return typeof state === "object" && state !== null ? (state as UrlState) : undefined;
  } catch {
    return;
  }
}
