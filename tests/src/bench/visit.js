// Runs in the page before anything else and notes what happens to it.
globalThis.visit = { largest: 0, what: "", shift: 0, blocked: 0, ready: 0 };
const note = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
const name = (element) => (element ? `${element.localName}.${element.className}` : "something that is gone");
note("largest-contentful-paint", (entry) => {
  visit.largest = entry.startTime;
  visit.what += `${Math.round(entry.startTime)} ms ${name(entry.element)} (${entry.size} px); `;
});
note("layout-shift", (entry) => (visit.shift += entry.value));
note("longtask", (entry) => (visit.blocked += Math.max(0, entry.duration - 50)));
new MutationObserver(() => {
  if (!visit.ready && document.documentElement?.hasAttribute("data-ready")) visit.ready = performance.now();
}).observe(document, { attributes: true, attributeFilter: ["data-ready"], childList: true, subtree: true });
