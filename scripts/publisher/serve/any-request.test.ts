import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SiteServer, serveSite } from './site-server.ts'

const PAGE = '0123456789'
/** Milliseconds that an answer may take. */
const PATIENCE_MS = 10_000

let folder: string
let server: SiteServer
const reported: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'any-request-'))
  await mkdir(join(folder, 'a', 'fi', 'päivä'), { recursive: true })
  await writeFile(join(folder, 'a', 'fi', 'index.html'), PAGE)
  await writeFile(join(folder, 'a', 'fi', 'päivä', 'index.html'), 'päivä')
  await writeFile(join(folder, 'a', 'empty.txt'), '')
  await writeFile(join(folder, 'a', '_redirects'), '/old/:name/* /fi/:name/:splat 301\n')
  await symlink('a', join(folder, 'current'))
  const report = (line: string) => void reported.push(line)
  server = await serveSite({ folder: join(folder, 'current'), port: 0, host: '127.0.0.1', report })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

/**
 * Sends bytes as they are and returns what comes back until the connection is closed.
 * @param isEnough whether the rest need not be awaited
 */
function sent(
  bytes: string,
  port = server.port,
  isEnough: (answer: string) => boolean = () => false,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('latin1').setTimeout(PATIENCE_MS, () => {
      socket.destroy(new Error(`There was no answer to ${JSON.stringify(bytes)}.`))
    })
    socket.on('data', (text: string) => {
      answer += text
      if (isEnough(answer)) socket.destroy()
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // The server may close before it has read everything.
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(answer)
      else reject(error)
    })
    socket.on('close', () => resolve(answer))
    socket.write(bytes)
  })
}

const ask = (target: string, headers: readonly string[] = [], method = 'GET'): Promise<string> =>
  sent([`${method} ${target} HTTP/1.1`, 'Host: a', 'Connection: close', ...headers, '', ''].join('\r\n'))

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3}) /u.exec(answer)?.[1])
const bodyOf = (answer: string): string => answer.slice(answer.indexOf('\r\n\r\n') + 4)
const headerOf = (answer: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'imu').exec(answer.replaceAll('\r', ''))?.[1]

describe('ranges (RFC 9110, section 14)', () => {
  it.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=0-99', 206, PAGE, 'bytes 0-9/10'],
    ['bytes=0-18446744073709551615', 206, PAGE, 'bytes 0-9/10'],
    ['bytes=18446744073709551615-', 416, '', 'bytes */10'],
    ['bytes=-99', 200, PAGE, undefined],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=99-100', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
  ])('%s', async (range, status, body, contentRange) => {
    const answer = await ask('/fi/', [`Range: ${range}`])
    expect([statusOf(answer), bodyOf(answer), headerOf(answer, 'content-range')]).toEqual([
      status,
      body,
      contentRange,
    ])
  })

  it.each(['bytes=5-2', 'bytes=a-b', 'bytes', 'bytes=', 'pages=1-2', '=', 'bytes=0-1,4-5', 'bytes=--1'])(
    'that mean nothing here get the whole page or a refusal: %s',
    async (range) => {
      const answer = await ask('/fi/', [`Range: ${range}`])
      if (statusOf(answer) === 416) expect(headerOf(answer, 'content-range')).toBe('bytes */10')
      else expect([statusOf(answer), bodyOf(answer)]).toEqual([200, PAGE])
    },
  )

  it('of a file that has become another one get the whole file', async () => {
    const answer = await ask('/fi/', ['Range: bytes=0-3', 'If-Range: "another"'])
    expect([statusOf(answer), bodyOf(answer)]).toEqual([200, PAGE])
  })
})

describe('conditions (RFC 9110, section 13)', () => {
  it('that hold send nothing again', async () => {
    const etag = headerOf(await ask('/fi/'), 'etag') ?? ''
    for (const condition of [`If-None-Match: ${etag}`, `If-None-Match: "x", ${etag}`, 'If-None-Match: *']) {
      const answer = await ask('/fi/', [condition])
      expect([condition, statusOf(answer), bodyOf(answer)]).toEqual([condition, 304, ''])
    }
  })

  it.each([
    ['If-None-Match: "x"', 200],
    ['If-Match: "x"', 412],
    ['If-Match: *', 200],
    ['If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT', 200],
    ['If-Modified-Since: not a date', 200],
    ['If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT', 412],
    ['If-Unmodified-Since: not a date', 200],
  ])('%s', async (condition, status) => expect(statusOf(await ask('/fi/', [condition]))).toBe(status))
})

