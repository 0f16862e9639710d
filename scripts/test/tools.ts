import { sentenceOf } from '@tienviitta/process/problem'
import { type Browser, findBrowser } from './browser.ts'
import { mayInstall } from './debian-packages.ts'
import { findHostingTools, missingHostingTools } from './hosting-tools.ts'
import { findMongoDb, type MongoDb } from './mongodb.ts'
import type { Tool } from './stage.ts'
import { findTranslateToolkit } from './translate-toolkit.ts'

/** What this machine has to test with. */
export interface Tools {
  readonly browser: Browser | undefined
  readonly mongoDb: MongoDb | undefined
  /** The tools without which a stage cannot run at all, each with the reason. */
  readonly missing: ReadonlyMap<Tool, string>
  /** A line for each tool that was looked for: which one was found, or what is not tested without it. */
  readonly lines: readonly string[]
  /** What is missing. */
  readonly failures: readonly string[]
}

/** Finds the wanted tools; `log` is called before anything is installed outside this folder. */
export async function findTools(wanted: ReadonlySet<Tool>, log: (line: string) => void): Promise<Tools> {
  const missing = new Map<Tool, string>()
  const lines: string[] = []
  const failures: string[] = []
  const find = async <Found>(
    tool: Tool,
    look: (log: (line: string) => void) => Promise<Found | undefined>,
    described: (found: Found) => string,
    remedy: string,
  ): Promise<Found | undefined> => {
    if (!wanted.has(tool)) return undefined
    try {
      const found = await look(log)
      if (found === undefined) missing.set(tool, remedy)
      lines.push(`${NAMES[tool]}: ${found === undefined ? `NOT TESTED: ${remedy}` : described(found)}`)
      return found
    } catch (error) {
      const sentence = sentenceOf(error, 'Finding what to test with')
      missing.set(tool, sentence)
      if (mayInstall()) failures.push(sentence)
      else lines.push(`${NAMES[tool]}: NOT TESTED: ${sentence}`)
      return undefined
    }
  }
  const [browser, mongoDb] = await Promise.all([
    find(
      'browser',
      findBrowser,
      ({ version, foundBy, path }) => `${version}, ${foundBy} (${path})`,
      'there is none',
    ),
    find(
      'mongodb',
      findMongoDb,
      ({ server }) => server,
      'there is no TEST_MONGODB_URL, no mongod, and no Java with Maven',
    ),
    find(
      'translate-toolkit',
      findTranslateToolkit,
      ({ version }) => version,
      'install Debian’s package translate-toolkit',
    ),
    find(
      'hosting-tools',
      findHostingTools,
      (tools) => {
        const none = missingHostingTools(tools)
        const there = Object.keys(tools).join(', ')
        if (none.length === 0) return there
        return `${there}; NOT TESTED for want of ${none.join(', ')}: install Debian’s packages rclone, nginx-light, caddy, openssh-server and python3-venv${mayInstall() ? '' : ', or leave TEST_INSTALL out'}`
      },
      'no program for it is here',
    ),
  ])
  return { browser, mongoDb, missing, lines, failures }
}

const NAMES: Readonly<Record<Tool, string>> = {
  browser: 'Browser',
  mongodb: 'MongoDB',
  'translate-toolkit': 'translate-toolkit',
  'hosting-tools': 'Deploying',
}
