import { parseArgs } from 'node:util'
import { sentenceOf } from '@tienviitta/process/problem'
import { renderEverything } from '@tienviitta/publisher/render'

/*
 * Renders a site by itself, so that what it takes can be measured from outside:
 * `node render-site.ts --bundle DIR --snapshot DIR --target DIR --base-url URL --clock INSTANT`
 */
const { values } = parseArgs({
  options: {
    bundle: { type: 'string', default: '' },
    snapshot: { type: 'string', default: '' },
    target: { type: 'string', default: '' },
    'base-url': { type: 'string', default: '' },
    clock: { type: 'string', default: '' },
  },
})

try {
  const { bundle, snapshot, target } = values
  const { outputs } = await renderEverything({
    bundle,
    snapshot,
    target,
    baseUrl: values['base-url'],
    clock: Date.parse(values.clock),
  })
  const failed = outputs.find(({ path, status }) => status !== 200 && path !== '/404/')
  if (failed) throw new Error(`${failed.path} was answered with status ${failed.status}.`)
} catch (error) {
  console.error(sentenceOf(error, 'Rendering the site'))
  process.exitCode = 1
}
