/** How the stand-in for DeepL reads XML. */
export interface XmlRules {
  target: string
  ignored: readonly string[]
  splitting: readonly string[]
}

/** Letters of the scripts that the tests translate into. */
const SCRIPTS: Readonly<Record<string, string>> = {
  AR: 'ابتثجحخدرزسشصضطعغفقكلمنهوي',
  RU: 'абвгдежзиклмнопрстуфхцчшэюя',
  UK: 'абвгдежзиклмнопрстуфхцчшєюї',
}

/** Words in the letters of another script; in Latin script, each word reversed. The order of the words changes. */
export function translatedPlain(text: string, target: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  const turned = words.split(/(\s+)/u).reverse().join('')
  return before + turned.replace(/\p{L}+/gu, (word) => translatedWord(word, SCRIPTS[target])) + after
}

function translatedWord(word: string, script: string | undefined): string {
  const letters = Array.from(word)
  if (script === undefined) return letters.reverse().join('').toLowerCase()
  return letters.map((letter) => script[(letter.codePointAt(0) ?? 0) % script.length]).join('')
}

/** A part of a line: a text, or an element with everything in it. */
type Part =
  { kind: 'text'; text: string } | { kind: 'element'; tag: string; start: string; end: string; inner: Part[] }

/**
 * Translates XML as DeepL does with `tag_handling=xml`, version 2: words between tags that split stay there; within
 * such a line, inline elements move with their words; the contents of ignored tags stay. `undefined` when the XML is
 * not well-formed.
 */
export function translatedXml(xml: string, rules: XmlRules): string | undefined {
  const parts = partsOf(xml)
  return parts && written(parts, rules)
}

function partsOf(xml: string): Part[] | undefined {
  const root: Part[] = []
  const open: { tag: string; inner: Part[] }[] = [{ tag: '', inner: root }]
  for (const [token, end, tag = '', alone] of xml.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>|[^<>]+|[<>]/gu)) {
    const around = open.at(-1)
    if (!around || token === '<' || token === '>') return undefined
    if (tag === '') {
      if (/&(?!(?:amp|lt|gt|quot|apos|#[0-9]+);)/u.test(token)) return undefined
      around.inner.push({ kind: 'text', text: decoded(token) })
    } else if (end === '/') {
      if (around.tag !== tag) return undefined
      open.pop()
    } else {
      const element = {
        kind: 'element' as const,
        tag,
        start: token,
        end: alone ? '' : `</${tag}>`,
        inner: [],
      }
      around.inner.push(element)
      if (!alone) open.push(element)
    }
  }
  return open.length === 1 ? root : undefined
}

function written(parts: readonly Part[], rules: XmlRules): string {
  const lines: Part[][] = [[]]
  for (const part of parts) {
    if (part.kind === 'element' && holdsLines(part, rules)) lines.push([part], [])
    else lines.at(-1)?.push(part)
  }
  // Within a line the parts change places; a line that is an element of its own keeps its place.
  return lines
    .map((line) =>
      line
        .toReversed()
        .map((part) => writtenPart(part, rules))
        .join(''),
    )
    .join('')
}

const holdsLines = (part: Part, rules: XmlRules): boolean =>
  part.kind === 'element' &&
  (rules.splitting.includes(part.tag) || part.inner.some((inner) => holdsLines(inner, rules)))

function writtenPart(part: Part, rules: XmlRules): string {
  if (part.kind === 'text') return encoded(translatedPlain(part.text, rules.target))
  if (rules.ignored.includes(part.tag)) return part.start + part.inner.map(asItIs).join('') + part.end
  return part.start + written(part.inner, rules) + part.end
}

const asItIs = (part: Part): string =>
  part.kind === 'text' ? encoded(part.text) : part.start + part.inner.map(asItIs).join('') + part.end

const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const encoded = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
