import type { Edit, Recipe } from './recipe.ts'

const labels = { tests: ['cms/src/labels/'] }

const label = (language: string, text: string): Edit => ({
  file: `cms/src/labels/${language}/guide.ts`,
  named: 'cms/src/labels/<language>/guide.ts',
  change: { after: 'export const guide = {\n', insert: `  'guide.forWhom': ${text},\n` },
  forgotten: { check: labels, names: /guide\.forWhom/ },
})

/** A field with words of the guide: whom it is for. It may be left empty. */
export const addField: Recipe = {
  heading: 'Add a field with words to the guide',
  edits: [
    {
      file: 'content-models/src/models/guide.ts',
      change: {
        after: "  summary: textWords('In short: who, what, what to do. At most 60 words.', 600),\n",
        insert: "  forWhom: lineWords('Whom the guide is for.').optional(),\n",
      },
      forgotten: { check: { types: 'site' }, names: /guide-page\.ts.*'forWhom'/ },
    },
    label('en', "['For whom']"),
    label('fi', "['Kenelle', 'Kenelle ohje on tarkoitettu.']"),
    label('sv', "['För vem', 'Vem guiden är för.']"),
    {
      file: 'site/src/testing/example-guides.ts',
      change: {
        after: "    title: 'Asunnon vuokraaminen',\n",
        insert: "    forWhom: 'Kaikille, jotka etsivät kotia.',\n",
      },
      forgotten: { check: { tests: ['site/src/testing/'] }, names: /guide\.forWhom/ },
    },
    {
      file: 'site/src/page-models/guide-page.ts',
      change: {
        after: '  readonly summaryNote?: InlineTranslationNotice\n',
        insert: '  readonly forWhom?: LocalizedString\n',
      },
      forgotten: { check: { tests: ['site/src/views/'] }, names: /GuideView[^]*"forWhom"/ },
    },
    {
      file: 'site/src/page-models/guide-page.ts',
      change: {
        after: '    ...(summaryNote && { summaryNote }),\n',
        insert: '    ...(guide.forWhom && { forWhom: localizedString(context, guide.forWhom) }),\n',
      },
      forgotten: { check: { tests: ['site/src/testing/'] }, names: /guide\/renting-a-home forWhom/ },
    },
    {
      file: 'site/src/views/GuideView.astro',
      change: {
        after: '<Summary language={language} summary={page.summary} />',
        insert: '{page.forWhom && <LocalizedText as="p" text={page.forWhom} />}',
      },
      forgotten: { check: { tests: ['site/src/views/'] }, names: /GuidePage[^]*forWhom/ },
    },
  ],
  migration: {
    name: 'add-for-whom',
    forgotten: { check: { tests: ['cms/src/database/migrations.test.ts'] }, names: /for_whom/ },
  },
  done: [
    { types: 'content-models' },
    { types: 'site' },
    {
      tests: [
        'cms/src/labels/',
        'site/src/testing/',
        'site/src/views/',
        'site/src/page-models/guide-page.test.ts',
      ],
    },
  ],
}
