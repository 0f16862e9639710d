import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort } from '@tienviitta/process/free-port'
import { cmsFinding, readCms } from './cms-check.ts'
import { findingLine } from './finding.ts'

describe('the doctor, on the CMS', () => {
  let server: Server | undefined
  afterEach(() => server?.close())
  const answering = async (status: number, text: string): Promise<string> => {
    server = createServer((_request, response) => response.writeHead(status).end(text))
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const line = async (cmsUrl: string | undefined): Promise<string> =>
    findingLine(cmsFinding(await readCms(cmsUrl)))

  it('passes on what it says about itself', async () => {
    const url = await answering(200, '{"status":"ok"}')
    expect(await line(`${url}/`)).toBe(`✓ well   CMS: ${url}/health answers and is ok.`)
  })

  it('passes on what is wrong with it', async () => {
    const problem = 'The database does not answer. Check that it runs and that DATABASE_URL names it.'
    const url = await answering(503, JSON.stringify({ status: 'failed', problem }))
    expect(await line(url)).toBe(`✗ WRONG  CMS: failed: ${problem}`)
  })

  it('says that something else answers', async () => {
    const url = await answering(502, '<h1>Bad gateway</h1>')
    expect(await line(url)).toBe(
      `✗ WRONG  CMS: ${url}/health answers with status 502, and not as our CMS does: correct CMS_URL, or what is in front of the CMS.`,
    )
  })

  it('says that nothing answers, and that readers notice nothing', async () => {
    const url = `http://127.0.0.1:${await freePort()}`
    expect(await line(url)).toBe(
      `✗ WRONG  CMS: ${url}/health does not answer (ECONNREFUSED): start the CMS ("npm run cms", or its service), or correct CMS_URL. Readers notice nothing.`,
    )
  })

  it('says which setting gives its address', async () => {
    expect(await line(undefined)).toBe('–        CMS: not asked. Set CMS_URL to its address, and it is.')
  })
})
