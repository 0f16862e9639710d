import { rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { parsedJson } from '@tienviitta/process/parsed-json'
import { textIfThere } from '@tienviitta/process/undefined-if-absent'

const ending = z.object({
  /** Name of the program, as in sentences. */
  program: z.string(),
  at: z.iso.datetime(),
  /** How it ended, as the end of a sentence: `with exit code 1`. */
  how: z.string(),
})
/** A program that ended by itself, and was started again. */
export type Ending = z.infer<typeof ending>

/** More than these are not kept. */
const KEPT = 100

/** The programs that ended by themselves, the oldest first; none when the file is absent or cannot be read. */
export async function readEndings(file: string): Promise<Ending[]> {
  return z.array(ending).safeParse(parsedJson(await textIfThere(file))).data ?? []
}

/** Writes down that a program has ended by itself, for the doctor. One process writes at a time. */
export async function recordEnding(file: string, latest: Ending): Promise<void> {
  const endings = [...(await readEndings(file)), latest].slice(-KEPT)
  await writeFile(`${file}.new`, `${JSON.stringify(endings)}\n`)
  await rename(`${file}.new`, file)
}
