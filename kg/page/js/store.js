// @ts-check
/** What the reader has chosen, and who wants to know. */

/**
 * @typedef {{ view: string, lang: string, theme: string, selected: any, edge: any, centre: any, hop: number, path: any[] | null,
 *   open: number, doc: number, span: any, points: boolean, names: boolean, filters: Record<string, Set<any>>,
 *   conf: number, hidden: Set<number>, pinned: Set<number>, revealed: Set<number>, compared: number[],
 *   indicator: string, chartBy: string, drawer: boolean }} State
 */

export const VIEWS = ["graph", "list", "compare", "chart", "documents"];
export const FACETS = ["group", "cls", "rel", "fact", "conf", "period", "doc"];

/** The state at the start. @returns {State} */
export function fresh() {
  return {
    view: "graph", lang: "zh", theme: "light", selected: null, edge: null, centre: null, hop: 0, path: null, open: -1, doc: -1, span: null,
    points: false, names: false, filters: Object.fromEntries(FACETS.map((facet) => [facet, new Set()])), conf: 0,
    hidden: new Set(), pinned: new Set(), revealed: new Set(), compared: [], indicator: "", chartBy: "community", drawer: false,
  };
}

/**
 * Holds the state. `set` merges a change and tells the listeners, once, which keys changed.
 * @param {State} state
 */
export function createStore(state) {
  const listeners = [];
  return {
    state,
    /** @param {Partial<State>} change */
    set(change) {
      const keys = new Set(Object.keys(change).filter((key) => state[key] !== change[key]));
      if (!keys.size) return;
      Object.assign(state, change);
      for (const listener of listeners) listener(keys);
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
}
