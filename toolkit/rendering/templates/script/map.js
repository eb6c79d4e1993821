// The map: a card beside a mark, and arrow keys from mark to mark.

const card = document.createElement("div");
card.id = "map-card";
card.setAttribute("aria-hidden", "true");
card.hidden = true;

function line(className, textContent, lang) {
  return Object.assign(document.createElement("div"), { className, textContent, lang, dir: "auto" });
}

const headlineOf = (story) => story && textOf(textNodes(story.element.querySelector("a, bdi") ?? story.element));

function fillCard(mark) {
  const story = page.byStory.get(mark.dataset.story)?.[0];
  const heading = byId(mark.closest("[data-theme]")?.dataset.theme)?.querySelector("h2, h3");
  const language = story?.language ?? "";
  const lines = [line("headline", headlineOf(story) || mark.getAttribute("aria-label"), language)];
  if (story) lines.push(line("from", [story.source, story.day && dayOf(story.day)].filter(Boolean).join(", "), "en"));
  if (heading) lines.push(line("of", textOf(textNodes(heading)), language));
  card.replaceChildren(...lines);
}

function showCard(mark) {
  fillCard(mark);
  card.hidden = false;
  const [at, own] = [mark.getBoundingClientRect(), card.getBoundingClientRect()];
  const middle = at.left + at.width / 2 - own.width / 2;
  const left = Math.max(8, Math.min(middle, document.documentElement.clientWidth - own.width - 8));
  const above = at.top - own.height - 8;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(above > 60 ? above : at.bottom + 8) + scrollY}px`;
}

function hideCard() {
  card.hidden = true;
}

function middleOf(mark) {
  const box = mark.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}

// The nearest mark in a direction; what lies beside it counts twice as far.
function nearest(mark, marks, [right, down]) {
  const [x, y] = middleOf(mark);
  let [best, least] = [null, Infinity];
  for (const other of marks) {
    const [dx, dy] = [middleOf(other)[0] - x, middleOf(other)[1] - y];
    const along = dx * right + dy * down;
    const length = along + 2 * Math.abs(dx * down + dy * right);
    if (other !== mark && along > 0.1 && length < least) [best, least] = [other, length];
  }
  return best;
}

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEPS = { PageUp: -1, PageDown: 1, Home: -Infinity, End: Infinity };

function moveOnMap(event) {
  const mark = event.target.closest("a.mark");
  if (!mark || event.ctrlKey || event.metaKey || event.altKey || !(event.key in WAYS || event.key in STEPS)) return;
  event.preventDefault();
  const marks = all("a.mark").filter((one) => one.getClientRects().length);
  const step = Math.max(0, Math.min(marks.indexOf(mark) + STEPS[event.key], marks.length - 1));
  const next = event.key in WAYS ? nearest(mark, marks, WAYS[event.key]) : marks[step];
  next?.focus();
}

// One mark of all is a stop of the Tab key; from there on, arrow keys lead to the others.
function startMap() {
  const charts = byId("map-and-time");
  const marks = all("#map-and-time a.mark");
  if (marks.length === 0) return;
  document.body.append(card);
  const markAt = (event) => event.target.closest("a.mark");
  let stop = marks[0];
  for (const mark of marks) mark.setAttribute("tabindex", mark === stop ? 0 : -1);
  on(charts, "focusin", (event) => {
    if (!markAt(event)) return;
    stop.setAttribute("tabindex", -1);
    stop = markAt(event);
    stop.setAttribute("tabindex", 0);
    showCard(stop);
  });
  on(charts, "mouseover", (event) => markAt(event) && showCard(markAt(event)));
  for (const event of ["mouseout", "focusout"]) on(charts, event, hideCard);
  on(charts, "keydown", moveOnMap);
}
