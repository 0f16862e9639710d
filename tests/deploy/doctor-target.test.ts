import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SENDING } from '@tienviitta/publisher/deploy'
import { readTarget } from '@tienviitta/scripts/doctor/target-check'
import { freePort } from '@tienviitta/process/free-port'
import { installedHostingTools } from '@tienviitta/scripts/test/hosting-tools'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deploy } from './deploying.ts'
import { writeRelease } from './example-release.ts'
import { folderContent } from './folder-content.ts'

const hasRclone = installedHostingTools().rclone !== undefined

describe.skipIf(!hasRclone)('the doctor at the target of deploys', () => {
  let site: string
  let to: string
  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'tienviitta-site-'))
    to = await mkdtemp(join(tmpdir(), 'tienviitta-target-'))
    await writeRelease(site, '000007', { 'fi/index.html': '<p>hei</p>' })
  })
  afterAll(async () => {
    await rm(site, { recursive: true })
    await rm(to, { recursive: true })
  })

  const look = (setting: string) => readTarget(setting, '/', { ...process.env, RCLONE_CONFIG: '' })

  it('finds nothing there, then the release, and changes nothing', async () => {
    expect(await look(to)).toEqual({ state: 'looked-at', target: to, isUnfinished: false })
    await deploy({ site, to })
    const before = await folderContent(to)
    expect(await look(to)).toEqual({
      state: 'looked-at',
      target: to,
      release: '000007',
      isUnfinished: false,
    })
    expect(await folderContent(to)).toEqual(before)
  })

  it('finds that a deploy was interrupted', async () => {
    await writeFile(join(to, SENDING), '{"formatVersion":1,"uncertain":{}}')
    expect(await look(to)).toMatchObject({ release: '000007', isUnfinished: true })
  })

  it('says why a server cannot be read, without its password', async () => {
    const setting = `:sftp,host=127.0.0.1,port=${await freePort()},user=web,pass=c2VjcmV0:site`
    const facts = await look(setting)
    expect(facts).toMatchObject({ state: 'refused' })
    expect(JSON.stringify(facts)).toMatch(
      /The server does not answer|A password in the target must be written/u,
    )
    expect(JSON.stringify(facts)).not.toContain('c2VjcmV0')
  })
})
