import type { Ending } from '../start/endings.ts'
import { durationWords } from './duration-words.ts'
import { type Finding, findingsAbout } from './finding.ts'

/** What ended longer ago is history. */
const A_DAY_MS = 24 * 60 * 60 * 1000

/**
 * What to report about programs that "npm start" had to start again.
 * @param endings the oldest first
 * @param now milliseconds since 1970
 */
export function endingsFinding(endings: readonly Ending[], now: number): Finding {
  const { well, wrong } = findingsAbout('Restarts')
  const recent = endings.filter(({ at }) => now - Date.parse(at) <= A_DAY_MS)
  const last = recent.at(-1)
  if (!last) return well('no program of "npm start" had to be started again within a day.')
  const { program, how, at } = last
  const times = recent.length === 1 ? 'once' : `${recent.length} times`
  return wrong(
    `"npm start" had to start a program again, ${times} within a day. The last was ${program.replace(/^The /u, 'the ')}, which ended ${how} ${durationWords(now - Date.parse(at))} ago. Its last lines in the output of "npm start" say why; if it was SIGKILL, memory ran out: give the machine more.`,
  )
}
