type Ordered = { id: string; after?: string[] | undefined; place?: 'first' | 'last' | undefined };

/** What must be over before each item begins, by index: what it names, and what has its place at an end. */
export function precedences(items: readonly Ordered[]): number[][] {
  const known = new Map(items.map(({ id }, index) => [id, index]));
  const firsts = items.flatMap(({ place }, index) => (place === 'first' ? [index] : []));
  return items.map(({ after, place }, index) => {
    const named = (after ?? []).flatMap((id) => known.get(id) ?? []);
    const before = place === 'first' ? [] : firsts;
    const rest =
      place === 'last'
        ? items.flatMap((other, at) => (other.place === 'last' || at === index ? [] : [at]))
        : [];
    return [...new Set([...named, ...before, ...rest])];
  });
}

const mostCycles = 20;

/** Circles of items that would each have to wait for the one before, each named from its least index on. */
export function findCycles(items: readonly Ordered[]): string[][] {
  const before = precedences(items);
  const state = new Uint8Array(items.length);
  const cycles: string[][] = [];
  for (let root = 0; root < items.length && cycles.length < mostCycles; root++) {
    if (state[root]) continue;
    // By hand, since a chain may be longer than the stack.
    const path = [root];
    const next = [0];
    state[root] = 1;
    while (path.length > 0) {
      const at = path.at(-1) ?? 0;
      const place = next.at(-1) ?? 0;
      const other = before[at]?.[place];
      if (other === undefined) {
        state[at] = 2;
        path.pop();
        next.pop();
        continue;
      }
      next[next.length - 1] = place + 1;
      if (state[other] === 1 && cycles.length < mostCycles)
        cycles.push(named(items, path.slice(path.indexOf(other))));
      if (state[other] !== 0) continue;
      state[other] = 1;
      path.push(other);
      next.push(0);
    }
  }
  return cycles;
}

function named(items: readonly Ordered[], members: number[]): string[] {
  // The path leads from an item to what must come before it.
  const order = members.toReversed();
  const least = order.indexOf(Math.min(...order));
  return [...order.slice(least), ...order.slice(0, least)].map((index) => items[index]?.id ?? '');
}
