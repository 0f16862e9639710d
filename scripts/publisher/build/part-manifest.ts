import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { languageTag } from '@tienviitta/content-models/languages/registry'
import { parsedJson } from '@tienviitta/process/parsed-json'
import { Problem } from '@tienviitta/process/problem'
import { z } from 'zod'
import { releaseFile } from '../files/release-manifest.ts'

/** The file of a part that says what it is. A folder is a part when it has one. */
export const PART_MANIFEST = 'part.json'

/** The folder beside it with the rendered files. */
export const PART_FILES = 'site'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)

/** A path that stays below its folder, with `/` between names. */
const pathInside = z.string().refine((path) => path === posix.join('/', path).slice(1) && path !== '')

/** A file of a part, with what its sitemap says about it. */
const partFile = releaseFile.extend({
  path: z.string().describe('Its address: `/ar/guides/housing/`.'),
  file: pathInside.describe('Its path below the folder of the files.'),
  alternates: z.object({ path: z.string(), translated: z.array(languageTag) }).optional(),
})

/** What every page of a site is made of: parts belong together when all of this is the same. */
const ingredients = z.object({
  snapshot: sha256.describe('SHA-256 of the manifest of the snapshot.'),
  code: sha256.describe('Fingerprint of the code of the site and of its styles.'),
  words: z.string().describe('Node’s data for languages, dates and time zones.'),
  clock: z.iso.datetime().describe('The moment that counts as now (UTC).'),
  baseUrl: z.string().describe('Address of the site without a slash at the end.'),
})
export type Ingredients = z.infer<typeof ingredients>

/** One part of a build that is divided over several machines. It names no folder, which each machine has elsewhere. */
const partManifest = z.object({
  formatVersion: z.literal(1),
  number: z.number().int().positive(),
  of: z.number().int().positive(),
  ...ingredients.shape,
  total: z.number().int().describe('How many files all parts have together.'),
  notMade: z
    .array(z.object({ path: z.string(), reason: z.string() }))
    .describe('Pages that could not be made.'),
  files: z.array(partFile),
})
export type PartManifest = z.infer<typeof partManifest>

/** A part on the disk. */
export interface Part extends PartManifest {
  readonly folder: string
}

/**
 * Reads what a part is.
 * @throws Problem when that cannot be read
 */
export async function readPart(folder: string): Promise<Part> {
  const manifest = join(folder, PART_MANIFEST)
  const read = partManifest.safeParse(parsedJson(await readFile(manifest, 'utf8')))
  if (read.success) return { ...read.data, folder }
  throw new Problem(
    `${manifest} cannot be read: it is damaged, or of another version. Copy that part again, or make it again; each part needs a folder of its own.`,
  )
}
