// Words are compared without case, accents and ornament, as people type them.

const byId = (id) => document.getElementById(id);
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const on = (target, event, listener, options) => target?.addEventListener(event, listener, options);
const collator = new Intl.Collator("en", { numeric: true });

const ORNAMENT = new RegExp(
  "[\\u00ad\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0640\\u064b-\\u065f\\u0670" +
    "\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]",
  "g",
);
const SPELT = { ł: "l", ø: "o", đ: "d", æ: "ae", œ: "oe", ς: "σ", "’": "'", "‘": "'", "‐": "-", "–": "-", "−": "-" };
const SPELT_SO = new RegExp(`[${Object.keys(SPELT).join("")}]`, "g");
const NOT_WORDS = ".story, .quote, .permalink, time, svg";

function fold(text) {
  const plain = text.normalize("NFKD").replace(ORNAMENT, "").toUpperCase().toLowerCase();
  return plain.replace(SPELT_SO, (letter) => SPELT[letter]);
}

const wordsOf = (text) => [...new Set(fold(text).split(/\s+/u).filter(Boolean))];

// The text of an element without that of other stories in it.
function textNodes(element) {
  const take = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    return node.matches(NOT_WORDS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  };
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, take);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

const textOf = (nodes) => nodes.map((node) => node.data).join("").replace(/\s+/gu, " ").trim();

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
