import { parseArgs } from 'node:util'
import { sentenceOf } from '@tienviitta/process/problem'
import { renderEverything } from '@tienviitta/publisher/render'

/*
 * Renders a site on its own, so that its time and memory can be measured from outside: `node render-site.ts --bundle
 * DIR --snapshot DIR --target DIR --base-url URL --clock INSTANT`
 */
const text = { type: 'string', default: '' } as const
const { values } = parseArgs({
  options: { bundle: text, snapshot: text, target: text, 'base-url': text, clock: text },
})

try {
  const { bundle, snapshot, target, 'base-url': baseUrl, clock } = values
  const { outputs } = await renderEverything({ bundle, snapshot, target, baseUrl, clock: Date.parse(clock) })
  const failed = outputs.find(({ path, status }) => status !== 200 && path !== '/404/')
  if (failed) throw new Error(`${failed.path} was answered with status ${failed.status}.`)
} catch (error) {
  console.error(sentenceOf(error, 'Rendering the site'))
  process.exitCode = 1
}
