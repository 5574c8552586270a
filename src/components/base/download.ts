import {button} from "./button.js";

/** A download button; the file is made when it is pressed. */
export function downloadButton(label: string, name: string, make: () => Blob | Promise<Blob>): HTMLElement {
  return button(label, async () => {
    const url = URL.createObjectURL(await make());
    const link = Object.assign(document.createElement("a"), {href: url, download: name});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  });
}

export const textFile = (text: string, type = "text/plain") => new Blob([text], {type: `${type};charset=utf-8`});
