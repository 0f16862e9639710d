import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@tienviitta/process/free-port'
import { commandFile, packageFolder, projectRoot } from '@tienviitta/process/project'
import { stopChild } from '@tienviitta/process/run-child'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { settingsFor } from '../end-to-end/start-command.ts'

/** Compiling the admin takes minutes on a small machine that is doing other things as well. */
const COMPILING = 900_000

describe('npm run dev', () => {
  const component = join(packageFolder('site'), 'src', 'layouts', 'Document.astro')
  let original: string
  let data: string
  let child: ChildProcess
  let siteUrl: string
  let cmsUrl: string
  const printed: string[] = []

  beforeAll(async () => {
    original = await readFile(component, 'utf8')
    data = await mkdtemp(join(tmpdir(), 'tienviitta-dev-'))
    const [sitePort, cmsPort] = [await freePort(), await freePort()]
    siteUrl = `http://127.0.0.1:${sitePort}`
    cmsUrl = `http://127.0.0.1:${cmsPort}`
    child = spawn(
      process.execPath,
      [commandFile('dev'), '--site-port', `${sitePort}`, '--cms-port', `${cmsPort}`],
      {
        cwd: projectRoot,
        env: { ...process.env, ...settingsFor(data) },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    child.stdout?.on('data', (text: Buffer) => printed.push(text.toString()))
    await vi.waitFor(() => expect(printed.join('')).toContain('Ctrl-C ends'), {
      timeout: 500_000,
      interval: 500,
    })
  })
  afterAll(async () => {
    await writeFile(component, original)
    await stopChild(child, 30_000)
    await rm(data, { recursive: true, force: true })
  })

  /** The text of a page; empty while nothing answers. */
  const pageAt = (address: string): Promise<string> =>
    fetch(address, { signal: AbortSignal.timeout(COMPILING) }).then(
      (response) => (response.ok ? response.text() : ''),
      () => '',
    )

  it('says both addresses, and where the password is', () => {
    expect(printed.join('')).toContain(`Site   ${siteUrl}/`)
    expect(printed.join('')).toContain(`CMS    ${cmsUrl}/admin`)
    expect(printed.join('')).toContain(join(data, 'login.txt'))
  })

  it('shows a page of the demo content, and a changed component without a restart', async () => {
    const page = () => pageAt(`${siteUrl}/fi/`)
    await expect.poll(page, { timeout: 200_000, interval: 500 }).toContain('<body')
    await writeFile(component, original.replace('<body', '<body data-changed="yes"'))
    await expect.poll(page, { timeout: 100_000, interval: 500 }).toContain('<body data-changed="yes"')
  })

  it(
    'shows the login of the CMS',
    async () => {
      const login = () => pageAt(`${cmsUrl}/admin/login`)
      // The form itself is drawn in the browser; its page has a template of its own.
      await expect.poll(login, { timeout: COMPILING, interval: 1_000 }).toContain('template-minimal')
    },
    COMPILING,
  )

  it('ends both with Ctrl-C', async () => {
    const gone = once(child, 'exit')
    child.kill('SIGINT')
    expect(await gone).toEqual([0, null])
    await expect(fetch(siteUrl)).rejects.toThrow()
    await expect(fetch(cmsUrl)).rejects.toThrow()
  })
})
