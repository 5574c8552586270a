/** The one part of the search that every page loads: the rest follows when a reader turns to the field. */
const field = document.querySelector<HTMLInputElement>("search input"); // none while the build runs the cells of a page

function begin(): void {
  const failed = () => field!.addEventListener("focus", begin, {once: true});
  import("./results.js").then(({listResults}) => listResults(field!)).catch(failed);
}

field?.addEventListener("focus", begin, {once: true});

addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.matches(":read-write");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
  event.preventDefault();
  field?.focus();
});
