/**
 * npm run build:kernels: compiles assembly/ to kernels-relaxed.wasm and kernels-simd.wasm; the same bytes everywhere.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import asc from "assemblyscript/asc";
import {type Binary, binaries, pathOf} from "./binaries.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The bytes of one binary; throws with the compiler’s words where the source is wrong. */
export async function compiled(binary: Binary): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  const options = [
    "-O3",
    "--noAssert",
    "--runtime",
    "stub",
    "--importMemory",
    "--initialMemory",
    "0",
    "--outFile",
    "out.wasm"
  ];
  const features = ["--enable", binary === "relaxed" ? "simd,relaxed-simd" : "simd"];
  const {error, stderr} = await asc.main(["assembly/index.ts", ...options, ...features], {
    readFile(name) {
      if (name === "assembly/features.ts") return `export const RELAXED: bool = ${binary === "relaxed"};`;
      try {
        return readFileSync(`${folder}${name}`, "utf8");
      } catch {
        return null;
      }
    },
    writeFile(name, contents) {
      if (name === "out.wasm") bytes = contents as Uint8Array;
    },
    listFiles: () => []
  });
  if (error || !bytes) throw new Error(`assembly does not compile: ${stderr.toString()}`);
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const binary of binaries) {
    const bytes = await compiled(binary);
    writeFileSync(pathOf(binary), bytes);
    console.error(`${binary}: ${bytes.length} bytes`);
  }
}
