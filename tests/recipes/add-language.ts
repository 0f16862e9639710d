import type { Recipe } from './recipe.ts'

const registry = 'content-models/src/languages/registry'
const languages = [`${registry}.test.ts`]
const texts = ['site/src/messages/catalogs.test.ts']

/** A twenty-first language that does not exist, with the tag that is kept for private use, written as Estonian. */
export const addLanguage: Recipe = {
  heading: 'Add a language',
  edits: [
    {
      file: `${registry}.ts`,
      change: {
        replace: '] as const satisfies readonly Language[]\n\n/** The tag of',
        by: `  {
    tag: 'qaa',
    endonym: 'Qaani',
    english: 'Qaan',
    finnish: 'qaani',
    script: 'Latn',
    format: 'et',
    openGraph: 'et_EE',
    fallback: ['en', 'fi'],
  },
] as const satisfies readonly Language[]

/** The tag of`,
      },
      forgotten: { check: { tests: languages }, names: /th ti qaa/ },
    },
    {
      file: `${registry}.test.ts`,
      change: { replace: 'sq vi th ti', by: 'sq vi th ti qaa' },
      forgotten: { check: { tests: languages }, names: /th ti qaa/ },
    },
    {
      file: 'site/src/messages/qaa.json',
      named: 'site/src/messages/<tag>.json',
      change: { copyOf: 'site/src/messages/et.json' },
      forgotten: { check: { tests: texts }, names: /qaa\.json/ },
    },
    {
      file: 'site/src/messages/catalogs.ts',
      change: {
        after: "import kmr from './kmr.json' with { type: 'json' }\n",
        insert: "import qaa from './qaa.json' with { type: 'json' }\n",
      },
      forgotten: { check: { tests: texts }, names: /ReferenceError: qaa is not defined/ },
    },
    {
      file: 'site/src/messages/catalogs.ts',
      change: { after: '  th,\n  ti,\n', insert: '  qaa,\n' },
      forgotten: { check: { tests: texts }, names: /FAIL.*the interface texts in qaa/ },
    },
  ],
  done: [
    { types: 'site' },
    {
      tests: [...languages, ...texts, 'content-models/src/languages/format.test.ts', 'cms/src/labels/'],
    },
  ],
}
