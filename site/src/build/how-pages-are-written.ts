import type { AstroIntegration, AstroUserConfig } from 'astro'

/** What `astro build` and the renderer must have in common, so that they write the same bytes. */
export const HOW_PAGES_ARE_WRITTEN = {
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
  prefetch: false,
  vite: {
    build: {
      // Not named after the modules that use them: both builds must give the one style sheet the same name.
      rolldownOptions: { output: { assetFileNames: '_astro/[hash][extname]' } },
    },
  },
} satisfies AstroUserConfig

/** Files for the host of the site. Their names begin with an underscore, which a file in `pages/` may not. */
export const hostFiles: AstroIntegration = {
  name: 'tienviitta-host-files',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const name of ['headers', 'redirects']) {
        injectRoute({
          pattern: `/_${name}`,
          entrypoint: new URL(`../host-files/${name}-file.ts`, import.meta.url),
        })
      }
    },
  },
}
