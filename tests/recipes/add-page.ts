import { LANGUAGES } from '@tienviitta/content-models/languages/registry'
import type { Edit, Recipe } from './recipe.ts'

const addresses = { tests: ['site/src/page-models/links.test.ts'] }
const texts = { tests: ['site/src/messages/catalogs.test.ts'] }
const everyPage = { tests: ['site/src/testing/every-page.test.ts'] }

/** The page's title and lead in one language. One file stands for all when they are left out. */
const messages = LANGUAGES.map(({ tag }): Edit => ({
  file: `site/src/messages/${tag}.json`,
  named: 'site/src/messages/<tag>.json',
  change: {
    replace: '\n}\n',
    by: `,\n  "authorities.title": "Kela, Vero",\n  "authorities.lead": "Kela, Vero, Migri (${tag})"\n}\n`,
  },
  ...(['en', 'so'].includes(tag) && { forgotten: { check: texts, names: /authorities\.title/ } }),
}))

/** A page with the authorities. */
export const addPage: Recipe = {
  heading: 'Add a page',
  edits: [
    {
      file: 'site/src/page-models/links.ts',
      change: { after: "  'words',\n", insert: "  'authorities',\n" },
      forgotten: { check: addresses, names: /authorities/ },
    },
    {
      file: 'site/src/page-models/authorities-page.ts',
      named: 'site/src/page-models/<name>-page.ts',
      change: {
        content: `import { messages } from '../messages/message.ts'
import { type AuthorityView, authorityView } from './authority-view.ts'
import { type Frame, frameOf } from './frame.ts'
import { pageModel } from './page.ts'

export interface AuthoritiesPage extends Frame {
  readonly authorities: readonly AuthorityView[]
}

/** The list of authorities. */
export const authoritiesPage = pageModel((context): AuthoritiesPage => {
  const t = messages(context.language)
  return {
    ...frameOf(context, {
      path: 'authorities',
      title: t('authorities.title'),
      description: t('authorities.lead'),
    }),
    authorities: context.list('authority').flatMap(({ id }) => authorityView(context, id) ?? []),
  }
})
`,
      },
      forgotten: { check: everyPage, names: /authorities-page/ },
    },
    {
      file: 'site/src/testing/every-page.ts',
      change: {
        after: "import type { LanguageTag } from '@tienviitta/content-models/languages/registry'\n",
        insert: "import { authoritiesPage } from '../page-models/authorities-page.ts'\n",
      },
      forgotten: { check: everyPage, names: /authorities-page|authoritiesPage/ },
    },
    {
      file: 'site/src/testing/every-page.ts',
      change: { after: '  words: wordsPage,\n', insert: '  authorities: authoritiesPage,\n' },
      forgotten: { check: everyPage, names: /authorities-page/ },
    },
    {
      file: 'site/src/pages/[lang]/authorities.astro',
      named: 'site/src/pages/[lang]/<name>.astro',
      change: {
        content: `---
import { pageInLanguage } from '../../build/asked-page.ts'
import { pathPerLanguage } from '../../build/paths.ts'
import Contact from '../../components/Contact/Contact.astro'
import SitePage from '../../layouts/SitePage.astro'
import { messages } from '../../messages/message.ts'
import { authoritiesPage } from '../../page-models/authorities-page.ts'

export const getStaticPaths = pathPerLanguage

const page = pageInLanguage(Astro, authoritiesPage)
const { language } = page
const t = messages(language)
---

<SitePage frame={page}>
  <header class="flow">
    <h1>{page.title}</h1>
    <p class="lead">{t('authorities.lead')}</p>
  </header>
  {page.authorities.map((authority) => <Contact language={language} authority={authority} />)}
</SitePage>
`,
      },
      forgotten: { check: addresses, names: /add pages\/\[lang\]\/authorities\.astro/ },
    },
    {
      file: 'site/src/components/Footer/Footer.astro',
      change: { after: "  'words',\n", insert: "  'authorities',\n" },
      forgotten: { check: addresses, names: /add 'authorities' to components\/Footer\/Footer\.astro/ },
    },
    ...messages,
  ],
  done: [
    { types: 'site' },
    { tests: [...addresses.tests, ...texts.tests, 'site/src/testing/', 'site/src/views/'] },
    { tests: ['site/src/incremental/dependencies.test.ts'], ofName: 'a page: authorities' },
  ],
}
