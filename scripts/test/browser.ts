import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { Problem } from '@tienviitta/process/problem'
import { packageFolder, projectRoot } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'
import { installDebianPackages, mayInstall } from './debian-packages.ts'

export interface Browser {
  /** The program. */
  readonly path: string
  /** Name and version, as reported by the browser. */
  readonly version: string
  /** Where it was found, for the last lines of `npm test`. */
  readonly foundBy: string
}

/** Flags for a browser used only for tests: no network traffic of its own, and it runs as root in a container. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
] as const

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const REMEDY =
  'No browser could be had: install Chromium or Chrome, or name one with the setting BROWSER_PATH.'

/** The browser, and fonts for all the scripts that the site is written in. */
const debianPackages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk']

/**
 * A Chromium to test with, the first available one of: the one that `BROWSER_PATH` or `CHROME_PATH` names, the
 * system's, Debian's package (installed when run as root), puppeteer's own download. Throws a Problem when there is
 * none.
 */
export async function findBrowser(log: (line: string) => void): Promise<Browser> {
  for (const setting of ['BROWSER_PATH', 'CHROME_PATH']) {
    const path = process.env[setting]
    if (path === undefined || path === '') continue
    const browser = described(path, `the setting ${setting}`)
    if (browser === undefined)
      throw new Problem(`${setting} names ${path}, which is no browser: correct it, or take it out.`)
    return browser
  }
  const browser = systemBrowser() ?? (await fromDebian(log))
  if (browser === undefined && !mayInstall()) throw new Problem(REMEDY)
  return browser ?? fromPuppeteer(log)
}

function systemBrowser(): Browser | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...onMac]
  for (const path of candidates) {
    const browser = existsSync(path) ? described(path, 'found on this machine') : undefined
    if (browser) return browser
  }
  return undefined
}

/** The browser at a path with its version, or undefined when it does not answer. */
function described(path: string, foundBy: string): Browser | undefined {
  const { status, stdout } = spawnSync(path, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  return status === 0 ? { path, version: stdout.trim(), foundBy } : undefined
}

async function fromDebian(log: (line: string) => void): Promise<Browser | undefined> {
  return (await installDebianPackages(debianPackages, log)) ? systemBrowser() : undefined
}

/** Puppeteer's own download, kept in its folder under node_modules. */
async function fromPuppeteer(log: (line: string) => void): Promise<Browser> {
  log('Downloading puppeteer’s chrome-headless-shell into node_modules, by npx.')
  const cache = join(projectRoot, 'node_modules', '.cache', 'browsers')
  const { code, output } = await runChild({
    program: 'npx',
    args: ['--yes', '@puppeteer/browsers', 'install', 'chrome-headless-shell@stable', '--path', cache],
    cwd: packageFolder('tests'),
  })
  const path = code === 0 ? await downloadedIn(cache) : undefined
  const browser = path === undefined ? undefined : described(path, 'downloaded by puppeteer')
  if (browser) return browser
  throw new Problem(`${REMEDY} The download said: ${output.split('\n').at(-1) ?? 'nothing'}`)
}

async function downloadedIn(cache: string): Promise<string | undefined> {
  const files = await readdir(cache, { recursive: true })
  const found = files.find((file) => file.endsWith('/chrome-headless-shell'))
  return found === undefined ? undefined : join(cache, found)
}
