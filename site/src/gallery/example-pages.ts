import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { BlockView } from '../page-models/blocks-view.ts'
import { eventPage } from '../page-models/event-page.ts'
import { eventsPage } from '../page-models/events-page.ts'
import { fixedPage } from '../page-models/fixed-page.ts'
import { guidePage } from '../page-models/guide-page.ts'
import { homePage } from '../page-models/home-page.ts'
import { municipalityPage } from '../page-models/municipality-page.ts'
import { officePage } from '../page-models/office-page.ts'
import { officesPage } from '../page-models/offices-page.ts'
import type { Page } from '../page-models/page.ts'
import { servicePage } from '../page-models/service-page.ts'
import { wordsPage } from '../page-models/words-page.ts'
import { IDS } from '../testing/example-ids.ts'
import { exampleSite } from '../testing/example-snapshot.ts'

/** The page models of the example documents in one language: what the examples of the components are taken from. */
export function examplePages(language: LanguageTag) {
  const site = exampleSite()
  return {
    language,
    home: homePage(site, language).model,
    guide: shown(guidePage(site, language, IDS.guide)),
    municipalGuide: shown(guidePage(site, language, IDS.guide, IDS.municipality)),
    overdueGuide: shown(guidePage(site, language, IDS.nextGuide)),
    office: shown(officePage(site, language, IDS.office)),
    popUp: shown(officePage(site, language, IDS.popUp)),
    offices: officesPage(site, language).model,
    event: shown(eventPage(site, language, IDS.event)),
    cancelledEvent: shown(eventPage(site, language, IDS.cancelledEvent)),
    events: eventsPage(site, language).model,
    service: shown(servicePage(site, language, IDS.service)),
    municipality: shown(municipalityPage(site, language, IDS.municipality)),
    words: wordsPage(site, language).model,
    helpNow: fixedPage(site, language, 'help-now').model,
  }
}

export type ExamplePages = ReturnType<typeof examplePages>

/** The examples of a component: its properties, by a name that says what is shown. */
export type Examples = (pages: ExamplePages) => Readonly<Record<string, Readonly<Record<string, unknown>>>>

function shown<Model>({ model }: Page<Model | undefined>): Model {
  if (model === undefined) throw new Error('The gallery names an example document that does not exist.')
  return model
}

/** The example guide's block of a type. */
export function blockOf<Type extends BlockView['blockType']>(
  { guide }: ExamplePages,
  type: Type,
): Extract<BlockView, { blockType: Type }> {
  const found = guide.blocks.find(
    (block): block is Extract<BlockView, { blockType: Type }> => block.blockType === type,
  )
  if (!found) throw new Error(`The example guide has no block “${type}”.`)
  return found
}
