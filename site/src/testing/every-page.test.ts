import { readFileSync, readdirSync } from 'node:fs'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { expect, test } from 'vitest'
import { eventPage } from '../page-models/event-page.ts'
import { municipalityPage } from '../page-models/municipality-page.ts'
import { officePage } from '../page-models/office-page.ts'
import { EVERY_PAGE } from './every-page.ts'
import { IDS } from './example-ids.ts'
import { exampleDocuments, exampleSite } from './example-snapshot.ts'

test('every page model is made here', () => {
  const source = readFileSync(new URL('every-page.ts', import.meta.url), 'utf8')
  const models = readdirSync(new URL('../page-models/', import.meta.url)).filter((name) =>
    name.endsWith('-page.ts'),
  )
  const isMade = (file: string): boolean => {
    const [, name = ''] =
      new RegExp(`import \\{ (\\w+) \\} from '../page-models/${file}'`, 'u').exec(source) ?? []
    return name !== '' && source.split('EVERY_PAGE')[1]?.includes(name) === true
  }
  expect(models.filter((file) => !isMade(file))).toEqual([])
})

test('every word of the example documents is in the model of a page', () => {
  const documents = exampleDocuments()
  const site = exampleSite(documents)
  const pages = [
    ...Object.values(EVERY_PAGE).map((make) => make(site, 'fi')),
    officePage(site, 'fi', IDS.remoteOffice),
    eventPage(site, 'fi', IDS.cancelledEvent),
    municipalityPage(site, 'fi', IDS.smallMunicipality),
  ]
  const shown = new Set(pages.flatMap(({ model }) => texts(model)))
  const missing = documents.flatMap(({ document }) =>
    unitsOf(document)
      .filter(({ source }) => !shown.has(source))
      .map(({ id }) => `${document.model}/${document.slug} ${id}`),
  )
  expect(missing).toEqual([])
})

/** Every string in a model, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}
