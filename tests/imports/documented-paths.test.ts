import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '@tienviitta/process/project'
import { expect, it } from 'vitest'

/** A path of the repository between backticks; a name in angle brackets stands for many files. */
const PATH = /`((?:content-models|cms|site|scripts|tests|docs)\/[^`\s<>*…]+)`/gu

const inDocs = (await readdir(join(projectRoot, 'docs'))).filter((name) => name.endsWith('.md'))
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...inDocs.map((name) => `docs/${name}`)]

it.each(pages)('every file that %s names exists', async (page) => {
  const text = await readFile(join(projectRoot, page), 'utf8')
  const named = [...text.matchAll(PATH)].flatMap(([, path]) => path ?? [])
  expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([])
})
