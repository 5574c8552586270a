import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {readPages} from "../../../loaders/site/html/page.ts";
import {errorsIn} from "../../../loaders/site/passes/check-site.ts";

it("what a built site names is there, or it says what is not", () => {
  const output = mkdtempSync(join(tmpdir(), "critical-scale-check-"));
  const write = (file: string, text: string) => writeFileSync(join(output, file), text);
  write("b.html", '<h2 id="here">B</h2>');
  write("a.js", 'import {b} from "./b.js";');
  write("404.html", '<a href="./nowhere">x</a>');
  write(
    "a.html",
    `<link rel="modulepreload" href="./a.js"><link rel="stylesheet" href="./a.css"><script src="./c.js"></script>
<script type="module">import "./a.js"; import {x} from "./x.js"; import y from "https://x.org/y.js"; ` +
      `throw new SyntaxError("z")</script>
<a href="./b">b</a><a href="./b#here">b</a><a href="./b#there">b</a><a href="./c?a&amp;b">c</a><a href="#top">d</a>
<a href="https://x.org/">x</a><p class="observablehq--error">SyntaxError</p>`
  );
  const file = join(output, "a.html");
  expect(errorsIn(output, readPages(output))).toEqual([
    `${file}: throw new SyntaxError("z")`,
    `${file}: imports ./x.js, which does not exist`,
    `${file}: imports https://x.org/y.js from outside`,
    `${file}: observablehq--error`,
    `${file}: loads ./a.css, which does not exist`,
    `${file}: loads ./c.js, which does not exist`,
    `${file}: links to ./b#there, but no such place`,
    `${file}: links to ./c?a&b, which does not exist`,
    `${file}: links to #top, but no such place`,
    `${join(output, "a.js")}: imports ./b.js, which does not exist`
  ]);
});
