import { snapshotOf, exampleDocuments } from '@tienviitta/site/testing/example-snapshot'
import { IDS } from '@tienviitta/site/testing/example-ids'
import { describe, expect, it } from 'vitest'
import { type MadePage, type ReleaseToCheck, checkRelease } from './check-release.ts'
import type { OutputRecord } from '../files/output-record.ts'

const PATH = '/ar/guides/renting-a-home/'
const FILE = 'ar/guides/renting-a-home/index.html'
const ABOUT = { path: PATH, language: 'ar', document: `guides/${IDS.guide}`, title: 'Asunnon vuokraaminen' }
const output = {
  path: PATH,
  file: FILE,
  language: 'ar',
  document: { model: 'guide', id: IDS.guide },
} as const

const page = (facts: Partial<MadePage> = {}): MadePage => ({
  output,
  status: 200,
  faults: [],
  links: [],
  ...facts,
})

const record = (path: string, document?: string): OutputRecord => ({
  ...{ path, file: `${path.slice(1)}index.html`, hash: '', bytes: 0 },
  ...(document !== undefined && { document }),
})
const check = (release: Partial<ReleaseToCheck>) =>
  checkRelease({
    made: [],
    gone: [],
    hasFile: (file) => [FILE, 'ar/index.html', 'media/home.webp', 'ar/käsi/index.html'].includes(file),
    snapshot: snapshotOf(exampleDocuments()),
    redirects: new Set(['/ar/guides/old-name/']),
    ...release,
  })

describe('the links of a page', () => {
  it.each(['/ar/', '/media/home.webp', '/ar/guides/old-name/', '/ar/k%C3%A4si/'])(
    'may lead to %s',
    (href) => {
      expect(check({ made: [page({ links: [href] })] })).toEqual([])
    },
  )

  it('must lead to something: a finding names page, document, title, language and address', () => {
    const findings = check({ made: [page({ links: ['/ar/', '/ar/guides/nowhere/'] })] })
    expect(findings).toEqual([{ check: 'link', ...ABOUT, detail: '/ar/guides/nowhere/' }])
  })

  it('of the gallery are not real', () => {
    const gallery = { path: '/gallery/', file: 'gallery/index.html' }
    expect(check({ made: [page({ output: gallery, links: ['/x/'] })] })).toEqual([])
  })
})

describe('a page', () => {
  it('is named with its own faults', () => {
    const faults = [{ check: 'empty-heading', detail: '<h2></h2>' }] as const
    expect(check({ made: [page({ faults })] })).toEqual([{ ...faults[0], ...ABOUT }])
  })

  it('must exist, except for the one for wrong addresses', () => {
    expect(check({ made: [page({ status: 404 })] })).toEqual([{ check: 'not-made', ...ABOUT, detail: '404' }])
    const wrong = { path: '/404/', file: '404.html' }
    expect(check({ made: [page({ output: wrong, status: 404 })] })).toEqual([])
  })

  it('that could not be made is one finding, without one for each link to it or one for having vanished', () => {
    const faults = [{ check: 'not-made', detail: 'the step has no number' }] as const
    const findings = check({
      made: [
        page({ status: 500, faults }),
        page({ output: { path: '/ar/', file: 'ar/index.html' }, links: [PATH] }),
      ],
      gone: [record(PATH, IDS.guide)],
      hasFile: () => false,
    })
    expect(findings).toEqual([{ ...faults[0], ...ABOUT }])
  })
})

describe('a page that has vanished', () => {
  it('is a finding while its document is published', () => {
    const findings = check({ gone: [record(PATH, IDS.guide)], hasFile: () => false })
    expect(findings).toEqual([{ check: 'vanished', ...ABOUT, detail: PATH }])
  })

  it('is a finding when it has no document', () => {
    const findings = check({ gone: [record('/ar/offices/')] })
    expect(findings).toEqual([
      { check: 'vanished', path: '/ar/offices/', language: 'ar', detail: '/ar/offices/' },
    ])
  })

  it.each([
    ['its document was unpublished', { gone: [record('/ar/guides/gone/', 'no such id')] }],
    ['it leads on', { gone: [record('/ar/guides/old-name/', IDS.guide)] }],
    ['its language is not one of the site any more', { gone: [record('/vi/offices/')] }],
    [
      'a municipality has nothing to add any more',
      { gone: [record('/ar/municipalities/helsinki/guides/renting-a-home/', IDS.guide)] },
    ],
    ['it was no page', { gone: [{ ...record('/x.json'), file: 'x.json' }] }],
  ])('may be gone when %s', (_why, release) => {
    expect(check(release)).toEqual([])
  })
})
