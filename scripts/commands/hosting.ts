import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readRelease } from '@tienviitta/publisher/deploy'
import { caddyRules, hostingRules, type HostingRules, nginxRules } from '@tienviitta/publisher/hosting'
import { dataFolder } from '@tienviitta/process/data-folder'
import { readArguments, wrongArgument } from '../run/read-arguments.ts'
import { folderOfTyping, runCommand } from '../run/run-command.ts'

const writers: Readonly<Record<string, (rules: HostingRules) => Readonly<Record<string, string>>>> = {
  nginx: nginxRules,
  caddy: caddyRules,
}

/** Writes the headers and redirects of a release as a web server reads them. */
async function hosting(args: readonly string[], typedIn: string): Promise<void> {
  const { values: options } = readArguments('hosting', args)
  const write = writers[options.for ?? '']
  if (write === undefined || options.out === undefined)
    throw wrongArgument('hosting', 'Say for which server, and where to write: --for nginx|caddy --out DIR.')
  const site = options.site === undefined ? dataFolder(process.env).site : resolve(typedIn, options.site)
  const { folder, manifest } = await readRelease(site, options.release)
  const textOf = async (name: string) =>
    existsSync(join(folder, name)) ? readFile(join(folder, name), 'utf8') : ''
  const out = resolve(typedIn, options.out)
  await mkdir(out, { recursive: true })
  for (const [name, text] of Object.entries(
    write(hostingRules(await textOf('_headers'), await textOf('_redirects'))),
  )) {
    // Renamed once it is complete: the server may be told to read it at any moment.
    await writeFile(join(out, `${name}.new`), text)
    await rename(join(out, `${name}.new`), join(out, name))
    console.log(`${join(out, name)}: headers and redirects of release ${manifest.release}`)
  }
}

await runCommand('Writing for the web server', () => hosting(process.argv.slice(2), folderOfTyping()))
