import { relative } from 'node:path'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { LANGUAGES } from '@tienviitta/content-models/languages/registry'
import { buildSettings } from './src/build/settings.ts'
import { isListed, sitemapItem, sitemapOf } from './src/build/sitemap.ts'

const settings = buildSettings(process.env)
// One clock per build: the pages read the same instant from the environment.
process.env['SITE_CLOCK'] = new Date(settings.clock).toISOString()

export default defineConfig({
  site: settings.baseUrl,
  outDir: relative(import.meta.dirname, settings.outDirectory) || '.',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
  prefetch: false,
  integrations: [
    sitemap({
      filter: isListed,
      serialize: sitemapItem(settings.baseUrl),
      chunks: Object.fromEntries(LANGUAGES.map(({ tag }) => [tag, sitemapOf(tag, settings.baseUrl)])),
      namespaces: { news: false, image: false, video: false, xhtml: true },
    }),
  ],
})
