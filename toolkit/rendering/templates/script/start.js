// Keys that hold on the whole page, and the start.

function keys(event) {
  const typing = event.target.closest?.("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey;
  if (event.key === "/" && !typing && search) {
    event.preventDefault();
    search.focus();
  }
  if (event.key !== "Escape" || byId("sheet")?.open) return;
  hideCard();
  if (document.documentElement.classList.contains("searching")) {
    clear();
    writeAddress();
  }
}

function update() {
  sortPage();
  narrow();
  writeAddress();
  backToStart();
}

// What was found begins right under the tools, however far down one was.
function backToStart() {
  const [main, bar] = [byId("main"), byId("tools")];
  const over = main.getBoundingClientRect().top - bar.offsetHeight - 28;
  if (over < 0) scrollBy({ top: over, behavior: "instant" });
}

let waiting = 0;

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(update, 120);
}

function clearTools() {
  clear();
  writeAddress();
  search?.focus();
}

function toSearch(event) {
  event.preventDefault();
  search?.focus();
}

function start() {
  document.documentElement.classList.add("scripted");
  setScheme(rememberedScheme());
  fillTools();
  on(search, "input", later);
  for (const tool of Object.values(tools)) on(tool, "change", update);
  on(byId("clear"), "click", clearTools);
  on(byId("unfold"), "click", unfoldAll);
  on(byId("scheme"), "click", nextScheme);
  byId("to-contents")?.setAttribute("aria-haspopup", "dialog");
  on(byId("to-contents"), "click", openSheet);
  on(byId("close-contents"), "click", () => byId("sheet").close());
  on(byId("to-search"), "click", toSearch);
  on(document, "click", followLink);
  on(document, "keydown", keys);
  on(window, "hashchange", followAddress);
  on(window, "beforeprint", openForPrint);
  on(window, "afterprint", closeAfterPrint);
  addPermalinks();
  startMap();
  spy();
  narrow();
  followAddress();
}

start();
