/** What a link to the page “Your runs” carries: the choices made, and the data where they are small. */
export interface UrlState {
  readonly files?: readonly {readonly name: string; readonly text: string}[];
  /** Ids of laws, “auto”, or a formula. */
  readonly law?: readonly string[];
  readonly objective?: string;
  readonly task?: string;
  readonly metric?: string;
  readonly axis?: string;
  readonly chance?: string;
  readonly combine?: boolean;
  readonly columns?: Readonly<Record<string, string>>;
  readonly where?: string;
  readonly keepValid?: boolean;
  /** What was shown of them. */
  readonly result?: "fit" | "emerge";
}

/** Bytes of data that a link may carry. */
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
    return checked(JSON.parse(await new Response(stream).text()));
  } catch {
    return;
  }
}

const isText = (value: unknown) => typeof value === "string";
const isYesOrNo = (value: unknown) => typeof value === "boolean";

const kinds: Readonly<Record<keyof UrlState, (value: unknown) => boolean>> = {
  files: (value) =>
    Array.isArray(value) && value.every((file) => isRecord(file) && isText(file.name) && isText(file.text)),
  law: (value) => Array.isArray(value) && value.every(isText),
  objective: isText,
  task: isText,
  metric: isText,
  axis: isText,
  chance: isText,
  combine: isYesOrNo,
  columns: (value) => isRecord(value) && Object.values(value).every(isText),
  where: isText,
  keepValid: isYesOrNo,
  result: (value) => value === "fit" || value === "emerge"
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** A link may come from anywhere: only what is known and of its kind is taken from it. */
function checked(state: unknown): UrlState | undefined {
  if (!isRecord(state)) return;
  const names = Object.keys(kinds) as (keyof UrlState)[];
  return Object.fromEntries(names.filter((name) => kinds[name](state[name])).map((name) => [name, state[name]]));
}
