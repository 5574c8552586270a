/** The content of a link to the page “Your runs”: the choices, and the data if they are small. */
export interface UrlState {
  readonly files?: readonly {readonly name: string; readonly text: string}[];
  /** Law ids, “auto”, or a formula. */
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
  /** The result that was shown. */
  readonly result?: "fit" | "emerge";
}

/** Largest number of bytes of data in a link. */
export const SMALL = 20_000;

/** The state as the part of a link after the #, which browsers do not send: compressed, in base64url. */
export async function encodeState(state: UrlState): Promise<string> {
  const stream = new Blob([JSON.stringify(state)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Undefined where the link has no state, or none that can be read. */
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

/** A link may come from anyone: only known fields of the right type are used. */
function checked(state: unknown): UrlState | undefined {
  if (!isRecord(state)) return;
  const names = Object.keys(kinds) as (keyof UrlState)[];
  return Object.fromEntries(names.filter((name) => kinds[name](state[name])).map((name) => [name, state[name]]));
}
