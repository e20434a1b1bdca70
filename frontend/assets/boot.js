// Runs before the first paint: puts the reader's settings on <html>, so that nothing flashes.
// Also says in a friendly bar when the browser is too old for the app; the pages themselves can still be read.
(function () {
  var root = document.documentElement;
  try {
    var settings = JSON.parse(localStorage.getItem("lw.settings") || "{}");
    ["theme", "contrast", "size", "font", "motion"].forEach(function (name) {
      if (settings[name]) root.setAttribute("data-" + name, settings[name]);
    });
  } catch (e) { /* no storage: the defaults hold */ }
  // Whoever seems to be signed in is not asked to sign in while the app is on its way.
  if (/(^|; )lw_in=1/.test(document.cookie)) root.setAttribute("data-signed-in", "");
  function tooOld() {
    var bar = document.getElementById("too-old");
    if (bar) bar.hidden = false;
  }
  var modern = "noModule" in document.createElement("script") && typeof WebAssembly === "object";
  if (!modern) document.addEventListener("DOMContentLoaded", tooOld);
  window.lernwolfTooOld = tooOld;
})();
