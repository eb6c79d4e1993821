// Links into the page open whatever hides what they lead to; the contents say where one is.

function named(hash) {
  try {
    return byId(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

function reveal(target) {
  if (target.closest("[hidden]")) clear();
  for (let one = target.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
  if (target.matches(".event")) for (const one of all("details", target)) one.open = true;
}

function followAddress() {
  const target = location.hash && named(location.hash);
  if (target) {
    reveal(target);
    target.scrollIntoView();
  } else {
    setTools(new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : ""));
    sortPage();
    narrow();
  }
}

function followLink(event) {
  const link = event.target.closest?.("a[href^='#']");
  const target = link && !event.defaultPrevented && named(link.getAttribute("href"));
  if (!target) return;
  if (byId("sheet")?.open) byId("sheet").close();
  reveal(target);
  if (link.matches(".permalink")) copy(link);
}

const LINKED = { theme: ".theme > header > h3", event: ".event h4", quote: ".quote[id]" };

function addPermalinks() {
  for (const [kind, places] of Object.entries(LINKED)) {
    for (const place of all(places)) {
      const link = document.createElement("a");
      link.className = "permalink";
      link.href = `#${place.closest(`.${kind}`).id}`;
      link.setAttribute("aria-label", `Link to this ${kind}`);
      link.textContent = "#";
      place.append(" ", link);
    }
  }
}

async function copy(link) {
  try {
    await navigator.clipboard.writeText(link.href);
    link.classList.add("copied");
    setTimeout(() => link.classList.remove("copied"), 1500);
  } catch {
    // The link stands in the address bar all the same.
  }
}

function spy() {
  const seen = new Set();
  const follow = (changes) => {
    for (const { target, isIntersecting } of changes) seen[isIntersecting ? "add" : "delete"](target);
    const here = [...seen].at(-1);
    if (here || scrollY < innerHeight / 2) showPlace(here);
  };
  const observer = new IntersectionObserver(follow, { rootMargin: "-20% 0px -79% 0px" });
  for (const one of all("#top, #map-and-time, .theme, #sources, #made")) observer.observe(one);
}

function showPlace(here) {
  for (const link of all("#contents a")) {
    const current = link.hash === `#${here?.id}`;
    if (current && !link.hasAttribute("aria-current")) keepInSight(link);
    if (current) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
  const heading = here?.querySelector("h2, h3");
  if (byId("here")) byId("here").textContent = heading ? textOf(textNodes(heading)) : "";
}

function keepInSight(link) {
  const box = link.closest("#sheet") ?? byId("contents");
  const [{ top }, inner] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
  if (top < inner.top || top > inner.bottom - 40) box.scrollTop += top - inner.top - inner.height / 2;
}
