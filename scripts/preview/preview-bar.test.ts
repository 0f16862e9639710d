import { expect, it } from 'vitest'
import { withBar } from './preview-bar.ts'

const page =
  '<!DOCTYPE html><html lang="ar" dir="rtl"><head></head><body class="page"><main>x</main></body></html>'

it('puts the bar first in the body, in its own language and direction', () => {
  const shown = withBar(page, { text: 'Esikatselu', language: 'fi' })
  const [bar = ''] = /<div.*?<\/div>/u.exec(shown) ?? []
  expect(shown).toContain(`<body class="page">${bar}<main>`)
  expect(bar).toContain('lang="fi" dir="ltr"')
  expect(shown.replace(bar, '')).toBe(page)
})

it('shows a text as text, whatever stands in it', () => {
  const shown = withBar(page, { text: '<img src=x> $& $1', language: 'fi' })
  expect(shown).toContain('&lt;img src=x&gt; $&amp; $1')
})

it('says of a page without a body that it has none', () => {
  expect(() => withBar('{}', { text: 'Esikatselu', language: 'fi' })).toThrow(/no body/u)
})
