/** An archive of texts by name (POSIX ustar), from which Framework takes the files that pages ask for. */
export function tarOf(files: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(files).flatMap(([name, text]) => {
    const content = Buffer.from(text);
    return [header(name, content.length), content, Buffer.alloc(-content.length & 511)];
  });
  return Buffer.concat([...entries, Buffer.alloc(1024)]);
}

/** The text of one of its files. */
export function textIn(archive: Buffer, name: string): string {
  for (let at = 0; archive[at]; ) {
    const read = (from: number, to: number) => archive.toString("utf8", at + from, at + to).replace(/\0.*$/s, "");
    const size = Number.parseInt(read(124, 136), 8);
    if (read(0, 100) === name) return archive.toString("utf8", at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`no ${name} in the archive`);
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(512);
  if (Buffer.byteLength(name) > 100) throw new Error(`name too long for an archive: ${name}`);
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, "0")}\0`;
  block.write(name, 0);
  block.write(octal(0o644, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(0, 12), 136); // no time, so that two builds give the same bytes
  block.write("        0", 148); // the checksum is taken with spaces in its place; then the kind, a file
  block.write("ustar\x0000", 257);
  block.write(
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      7
    )} `,
    148
  );
  return block;
}
