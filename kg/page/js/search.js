// @ts-check
/** Finding an entity by name, alias, pinyin or initials. */

/** Gives a function that finds the best `most` entities for what was typed. The index is built at the first search. */
export function searcher(model) {
  let index = null;
  const build = () => model.nodes.map((node) => ({
    node,
    words: [...new Set([node.label, node.name, ...node.aliases])].map((word) => word.toLowerCase()),
    full: node.pinyin.map((syllables) => syllables.replaceAll(" ", "")),
    initials: node.pinyin.map((syllables) => syllables.split(" ").map((one) => one[0] || "").join("")),
  }));
  return (typed, most) => {
    const query = typed.trim().toLowerCase().replace(/[“”"‘’《》]/g, "");
    if (!query) return [];
    const latin = /^[a-z0-9 ']+$/.test(query) ? query.replace(/[ ']/g, "") : "";
    const hits = [];
    index = index || build();
    for (const entry of index) {
      const [score, alias] = rate(entry, query, latin);
      if (score > 0) hits.push({ node: entry.node, alias, score: score + Math.min(9, entry.node.edges.length / 4) - (entry.node.point ? 15 : 0) });
    }
    hits.sort((a, b) => b.score - a.score || a.node.name.length - b.node.name.length || a.node.id - b.node.id);
    return most ? hits.slice(0, most) : hits;
  };
}

/**
 * How well an entry fits, and the alias by which it does, if not by its name.
 * @returns {[number, string]}
 */
function rate(entry, query, latin) {
  let best = 0;
  let alias = "";
  const take = (score, word) => {
    if (score > best) [best, alias] = [score, word];
  };
  for (const word of entry.words) {
    const at = word.indexOf(query);
    if (at < 0) continue;
    const own = word === entry.words[0] || entry.node.name.toLowerCase() === word;
    take((word === query ? 100 : at === 0 ? 85 : 70) - (own ? 0 : 5), own ? "" : word);
  }
  if (latin && best < 70) {
    entry.full.forEach((full, at) => {
      const word = at ? entry.node.aliases[at - 1] || "" : "";
      const initials = entry.initials[at];
      if (initials === latin || full === latin) take(68, word);
      else if (latin.length > 1 && initials.startsWith(latin)) take(62, word);
      else if (full.startsWith(latin)) take(60, word);
      else if (latin.length > 1 && initials.includes(latin)) take(46, word);
      else if (latin.length > 2 && full.includes(latin)) take(40, word);
    });
  }
  return [best, alias];
}
