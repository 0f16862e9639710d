import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MANIFEST_FILE } from '@tienviitta/content-models/snapshot/files'
import { fingerprint } from '@tienviitta/process/fingerprint'
import { Problem } from '@tienviitta/process/problem'
import { undefinedIfAbsent } from '@tienviitta/process/undefined-if-absent'
import { sourcesOfSite } from '../render/sources-of-site.ts'
import type { Ingredients } from './part-manifest.ts'

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/**
 * What a snapshot is, as all its readers can tell: the hash of its manifest, which has the hashes of its documents.
 * @throws Problem when there is none in the folder
 */
export async function hashOfSnapshot(folder: string): Promise<string> {
  const manifest = await readFile(join(folder, MANIFEST_FILE)).catch(undefinedIfAbsent)
  if (manifest) return hashOf(manifest)
  throw new Problem(
    `There is no snapshot in ${folder}: copy it there, or name its folder with --snapshot. "npm run publisher" and "npm run build" write one.`,
  )
}

/**
 * A fingerprint of the site's code. The styles of the bundle count as well, because pages name them by their content;
 * the rest of the bundle does not: it has the folder in it in which it was built.
 * @param bundle folder of the renderer
 */
export const codeOf = async (bundle: string): Promise<string> =>
  hashOf(`${await sourcesOfSite()} ${await fingerprint(bundle, ['client'])}`)

/** Node's data for languages and dates: another version may write a date differently. */
export const wordsOfNode = ({ icu, cldr, tz, unicode }: NodeJS.ProcessVersions): Ingredients['words'] =>
  `ICU ${icu}, CLDR ${cldr}, Unicode ${unicode}, time zones ${tz}`
