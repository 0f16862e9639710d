import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Problem } from '@tienviitta/process/problem'
import { findHugos, isNewerNamed, oneOfEach } from './hugo-programs.ts'

const hugo = (version: string, program = 'hugo') => ({ program, version })

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hugo-programs-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Writes a program that prints a line, and returns its name in the folder. */
async function program(name: string, line: string): Promise<string> {
  await writeFile(join(folder, name), `#!/bin/sh\necho '${line}'\n`)
  await chmod(join(folder, name), 0o755)
  return name
}
const find = (named: string) => {
  const lines: string[] = []
  const search = {
    named,
    from: folder,
    folder: join(folder, 'newest'),
    log: (line: string) => lines.push(line),
  }
  return { lines, found: findHugos(search) }
}

it('needs no other Hugo only when a named one is newer than the one on the PATH', () => {
  expect(isNewerNamed(hugo('0.111.3'), [hugo('0.99.0'), hugo('0.168.0')])).toBe(true)
  expect(isNewerNamed(hugo('0.111.3'), [hugo('0.111.3')])).toBe(false)
  expect(isNewerNamed(hugo('0.111.3'), [])).toBe(false)
  expect(isNewerNamed(undefined, [hugo('0.99.0')])).toBe(true)
})

it('compares with each version once, the oldest first', () => {
  const found = [hugo('0.168.0', 'a'), hugo('0.99.0', 'b'), hugo('0.168.0', 'c')]
  expect(oneOfEach(found)).toEqual([hugo('0.99.0', 'b'), hugo('0.168.0', 'a')])
})

it('uses what HUGO_PATH names, and then fetches nothing', async () => {
  const newer = await program('newer', 'hugo v9999.1.0+extended linux/amd64')
  const older = await program('older', 'hugo v0.1.0 linux/amd64')
  const { lines, found } = find([newer, older].join(delimiter))
  expect(await found).toEqual(
    expect.arrayContaining([hugo('0.1.0', join(folder, older)), hugo('9999.1.0', join(folder, newer))]),
  )
  expect(lines).toEqual([])
})

it('says which name of HUGO_PATH is not Hugo', async () => {
  await expect(find(await program('git', 'git version 2.39.5')).found).rejects.toThrow(Problem)
  await expect(find('absent').found).rejects.toThrow(`HUGO_PATH names ${join(folder, 'absent')}`)
})
