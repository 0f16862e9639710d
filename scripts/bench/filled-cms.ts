import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type DataFolder, cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import { freePort } from '@tienviitta/process/free-port'
import { runToEnd, stopChild } from '@tienviitta/process/run-child'
import { buildAdmin, isAdminBuilt, startCms } from '../start/admin.ts'
import { cmsProgram } from '../start/cms-program.ts'
import type { Vocabularies } from './made-up-text.ts'
import { writeSyntheticSnapshot } from './synthetic-snapshot.ts'

const EMAIL = 'bench@example.fi'
const PASSWORD = 'only for measuring'

export interface CmsToFill {
  /** Folder for all of it; removed when the CMS is closed. */
  readonly scratch: string
  /** Pages of the site that its content would make. */
  readonly pages: number
  /** Of its content. */
  readonly languages: number
  readonly vocabularies: Vocabularies
}

/** A running CMS on SQLite. */
export interface FilledCms {
  readonly cmsUrl: string
  /** Of requests by the editor of the bench. */
  readonly headers: Readonly<Record<string, string>>
  readonly data: DataFolder
  readonly settings: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** Starts a CMS with made-up content, and logs its editor in. */
export async function openFilledCms(toFill: CmsToFill): Promise<FilledCms> {
  const { scratch, pages, languages, vocabularies } = toFill
  const data = dataFolder({ DATA_DIR: join(scratch, 'data') })
  await makeDataFolder(data)
  const port = await freePort()
  const cmsUrl = `http://127.0.0.1:${port}`
  const settings = { ...(await cmsSettings(data, {})), CMS_URL: cmsUrl }
  const snapshot = join(scratch, 'snapshot')
  await writeSyntheticSnapshot({ folder: snapshot, pages, vocabularies, seed: 20_261_124 })
  const options = [
    ...['--snapshot', snapshot, '--languages', `${languages}`],
    ...['--email', EMAIL, '--password', PASSWORD],
  ]
  await runToEnd('Filling the CMS', { ...cmsProgram('bench/load-snapshot.ts', options), env: settings })
  if (!(await isAdminBuilt())) await buildAdmin({ settings })
  const cms = await startCms({ settings, port, host: '127.0.0.1' })
  const close = async (): Promise<void> => {
    await stopChild(cms)
    await rm(scratch, { recursive: true, force: true })
  }
  try {
    return { cmsUrl, headers: await logIn(cmsUrl), data, settings, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function logIn(cmsUrl: string): Promise<Readonly<Record<string, string>>> {
  const json = { 'content-type': 'application/json' }
  const login = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  })
  const { token } = z.object({ token: z.string() }).parse(await login.json())
  return { ...json, authorization: `JWT ${token}`, cookie: `payload-token=${token}`, origin: cmsUrl }
}
