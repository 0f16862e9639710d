import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compareVersions, hugoDialect, versionIn } from './hugo-dialect.ts'

const keysOf = (version: string): string[] => {
  const { build, label, direction } = hugoDialect(version)
  return [build, label, direction]
}

it('has the vocabulary of Debian’s Hugo and of the newest one', () => {
  expect(keysOf('0.111.3')).toEqual(['_build', 'languageName', 'languageDirection'])
  expect(keysOf('0.168.0')).toEqual(['build', 'label', 'direction'])
})

it('uses each new word from the version that introduced it', () => {
  expect(keysOf('0.144.2')).toEqual(['_build', 'languageName', 'languageDirection'])
  expect(keysOf('0.145.0')).toEqual(['build', 'languageName', 'languageDirection'])
  expect(keysOf('0.158.0')).toEqual(['build', 'label', 'direction'])
  expect(hugoDialect('0.155.3').template('hugo.Data')).toBe('site.Data')
  expect(hugoDialect('0.156.0').template('hugo.Data')).toBe('hugo.Data')
})

it('translates a template into older words, and changes nothing for the newest', () => {
  const template =
    '<p lang="{{ .Language.Name }}" dir="{{ site.Language.Direction }}">{{ .Language.Label }} {{ hugo.Data.icons }}</p>'
  expect(hugoDialect('0.168.0').template(template)).toBe(template)
  expect(hugoDialect('0.111.3').template(template)).toBe(
    '<p lang="{{ .Language.Lang }}" dir="{{ site.Language.LanguageDirection }}">{{ .Language.LanguageName }} {{ site.Data.icons }}</p>',
  )
})

it('gets templates without older words of their own', async () => {
  const folder = join(import.meta.dirname, 'layouts')
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'))
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  expect(texts.join('')).not.toMatch(/\.Language\.Lang|[sS]ite\.Data/u)
  expect(texts.join('')).toContain('hugo.Data')
})

it('reads the version from what Hugo prints', () => {
  const debian =
    'hugo v0.111.3+extended linux/amd64 BuildDate=2023-03-16T08:41:31Z VendorInfo=debian:0.111.3-1'
  expect(versionIn(debian)).toBe('0.111.3')
  expect(versionIn('Running Hugo of another package\nhugo v0.168.0-e27a676+extended linux/amd64')).toBe(
    '0.168.0',
  )
  expect(versionIn('git version 2.39.5')).toBeUndefined()
})

it('compares versions by their numbers', () => {
  expect(compareVersions('0.99.1', '0.111.3')).toBeLessThan(0)
  expect(compareVersions('1.0.0', '0.168.0')).toBeGreaterThan(0)
  expect(compareVersions('0.158.0', '0.158.0')).toBe(0)
})
