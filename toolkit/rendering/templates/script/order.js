// Themes, and the events in each, in the order that is asked for; of equals, as they were.

const nameOf = (one) => (one.querySelector("h2, h3, h4, summary") ?? one).textContent.trim();
const lastOf = (one) => one.dataset.last || one.dataset.day || "";

const ORDERS = {
  importance: () => 0,
  stories: (a, b) => (b.dataset.stories ?? 1) - (a.dataset.stories ?? 1),
  last: (a, b) => (lastOf(a) < lastOf(b)) - (lastOf(a) > lastOf(b)),
  name: (a, b) => collator.compare(nameOf(a), nameOf(b)),
};
const places = new Map();
let sorted = NORMAL;

function sortPage() {
  const wanted = tools.sort?.value || NORMAL;
  if (wanted === sorted) return;
  sorted = wanted;
  const movable = all(`main :is(.theme, .event, .story)${ELSEWHERE}:not(.story *, .event *)`);
  for (const one of movable) if (!places.has(one)) places.set(one, places.size);
  for (const ones of grouped(movable, togetherWith).values()) sortIn(ones, ORDERS[wanted]);
  sortContents();
}

// A list and the rest of it, which is folded, are sorted as one.
function togetherWith(one) {
  const list = one.parentElement;
  return list.matches("ul, ol") ? (list.closest("details.rest") ?? list).parentElement : list;
}

function sortIn(ones, order) {
  const inOrder = [...ones].sort((a, b) => order(a, b) || places.get(a) - places.get(b));
  const slots = ones.map(() => document.createComment(""));
  ones.forEach((one, number) => one.replaceWith(slots[number]));
  slots.forEach((slot, number) => slot.replaceWith(inOrder[number]));
}

function sortContents() {
  const number = new Map(all("main .theme").map((theme, place) => [theme, place]));
  const lines = linesOfContents().sort(([a], [b]) => number.get(a) - number.get(b));
  for (const [, line] of lines) line.parentElement.append(line);
}
