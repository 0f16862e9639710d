import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEndings, recordEnding } from '../start/endings.ts'
import { endingsFinding } from './endings-check.ts'

const now = Date.parse('2026-11-30T12:00:00Z')
const ending = (at: string) => ({ program: 'The CMS', at, how: 'by the signal SIGKILL' })

describe('the doctor', () => {
  it('says which program had to be started again within a day', () => {
    const endings = ['2026-11-28T00:00:00Z', '2026-11-30T01:00:00Z', '2026-11-30T11:00:00Z'].map(ending)
    expect(endingsFinding(endings, now)).toEqual({
      state: 'wrong',
      about: 'Restarts',
      sentence:
        '"npm start" had to start a program again, 2 times within a day. The last was the CMS, which ended by the signal SIGKILL 1 hour ago. Its last lines in the output of "npm start" say why; if it was SIGKILL, memory ran out: give the machine more.',
    })
  })

  it('leaves what is longer ago alone', () => {
    expect(endingsFinding([ending('2026-11-28T00:00:00Z')], now).state).toBe('well')
  })

  it('reads what was written down, and takes a damaged file for an empty one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'endings-'))
    const file = join(folder, 'endings.json')
    try {
      for (let minute = 0; minute < 130; minute += 1) {
        await recordEnding(file, ending(new Date(now + minute * 60_000).toISOString()))
      }
      const endings = await readEndings(file)
      expect([endings.length, endings.at(-1)?.at]).toEqual([100, '2026-11-30T14:09:00.000Z'])
      await writeFile(file, '[{"program":')
      expect(await readEndings(file)).toEqual([])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
