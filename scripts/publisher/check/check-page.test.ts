import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pageFacts, weightFaults } from './check-page.ts'

const page = (body: string, root = 'lang="ar" dir="rtl"'): string =>
  `<!doctype html><html ${root}><body>${body}</body></html>`

describe('the checks of a page', () => {
  it('find nothing wrong with a sound page, and list the addresses that it links to, each once', () => {
    const html = page(
      '<h1>مرحبا</h1><a href="/ar/">1</a> <a class="x" href="/ar/guides/#a">2</a> <a href="/ar/">3</a>',
    )
    expect(pageFacts(html, 'ar')).toEqual({ faults: [], links: ['/ar/', '/ar/guides/'] })
  })

  it('leave other sites and other kinds of addresses alone', () => {
    const html = page(
      '<a href="https://www.example.fi/">1</a><a href="tel:112">2</a><a href="//x.example/">3</a>',
    )
    expect(pageFacts(html, 'ar').links).toEqual([])
  })

  it.each(['<h2></h2>', '<h2 class="a"> <span></span> </h2>'])('find an empty heading: %s', (heading) => {
    const html = page(`<h1>x</h1>${heading}`)
    expect(pageFacts(html, 'ar').faults).toEqual([{ check: 'empty-heading', detail: heading }])
  })

  it('find a language and direction other than the address promises', () => {
    const html = page('<h1>x</h1>', 'lang="fi" dir="ltr"')
    expect(pageFacts(html, 'ar').faults).toEqual([
      { check: 'language', detail: 'fi' },
      { check: 'direction', detail: 'ltr' },
    ])
  })

  it('find a page that is too heavy, but accept a long one that compresses well', async () => {
    expect(await weightFaults(Buffer.from(page('<p>sama</p>'.repeat(30_000))))).toEqual([])
    const heavy = page(randomBytes(200_000).toString('base64'))
    const [fault] = await weightFaults(Buffer.from(heavy))
    expect(fault?.check).toBe('size')
    expect(fault?.detail).toMatch(/^\d{3} kB$/u)
  })
})
