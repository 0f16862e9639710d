import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readRelease } from '@tienviitta/publisher/deploy'
import { Problem, sentenceOf } from '@tienviitta/process/problem'
import { dataFolder } from '@tienviitta/process/data-folder'
import { caddyRules, hostingRules, type HostingRules, nginxRules } from '@tienviitta/publisher/hosting'

const usage = `npm run hosting -- --for nginx|caddy --out DIR [settings]
  --for SERVER       the web server to write for: nginx or caddy
  --out DIR          folder for the files
  --release NAME     release whose headers and redirects are written (the current one)
  --site DIR         folder of the releases (data/site)`

const writers: Readonly<Record<string, (rules: HostingRules) => Readonly<Record<string, string>>>> = {
  nginx: nginxRules,
  caddy: caddyRules,
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        for: { type: 'string' },
        out: { type: 'string' },
        release: { type: 'string' },
        site: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

/** Writes the headers and redirects of a release as a web server reads them. */
async function hosting(args: readonly string[], typedIn: string): Promise<void> {
  const options = readOptions(args)
  const write = writers[options.for ?? '']
  if (write === undefined || options.out === undefined)
    throw new Problem(`Say for which server, and where to write: --for nginx|caddy --out DIR.\n\n${usage}`)
  const site = options.site === undefined ? dataFolder(process.env).site : resolve(typedIn, options.site)
  const { folder, manifest } = await readRelease(site, options.release)
  const textOf = async (name: string) =>
    existsSync(join(folder, name)) ? readFile(join(folder, name), 'utf8') : ''
  const out = resolve(typedIn, options.out)
  await mkdir(out, { recursive: true })
  for (const [name, text] of Object.entries(
    write(hostingRules(await textOf('_headers'), await textOf('_redirects'))),
  )) {
    // Renamed when it is whole: the server may be told to read it at any moment.
    await writeFile(join(out, `${name}.new`), text)
    await rename(join(out, `${name}.new`), join(out, name))
    console.log(`${join(out, name)}: headers and redirects of release ${manifest.release}`)
  }
}

try {
  await hosting(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
} catch (error) {
  console.error(`\n${sentenceOf(error, 'Writing for the web server')}`)
  process.exitCode = 1
}
