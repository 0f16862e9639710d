import { publisherCommand } from './publisher-command.ts'

await publisherCommand('publish', 'Publishing', async ({ values: { everything } }) => ({
  kind: everything ? 'everything' : 'settings',
}))
