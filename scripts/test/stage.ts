/** What a stage of the tests found. */
export interface StageResult {
  readonly passed: number
  readonly failed: number
  /** One text per thing that failed, shown at the end. */
  readonly failures: readonly string[]
}

/**
 * When a stage runs: `check` for every commit, `test` for everything that people rely on, `all` for the long runs as
 * well. Each tier has the stages of those before it.
 */
export const TIERS = ['check', 'test', 'all'] as const
export type Tier = (typeof TIERS)[number]

/** What a machine may have to test with. */
export type Tool = 'browser' | 'mongodb' | 'translate-toolkit' | 'hosting-tools'

/** What is made once and used by several stages. */
export type Preparation = 'demo-site' | 'renderer' | 'admin'

/** The demo site, built once for all the stages that check it. */
export interface DemoSite {
  /** The data folder of its CMS. */
  readonly data: string
  readonly snapshot: string
  readonly pages: string
}

/** What stages share. */
export interface TestContext {
  /** A folder that is deleted at the end. */
  readonly scratch: string
  readonly tier: Tier
  /** The browser's program; undefined when there is none. */
  readonly browserPath: string | undefined
  /** An empty database on a MongoDB server; undefined when there is none to test with. */
  readonly mongoDbUrl: string | undefined
  /** The demo site; a stage that needs it finds it built. */
  readonly demo: DemoSite
  /** How many processes a stage may keep busy. */
  readonly workers: number
}

/** One part of the tests. It runs even when an earlier one failed. */
export interface Stage {
  /** One word, or two with a hyphen, to run it on its own: `npm test -- publishing`. */
  readonly name: string
  /** What it checks, for the screen. */
  readonly title: string
  /** The first tier that has it. */
  readonly tier: Tier
  /** It cannot run without these; what is left out because of that is reported at the end. */
  readonly tools?: readonly Tool[]
  /** What has to be made before it starts. */
  readonly after?: readonly Preparation[]
  /** Packages whose built files it writes or reads while it runs: two such stages do not run side by side. */
  readonly touches?: readonly ('site' | 'cms')[]
  /** Whether nothing else may run at the same time. */
  readonly isQuiet?: boolean
  /** Whether it waits most of the time, for a server or a connection: it runs beside the others. */
  readonly isLight?: boolean
  /** What the stage does in addition in `npm run test:all`, such as "200 random operations, not 40". */
  readonly longer?: string
  readonly run: (context: TestContext) => Promise<StageResult>
}

export const passed = (count = 1): StageResult => ({ passed: count, failed: 0, failures: [] })

export const failedWith = (...failures: readonly string[]): StageResult => ({
  passed: 0,
  failed: failures.length,
  failures,
})

/** The results of several checks as one. */
export function together(results: readonly StageResult[]): StageResult {
  return {
    passed: results.reduce((sum, result) => sum + result.passed, 0),
    failed: results.reduce((sum, result) => sum + result.failed, 0),
    failures: results.flatMap((result) => result.failures),
  }
}
