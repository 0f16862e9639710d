import { relative } from 'node:path'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { LANGUAGES } from '@tienviitta/content-models/languages/registry'
import { HOW_PAGES_ARE_WRITTEN, hostFiles } from './src/build/how-pages-are-written.ts'
import { buildSettings } from './src/build/settings.ts'
import { isListed, sitemapItem, sitemapOf } from './src/build/sitemap.ts'

const settings = buildSettings(process.env)
// One clock per build: the pages read the same instant from the environment.
process.env['SITE_CLOCK'] = new Date(settings.clock).toISOString()

export default defineConfig({
  ...HOW_PAGES_ARE_WRITTEN,
  site: settings.baseUrl,
  outDir: relative(import.meta.dirname, settings.outDirectory) || '.',
  output: 'static',
  integrations: [
    hostFiles,
    sitemap({
      filter: isListed,
      serialize: sitemapItem(settings.baseUrl),
      chunks: Object.fromEntries(LANGUAGES.map(({ tag }) => [tag, sitemapOf(tag, settings.baseUrl)])),
      namespaces: { news: false, image: false, video: false, xhtml: true },
    }),
  ],
})
