import {html} from "./html.js";

/** One of a few, as radio buttons; a value that Framework's `view` follows. */
export function choice<T extends string>(
  label: string,
  options: readonly T[],
  titles?: Readonly<Partial<Record<T, string>>>
): HTMLElement & {value: T} {
  const name = `choice-${label.replace(/\W+/g, "-").toLowerCase()}`;
  const form = Object.assign(
    html`<form><fieldset class="choice">
    <legend>${label}</legend>
    ${options.map(
      (option, i) => html`<label><input type="radio" name=${name} value=${option} checked=${i === 0} />
      ${titles?.[option] ?? option}</label>`
    )}
  </fieldset></form>`,
    {value: options[0] as T}
  );
  form.addEventListener("input", (event) => {
    form.value = (event.target as HTMLInputElement).value as T;
  });
  return form;
}
