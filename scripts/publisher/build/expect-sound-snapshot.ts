import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import { Problem } from '@tienviitta/process/problem'
import type { OpenSite } from '@tienviitta/site/renderer'

/**
 * Makes sure that a copy of a snapshot is whole. A machine whose copy lacks a file would leave out a document that the
 * others show, and divide the site differently.
 * @param models those whose documents are looked at; all by default
 * @throws Problem that names a document
 */
export function expectSoundSnapshot(
  { site }: OpenSite,
  folder: string,
  models: typeof MODEL_NAMES | readonly ['media'] = MODEL_NAMES,
): void {
  // What is known to be sound is not read again.
  for (const model of models) site.snapshot.entries(model)
  const { damaged } = site.snapshot
  const [first] = damaged
  if (first === undefined) return
  const entry = site.snapshot.entry(first)
  throw new Problem(
    `The snapshot in ${folder} is damaged: ${damaged.size} of its files are missing or not what its manifest says, such as that of the ${entry?.model} “${entry?.slug}”. Copy the snapshot again.`,
  )
}
