// Starts the app. If hydration fails, the bundle is loaded once more and renders the page anew: the page lives.
const root = document.documentElement;
const { js, wasm, texts } = document.querySelector("script[data-wasm]").dataset;
let rescued = false;

async function start(mode) {
  root.dataset.mode = mode;
  const [app, words] = await Promise.all([
    import(mode === "replace" ? `${js}?replace` : js),
    fetch(texts).then((response) => response.text()),
  ]);
  window.lernwolfTexts = words;
  await app.default({ module_or_path: wasm });
}

function rescue(error) {
  if (!(error instanceof WebAssembly.RuntimeError) || "ready" in root.dataset || rescued) return;
  rescued = true;
  root.dataset.rescued = "";
  start("replace").catch(fail);
}

function fail(error) {
  if (error instanceof WebAssembly.RuntimeError) rescue(error);
  else if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError || error instanceof EvalError) window.lernwolfTooOld();
  // Anything else is a broken line: the page can be read, and a reload tries again.
}

// One tab at a time renews the sign-in: resolves, when it is this one's turn, to what ends it. Locks need https.
window.lernwolfTurn = () =>
  new Promise((begin) => {
    if (navigator.locks) navigator.locks.request("lernwolf", () => new Promise(begin));
    else begin(() => {});
  });

// A menu in the header closes once something in it is chosen, by a touch elsewhere, and by Escape, which leads back to it.
function shutMenus({ type, key, target }) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    const heading = menu.firstElementChild;
    const within = menu.contains(target);
    if (type === "keydown" ? key !== "Escape" : within && (type !== "click" || heading.contains(target))) continue;
    menu.open = false;
    if (type === "keydown" && within) heading.focus();
  }
}
for (const type of ["pointerdown", "click", "keydown"]) addEventListener(type, shutMenus);

addEventListener("error", (event) => rescue(event.error));
addEventListener("unhandledrejection", (event) => rescue(event.reason));
start("hydrate").catch(fail);
