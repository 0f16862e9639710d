import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroAdapter, AstroIntegration } from 'astro'
import { defineConfig } from 'astro/config'
import { HOW_PAGES_ARE_WRITTEN, hostFiles } from './src/build/how-pages-are-written.ts'

const folder = resolve(process.env['RENDERER_OUT_DIR'] ?? 'dist/renderer')
const sources = fileURLToPath(new URL('src/', import.meta.url))

/** What Astro calls an adapter: it makes `src/renderer/entry.ts` the entry of the server bundle. */
const adapter: Extract<AstroAdapter, { entrypointResolution: 'auto' }> = {
  name: 'tienviitta-renderer',
  entrypointResolution: 'auto',
  serverEntrypoint: new URL('./src/renderer/entry.ts', import.meta.url),
  supportedAstroFeatures: { staticOutput: 'stable', serverOutput: 'stable', sharpImageService: 'stable' },
}
const renderer: AstroIntegration = {
  name: adapter.name,
  hooks: { 'astro:config:done': ({ setAdapter }) => setAdapter(adapter) },
}

/** Has the site's own templates become strings at once; Astro's own components stay as they are. */
const templates = {
  name: 'tienviitta-templates',
  enforce: 'pre',
  resolveId: (id: string, importer?: string) =>
    id === 'astro/compiler-runtime' && importer?.startsWith(sources)
      ? join(sources, 'renderer', 'page-runtime.ts')
      : undefined,
} as const

/** Builds the site's code, without content, into a bundle that renders any page of any snapshot. */
export default defineConfig({
  ...HOW_PAGES_ARE_WRITTEN,
  outDir: relative(fileURLToPath(new URL('.', import.meta.url)), folder) || '.',
  output: 'server',
  adapter: renderer,
  integrations: [hostFiles],
  // The bundle is self-contained, wherever its folder is.
  vite: {
    ...HOW_PAGES_ARE_WRITTEN.vite,
    ssr: { noExternal: true },
    plugins: [templates],
  },
})
