/** The one part of the evidence that every page loads: the rest follows when a reader first asks for it. */
addEventListener("click", (event) => {
  const {target, button, ctrlKey, metaKey, shiftKey} = event;
  const mark = target instanceof Element ? target.closest<HTMLAnchorElement>(".how a") : null;
  if (!mark || button || ctrlKey || metaKey || shiftKey || !("popover" in mark)) return;
  event.preventDefault();
  const follow = () => location.assign(mark.href); // without its data the mark is the link that it was
  import("./evidence-popover.js").then(({showEvidence}) => showEvidence(mark)).catch(follow);
});
