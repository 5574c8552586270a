import {html} from "./html.js";

/** A button that gives a file away; what is in it is made when it is pressed. */
export function downloadButton(label: string, name: string, make: () => Blob | Promise<Blob>): HTMLElement {
  const button = html`<button type="button">${label}</button>`;
  button.addEventListener("click", async () => {
    const url = URL.createObjectURL(await make());
    const link = Object.assign(document.createElement("a"), {href: url, download: name});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  });
  return button;
}

export const textFile = (text: string, type = "text/plain") => new Blob([text], {type: `${type};charset=utf-8`});

/** Buttons for the chart of a figure, which may be redrawn at any time: it is looked for when one is pressed. */
export function chartButtons(figure: HTMLElement, name: string): HTMLElement {
  const chart = () => standalone(figure.querySelector("svg[role=img]") as SVGSVGElement);
  return html`<p class="downloads">
    ${downloadButton("SVG", `${name}.svg`, () => textFile(chart(), "image/svg+xml"))}
    ${downloadButton("PNG", `${name}.png`, () => pngOf(chart()))}
  </p>`;
}

/** A chart as a file of its own: what it has of the page’s styles is written into it. */
function standalone(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const style = getComputedStyle(chart);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("font-family", "Helvetica, Arial, sans-serif");
  copy.setAttribute("color", style.color);
  const background = getComputedStyle(document.documentElement).getPropertyValue("--theme-background") || "white";
  copy.style.background = background.trim();
  const variable = /var\((--[\w-]+)(?:, ?[\w-]+)?\)/g;
  return new XMLSerializer().serializeToString(copy).replace(variable, (_, name) => {
    return name === "--sans-serif" ? "Helvetica, Arial, sans-serif" : style.getPropertyValue(name).trim() || "none";
  });
}

async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(textFile(svg, "image/svg+xml"));
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), {width: 2 * image.width, height: 2 * image.height});
  const context = canvas.getContext("2d")!;
  context.scale(2, 2);
  context.drawImage(image, 0, 0);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be made"))), "image/png")
  );
}
