import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toDocument } from '../document/to-document.ts'
import { type TestCms, startPayload } from '../../testing/start-payload.ts'
import { MODELS } from '@tienviitta/content-models/models/model'

let cms: TestCms
beforeAll(async () => {
  cms = await startPayload()
}, 60_000)
afterAll(() => cms.stop())

const upload = (name: string, mimetype: string, data: Buffer) =>
  cms.payload.create({
    collection: 'media',
    data: { alternativeText: 'Ihmisiä neuvontapisteessä.', sourceLanguage: 'fi' },
    file: { name, mimetype, data, size: data.byteLength },
    depth: 0,
  })
const photograph = (width: number) =>
  sharp({ create: { width, height: width / 2, channels: 3, background: '#0b3a66' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'the place where it was taken' } })
    .toBuffer()

test('a picture gets smaller versions in AVIF and WebP, a plain name, and loses what the camera added', async () => {
  const row = (await upload('Kuva Äänekoskelta (1).JPG', 'image/jpeg', await photograph(2400))) as unknown
  const { document, problems } = toDocument('media', row as Record<string, unknown>)
  expect(problems).toEqual([])
  const media = MODELS.media.parse(document)
  expect(media).toMatchObject({ filename: 'kuva-aanekoskelta-1.jpg', width: 1920, height: 960 })
  expect(media.sizes.map(({ mimeType, width }) => `${mimeType} ${width}`)).toEqual([
    'image/avif 480',
    'image/webp 480',
    'image/avif 960',
    'image/webp 960',
  ])
  const file = await readFile(path.join(cms.folder, 'media', media.filename))
  expect((await sharp(file).metadata()).exif).toBeUndefined()
  expect(file.includes('the place where it was taken')).toBe(false)
})

test('a small picture is not enlarged', async () => {
  const row = (await upload('icon.jpg', 'image/jpeg', await photograph(600))) as unknown
  const { document } = toDocument('media', row as Record<string, unknown>)
  const widths = MODELS.media.parse(document).sizes.map(({ width }) => width)
  expect(Math.max(...widths)).toBeLessThanOrEqual(600)
})

test.each([
  ['drawing.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['drawing.png', 'image/png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['page.png', 'image/png', '<!doctype html><script>alert(1)</script>'],
  ['page.html', 'text/html', '<!doctype html><script>alert(1)</script>'],
])('%s is refused', async (name, mimetype, text) => {
  await expect(upload(name, mimetype, Buffer.from(text))).rejects.toThrow()
  const files = await readdir(path.join(cms.folder, 'media'))
  expect(files.filter((file) => file.startsWith('drawing') || file.startsWith('page'))).toEqual([])
})

test('a picture without a text alternative is refused', async () => {
  const data = await photograph(600)
  const file = { name: 'a.jpg', mimetype: 'image/jpeg', data, size: data.byteLength }
  await expect(
    cms.payload.create({ collection: 'media', data: { sourceLanguage: 'fi' }, file }),
  ).rejects.toThrow()
})
