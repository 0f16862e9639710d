import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DataFolder, dataFolder } from '@tienviitta/process/data-folder'
import { resetData } from './reset.ts'

describe('--reset', () => {
  let data: DataFolder
  beforeEach(async () => {
    data = dataFolder({ DATA_DIR: await mkdtemp(join(tmpdir(), 'reset-')) })
    await writeFile(data.login, 'x')
  })
  afterEach(() => rm(data.folder, { recursive: true, force: true }))

  it('deletes only after a yes, and only what is ours', async () => {
    await writeFile(join(data.folder, 'thesis.odt'), 'x')
    await resetData({ data, yes: false, isTerminal: true, ask: async () => 'y' })
    expect(await readdir(data.folder)).toEqual(['thesis.odt'])
  })

  it.each(['', 'n', 'no', 'yesterday'])('deletes nothing after "%s"', async (answer) => {
    const reset = resetData({ data, yes: false, isTerminal: true, ask: async () => answer })
    await expect(reset).rejects.toThrow('Nothing was deleted.')
    expect(existsSync(data.login)).toBe(true)
  })

  it('does not ask when told not to beforehand', async () => {
    await resetData({ data, yes: true, isTerminal: false })
    expect(existsSync(data.login)).toBe(false)
  })
})
