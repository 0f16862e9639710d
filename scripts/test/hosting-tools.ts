import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { projectRoot } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'
import { installDebianPackages, mayInstall } from './debian-packages.ts'

/** The programs that deploying and hosting are tested with, each with its path; missing ones are left out. */
export type HostingTools = Partial<Record<HostingTool, string>>
export type HostingTool = 'rclone' | 'nginx' | 'caddy' | 'sshd' | 'moto'

const debianPackageOf: Readonly<Record<Exclude<HostingTool, 'moto'>, string>> = {
  rclone: 'rclone',
  nginx: 'nginx-light',
  caddy: 'caddy',
  sshd: 'openssh-server',
}
const fromDebian = Object.keys(debianPackageOf) as (keyof typeof debianPackageOf)[]

/** moto answers as Amazon's S3 does. Besides the package itself, its server needs flask and flask-cors. */
const MOTO = '5.2.5'
const motoFolder = join(projectRoot, 'node_modules', '.cache', `moto-${MOTO}`)
const motoServer = join(motoFolder, 'bin', 'moto_server')

/** The ones that this machine has. */
export function installedHostingTools(): HostingTools {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  const pathOf = (name: string) =>
    folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
  const found = fromDebian.map((name) => [name, pathOf(name)] as const)
  return Object.fromEntries(
    [...found, ['moto', existsSync(motoServer) ? motoServer : undefined] as const].filter(
      ([, path]) => path !== undefined,
    ),
  )
}

/** Debian's packages and moto, installed when missing if run as root. What is not available is left out. */
export async function findHostingTools(log: (line: string) => void): Promise<HostingTools> {
  const there = installedHostingTools()
  const wanted = fromDebian.filter((name) => there[name] === undefined).map((name) => debianPackageOf[name])
  if (wanted.length > 0) await installDebianPackages(wanted, log)
  if (there.moto === undefined && mayInstall()) await installMoto(log)
  return installedHostingTools()
}

/** In a virtual environment of its own under node_modules; only a complete one is put in place. */
async function installMoto(log: (line: string) => void): Promise<void> {
  log('Installing moto, a server that answers as S3 does, into node_modules.')
  const python = await pythonWithVenv(log)
  if (python === undefined) return
  const run = (program: string, args: string[]) => runChild({ program, args, cwd: projectRoot })
  const made = await run(python, ['-m', 'venv', '--clear', motoFolder])
  const packages = [`moto==${MOTO}`, 'flask', 'flask-cors']
  const installed =
    made.code === 0
      ? await run(join(motoFolder, 'bin', 'pip'), [
          'install',
          '--quiet',
          '--no-cache-dir',
          '--disable-pip-version-check',
          ...packages,
        ])
      : made
  if (installed.code !== 0) log(`moto could not be installed: ${installed.output.split('\n').at(-1) ?? ''}`)
}

/** Debian's own Python needs one more package to make virtual environments. */
async function pythonWithVenv(log: (line: string) => void): Promise<string | undefined> {
  const find = () =>
    ['python3', '/usr/bin/python3'].find(
      (python) => spawnSync(python, ['-c', 'import ensurepip, venv'], { timeout: 60_000 }).status === 0,
    )
  return find() ?? ((await installDebianPackages(['python3-venv'], log)) ? find() : undefined)
}

/** The ones that are missing, by name. */
export function missingHostingTools(tools: HostingTools): readonly HostingTool[] {
  const names: readonly HostingTool[] = [...fromDebian, 'moto']
  return names.filter((name) => tools[name] === undefined)
}
