// What does not match is hidden: stories, their quotes, and whatever holds nothing else.

function passes(story, filters) {
  return filters.every(([name, value]) => (name === "day" ? story.day.startsWith(value) : story[name] === value));
}

// A story says a word itself, or its theme does; one at least it says itself.
function says(story, words) {
  const others = words.filter((word) => !story.text.includes(word));
  if (others.length === 0) return true;
  return others.length < words.length && others.every((word) => story.theme?.text.includes(word));
}

function find({ words, filters }) {
  const { themes, stories, quotes } = page;
  if (words.length) readWords(page);
  const passing = stories.filter((story) => passes(story, filters));
  const hits = new Set(passing.filter((story) => says(story, words)));
  const told = new Set([...hits].map((story) => story.theme));
  const named = new Set(themes.filter((one) => !told.has(one) && words.every((word) => one.text.includes(word))));
  for (const story of passing) if (named.has(story.theme)) hits.add(story);
  const ids = new Set([...hits].map((story) => story.story));
  for (const story of stories) story.hit = hits.has(story);
  for (const quote of quotes) quote.hit = ids.has(quote.story);
  for (const theme of themes) theme.hit = told.has(theme) || named.has(theme);
  return ids;
}

// Of more than so many stories, what is folded stays so: it would take longer to lay out than to read.
const MOST_UNFOLDED = 500;
const wasOpen = new Map();

function showHits({ words }, found) {
  const unfolds = found > 0 && found <= MOST_UNFOLDED;
  for (const [holder, entries] of page.holders) {
    const hits = entries.filter((one) => one.hit).length;
    holder.hidden = hits === 0;
    if (holder.localName !== "details") continue;
    if (!wasOpen.has(holder)) wasOpen.set(holder, holder.open);
    const partly = hits > 0 && (words.length > 0 || hits < entries.length);
    holder.open = (unfolds && partly) || wasOpen.get(holder);
  }
}

// While something is asked for, what was found comes first and the charts behind it.
function stepBack(narrowed) {
  const [charts, themes] = [byId("map-and-time"), byId("themes")];
  if (charts && themes && document.documentElement.classList.contains("searching") !== narrowed) {
    if (narrowed) themes.after(charts);
    else themes.before(charts);
  }
  document.documentElement.classList.toggle("searching", narrowed);
  for (const [theme, line] of linesOfContents()) line.hidden = theme.hidden;
}

function linesOfContents() {
  const links = all("#contents li a[href^='#']");
  const lines = links.map((link) => [byId(link.hash.slice(1)), link.closest("li")]);
  return lines.filter(([target]) => target?.matches(".theme"));
}

function dimMarks(ids) {
  for (const mark of all("a.mark")) {
    const event = byId(mark.getAttribute("href").slice(1));
    const shown = mark.dataset.story ? ids.has(mark.dataset.story) : event && !event.closest("[hidden]");
    mark.classList.toggle("dim", !shown);
  }
}

function tell(ids, narrowed) {
  const total = page.byStory.size;
  const listed = `${total.toLocaleString("en")} ${total === 1 ? "story" : "stories"}`;
  const found = ids.size ? `${ids.size.toLocaleString("en")} of ${listed}` : `None of ${listed}`;
  if (byId("found")) byId("found").textContent = narrowed ? found : `All ${listed}`;
}

function narrow() {
  const wanted = asked();
  const narrowed = wanted.words.length + wanted.filters.length > 0;
  const ids = find(wanted);
  showHits(wanted, narrowed ? ids.size : 0);
  if (!narrowed) wasOpen.clear();
  stepBack(narrowed);
  dimMarks(ids);
  markHits(wanted.words);
  tell(ids, narrowed);
  if (byId("clear")) byId("clear").hidden = !narrowed;
}

function clear() {
  if (search) search.value = "";
  for (const name of FILTERS) if (tools[name]) tools[name].value = "";
  narrow();
}
