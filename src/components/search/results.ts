import type {SearchPage} from "../../contracts/search.js";
import {type Found, finder} from "./find.js";

/** Has a field list the pages that hold what is typed into it. Its index is the file that `data-index` names. */
export async function listResults(field: HTMLInputElement): Promise<void> {
  const file = new URL(field.dataset.index!, document.baseURI);
  const pages: SearchPage[] = await (await fetch(file)).json();
  const find = await finder(pages);
  const box = field.closest("search")!;
  const list = box.querySelector<HTMLElement>("[role=listbox]")!;
  const none = box.querySelector<HTMLElement>("[role=status]")!;
  let active = -1;

  function choose(i: number): void {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = i;
    const option = list.children[i];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({block: "nearest"});
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }
  function show(open = true): void {
    const found = open ? find(field.value) : [];
    list.replaceChildren(...found.map((one, i) => option(one, i, file)));
    list.hidden = !found.length;
    none.hidden = !open || !field.value.trim() || found.length > 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  }

  field.addEventListener("input", () => show());
  field.addEventListener("focus", () => show());
  box.addEventListener("focusout", ({relatedTarget}) => box.contains(relatedTarget as Node | null) || show(false));
  list.addEventListener("click", () => show(false));
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // Enter ends a word of Chinese
    const {length} = list.children;
    if (event.key === "ArrowDown" && length) choose((active + 1) % length);
    else if (event.key === "ArrowUp" && length) choose((Math.max(active, 0) + length - 1) % length);
    else if (event.key === "Enter") (list.children[Math.max(active, 0)] as HTMLElement | undefined)?.click();
    else if (event.key === "Escape") {
      field.value = "";
      show(false);
    } else return;
    event.preventDefault();
  });
  if (document.activeElement === field) show();
}

/** A link: it can be opened in a tab of its own. */
function option({page, line}: Found, i: number, file: URL): HTMLElement {
  const link = document.createElement("a");
  link.href = new URL(`../${page.path}${line?.id ? `#${line.id}` : ""}`, file).href;
  link.id = `page-found-${i}`;
  link.role = "option";
  link.tabIndex = -1;
  link.ariaSelected = "false";
  const [title, section, text] = [page.title, line?.section, line?.text].map((said, part) => {
    const element = document.createElement(part ? "span" : "strong");
    element.textContent = said ?? "";
    return element;
  });
  link.append(title!, " ", section!, " ", text!);
  return link;
}
