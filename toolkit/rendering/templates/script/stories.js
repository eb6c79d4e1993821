// What can be found: stories with what is quoted of them, and the themes that they are in, as they stand in the page.

const ELSEWHERE = ":not(#top *, #map-and-time *)";

const readTheme = (element) => ({ element, hit: true });

function readEntry(element, themes) {
  const { story = "", source = "", language = "", day = "" } = element.dataset;
  return { element, story, source, language, day, theme: themes.get(element.closest(".theme")), hit: true };
}

// Headlines that stand over their events: they are marked as the stories are, and counted with these alone.
function readEchoes() {
  const headlines = all(`main :is(.event > h4, .event > details > summary)${ELSEWHERE}`);
  return headlines.map((element) => ({ element }));
}

// Each element of the page that holds what can be found, itself included, with all of that.
function readHolders(entries) {
  const main = document.querySelector("main");
  const holders = new Map();
  for (const entry of entries) {
    for (let one = entry.element; one && one !== main; one = one.parentElement) {
      if (holders.has(one)) holders.get(one).push(entry);
      else holders.set(one, [entry]);
    }
  }
  return holders;
}

function readPage() {
  const themes = new Map(all("main .theme").map((element) => [element, readTheme(element)]));
  const stories = all(`main .story${ELSEWHERE}`).map((element) => readEntry(element, themes));
  const quotes = all(`main .quote${ELSEWHERE}`).map((element) => readEntry(element, themes));
  const byStory = grouped(stories, (one) => one.story);
  const holders = readHolders([...stories, ...quotes]);
  return { themes: [...themes.values()], stories, quotes, byStory, holders, echoes: readEchoes() };
}

// The words are read when the first are looked for.
function readWords({ themes, stories, quotes, echoes, byStory }) {
  if (hasWords) return;
  hasWords = true;
  for (const one of themes) one.nodes = all(":scope > header h3", one.element).flatMap(textNodes);
  for (const one of [...stories, ...quotes, ...echoes]) one.nodes = textNodes(one.element);
  for (const one of themes) one.text = fold(`${textOf(one.nodes)}\n${one.element.dataset.terms ?? ""}`);
  for (const one of [...stories, ...quotes]) one.text = fold(`${textOf(one.nodes)}\n${one.source}`);
  for (const quote of quotes) {
    for (const story of byStory.get(quote.story) ?? []) story.text += `\n${quote.text}`;
  }
}

const page = readPage();
let hasWords = false;
