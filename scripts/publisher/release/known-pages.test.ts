import { isUpToDate as isUpToDateIn, track } from '@tienviitta/site/incremental/evaluation'
import { eagerRevision, lazyRevision } from '@tienviitta/site/incremental/next-revision'
import type { Site } from '@tienviitta/site/incremental/site'
import { type OutputMemory, outputsOf } from '@tienviitta/site/renderer/outputs'
import type { OpenSite, Output } from '@tienviitta/site/renderer'
import { newSnapshotMemory } from '@tienviitta/site/snapshot/snapshot'
import { EXAMPLE_CLOCK, exampleDocuments, exampleSite } from '@tienviitta/site/testing/example-snapshot'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KnownPages } from './known-pages.ts'
import type { OutputRecord } from '../files/output-record.ts'

const RUNS = process.env.TEST_LONG === 'yes' ? 100 : 30
const documents = exampleDocuments()
const isUpToDate = (dependencies: OutputRecord['dependencies'], { site }: OpenSite): boolean =>
  isUpToDateIn(dependencies, site)
const openOf = (site: Site): OpenSite => ({ site, media: () => undefined, memory: newSnapshotMemory() })

/** A document's page reads that document, and an event's the clock; a page without a document reads the list of guides. */
function recordOf({ path, file, language = 'fi', document }: Output, site: Site): OutputRecord {
  const { dependencies } = track(site, language, (context) =>
    document
      ? [context.get(document.model, document.id), document.model === 'event' && context.clock]
      : context.list('guide'),
  )
  const record = { path, file, hash: '', bytes: 0, dependencies }
  return document ? { ...record, document: document.id } : record
}

const states = fc.array(
  fc.record({
    absent: fc.uniqueArray(fc.nat({ max: documents.length - 1 }), { maxLength: 3 }),
    minutes: fc.integer({ min: -2, max: 2 }),
    // A release that is refused leaves no trace.
    isTaken: fc.boolean(),
  }),
  { maxLength: 5 },
)

describe('the pages that are known', () => {
  it('are compared with a later revision as if each of them were checked', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(eagerRevision, lazyRevision), (steps, after) => {
        const pages = new KnownPages()
        let site = exampleSite()
        let memory: OutputMemory | undefined
        for (const step of [{ absent: [] as number[], minutes: 0, isTaken: true }, ...steps]) {
          const present = documents.filter((_, index) => !step.absent.includes(index))
          const clock = EXAMPLE_CLOCK + step.minutes * 60_000
          const now = after(site, exampleSite(present, clock).snapshot, clock)
          const found = outputsOf(now, memory)
          memory = found.memory
          const outputs = found.groups.flat()
          const open = openOf(now)
          const { toRender, gone } = pages.compare(found.groups, open, { isUpToDate })

          const isKnown = ({ path }: Output): boolean => {
            const record = pages.records.get(path)
            return record !== undefined && isUpToDateIn(record.dependencies, now)
          }
          const paths = new Set(outputs.map(({ path }) => path))
          expect(toRender).toEqual(outputs.filter((output) => !isKnown(output)))
          const left = [...pages.records.values()].filter(({ path }) => !paths.has(path))
          expect(new Set(gone)).toEqual(new Set(left))

          if (!step.isTaken) continue
          const made = new Map(toRender.map((output) => [output.path, recordOf(output, now)]))
          pages.become({ made, gone }, found.groups, true)
          site = now
        }
      }),
      { numRuns: RUNS },
    )
  })
})
