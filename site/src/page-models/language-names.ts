import { type LanguageTag, language as languageOf } from '@tienviitta/content-models/languages/registry'
import type { Html } from '../messages/message.ts'

/** The names of languages in themselves, as HTML to put inside a message. */
export function endonymsHtml(tags: readonly LanguageTag[]): Html {
  return { html: tags.map(endonymHtml).join(', ') }
}

function endonymHtml(tag: LanguageTag): string {
  const { endonym, direction } = languageOf(tag)
  return `<bdi lang="${tag}" dir="${direction}">${endonym}</bdi>`
}
