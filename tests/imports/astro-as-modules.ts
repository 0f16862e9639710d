import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const FRONTMATTER = /^---\n([^]*?)\n---/u
const STYLE_OR_SCRIPT = /\bimport '[^']*\.css'\n?/gu

/**
 * Copies the source of the site so that a reader of TypeScript finds its components: `Steps.astro` becomes
 * `Steps.astro.ts`, which keeps only the frontmatter. An import of `./Steps.astro` finds that file by its ending.
 * @param from folder of the sources
 * @param to folder that the copies are written to
 */
export async function copyAstroAsModules(from: string, to: string): Promise<void> {
  const names = await readdir(from, { recursive: true })
  for (const name of names.filter((each) => /\.(?:astro|ts)$/u.test(each))) {
    const text = await readFile(join(from, name), 'utf8')
    const isComponent = name.endsWith('.astro')
    const module = isComponent ? (FRONTMATTER.exec(text)?.[1] ?? '').replaceAll(STYLE_OR_SCRIPT, '') : text
    const target = join(to, isComponent ? `${name}.ts` : name)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, `${module}\nexport {}\n`)
  }
}
