import { parseArgs } from 'node:util'
import { Problem, sentenceOf } from '../process/problem.ts'
import { openPublisher } from './open-publisher.ts'
import { runPublisher } from './publisher-loop.ts'

const usage = `npm run publisher -- [settings]
  --base-url URL    address of the site (SITE_BASE_URL, or http://localhost:4321)
  --log json|text   a line of JSON for each release (json), or sentences (text)`

/** The settings on the command line, and those of the environment that they go before. */
function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: { 'base-url': { type: 'string' }, log: { type: 'string', default: 'json' } },
  })
  const baseUrl = values['base-url'] ?? process.env['SITE_BASE_URL'] ?? 'http://localhost:4321'
  if (!/^https?:\/\//u.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw new Problem(`--base-url must be an address such as https://www.example.fi, not "${baseUrl}".`)
  }
  if (values.log !== 'json' && values.log !== 'text') throw new Problem(usage)
  const log: 'json' | 'text' = values.log
  return { baseUrl: baseUrl.replace(/\/+$/u, ''), log }
}

const abort = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => abort.abort())

try {
  const options = readOptions(process.argv.slice(2))
  const publisher = await openPublisher({ ...options, environment: process.env, signal: abort.signal })
  await runPublisher(publisher)
  // An open Payload keeps the process alive.
  process.exit(0)
} catch (error) {
  if (abort.signal.aborted) process.exit(0)
  console.error(`\n${sentenceOf(error, 'Publishing')}`)
  process.exit(1)
}
