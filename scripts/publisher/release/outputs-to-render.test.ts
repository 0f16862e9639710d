import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inputsOf } from '@tienviitta/site/incremental/inputs'
import { MemoTable } from '@tienviitta/site/incremental/memo-table'
import { isUpToDate, memoOf, track } from '@tienviitta/site/incremental/evaluation'
import { eagerRevision } from '@tienviitta/site/incremental/next-revision'
import { type Site, siteOf } from '@tienviitta/site/incremental/site'
import { outputsOf, outputsOfDocuments } from '@tienviitta/site/renderer/outputs'
import type { Output } from '@tienviitta/site/renderer'
import { newSnapshotMemory } from '@tienviitta/site/snapshot/snapshot'
import { EXAMPLE_CLOCK, exampleDocuments, exampleSite } from '@tienviitta/site/testing/example-snapshot'
import { EVERY_PAGE } from '@tienviitta/site/testing/every-page'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NewTraces } from '../traces/new-traces.ts'
import { StoredTraces } from '../traces/stored-traces.ts'
import { dependencyNames, queryTrace } from '../traces/trace-writer.ts'
import { outputsToRender } from './outputs-to-render.ts'

const documents = exampleDocuments()
const memory = newSnapshotMemory()
const pageModels = Object.values(EVERY_PAGE)

/**
 * A document's page reads that document, and an event's the clock; a page without a document reads the list of guides.
 * One page of each kind of the site asks the real queries.
 */
function dependenciesOf({ path, language = 'fi', document }: Output, site: Site) {
  const model = pageModels[path.length % pageModels.length]
  if (language === 'ar' && !document && model) return model(site, language).dependencies
  return track(site, language, (context) =>
    document
      ? [context.get(document.model, document.id), document.model === 'event' && context.clock]
      : context.list('guide'),
  ).dependencies
}

const recordOf = ({ path, file, document }: Output) => ({
  ...{ path, file, hash: 'a', bytes: 1 },
  document: document?.id,
})

const RUNS = process.env.TEST_LONG === 'yes' ? 200 : 20

const states = fc.array(
  fc.record({
    absent: fc.uniqueArray(fc.nat({ max: documents.length - 1 }), { maxLength: 3 }),
    minutes: fc.integer({ min: -2, max: 2 }),
    /** A release that is refused leaves no trace. */
    isTaken: fc.boolean(),
    /** Another process goes on, which knows only what was written down. */
    isRestarted: fc.boolean(),
  }),
  { maxLength: 5 },
)

const first = exampleSite()
const firstPages = new Map(
  outputsOf(first).map((output) => [output.path, { output, dependencies: dependenciesOf(output, first) }]),
)

let folder: string
let opened = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traces-'))
  await writeFirstTraces(join(folder, 'first.sqlite'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Writes the traces of a site whose pages are all rendered. */
async function writeFirstTraces(file: string): Promise<void> {
  const traces = await NewTraces.begin(file)
  const queries = new Set<string>()
  for (const { output, dependencies } of firstPages.values()) {
    traces.sink.page(recordOf(output), dependencyNames(dependencies))
    for (const key of dependencies.queries.keys()) queries.add(key)
  }
  // A set that grows while it is iterated: the queries of queries as well.
  for (const key of queries) {
    const memo = memoOf(first, key)
    traces.sink.query(key, queryTrace(memo))
    for (const other of memo.dependencies.queries.keys()) queries.add(other)
  }
  const about = { release: '1', code: 'a', clock: EXAMPLE_CLOCK, baseUrl: first.baseUrl, settings: '' }
  traces.finish(about, inputsOf(first.snapshot), memory)
}

/** The traces of the first release, in a file that the test may change. */
async function firstTraces(): Promise<StoredTraces> {
  const file = join(folder, `${(opened += 1)}.sqlite`)
  await copyFile(join(folder, 'first.sqlite'), file)
  const stored = StoredTraces.open(file)
  if (!stored) throw new Error('The traces cannot be read.')
  return stored
}

describe('what a change makes of the pages of a release', () => {
  it('is what looking at every page would find, in this process and in the next one', async () => {
    await fc.assert(
      fc.asyncProperty(states, async (steps) => {
        const traces = await firstTraces()
        let known = new Map(firstPages)
        const stored = () => ({
          ...{ inputs: traces.inputs(), memos: new MemoTable(traces), baseUrl: first.baseUrl },
        })
        let before: Parameters<typeof eagerRevision>[0] = stored()
        for (const { absent, minutes, isTaken, isRestarted } of steps) {
          const present = documents.filter((_, index) => !absent.includes(index))
          const clock = EXAMPLE_CLOCK + minutes * 60_000
          const now = eagerRevision(before, exampleSite(present, clock).snapshot, clock)
          const open = { site: now, media: () => undefined, memory }
          const outputs = outputsOf(now)
          const { toRender, gone } = outputsToRender(open, now.change, traces, {
            outputsOfDocuments: (ids) => outputsOfDocuments(now, ids),
          })
          const fresh = siteOf(now.snapshot, clock, now.baseUrl)
          const isSame = ({ path, document }: Output): boolean => {
            const page = known.get(path)
            return (
              page?.output.document?.id === document?.id && !!page && isUpToDate(page.dependencies, fresh)
            )
          }
          const expected = outputs.filter((output) => !isSame(output)).map(({ path }) => path)
          expect(toRender.map(({ path }) => path).toSorted()).toEqual(expected.toSorted())
          const paths = new Set(outputs.map(({ path }) => path))
          const left = [...known.keys()].filter((path) => !paths.has(path))
          expect(gone.map(({ path }) => path).toSorted()).toEqual(left.toSorted())

          if (isTaken) {
            const made = toRender.map((output) => [output, dependenciesOf(output, now)] as const)
            traces.change('1', (writer) => {
              now.memos.settle()
              for (const [output, dependencies] of made)
                writer.page(recordOf(output), dependencyNames(dependencies))
              for (const { path } of gone) writer.gone(path)
              const { documents: hashes } = inputsOf(now.snapshot)
              const changed = new Map([...now.change.documents].map((id) => [id, hashes.get(id) ?? '']))
              writer.inputs({ documents: changed, lists: inputsOf(now.snapshot).lists }, memory)
            })
            known = new Map([...known].filter(([path]) => paths.has(path)))
            for (const [output, dependencies] of made) known.set(output.path, { output, dependencies })
            before = now
          }
          if (isRestarted) before = stored()
        }
        traces.close()
      }),
      { numRuns: RUNS },
    )
  })

  it('wakes the publisher when the first page or query goes out of date', async () => {
    const traces = await firstTraces()
    const next = traces.nextChange(EXAMPLE_CLOCK)
    expect(next).toBeGreaterThan(EXAMPLE_CLOCK)
    const later = exampleSite(documents, next - 1)
    for (const { dependencies } of firstPages.values()) expect(isUpToDate(dependencies, later)).toBe(true)
    traces.close()
  })
})
