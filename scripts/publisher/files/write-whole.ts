import { rename, writeFile } from 'node:fs/promises'

/** Writes a file beside its place and moves it there: readers never find half of it. One process writes at a time. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.new`
  await writeFile(unfinished, text)
  await rename(unfinished, file)
}