describe('other forms of a request', () => {
  it('HEAD gets the headers of the page and no page', async () => {
    const answer = await ask('/fi/', [], 'HEAD')
    expect([statusOf(answer), headerOf(answer, 'content-length'), bodyOf(answer)]).toEqual([200, '10', ''])
    expect(bodyOf(await ask('/none/', [], 'HEAD'))).toBe('')
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND'])(
    '%s is refused',
    async (method) => {
      const answer = await ask('/fi/', [], method)
      expect([statusOf(answer), headerOf(answer, 'allow')]).toEqual([405, 'GET, HEAD'])
    },
  )

  it.each([
    ['http://a/fi/', 200],
    ['HTTP://other:99/fi/?x', 200],
    ['/fi/?a=b', 200],
    ['/fi/#x', 200],
    ['/fi/p%C3%A4iv%C3%A4/', 200],
    ['/fi/p%C3%A4iv%C3%A4', 301],
    ['/empty.txt', 200],
    ['/fi/%00', 404],
    ['/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/..%5c..%5cetc/passwd', 404],
    ['//fi/', 200],
    ['/_redirects', 404],
    ['/%5fredirects', 404],
    ['//_redirects', 404],
    ['/./_redirects', 404],
  ])('%s', async (target, status) => expect(statusOf(await ask(target))).toBe(status))

  it('a redirect keeps what was asked for within one line of its address', async () => {
    const answer = await ask('/old/a%0D%0ASet-Cookie:x/b%3Fc')
    expect([statusOf(answer), headerOf(answer, 'location')]).toEqual([301, '/fi/a%0D%0ASet-Cookie:x/b%3Fc'])
  })
})

describe('before anything is published', () => {
  it('says so, and serves the site as soon as there is one', async () => {
    const waiting = await mkdtemp(join(tmpdir(), 'nothing-yet-'))
    const link = join(waiting, 'current')
    const early = await serveSite({ folder: link, port: 0, host: '127.0.0.1' })
    const get = () => sent('GET /fi/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', early.port)
    try {
      const answer = await get()
      expect([statusOf(answer), headerOf(answer, 'retry-after')]).toEqual([503, '5'])
      await symlink(join(folder, 'a'), link)
      expect(statusOf(await get())).toBe(200)
    } finally {
      await early.close()
      await rm(waiting, { recursive: true })
    }
  })
})

describe('any request at all', () => {
  const ANSWERS = new Set([200, 206, 301, 304, 400, 404, 405, 408, 412, 413, 414, 416, 417, 431, 501, 505])
  const junk = fc.string({ unit: 'binary', maxLength: 20 })
  const target = fc.oneof(
    fc.constantFrom('/fi/', '/fi', '/', '/empty.txt', '*', '/old/a/b', 'http://a/fi/', '//', '/%', '/%ff/'),
    fc.webPath(),
    fc.string({ maxLength: 40 }).map((text) => `/${text}`),
    junk,
  )
  const range = fc
    .array(
      fc.tuple(fc.option(fc.integer({ min: -5, max: 30 })), fc.option(fc.integer({ min: -5, max: 30 }))),
      {
        maxLength: 4,
      },
    )
    .map((pairs) => `bytes=${pairs.map(([from, to]) => `${from ?? ''}-${to ?? ''}`).join(',')}`)
  const header = fc.oneof(
    range.map((value) => `Range: ${value}`),
    fc
      .constantFrom('If-None-Match', 'If-Match', 'If-Range', 'If-Modified-Since', 'Accept-Encoding', 'Range')
      .chain((name) => fc.string({ maxLength: 30 }).map((value) => `${name}: ${value}`)),
    fc.constantFrom('Expect: 100-continue', 'Expect: x', 'Content-Length: 5', 'Content-Length: -1'),
    fc.constantFrom('Transfer-Encoding: chunked', 'Upgrade: h2c', 'Connection: upgrade'),
    fc.tuple(junk, junk).map(([name, value]) => `${name}: ${value}`),
  )
  const method = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('GET', 'HEAD') },
    { weight: 1, arbitrary: fc.constantFrom('POST', 'OPTIONS', 'CONNECT', 'TRACE', 'get', '') },
    { weight: 1, arbitrary: junk },
  )
  const version = fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '')
  const request = fc
    .record({ method, target, version, headers: fc.array(header, { maxLength: 5 }) })
    .map(({ headers, ...line }) =>
      [
        `${line.method} ${line.target} ${line.version}`,
        'Host: a',
        'Connection: close',
        ...headers,
        '',
        '',
      ].join('\r\n'),
    )

  const withoutContinue = (answer: string): string => answer.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/u, '')
  const isAnswered = (answer: string): boolean => withoutContinue(answer).includes('\r\n\r\n')

  it('gets an answer, and the next one too', async () => {
    const requests = fc.sample(request, { numRuns: 10_000, seed: 20_261_130 })
    const wrong: unknown[] = []
    for (let start = 0; start < requests.length; start += 100) {
      const some = requests.slice(start, start + 100)
      const answers = await Promise.all(some.map((text) => sent(text, server.port, isAnswered)))
      for (const [index, answer] of answers.entries()) {
        if (!ANSWERS.has(statusOf(withoutContinue(answer)))) wrong.push([some[index], answer.slice(0, 200)])
      }
    }
    expect(wrong).toEqual([])
    expect(reported).toEqual([])
    expect(bodyOf(await ask('/fi/'))).toBe(PAGE)
  }, 120_000)
})
