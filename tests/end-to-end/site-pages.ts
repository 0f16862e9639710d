import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder of the site that the data folder holds now. */
export const currentSiteFolder = (dataFolder: string): Promise<string> =>
  readFile(join(dataFolder, 'site', 'current'), 'utf8')

/** Every file of a site that holds text, by its name with `/` between folders. */
export async function textsOfSite(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true })
  const texts = new Map<string, string>()
  for (const name of names.filter((file) =>
    /\.(html|xml|json|txt|css|js)$|(^|\/)_(headers|redirects)$/.test(file),
  ))
    texts.set(name, await readFile(join(folder, name), 'utf8'))
  return texts
}
