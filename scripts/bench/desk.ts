import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { z } from 'zod'
import { freePort } from '@tienviitta/process/free-port'
import { explainFailure } from '@tienviitta/process/problem'
import { packageFolder } from '@tienviitta/process/project'
import { runChild, stopChild } from '@tienviitta/process/run-child'
import { buildAdmin, isAdminBuilt, startCms } from '../start/admin.ts'
import { cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import type { Vocabularies } from './made-up-text.ts'
import { writeSyntheticSnapshot } from './synthetic-snapshot.ts'

/** Pages of a snapshot of about a thousand documents. */
const PAGES = 21_000
const LANGUAGES = 18
const EMAIL = 'bench@example.fi'
const PASSWORD = 'only for measuring'

const desk = z.object({
  units: z.array(z.object({ id: z.string(), sourceHash: z.string(), value: z.string() })),
})
const list = z.object({
  total: z.number(),
  items: z.array(z.object({ collection: z.string(), id: z.string() })),
})

/**
 * Measures the translation desk at a thousand documents in eighteen languages: a real CMS on SQLite, asked over HTTP
 * one request after another. Prints the time that 95 of 100 requests stay under.
 */
export async function benchDesk(vocabularies: Vocabularies): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'tienviitta-bench-'))
  const data = dataFolder({ DATA_DIR: join(scratch, 'data') })
  await makeDataFolder(data)
  const port = await freePort()
  const cmsUrl = `http://127.0.0.1:${port}`
  const settings = { ...(await cmsSettings(data, {})), CMS_URL: cmsUrl }
  try {
    const snapshot = join(scratch, 'snapshot')
    console.log('Filling a CMS: about 1,000 documents in 18 languages (some minutes) …')
    await writeSyntheticSnapshot({ folder: snapshot, pages: PAGES, vocabularies, seed: 20_261_124 })
    await fill(snapshot, settings)
    if (!(await isAdminBuilt())) await buildAdmin({ settings })
    const cms = await startCms({ settings, port, host: '127.0.0.1', patience: 120_000 })
    try {
      await measureDesk(cmsUrl)
    } finally {
      await stopChild(cms)
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function fill(snapshot: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const folder = packageFolder('cms')
  const options = [
    '--snapshot',
    snapshot,
    '--languages',
    `${LANGUAGES}`,
    '--email',
    EMAIL,
    '--password',
    PASSWORD,
  ]
  const { code, output } = await runChild({
    program: process.execPath,
    args: [
      '--disable-warning=ExperimentalWarning',
      join(folder, 'src', 'bench', 'load-snapshot.ts'),
      ...options,
    ],
    cwd: folder,
    env: { ...settings },
  })
  if (code !== 0) throw explainFailure('Filling the CMS', output)
}

async function measureDesk(cmsUrl: string): Promise<void> {
  const json = { 'content-type': 'application/json' }
  const login = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  })
  const { token } = z.object({ token: z.string() }).parse(await login.json())
  const headers = { ...json, authorization: `JWT ${token}`, cookie: `payload-token=${token}`, origin: cmsUrl }
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(`${cmsUrl}/api/translations/${path}`, { headers, ...sent })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const { items, total } = list.parse(await ask('work?language=ar&model=guide&state=outdated'))
  console.log(`${total} guides have outdated Arabic texts.\n`)
  const item = (index: number) => items[index % items.length] ?? { collection: 'guides', id: '' }
  const about = (index: number) => new URLSearchParams({ ...item(index), language: 'ar' }).toString()

  await timed('dashboard', 500, 60, () => ask('coverage'))
  await timed('list of work', 500, 60, () => ask('work?language=ar&state=outdated'))
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
  durations.sort((a, b) => a - b)
  const p95 = durations[Math.ceil(times * 0.95) - 1] ?? 0
  const median = durations[Math.floor(times / 2)] ?? 0
  const verdict = p95 <= budget ? 'within' : 'OVER'
  const figures = `first ${cold.toFixed(0)} ms, median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`
  console.log(`${what.padEnd(16)} ${figures}  (${verdict} the budget of ${budget} ms)`)
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
  const verdict = bytes <= 150_000 ? 'within' : 'OVER'
  console.log(
    `desk's scripts   ${(bytes / 1000).toFixed(0)} kB beyond the admin's own  (${verdict} the budget of 150 kB)`,
  )
}
