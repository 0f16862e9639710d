import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRclone } from '@tienviitta/publisher/deploy'
import { freePort } from '@tienviitta/process/free-port'
import { installedHostingTools } from '@tienviitta/scripts/test/hosting-tools'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBucketServer } from './bucket-server.ts'
import { deploy, startDeployCommand } from './deploying.ts'
import { writeRelease } from './example-release.ts'
import { folderContent, withoutNotes } from './folder-content.ts'
import { startSftpServer } from './sftp-server.ts'

const { rclone, sshd, moto } = installedHostingTools()

/** A small disk in memory, where this process may make one. */
function mountSmallDisk(folder: string): boolean {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder])
  return status === 0
}

describe('an impossible deploy', () => {
  let site: string
  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'tienviitta-site-'))
    await writeRelease(site, '000001', { 'fi/index.html': '<p>tervetuloa</p>' })
    await writeRelease(site, '000002', {
      'fi/index.html': '<p>hei</p>',
      'media/film.mp4': Buffer.alloc(400_000),
    })
  })
  afterAll(() => rm(site, { recursive: true }))

  /** What the command prints on its error output, once it has ended with exit code 1. */
  async function sentence(...args: string[]): Promise<string> {
    const command = startDeployCommand(['--site', site, '--tries', '1', ...args])
    let said = ''
    command.stderr?.on('data', (data: Buffer) => (said += data.toString()))
    const code = await new Promise((resolve) => command.on('close', resolve))
    expect(code).toBe(1)
    return said.trim()
  }

  it('without rclone says how to get it', async () => {
    await expect(startRclone({ program: 'no-such-rclone', environment: process.env })).rejects.toThrow(
      'rclone is not on this machine: install it ("apt-get install rclone"',
    )
  })

  it('without a release says how to make one', async () => {
    const none = join(site, 'none')
    expect(await sentence('--site', none, '--to', join(site, 'www'))).toContain('Publish one first')
    expect(await sentence('--release', '000009', '--to', join(site, 'www'))).toContain(
      'There are: 000001, 000002.',
    )
  })

  it('without a target says how to name it', async () => {
    expect(await sentence('--to', '')).toContain('Say where to: --to')
  })

  it('onto itself is not started', async () => {
    expect(await sentence('--to', join(site, 'current'))).toContain('is the folder of the release itself')
    expect(await folderContent(join(site, 'current'))).toHaveProperty(['media/film.mp4'])
  })

  describe.skipIf(rclone === undefined)('because of the target', () => {
    it('names a remote that is not configured', async () => {
      expect(await sentence('--to', 'nowhere:www')).toContain('rclone knows no remote of that name')
    })

    it('says how a password is written', async () => {
      const said = await sentence('--to', ':sftp,host=127.0.0.1,user=web,pass=sesame:www')
      expect(said).toContain('as "rclone obscure PASSWORD" prints it')
      expect(said).not.toContain('sesame')
    })

    it('says when the host is down', async () => {
      const port = await freePort()
      const { stdout } = spawnSync(rclone ?? '', ['obscure', 'open sesame'], { encoding: 'utf8' })
      const password = stdout.trim()
      const to = `:sftp,host=127.0.0.1,port=${port},user=web,pass=${password}:www`
      const said = await sentence('--to', to)
      expect(said).toContain('The server does not answer')
      expect(said).not.toContain(password)
    })

    it('says when the disk is full, and the pages stay as they were', async (context) => {
      const disk = await mkdtemp(join(tmpdir(), 'tienviitta-disk-'))
      if (!mountSmallDisk(disk)) context.skip('this process may not mount a disk')
      try {
        await deploy({ site, to: join(disk, 'www'), release: '000001' })
        const was = withoutNotes(await folderContent(join(disk, 'www')))
        expect(await sentence('--to', join(disk, 'www'))).toContain('The target is full: free some space')
        expect(withoutNotes(await folderContent(join(disk, 'www')))).toEqual(was)
      } finally {
        spawnSync('umount', [disk])
        await rm(disk, { recursive: true })
      }
    })

    it.skipIf(sshd === undefined)('says when the server refuses the key', async () => {
      const server = await startSftpServer({ program: sshd ?? '' })
      const to = server.target({ key: 'unknown' })
      expect(await sentence('--to', to)).toContain('The server refuses the user, the password or the key')
      expect(await folderContent(server.folder)).toEqual({})
      await server.stop()
    })

    it.skipIf(sshd === undefined)('says when the target is not writable', async () => {
      const server = await startSftpServer({ program: sshd ?? '', withoutShell: true, readOnly: true })
      await mkdir(join(server.folder, 'www'))
      expect(await sentence('--to', `${server.target()}/www`)).toContain('The target may not be written to')
      expect(await folderContent(server.folder)).toEqual({ 'www/': '' })
      await server.stop()
    })

    it.skipIf(moto === undefined)('says when there is no such bucket', async () => {
      const server = await startBucketServer(moto ?? '')
      const said = await sentence('--to', server.target('missing'))
      expect(said).toContain('There is no such bucket: make it with your provider')
      expect(said).not.toContain('hidden')
      expect(server.requests.filter((request) => request.startsWith('PUT'))).toEqual([])
      await server.stop()
    })

    it.skipIf(moto === undefined)('says when the storage refuses the access key', async () => {
      const server = await startBucketServer(moto ?? '', { refusing: true })
      await server.makeBucket('site')
      expect(await sentence('--to', server.target('site'))).toContain('The storage')
      await server.stop()
    })
  })
})
