// Words that were found are marked where they stand, without touching the document.

const MOST_MARKED = 3000;

// The folded text with, for each letter of it, where that stands in the text.
function foldedPlaces(text) {
  let folded = "";
  const places = [];
  for (let at = 0; at < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(at));
    const plain = fold(letter);
    for (let count = 0; count < plain.length; count++) places.push([at, at + letter.length]);
    folded += plain;
    at += letter.length;
  }
  return { folded, places };
}

function rangesIn(node, words) {
  const { folded, places } = foldedPlaces(node.data);
  const ranges = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const [[startOffset], [, endOffset]] = [places[at], places[at + word.length - 1]];
      ranges.push(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
    }
  }
  return ranges;
}

function markHits(words) {
  if (!window.CSS?.highlights) return;
  const { themes, stories, quotes, echoes } = page;
  const found = [...themes, ...stories, ...quotes].filter((one) => one.hit);
  const over = echoes.filter((one) => !one.element.parentElement.closest("[hidden]"));
  const shown = words.length ? [...found, ...over] : [];
  const ranges = [];
  for (const { nodes } of shown) {
    if (ranges.length > MOST_MARKED) break;
    for (const node of nodes) ranges.push(...rangesIn(node, words));
  }
  CSS.highlights.set("found", new Highlight(...ranges));
}
