import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { runToEnd } from '@tienviitta/process/run-child'
import { z } from 'zod'
import { cmsProgram } from '../start/cms-program.ts'
import { medianOf, p95Of, verdictOf } from './durations.ts'
import { type FilledCms, openFilledCms } from './filled-cms.ts'
import type { Vocabularies } from './made-up-text.ts'
import { watchPeakMemory } from './peak-memory.ts'
import { pagesFor } from './synthetic-snapshot.ts'

const LANGUAGES = 18

const desk = z.object({
  units: z.array(z.object({ id: z.string(), sourceHash: z.string(), value: z.string() })),
})
const workList = z.object({
  total: z.number(),
  items: z.array(z.object({ collection: z.string(), id: z.string() })),
})

/**
 * Measures the translation desk, lists and the first snapshot with so many documents in eighteen languages: a real CMS on
 * SQLite, asked over HTTP one request after another. Prints the time within which 95 of 100 requests are answered.
 */
export async function benchDesk(
  vocabularies: Vocabularies,
  scratch: string,
  documents: number,
): Promise<void> {
  console.log(`Filling a CMS: about ${documents} documents in ${LANGUAGES} languages (some minutes) …`)
  const begun = performance.now()
  const cms = await openFilledCms({
    scratch: join(scratch, 'desk'),
    pages: pagesFor(documents),
    languages: LANGUAGES,
    vocabularies,
  })
  console.log(`Filled and started in ${seconds(performance.now() - begun)}.`)
  try {
    await measureDesk(cms)
    await measureSnapshot(cms, (90_000 * documents) / 5000)
  } finally {
    await cms.close()
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

/** Writes the whole snapshot, as the first start does. @param budget milliseconds */
async function measureSnapshot({ data, settings }: FilledCms, budget: number): Promise<void> {
  let peak = () => 0
  const begun = performance.now()
  await runToEnd('Writing the snapshot', {
    ...cmsProgram('start/prepare.ts', ['--snapshot', data.snapshot]),
    env: settings,
    onStart: (child) => {
      peak = watchPeakMemory(child)
    },
  })
  const took = performance.now() - begun
  const memory = `${Math.round(peak() / 1024 ** 2)} MB`
  console.log(
    `first snapshot   ${seconds(took)}, ${memory}  (${verdictOf(took, budget)} the budget of ${seconds(budget)})`,
  )
}

async function measureDesk({ cmsUrl, headers }: FilledCms): Promise<void> {
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(`${cmsUrl}/api/translations/${path}`, { headers, ...sent })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const { items, total } = workList.parse(await ask('work?language=ar&model=guide&state=outdated'))
  console.log(`${total} guides have outdated Arabic texts.\n`)
  const item = (index: number) => items[index % items.length] ?? { collection: 'guides', id: '' }
  const about = (index: number) => new URLSearchParams({ ...item(index), language: 'ar' }).toString()

  await timed('dashboard', 500, 60, () => ask('coverage'))
  await timed('list of work', 200, 60, () => ask('work?language=ar&state=outdated'))
  const list = async (where: string): Promise<void> => {
    const query = `draft=true&depth=0&limit=10&sort=title${where}`
    const response = await fetch(`${cmsUrl}/api/guides?${query}`, { headers })
    if (!response.ok) throw new Error(`guides: ${response.status} ${await response.text()}`)
    await response.arrayBuffer()
  }
  await timed('list of guides', 200, 60, (index) => list(`&page=${1 + (index % 20)}`))
  await timed('search in a list', 200, 60, (index) =>
    list(`&where[or][0][title][like]=guide-${index}&where[or][1][slug][like]=guide-${index}`),
  )
  await timed('desk: its page', 1000, 40, async (index) => {
    const { collection, id } = item(index)
    const response = await fetch(`${cmsUrl}/admin/translate/${collection}/${id}/ar`, { headers })
    await response.text()
  })
  await timed('desk: its texts', 1000, 40, (index) => ask(`desk?${about(index)}`))
  const { units } = desk.parse(await ask(`desk?${about(0)}`))
  let written = units[0]?.value ?? ''
  await timed('save and next', 100, 200, async (index) => {
    const value = `نص ${index}`
    const text = { unit: units[0]?.id, value, sourceHash: units[0]?.sourceHash, basedOn: written }
    await ask('texts', { ...item(0), language: 'ar', texts: [text] })
    written = value
  })
  await timed('memory look-up', 50, 100, (index) => ask(`memory?${about(index)}&unit=summary`))
  const inRussian = (index: number) => new URLSearchParams({ ...item(index), language: 'ru' }).toString()
  await timed('another language', 50, 20, (index) => ask(`memory?${inRussian(index)}&unit=summary`))
  await scriptWeight(cmsUrl, headers, item(0))
}

async function timed(
  what: string,
  budget: number,
  times: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  const durations: number[] = []
  const first = performance.now()
  await work(0)
  const cold = performance.now() - first
  for (let index = 0; index < times; index += 1) {
    const started = performance.now()
    await work(index)
    durations.push(performance.now() - started)
  }
  const p95 = p95Of(durations)
  const figures = `first ${cold.toFixed(0)} ms, median ${medianOf(durations).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`
  console.log(`${what.padEnd(16)} ${figures}  (${verdictOf(p95, budget)} the budget of ${budget} ms)`)
}

/** The scripts that the desk's page loads and the admin's account page does not, compressed. */
async function scriptWeight(
  cmsUrl: string,
  headers: Readonly<Record<string, string>>,
  { collection, id }: { collection: string; id: string },
): Promise<void> {
  const scripts = async (path: string): Promise<Set<string>> => {
    const html = await (await fetch(`${cmsUrl}${path}`, { headers })).text()
    return new Set(html.match(/static\/chunks\/[^"'\\ ]+?\.js/gu) ?? [])
  }
  const admins = await scripts('/admin/account')
  const own = [...(await scripts(`/admin/translate/${collection}/${id}/ar`))].filter(
    (script) => !admins.has(script),
  )
  let bytes = 0
  for (const script of own) {
    const content = await (await fetch(`${cmsUrl}/_next/${script}`)).arrayBuffer()
    bytes += brotliCompressSync(Buffer.from(content)).byteLength
  }
  if (own.length === 0) {
    console.log(
      "desk's scripts   not measured: the page names none of its own (they are loaded when it opens)",
    )
    return
  }
  console.log(
    `desk's scripts   ${(bytes / 1000).toFixed(0)} kB beyond the admin's own  (${verdictOf(bytes, 150_000)} the budget of 150 kB)`,
  )
}
