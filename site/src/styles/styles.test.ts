import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const source = new URL('../', import.meta.url)
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.css'),
)
const textOf = (path: string): string =>
  readFileSync(new URL(path, source), 'utf8').replace(/\/\*.*?\*\//gsu, '')
const importsIn = (sheet: string, form: RegExp): string[] =>
  [...textOf(sheet).matchAll(form)].map(([, path = '']) =>
    new URL(path, new URL('styles/', source)).href.slice(source.href.length),
  )
const onScreen = importsIn('styles/site.css', /@import '(.+?)' layer\((?!print\b)\w+\);/gu)
const inPrint = importsIn('styles/site.css', /@import '(.+?)' layer\(print\);/gu)
const onPaper = importsIn('styles/print.css', /@import '(.+?)' print;/gu)

test('every style sheet is imported once in site.css or print.css, and every import has its file', () => {
  const imported = ['styles/site.css', ...onScreen, ...inPrint, ...onPaper]
  expect(imported.toSorted()).toEqual(sheets.toSorted())
})

test('what is only for paper is in the layer “print”, and nothing else is', () => {
  expect(inPrint).toEqual(['styles/print.css'])
  expect(
    textOf('styles/print.css')
      .replace(/@import '.+?' print;/gu, '')
      .trim(),
  ).toBe('')
  expect(onPaper.filter((path) => !path.endsWith('.print.css'))).toEqual([])
  expect(onScreen.filter((path) => path.endsWith('.print.css'))).toEqual([])
  for (const path of sheets) expect(textOf(path), path).not.toContain('@media print')
})

describe.each(sheets)('%s', (name) => {
  test('uses only logical properties, so that it works in both directions', () => {
    const physical =
      /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|float|text-align:\s*(?:left|right))\s*:/gmu
    const found = textOf(name)
      .replace(/@media[^{]*/gu, '')
      .match(physical)
    expect(found).toBeNull()
  })
})

describe('the colours', () => {
  const tokens = textOf('styles/tokens.css')
  const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)')
  const colour = (block: string, name: string): string => {
    const found = new RegExp(`--${name}: (#[0-9a-f]{3,6});`, 'u').exec(block)?.[1]
    if (!found) throw new Error(`There is no colour --${name}.`)
    return found
  }
  const PAIRS = [
    ['ink', 'paper'],
    ['ink', 'card'],
    ['quiet', 'paper'],
    ['quiet', 'card'],
    ['link', 'paper'],
    ['link', 'card'],
    ['sign-ink', 'sign'],
    ['mast-ink', 'mast'],
    ['sun-ink', 'sun'],
    ['moss', 'card'],
    ['moss', 'paper'],
    ['berry-ink', 'berry'],
    ['ink', 'berry-paper'],
  ] as const

  test.each(PAIRS)('%s on %s have a contrast of 7:1 or more, light and dark', (front, back) => {
    for (const block of [light, dark]) {
      expect(contrast(colour(block, front), colour(block, back))).toBeGreaterThanOrEqual(7)
    }
  })
})

/** Contrast of two colours `#rgb` or `#rrggbb` (WCAG 2.2, definition of contrast ratio). */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/gu, '$&$&') : hex
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(digits.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
