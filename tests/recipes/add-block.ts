import type { Edit, Recipe } from './recipe.ts'

const labels = { tests: ['cms/src/labels/'] }
const examples = { tests: ['site/src/testing/'] }
const components = { tests: ['site/src/components/'] }
const styles = { tests: ['site/src/styles/'] }

const label = (language: string, texts: string): Edit => ({
  file: `cms/src/labels/${language}/guide.ts`,
  named: 'cms/src/labels/<language>/guide.ts',
  change: { after: 'export const guide = {\n', insert: texts },
  forgotten: { check: labels, names: /block\.checklist/ },
})

/** A block of the body: things to have at hand. */
export const addBlock: Recipe = {
  heading: 'Add a block to the body',
  edits: [
    {
      file: 'content-models/src/models/blocks.ts',
      change: {
        replace: 'export const BLOCKS = [\n',
        by: `export const checklistBlock = block(
  'checklist',
  {
    heading: lineWords('Heading above the list.', 60),
    items: rows({ text: lineWords('One thing.') }, 'The things, one by one.').min(1),
  },
  'Things to have at hand.',
)

export const BLOCKS = [
  checklistBlock,
`,
      },
      forgotten: { check: { types: 'site' }, names: /blocks-view\.ts.*"checklist"/ },
    },
    label(
      'en',
      `  'block.checklist': ['Checklist'],
  'block.checklist.items': ['Things'],
  'block.checklist.items.text': ['Thing'],
`,
    ),
    label(
      'fi',
      `  'block.checklist': ['Muistilista', 'Asioita, jotka pitää olla mukana.'],
  'block.checklist.items': ['Asiat', 'Asiat yksitellen.'],
  'block.checklist.items.text': ['Asia', 'Yksi asia.'],
`,
    ),
    label(
      'sv',
      `  'block.checklist': ['Checklista', 'Saker att ha till hands.'],
  'block.checklist.items': ['Saker', 'Sakerna en för en.'],
  'block.checklist.items.text': ['Sak', 'En sak.'],
`,
    ),
    {
      file: 'site/src/testing/example-guides.ts',
      change: {
        replace: "blockType: 'callout',\n        id: 'scam',",
        by: `blockType: 'checklist',
        id: 'papers',
        heading: 'Ota mukaan',
        items: [{ id: 'passport', text: 'Passi' }],
      },
      {
        blockType: 'callout',
        id: 'scam',`,
      },
      forgotten: { check: examples, names: /"checklist"/ },
    },
    {
      file: 'site/src/page-models/blocks-view.ts',
      change: { replace: "BlockOf<'section' | ", by: "BlockOf<'checklist' | 'section' | " },
      forgotten: { check: { types: 'site' }, names: /blocks-view\.ts.*"checklist"/ },
    },
    {
      file: 'site/src/page-models/blocks-view.ts',
      change: { after: '  switch (blockType) {\n', insert: "    case 'checklist':\n" },
      forgotten: { check: examples, names: /guide\/renting-a-home body\.papers\.heading/ },
    },
    {
      file: 'site/src/components/Checklist/Checklist.astro',
      named: 'site/src/components/<Block>/<Block>.astro',
      change: {
        content: `---
import type { LocalizedString } from '../../page-models/localized-string.ts'
import LocalizedText from '../LocalizedText/LocalizedText.astro'

/** Things to have at hand. */
interface Props {
  items: readonly { id: string; text: LocalizedString }[]
}
const { items } = Astro.props
---

<ul class="checklist">
  {items.map(({ text }) => <LocalizedText as="li" text={text} />)}
</ul>
`,
      },
      forgotten: { check: components, names: /Checklist\.astro/ },
    },
    {
      file: 'site/src/components/Checklist/Checklist.examples.ts',
      named: 'site/src/components/<Block>/<Block>.examples.ts',
      change: {
        content: `import { type Examples, blockOf } from '../../gallery/example-pages.ts'

export const examples: Examples = (pages) => ({
  'one thing': { ...blockOf(pages, 'checklist') },
})
`,
      },
      forgotten: { check: components, names: /Checklist\.examples\.ts/ },
    },
    {
      file: 'site/src/components/Checklist/Checklist.css',
      named: 'site/src/components/<Block>/<Block>.css',
      change: { content: ".checklist {\n  list-style-type: '– ';\n}\n" },
      forgotten: { check: styles, names: /Checklist\.css/ },
    },
    {
      file: 'site/src/styles/site.css',
      change: {
        after: "@import '../components/Callout/Callout.css' layer(parts);\n",
        insert: "@import '../components/Checklist/Checklist.css' layer(parts);\n",
      },
      forgotten: { check: styles, names: /Checklist\.css/ },
    },
    {
      file: 'site/src/components/Blocks/Blocks.astro',
      change: {
        after: "import Callout from '../Callout/Callout.astro'\n",
        insert: "import Checklist from '../Checklist/Checklist.astro'\n",
      },
      forgotten: { check: { tests: ['site/src/views/'] }, names: /Blocks\.astro[^]*"Checklist"/ },
    },
    {
      file: 'site/src/components/Blocks/Blocks.astro',
      change: {
        after: '<LocalizedText as="div" class="said" text={block.text} />}',
        insert: "\n    {block.blockType === 'checklist' && <Checklist items={block.items} />}",
      },
      forgotten: { check: { tests: ['site/src/views/'] }, names: /"checklist"/ },
    },
  ],
  done: [
    { types: 'content-models' },
    { types: 'site' },
    {
      tests: [
        'cms/src/labels/',
        'cms/src/fields/',
        'cms/src/database/',
        'site/src/testing/',
        'site/src/views/',
        'site/src/components/',
        'site/src/styles/',
        'site/src/page-models/guide-page.test.ts',
      ],
    },
  ],
}
