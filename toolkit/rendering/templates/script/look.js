// Contents as a sheet, light and dark, what is folded, and print, for which everything is unfolded.

function openSheet(event) {
  const [sheet, contents] = [byId("sheet"), byId("contents")];
  if (!sheet?.showModal || !contents) return;
  event.preventDefault();
  const place = document.createComment("");
  contents.replaceWith(place);
  sheet.append(contents);
  on(sheet, "close", () => place.replaceWith(contents), { once: true });
  sheet.showModal();
  all("[aria-current]", contents).forEach(keepInSight);
}

const SCHEMES = { auto: "as the system", light: "light", dark: "dark" };
const SCHEME_KEY = "story-toolkit-scheme";

function setScheme(scheme) {
  if (scheme === "auto") delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = scheme;
  for (const name of ["aria-label", "title"]) byId("scheme")?.setAttribute(name, `Colours: ${SCHEMES[scheme]}`);
}

function rememberedScheme() {
  try {
    const scheme = localStorage.getItem(SCHEME_KEY);
    return Object.hasOwn(SCHEMES, scheme) ? scheme : "auto";
  } catch {
    return "auto";
  }
}

function nextScheme() {
  const names = Object.keys(SCHEMES);
  const scheme = names[(names.indexOf(document.documentElement.dataset.scheme ?? "auto") + 1) % names.length];
  setScheme(scheme);
  try {
    localStorage.setItem(SCHEME_KEY, scheme);
  } catch {
    // It holds for as long as the page is open.
  }
}

function unfoldAll() {
  const button = byId("unfold");
  const open = button.getAttribute("aria-pressed") !== "true";
  for (const one of all("main details:not(.table-of-chart)")) one.open = open;
  wasOpen.clear();
  button.setAttribute("aria-pressed", open);
}

let openedForPrint = [];

function openForPrint() {
  openedForPrint = all("main details:not([open])");
  for (const one of openedForPrint) one.open = true;
}

function closeAfterPrint() {
  for (const one of openedForPrint) one.open = false;
}
