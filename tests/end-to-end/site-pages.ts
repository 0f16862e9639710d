import { readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder of the release that readers see. */
export const currentSiteFolder = (dataFolder: string): Promise<string> =>
  realpath(join(dataFolder, 'site', 'current'))

/** Every text file of a site, by its name with `/` between folders. */
export async function textsOfSite(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true })
  const texts = new Map<string, string>()
  for (const name of names.filter((file) =>
    /\.(html|xml|json|txt|css|js)$|(^|\/)_(headers|redirects)$/.test(file),
  ))
    texts.set(name, await readFile(join(folder, name), 'utf8'))
  return texts
}
