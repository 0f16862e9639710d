import { Problem } from '@tienviitta/process/problem'
import { publisherCommand } from './publisher-command.ts'

/** `npm run rollback` shows the release before the current one, `npm run rollback -- 000041` that one. */
await publisherCommand('rollback', 'Rolling back', async ({ words: [wanted] }, { folder }) => {
  const [names, current] = [await folder.names(), await folder.current()]
  // The leading zeros are for sorting; a person may leave them out.
  const release =
    wanted?.padStart(6, '0') ?? names.findLast((name) => current !== undefined && name < current)
  if (release === undefined) throw new Problem('There is no earlier release to go back to.')
  if (!names.includes(release)) {
    throw new Problem(`There is no release ${release}. There are: ${names.join(', ') || 'none'}.`)
  }
  return { kind: 'rollback', release }
})
