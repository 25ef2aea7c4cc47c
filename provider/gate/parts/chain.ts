/** Items of which each new one goes before the others, in constant time and without changing them; undefined is empty. */
export type Chain<Item> = { readonly head: Item; readonly rest: Chain<Item> } | undefined;

/** The items of a chain, the last one added first. */
export function itemsOf<Item>(chain: Chain<Item>): Item[] {
  const items: Item[] = [];
  for (let link = chain; link !== undefined; link = link.rest) items.push(link.head);
  return items;
}

/** A chain of the items that pass. */
export function chainWhere<Item>(chain: Chain<Item>, passes: (item: Item) => boolean): Chain<Item> {
  let kept: Chain<Item>;
  for (const item of itemsOf(chain)) if (passes(item)) kept = { head: item, rest: kept };
  return kept;
}
