import { spawn, spawnSync } from 'node:child_process'
import { connect } from 'node:net'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@tienviitta/process/free-port'
import { stopChild } from '@tienviitta/process/run-child'
import { untilReady } from '@tienviitta/scripts/test/until-ready'

export interface SftpServer {
  readonly port: number
  /** The folder that it serves. */
  readonly folder: string
  /** A target of rclone for that folder. */
  readonly target: (options?: { readonly port?: number; readonly key?: 'known' | 'unknown' }) => string
  readonly stop: () => Promise<void>
}

export interface SftpOptions {
  /** The sshd program. */
  readonly program: string
  /** Only file transfer, as most web hosts offer it: no shell that could compute hashes. */
  readonly withoutShell?: boolean
  readonly readOnly?: boolean
}

/** Starts a real sshd on this machine, with keys and a configuration of its own, for the user of this process. */
export async function startSftpServer(options: SftpOptions): Promise<SftpServer> {
  const home = await mkdtemp(join(tmpdir(), 'tienviitta-sshd-'))
  const folder = join(home, 'www')
  await mkdir(folder)
  for (const name of ['host', 'known', 'unknown'])
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(home, name)])
  await copyFile(join(home, 'known.pub'), join(home, 'authorized'))
  const port = await freePort()
  const sftp = options.readOnly ? 'internal-sftp -R' : 'internal-sftp'
  const configuration = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(home, 'host')}`,
    'PidFile none',
    `AuthorizedKeysFile ${join(home, 'authorized')}`,
    // The folder for temporary files is writable by others, which sshd would reject.
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    // Each hash is a shell command, and the shell would first read the settings of this user.
    `SetEnv HOME=${home}`,
    `Subsystem sftp ${sftp}`,
    ...(options.withoutShell ? [`ForceCommand ${sftp}`] : []),
  ]
  await writeFile(join(home, 'sshd_config'), `${configuration.join('\n')}\n`)
  // Where root's sshd confines its helper; Debian creates it when the service starts.
  if (process.getuid?.() === 0) await mkdir('/run/sshd', { recursive: true })
  const child = spawn(options.program, ['-D', '-e', '-f', join(home, 'sshd_config')], { stdio: 'ignore' })
  await untilReady({ child, name: 'sshd', tryOnce: () => reach(port), patience: 30_000 })
  return {
    port,
    folder,
    target: ({ port: through = port, key = 'known' } = {}) =>
      `:sftp,host=127.0.0.1,port=${through},user=${userInfo().username},key_file=${join(home, key)}:${folder}`,
    stop: async () => {
      await stopChild(child)
      await rm(home, { recursive: true, force: true })
    },
  }
}

function reach(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', reject)
    socket.once('data', () => {
      socket.destroy()
      resolve()
    })
  })
}
