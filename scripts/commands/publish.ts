import { parseArgs } from 'node:util'
import { Problem, sentenceOf } from '@tienviitta/process/problem'
import { publisherCommand } from './publisher-command.ts'

const usage = `npm run publish -- [settings]
  --everything   write the snapshot and render every page anew, whatever is known of them
The address of the site is the one in SITE_BASE_URL.`

function readOptions(args: readonly string[]): { everything: boolean } {
  try {
    const options = { everything: { type: 'boolean', default: false } } as const
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

try {
  const { everything } = readOptions(process.argv.slice(2))
  await publisherCommand('Publishing', async () => ({ kind: everything ? 'everything' : 'settings' }))
} catch (error) {
  console.error(`\n${sentenceOf(error, 'Publishing')}`)
  process.exit(1)
}
