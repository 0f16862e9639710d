/** Where the addresses of previews begin. */
export const PREVIEW_PATH = '/preview/'

/** Where the scripts of live previews are. No token is this short. */
export const SCRIPT_PATH = `${PREVIEW_PATH}live/`

/** What an address below `PREVIEW_PATH` asks for. */
export type PreviewRequest =
  | { readonly kind: 'script'; readonly name: string }
  | { readonly kind: 'changes'; readonly token: string }
  | {
      readonly kind: 'page'
      readonly token: string
      /** The path of the site's page: `/ar/about/`. */
      readonly path: string
      /** The wanted language where the path names none. */
      readonly language?: string
    }

/** Reads an address: `/preview/live/<script>`, `/preview/changes/<token>`, `/preview/<token>/<path>?language=<tag>`. */
export function previewRequest(address: string): PreviewRequest {
  const { pathname, searchParams } = new URL(address, 'http://preview.invalid')
  const [first = '', ...rest] = pathname.slice(PREVIEW_PATH.length).split('/')
  if (first === 'live') return { kind: 'script', name: rest.join('/') }
  if (first === 'changes') return { kind: 'changes', token: rest.join('/') }
  const language = searchParams.get('language')
  return { kind: 'page', token: first, path: `/${rest.join('/')}`, ...(language !== null && { language }) }
}
