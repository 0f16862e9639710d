/**
 * Does some work for each item, several at a time. After the first error no further items are started; it is thrown
 * once the work in progress has ended.
 * @param width how many at a time
 */
export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values()
  const failed: unknown[] = []
  const worker = async () => {
    for (const item of rest) {
      try {
        await work(item)
      } catch (error) {
        failed.push(error)
      }
      if (failed.length > 0) return
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  if (failed.length > 0) throw failed[0]
}
