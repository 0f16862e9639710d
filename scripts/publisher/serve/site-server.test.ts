import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SiteServer, serveSite } from './site-server.ts'

describe('the site server', () => {
  let folder: string
  let server: SiteServer
  /** As a release becomes current. */
  const lead = async (to: string) => {
    await symlink(to, join(folder, 'current.new'))
    await rename(join(folder, 'current.new'), join(folder, 'current'))
  }
  const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: 'manual' })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-server-'))
    const write = async (path: string, text: string) => {
      await mkdir(join(folder, path, '..'), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    await write('a/so/guides/housing/index.html', '<p>guri</p>')
    await write('a/feed.json', '{}')
    await write('a/404.html', '<p>nothing here</p>')
    await write(
      'a/_headers',
      "# all\n/*\n  Content-Security-Policy: default-src 'self'\n  X-Frame-Options: DENY\n/so/*\n  X-Frame-Options: SAMEORIGIN\n",
    )
    await write('a/_redirects', '/:lang/guides/renting/ /:lang/guides/housing/ 301\n')
    await write('b/so/guides/housing/index.html', '<p>guri cusub</p>')
    await lead('a')
    server = await serveSite({
      folder: join(folder, 'current'),
      port: 0,
      host: '127.0.0.1',
      besides: { path: '/preview/', answer: ({ url }, response) => void response.end(`beside: ${url}`) },
    })
  })
  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })

  it('serves a page at its address, with the headers of the rules', async () => {
    const response = await get('/so/guides/housing/')
    expect(await response.text()).toBe('<p>guri</p>')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toBe("default-src 'self'")
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN')
  })

  it('leaves separate addresses to what is served beside the site', async () => {
    expect(await (await get('/preview/x/so/')).text()).toBe('beside: /preview/x/so/')
    expect((await get('/previews/')).status).toBe(404)
  })

  it('redirects to the address with the slash', async () => {
    const response = await get('/so/guides/housing')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/so/guides/housing/'])
  })

  it('never redirects to another host', async () => {
    const response = await get('//so/guides/housing')
    expect(response.headers.get('location')).toBe('/so/guides/housing/')
  })

  it('follows _redirects and keeps what the pattern captures', async () => {
    const response = await get('/so/guides/renting/')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/so/guides/housing/'])
  })

  it.each(['/none/', '/_headers', '/_redirects', '/%ff', '/..%2f..%2fetc/passwd'])(
    'answers %s with the 404 page',
    async (path) => {
      const response = await get(path)
      expect([response.status, await response.text()]).toEqual([404, '<p>nothing here</p>'])
      expect(response.headers.get('content-security-policy')).toBe("default-src 'self'")
    },
  )

  it('shows another build from the next request on', async () => {
    await lead('b')
    expect(await (await get('/so/guides/housing/')).text()).toBe('<p>guri cusub</p>')
    await lead('a')
  })

  it('says which port is taken', async () => {
    await expect(
      serveSite({ folder: join(folder, 'a'), port: server.port, host: '127.0.0.1' }),
    ).rejects.toThrow('EADDRINUSE')
  })
})
