import { createHash } from 'node:crypto'
import autocannon from 'autocannon'
import { type SiteServer, serveSite } from '@tienviitta/publisher/serve'
import { exampleTopic } from '@tienviitta/cms/testing/examples'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PublisherProcess } from './publisher-process.ts'
import { type SmallInstallation, startSmallInstallation } from './small-installation.ts'

const PUBLISHES = 20
/** What a page needs to look right: styles, scripts and pictures of the same site. */
const ASSET = /(?:<link\b[^>]*rel="stylesheet"[^>]*href|<(?:img|script)\b[^>]*src)="(\/[^"]+)"/gu

let installation: SmallInstallation
let publisher: PublisherProcess
let server: SiteServer
beforeAll(async () => {
  installation = await startSmallInstallation()
  publisher = installation.startPublisher()
  await publisher.ready
  const folder = installation.folder.paths.current
  server = await serveSite({ folder, port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  await installation.stop()
})

it(`while ${PUBLISHES} releases are published, no read under load fails, every page is that of one release, and its styles and pictures are there`, async () => {
  const { folder, change, waiting } = installation
  const address = `http://127.0.0.1:${server.port}`
  const topic = `/fi/topics/${exampleTopic.slug}/`
  const requests = ['/fi/', '/ar/', topic].map((path) => ({ path }))
  const { promise: finished, resolve, reject } = Promise.withResolvers<autocannon.Result>()
  const load = autocannon(
    { url: address, connections: 8, duration: 300, requests },
    (error: unknown, result) => {
      if (error) reject(new Error('The load could not be made.', { cause: error }))
      else resolve(result)
    },
  )
  const whole = new Set<string>()
  const learn = async (): Promise<void> => {
    for (const name of await folder.names()) {
      const files = (await folder.manifest(name))?.files
      for (const path of files?.paths() ?? []) whole.add(files?.get(path)?.hash ?? '')
    }
  }
  const seen = new Set<string>()
  const missing: string[] = []
  const reading = new AbortController()
  const reader = (async () => {
    while (!reading.signal.aborted) {
      const response = await fetch(`${address}${topic}`)
      const body = Buffer.from(await response.arrayBuffer())
      seen.add(createHash('sha256').update(body).digest('hex'))
      const assets = [...body.toString('utf8').matchAll(ASSET)].map(([, path = '']) => path)
      expect(assets).not.toEqual([])
      for (const path of assets) if ((await fetch(`${address}${path}`)).status !== 200) missing.push(path)
    }
  })()
  for (let number = 1; number <= PUBLISHES; number += 1) {
    await change(`Asuminen ${number}`)
    while ((await waiting()).length > 0) await pause(20)
    await learn()
  }
  reading.abort()
  await reader
  load.stop()
  const { errors, timeouts, non2xx, requests: read } = await finished
  expect({ errors, timeouts, non2xx }).toEqual({ errors: 0, timeouts: 0, non2xx: 0 })
  expect(read.total).toBeGreaterThan(PUBLISHES)
  expect(missing).toEqual([])
  expect([...seen].filter((hash) => !whole.has(hash))).toEqual([])
  expect(seen.size).toBeGreaterThan(PUBLISHES / 2)
}, 300_000)
