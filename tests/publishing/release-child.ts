import { readFile, rename, rm, symlink } from 'node:fs/promises'
import { loadRenderer } from '@tienviitta/publisher/render'
import { ReleaseFolder, SitePublisher } from '@tienviitta/publisher/release'
import { z } from 'zod'

/** What the child is to do, in a file that its first argument names. */
export const releaseWork = z.object({
  folder: z.string(),
  rendererFolder: z.string(),
  baseUrl: z.string(),
  clock: z.number(),
  /** The link that stands for the snapshot; it is pointed at one snapshot after another. */
  snapshot: z.string(),
})
export type ReleaseWork = z.infer<typeof releaseWork>

/** A snapshot to publish, and whether to render all of it. */
export interface ReleaseStep {
  readonly snapshot: string
  readonly everything: boolean
}

/**
 * The part of the publisher that works on the disk, without a database: makes a release of each snapshot that it is
 * given, shows it and makes a spare tree, and reports when it has done so.
 */
async function work(file: string): Promise<void> {
  const { folder: site, snapshot, ...rest } = releaseWork.parse(JSON.parse(await readFile(file, 'utf8')))
  const folder = new ReleaseFolder(site, 3)
  const renderer = await loadRenderer(rest.rendererFolder)
  const publisher = new SitePublisher({
    ...{ folder, renderer, snapshot, rendererFolder: rest.rendererFolder, baseUrl: rest.baseUrl },
    code: 'the code of the test',
    report: () => undefined,
  })
  await publisher.begin()
  let queue: Promise<void> = Promise.resolve()
  process.on('message', (step: ReleaseStep) => {
    queue = queue.then(async () => {
      await rm(`${snapshot}.new`, { force: true })
      await symlink(step.snapshot, `${snapshot}.new`)
      await rename(`${snapshot}.new`, snapshot)
      process.send?.('begun')
      const { outcome } = await publisher.make({ clock: rest.clock, everything: step.everything })
      const { newest } = publisher
      if (newest === undefined || outcome === 'refused' || outcome === 'damaged') throw new Error(outcome)
      if (newest !== (await folder.current())) await folder.show(newest)
      await folder.settle(newest)
      process.send?.('done')
    })
    queue.catch((error: unknown) => {
      console.error(error)
      process.exit(1)
    })
  })
  process.on('disconnect', () => process.exit())
  process.send?.('open')
}

if (process.argv[2] !== undefined) await work(process.argv[2])
