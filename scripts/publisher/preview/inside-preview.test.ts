import { expect, it } from 'vitest'
import { insidePreview } from './inside-preview.ts'

const inside = (html: string): string => insidePreview(html, '/preview/token/', new Set(['new.webp']))

it.each([
  ['<a href="/so/guides/">', '<a href="/preview/token/so/guides/">'],
  [
    '<a class="x > y" hreflang="so" href="/so/#a">',
    '<a class="x > y" hreflang="so" href="/preview/token/so/#a">',
  ],
  ['<a href="/">', '<a href="/preview/token/">'],
])('leads %s to the same page within the preview', (html, expected) => {
  expect(inside(html)).toBe(expected)
})

it.each([
  '<a href="#main">',
  '<a href="https://www.example.fi/so/">',
  '<a href="//www.example.fi/">',
  '<a href="tel:+358">',
  '<a href="/media/map.webp">',
  '<link rel="stylesheet" href="/_astro/site.css">',
  '<link rel="icon" href="/icon.svg">',
  '<img src="/media/map.webp">',
  '<abbr href="/so/">',
])('leaves %s as it is', (html) => {
  expect(inside(html)).toBe(html)
})

it('takes a picture that the site does not have yet from the preview', () => {
  expect(
    inside('<source srcset="/media/new.webp 480w, /media/old.webp 960w"><img src="/media/new.webp">'),
  ).toBe(
    '<source srcset="/preview/token/media/new.webp 480w, /media/old.webp 960w"><img src="/preview/token/media/new.webp">',
  )
})
