import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cmsSettings, type DataFolder, dataFolder, firstLogin } from './data-folder.ts'

describe('the data folder', () => {
  let data: DataFolder
  beforeEach(async () => {
    data = dataFolder({ DATA_DIR: await mkdtemp(join(tmpdir(), 'data-folder-')) })
  })
  afterEach(() => rm(data.folder, { recursive: true }))

  it('holds the database unless DATABASE_URL names another', () => {
    expect(data.databaseUrl).toBe(`file://${data.folder}/tienviitta.db`)
    const url = 'mongodb://127.0.0.1/tienviitta'
    expect(dataFolder({ DATABASE_URL: url }).databaseUrl).toBe(url)
  })

  it('keeps one random login, for its owner only', async () => {
    const login = await firstLogin(data)
    expect(login.email).toBe('admin@example.fi')
    expect(login.password).toMatch(/^[\w-]{20}$/)
    expect(await firstLogin(data)).toEqual(login)
    expect((await stat(data.login)).mode & 0o777).toBe(0o600)
    expect(await readFile(data.login, 'utf8')).toBe(`${login.email}\n${login.password}\n`)
  })

  it('keeps one secret for the CMS; a setting takes precedence over it', async () => {
    const { PAYLOAD_SECRET: secret } = await cmsSettings(data, {})
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect((await cmsSettings(data, {})).PAYLOAD_SECRET).toBe(secret)
    expect((await cmsSettings(data, { PAYLOAD_SECRET: 'given' })).PAYLOAD_SECRET).toBe('given')
  })
})
