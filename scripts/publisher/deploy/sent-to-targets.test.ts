import { describe, expect, it } from 'vitest'
import { bytesText } from './bytes-text.ts'
import { emptiedFolders } from './emptied-folders.ts'
import { inParallel } from './in-parallel.ts'
import { explainRefusal } from './refusal.ts'
import { sendingGroups } from './sending-order.ts'
import { shownTarget } from './shown-target.ts'

describe('files are sent', () => {
  it('so that pages find what they need: assets, other files, pages, then the release’s name', () => {
    const paths = [
      'fi/index.html',
      'release.json',
      'fi/feed.xml',
      '_redirects',
      '_astro/a.css',
      'media/b.webp',
    ]
    expect(sendingGroups(paths).flatMap((group) => group.paths)).toEqual([
      '_astro/a.css',
      'media/b.webp',
      'fi/feed.xml',
      'fi/index.html',
      '_redirects',
      'release.json',
    ])
  })

  it('several at a time, and no more after one has failed', async () => {
    const begun: number[] = []
    const work = inParallel([1, 2, 3, 4, 5, 6], 2, async (item) => {
      begun.push(item)
      await Promise.resolve()
      if (item === 2) throw new Error('refused')
    })
    await expect(work).rejects.toThrow('refused')
    expect(begun.length).toBeLessThan(6)
  })

  it.each([
    [812, '812 B'],
    [14_200, '14.2 kB'],
    [3_141_592, '3.1 MB'],
  ])('%i bytes are shown as %s', (bytes, text) => {
    expect(bytesText(bytes)).toBe(text)
  })
})

describe('folders', () => {
  it('that no longer contain anything are named, the innermost first', () => {
    expect(emptiedFolders(['fi/old/deep/index.html', 'fi/x.html'], ['fi/index.html'])).toEqual([
      'fi/old/deep',
      'fi/old',
    ])
  })
})

describe('a target', () => {
  it.each([
    [
      ':sftp,host=www.example.fi,pass="a,b:c",user=web:site',
      ':sftp,host=www.example.fi,pass=…,user=web:site',
    ],
    [":s3,secret_access_key='x:y',region=eu:site", ':s3,secret_access_key=…,region=eu:site'],
    ['storage,secret_access_key=abc:site', 'storage,secret_access_key=…:site'],
    ['/srv/www/pass=1,2', '/srv/www/pass=1,2'],
  ])('%s is shown without its secrets', (target, shown) => {
    expect(shownTarget(target)).toBe(shown)
  })

  it.each([
    [
      'ssh: handshake failed: ssh: unable to authenticate, attempted methods [none]',
      'refuses the user',
      false,
    ],
    ['ssh: handshake failed: knownhosts: key mismatch', 'another host key', false],
    ['InvalidAccessKeyId: no such key, status code: 403', 'refuses the access key', false],
    ['write /srv/www/x: no space left on device', 'is full', false],
    ['open /srv/www/x: read-only file system', 'is read-only', false],
    ['open /srv/www/x: permission denied', 'may not be written to', false],
    ['dial tcp 127.0.0.1:22: connect: connection refused', 'does not answer', true],
    ['read tcp: connection reset by peer', 'connection broke', true],
    ['something new', 'could not be brought up to date: something new', true],
  ])('that says "%s" is explained', (error, part, isPassing) => {
    const refusal = explainRefusal(error, 'web:site')
    expect(refusal.sentence).toContain(part)
    expect(refusal.isPassing).toBe(isPassing)
  })
})
