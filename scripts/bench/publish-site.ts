import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  MANIFEST_FILE,
  documentFile,
  documentText,
  manifestEntryOf,
  manifestText,
} from '@tienviitta/content-models/snapshot/files'
import { manifest, type SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { sentenceOf } from '@tienviitta/process/problem'
import { ReleaseFolder, SitePublisher, type StepTimes } from '@tienviitta/publisher/release'
import { loadRenderer } from '@tienviitta/publisher/render'
import { medianOf } from './durations.ts'
import type { PublishedSite } from './published-site.ts'

/*
 * Publishes a snapshot without a CMS, so that the time and memory of the publisher itself can be measured from outside:
 * the first release, then one changed guide after another, then a restart. `node publish-site.ts --bundle DIR
 * --snapshot DIR --target DIR --base-url URL --clock INSTANT --times N` Its last line is the result as JSON.
 */
const text = { type: 'string', default: '' } as const
const { values } = parseArgs({
  options: { bundle: text, snapshot: text, target: text, 'base-url': text, clock: text, times: text },
})
const { bundle, snapshot, target, 'base-url': baseUrl } = values
const clock = Date.parse(values.clock)

/** How many milliseconds something takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Gives a guide another title, in its file and in the manifest. */
async function retitle(number: number): Promise<void> {
  const path = join(snapshot, MANIFEST_FILE)
  const { settings, documents } = manifest.parse(JSON.parse(await readFile(path, 'utf8')))
  const guides = documents.filter(({ model }) => model === 'guide')
  const entry = guides[number % guides.length]
  if (!entry) throw new Error('There is no guide.')
  const file = join(snapshot, documentFile(entry.model, entry.id))
  const published = JSON.parse(await readFile(file, 'utf8')) as SnapshotDocument
  const document = {
    ...published.document,
    title: `Mitattu otsikko ${number}`,
  } as SnapshotDocument['document']
  const changed = { ...published, document }
  const content = documentText(changed)
  await writeFile(file, content)
  const entries = documents.map((one) => (one.id === entry.id ? manifestEntryOf(changed, content) : one))
  await writeFile(path, manifestText(settings, entries))
}

async function publishSite(): Promise<PublishedSite> {
  const folder = new ReleaseFolder(target, 3)
  const renderer = await loadRenderer(bundle)
  const start = async (): Promise<SitePublisher> => {
    const publisher = new SitePublisher({
      ...{ folder, renderer, rendererFolder: bundle, snapshot, baseUrl },
      code: 'the code that is measured',
      report: (line) => console.log(line),
    })
    await publisher.begin()
    return publisher
  }
  const publish = async (publisher: SitePublisher): Promise<StepTimes> => {
    const made = await publisher.make({ clock })
    if (made.outcome === 'made') await folder.show(made.release)
    else if (made.outcome !== 'unchanged') throw new Error(`The release was ${made.outcome}.`)
    return made.times
  }
  const rest = async (publisher: SitePublisher): Promise<void> => {
    await folder.settle(publisher.newest ?? '')
    await publisher.warmUp()
    publisher.nextChange()
  }
  let publisher = await start()
  const first = await timed(() => publish(publisher))
  await rest(publisher)
  const times: number[] = []
  const steps: StepTimes[] = []
  for (let number = 0; number < Number(values.times); number += 1) {
    await retitle(number)
    times.push(await timed(async () => steps.push(await publish(publisher))))
    await rest(publisher)
  }
  const restart = await timed(async () => {
    publisher = await start()
    await publish(publisher)
  })
  const names = Object.keys(steps[0] ?? {})
  const ofSteps = names.map((name) => [name, medianOf(steps.map((one) => one[name] ?? 0))] as const)
  return { first, times, steps: Object.fromEntries(ofSteps), restart }
}

try {
  console.log(JSON.stringify(await publishSite()))
} catch (error) {
  console.error(sentenceOf(error, 'Publishing the site'))
  process.exitCode = 1
}
