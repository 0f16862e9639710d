import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { projectRoot } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doctor-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('npm run doctor in an empty folder names all that is missing, exits with 1 and leaves it empty', async () => {
  const { code, output } = await runChild({
    program: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', 'scripts/commands/doctor.ts'],
    cwd: projectRoot,
    env: { DATA_DIR: folder, DATABASE_URL: undefined, CMS_URL: undefined, DEPLOY_TARGET: undefined },
  })
  const lines = output.trimEnd().split('\n')
  const of = (about: string) => lines.find((line) => line.includes(`  ${about}: `))
  expect(code).toBe(1)
  expect(of('Data folder')).toBe(`✓ well   Data folder: ${folder} is there and can be written to.`)
  expect(of('Database')).toContain(
    `✗ WRONG  Database: the file ${join(folder, 'tienviitta.db')} is not there`,
  )
  expect(of('Release')).toContain('✗ WRONG  Release: nothing has been published yet')
  expect(of('Snapshot')).toContain('✗ WRONG  Snapshot: there is none')
  expect(lines.at(-1)).toBe('3 things are wrong; the lines with ✗ say what to do.')
  expect(await readdir(folder)).toEqual([])
})
