/** What a stage of `npm test` found. */
export interface StageResult {
  readonly passed: number
  readonly failed: number
  /** One text per thing that failed, shown at the end. */
  readonly failures: readonly string[]
}

/** The demo site that one stage builds and later ones look at. */
export interface DemoSite {
  readonly snapshot: string
  readonly pages: string
}

/** What stages share. */
export interface TestContext {
  /** A folder that is deleted at the end. */
  readonly scratch: string
  /** The browser's program; undefined when none could be had. */
  readonly browserPath: string | undefined
  /** An empty database on a MongoDB server; undefined when there is none to test with. */
  readonly mongoDbUrl: string | undefined
  /** Filled in by the stage that builds it. */
  readonly demo: { site?: DemoSite }
  readonly log: (line: string) => void
}

/** One part of `npm test`. It runs even when an earlier one failed. */
export interface Stage {
  readonly name: string
  /** Whether it looks at the demo site. */
  readonly needsDemoSite?: boolean
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
