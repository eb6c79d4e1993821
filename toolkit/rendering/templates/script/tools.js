// What is asked for stands in the tools, and in the address, so that a view can be linked.

const search = byId("search");
const tools = { source: byId("by-source"), language: byId("by-language"), day: byId("by-day"), sort: byId("sort") };
const FILTERS = ["source", "language", "day"];
const NORMAL = "importance";

function asked() {
  const filters = FILTERS.filter((name) => tools[name]?.value).map((name) => [name, tools[name].value]);
  return { words: wordsOf(search?.value ?? ""), filters };
}

function addressed() {
  const state = new URLSearchParams();
  if (search?.value.trim()) state.set("q", search.value.trim());
  for (const [name, tool] of Object.entries(tools)) {
    if (tool?.value && tool.value !== NORMAL) state.set(name, tool.value);
  }
  return state.toString();
}

function writeAddress() {
  const state = addressed();
  try {
    history.replaceState(null, "", location.href.split("#")[0] + (state && `#${state}`));
  } catch {
    // A page inside another may not be allowed to; all but the link to the view works.
  }
}

function setTools(state) {
  if (search) search.value = state.get("q") ?? "";
  for (const [name, tool] of Object.entries(tools)) {
    if (!tool) continue;
    const known = [...tool.options].some((option) => option.value === state.get(name));
    tool.value = known ? state.get(name) : name === "sort" ? NORMAL : "";
  }
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function dayOf(date) {
  const [year, month, day] = date.split("-");
  return [day && Number(day), MONTHS[month - 1], Number(year)].filter(Boolean).join(" ");
}

function languageName(tag) {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag);
  } catch {
    return tag;
  }
}

function fill(select, groups, nameOf) {
  for (const [value, stories] of groups) {
    const number = new Set(stories.map((one) => one.story)).size;
    if (value) select?.append(new Option(`${nameOf(value)} (${number})`, value));
  }
}

// The newest month first, each before its days, where there are several months.
function fillDays(days, months) {
  const times = months.length > 1 && days.length > months.length ? [...days, ...months] : days;
  const newest = ([a], [b]) => (a.slice(0, 7) === b.slice(0, 7) ? a.length - b.length : 0) || (a < b ? 1 : -1);
  fill(tools.day, times.sort(newest), dayOf);
}

function fillTools() {
  const groups = (keyOf) => [...grouped(page.stories, keyOf)];
  const bySource = groups((one) => one.source).sort(([a], [b]) => collator.compare(a, b));
  const byLanguage = groups((one) => one.language).sort(([, a], [, b]) => b.length - a.length);
  fill(tools.source, bySource, (source) => source);
  fill(tools.language, byLanguage, languageName);
  fillDays(groups((one) => one.day), groups((one) => one.day.slice(0, 7)));
}
