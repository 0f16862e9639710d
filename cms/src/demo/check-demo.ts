import { LANGUAGES, isLanguageTag } from '@tienviitta/content-models/languages/registry'
import { wrongText } from '@tienviitta/content-models/snapshot/validate'
import { type DemoDocument, readDemo } from './read-demo.ts'

/** The languages in which the demo content is complete. */
export const FULL_LANGUAGES = ['fi', 'fi-simple', 'sv', 'en', 'ru', 'uk', 'ar', 'so', 'fa'] as const

/**
 * What is wrong with a document's translations, one line each: missing units, invalid text, figures, addresses or
 * links that the source has but the translation lacks (check X1 of the plain-language rules).
 */
export function translationProblems(
  demo: DemoDocument,
  languages: readonly string[] = FULL_LANGUAGES,
): string[] {
  const { document, units, unitNames, translations, changes } = demo
  const problems: string[] = []
  for (const language of languages) {
    if (language === document.sourceLanguage || !isLanguageTag(language)) continue
    const name = `${language}: ${document.model}/${document.slug}`
    const texts = translations[language]
    if (!texts) {
      problems.push(`${name}: no translation at all`)
      continue
    }
    for (const unit of units) {
      const text = texts[unit.id]
      if (text === undefined) {
        problems.push(`${name}: no text for ${unitNames[unit.id] ?? unit.id} (${unit.kind})`)
        continue
      }
      const where = `${name}: ${unitNames[unit.id] ?? unit.id}`
      const wrong = wrongText(unit.kind, text)
      if (wrong) problems.push(`${where}: ${wrong}`)
      const before = changes.find(
        (change) => change.unitId === unit.id && change.stillBefore.includes(language),
      )
      for (const lost of lostFacts(before?.before ?? unit.source, text)) {
        problems.push(`${where}: ${lost} of the source is missing`)
      }
    }
  }
  return problems
}

const facts = /\]\([^)\s]+\)|https:\/\/[^\s)]+|[0-9]+/gu

function lostFacts(source: string, text: string): string[] {
  const latin = text.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
  const wanted = new Set(source.match(facts) ?? [])
  return [...wanted].filter((fact) => !latin.includes(fact))
}

if (import.meta.main) {
  const language = process.argv[2]
  const { documents, problems } = await readDemo()
  const languages = language === undefined ? [] : language === 'all' ? FULL_LANGUAGES : [language]
  if (language && language !== 'all' && !LANGUAGES.some(({ tag }) => tag === language)) {
    problems.push(`${language} is not a language of the registry`)
  }
  const all = [...problems, ...documents.flatMap((demo) => translationProblems(demo, languages))]
  console.log(all.join('\n'))
  console.log(`${documents.length} documents, ${all.length} problems`)
  process.exitCode = all.length > 0 ? 1 : 0
}
