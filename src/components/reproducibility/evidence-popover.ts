import type {Evidence, EvidenceLine, EvidencePage} from "../../contracts/evidence.js";
import {copyButton} from "../base/button.js";

let page: Promise<{evidence: EvidencePage; root: URL}> | undefined;

/** Opens next to a mark what is known of its number. The evidence of a page is fetched once, when first asked for. */
export async function showEvidence(mark: HTMLAnchorElement): Promise<void> {
  page ??= load();
  const {evidence, root} = await page.catch((error) => {
    page = undefined; // to be asked for again
    throw error;
  });
  const numbers = (mark.dataset.numbers?.split(" ") ?? []).map((i) => evidence.numbers[Number(i)]!);
  const entries = numbers.length ? numbers : [evidence.documents[Number(mark.hash.replace("#how-", "")) - 1]!];
  const box = boxOf(entries, evidence.texts, root);
  document.querySelector("#evidence")?.remove();
  document.body.append(box);
  mark.focus(); // where a closed popover leads back to
  box.showPopover();
  place(box, mark.getBoundingClientRect());
}

async function load(): Promise<{evidence: EvidencePage; root: URL}> {
  const {evidence, root} = document.querySelector<HTMLElement>(".origins")!.dataset;
  const answer = await fetch(new URL(evidence!, document.baseURI));
  if (!answer.ok) throw new Error(`${evidence}: ${answer.status}`);
  return {evidence: await answer.json(), root: new URL(root!, document.baseURI)};
}

/** Under the mark, and wholly on the screen. */
function place(box: HTMLElement, mark: DOMRect): void {
  const gap = 8;
  const {width, height} = box.getBoundingClientRect();
  const within = (at: number, size: number, screen: number) => Math.max(gap, Math.min(at, screen - size - gap));
  box.style.left = `${within(mark.left, width, document.documentElement.clientWidth)}px`;
  box.style.top = `${within(mark.bottom + gap, height, innerHeight)}px`;
}

function boxOf(entries: readonly Evidence[], texts: EvidencePage["texts"], root: URL): HTMLElement {
  const box = element("div", {id: "evidence", popover: "auto", role: "dialog", ariaLabel: entries[0]!.title});
  const close = element("button", {type: "button", className: "close", ariaLabel: texts.close, textContent: "×"});
  close.autofocus = true;
  close.addEventListener("click", () => box.hidePopover());
  box.append(close, ...entries.map((entry) => entryOf(entry, texts, root)));
  return box;
}

function entryOf({title, lines, command}: Evidence, texts: EvidencePage["texts"], root: URL): HTMLElement {
  const entry = element("section", {});
  const run = element("div", {className: "command", hidden: command === null});
  if (command !== null) run.append(element("code", {textContent: command}), copyButton(command, texts));
  const list = element("dl", {});
  list.append(...lines.flatMap((line) => [element("dt", {textContent: line.label}), shownValue(line, root)]));
  entry.append(element("p", {className: "evidence-title", textContent: title}), list, run);
  return entry;
}

function shownValue({text, links = []}: EvidenceLine, root: URL): HTMLElement {
  const value = element("dd", {textContent: text ?? ""});
  for (const [i, {text, path}] of links.entries())
    value.append(i ? ", " : "", element("a", {href: new URL(path, root).href, textContent: text}));
  return value;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
