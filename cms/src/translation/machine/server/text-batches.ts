/** How many bytes a text takes in a form that is sent. */
export const formBytes = (text: string): number => new URLSearchParams([['text', text]]).toString().length + 1

/**
 * Splits texts into requests, in their order, each within the limits. A text that is larger than a request by itself
 * gets a batch of its own.
 */
export function textBatches<Item extends { xml: string }>(
  items: readonly Item[],
  { texts, bytes }: { readonly texts: number; readonly bytes: number },
): Item[][] {
  const batches: Item[][] = []
  let size = Infinity
  for (const item of items) {
    const itemBytes = formBytes(item.xml)
    const batch = batches.at(-1)
    if (!batch || batch.length >= texts || size + itemBytes > bytes) {
      batches.push([item])
      size = itemBytes
    } else {
      batch.push(item)
      size += itemBytes
    }
  }
  return batches
}
