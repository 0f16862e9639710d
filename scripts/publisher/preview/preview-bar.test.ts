import { expect, it } from 'vitest'
import { type Bar, withBar } from './preview-bar.ts'

const now = Date.parse('2026-11-24T08:00:00Z')
const page =
  '<!DOCTYPE html><html lang="ar" dir="rtl"><head></head><body class="page"><main>x</main></body></html>'
const bar: Bar = {
  adminLanguage: 'fi',
  path: '/ar/guides/housing/',
  root: '/preview/token/',
  languages: ['fi', 'ar', 'so'],
  isStale: false,
  missing: [],
}
const barIn = (html: string): string => /<section[^>]* data-preview.*?<\/section>/u.exec(html)?.[0] ?? ''

it('puts the bar first in the body, in its own language and direction', () => {
  const shown = withBar(page, bar, now)
  expect(shown).toContain(`<body class="page">${barIn(shown)}<main>`)
  expect(barIn(shown)).toContain('lang="fi" dir="ltr" aria-label="Esikatselu"')
  expect(shown.replace(barIn(shown), '')).toBe(page)
})

it('leaves the link that skips the header in first place', () => {
  const skip = ' <a class="skip" href="#main"> Siirry </a>'
  const html = page.replace('<main>', `${skip}<main>`)
  expect(withBar(html, bar, now)).toContain(`<body class="page">${skip}<section class="notice" data-preview`)
})

it('says in which language the page is, and leads to the same page in the others, within the preview', () => {
  const shown = withBar(page, bar, now)
  expect(shown).toContain('Kieli: arabia.')
  expect(shown).toContain('<a href="/preview/token/so/guides/housing/" hreflang="so" lang="so" dir="ltr">')
  expect(shown).toContain(
    'href="/preview/token/ar/guides/housing/" hreflang="ar" lang="ar" dir="rtl" aria-current="true"',
  )
})

it('leads from a page without a language to the home pages', () => {
  const shown = withBar(page, { ...bar, path: '/404.html' }, now)
  expect(shown).toContain('href="/preview/token/so/"')
  expect(shown).not.toContain('Kieli:')
})

it('says until when a link works, in the language of its maker and in Finnish time', () => {
  const until = '2026-11-25T08:05:00.000Z'
  expect(withBar(page, { ...bar, until }, now)).toContain('Tämä linkki toimii 25.11.2026 klo 10.05 asti.')
  expect(withBar(page, { ...bar, until, adminLanguage: 'en' }, now)).toContain(
    'This link works until 25/11/2026, 10:05.',
  )
  expect(withBar(page, bar, now)).not.toContain('asti')
})

it('says when it shows less than what has been saved', () => {
  expect(withBar(page, { ...bar, isStale: true }, now)).toContain('Viimeisintä muutosta ei voitu näyttää')
  const missing = ['title: <img src=x> $& $1']
  expect(withBar(page, { ...bar, missing }, now)).toContain('<li>title: &lt;img src=x&gt; $&amp; $1</li>')
})

it('reports a page without a body', () => {
  expect(() => withBar('{}', bar, now)).toThrow(/no body/u)
})
