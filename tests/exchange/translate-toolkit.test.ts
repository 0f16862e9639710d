import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Inline,
  type Text,
  parseRichText,
  printRichText,
} from '@tienviitta/content-models/rich-text/rich-text'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { textHash } from '@tienviitta/content-models/translation/text-hash'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import type { XliffExchange, XliffUnit } from '@tienviitta/content-models/xliff/exchange'
import { readXliff } from '@tienviitta/content-models/xliff/read-xliff'
import { xliffText } from '@tienviitta/content-models/xliff/write-xliff'
import { installedTranslateToolkit } from '@tienviitta/scripts/test/translate-toolkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const toolkit = installedTranslateToolkit()
if (!toolkit)
  console.warn('NOT TESTED: this machine has no translate-toolkit (apt-get install translate-toolkit)')

/** What `rewrite.py` does to the words. */
const translated = (text: string): string => text.replace(/\p{L}+/gu, '«$&»')
const words = (part: Text): Text => ({ ...part, text: translated(part.text) })
const inline = (part: Inline): Inline =>
  part.type === 'text'
    ? words(part)
    : part.type === 'link'
      ? { ...part, content: part.content.map(words) }
      : part
const translatedRich = (source: string): string =>
  printRichText(
    parseRichText(source).map((block) =>
      block.type === 'paragraph'
        ? { ...block, content: block.content.map(inline) }
        : { ...block, items: block.items.map((item) => item.map(inline)) },
    ),
  )

const unit = (
  id: string,
  kind: XliffUnit['kind'],
  source: string,
  more: Partial<XliffUnit> = {},
): XliffUnit => ({
  id,
  kind,
  label: id,
  source,
  sourceHash: textHash(source),
  state: 'needs-translation',
  notes: [],
  ...more,
})
const guide = exampleGuide()
const exchange: XliffExchange = {
  files: [
    {
      model: 'guide',
      document: guide.id,
      title: guide.title,
      sourceLanguage: 'fi',
      targetLanguage: 'ar',
      units: [
        ...unitsOf(guide).map(({ id, kind, source }) => unit(id, kind, source)),
        unit('signs', 'line', 'a & b < c > d "e" \'f\' ]]> &amp; \\ * [g]'),
        unit('letters', 'line', 'نص عربي 😀 e\u0301 مى\u200Cخواهم 1\u00A0234,50\u00A0€'),
        unit('lines', 'text', 'Yksi\nkaksi  väli\n\n kolme'),
        unit(
          'codes',
          'rich',
          '**Soita** [tänne **heti**](tel:112)\\\nja [passi](term:ab)\n\n[Opas](guide:cd)\n\n- yksi\n- **kaksi**\n\n1. kolme\n2. neljä',
        ),
        unit('only-codes', 'rich', '**a**\\\n**b**\n\n[c](tel:1)[d](tel:2)'),
        unit('outdated', 'rich', 'Uusi **teksti**', {
          target: 'نص **قديم**',
          targetHash: textHash('نص **قديم**'),
          state: 'needs-adaptation',
          before: { source: 'Vanha **teksti**', target: 'نص **قديم**' },
          notes: ['teksti = نص'],
          maximum: 200,
        }),
      ],
    },
  ],
}

describe.skipIf(!toolkit)('translate-toolkit', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tienviitta-exchange-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function rewritten(mode: 'translate' | 'keep', given: XliffExchange): Promise<string> {
    const [from, to] = [join(folder, 'from.xlf'), join(folder, 'to.xlf')]
    await writeFile(from, xliffText(given))
    const script = join(import.meta.dirname, 'rewrite.py')
    const run = spawnSync(toolkit?.python ?? '', [script, mode, from, to], { encoding: 'utf8' })
    expect(run.stderr).toBe('')
    expect(run.stdout.trim()).toBe('xlifffile')
    return readFile(to, 'utf8')
  }

  test('translates our file, and every text comes back valid with its codes', async () => {
    const [file] = readXliff(await rewritten('translate', exchange)).files
    expect(file?.refused).toEqual([])
    const expected = exchange.files[0]?.units.map(({ id, kind, source, sourceHash }) => ({
      id,
      kind,
      source,
      sourceHash,
      target: kind === 'rich' ? translatedRich(source) : translated(source),
    }))
    expect(
      file?.units.map(({ id, kind, source, sourceHash, target }) => ({
        id,
        kind,
        source,
        sourceHash,
        target,
      })),
    ).toEqual(expected)
  })

  test('reads and saves our file without changing a text, a state or a note', async () => {
    const read = readXliff(await rewritten('keep', exchange))
    expect(read.files).toEqual(exchange.files.map((file) => ({ ...file, refused: [] })))
  })
})
