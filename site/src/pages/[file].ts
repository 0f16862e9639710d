import type { APIRoute, GetStaticPaths } from 'astro'
import { headersText } from '../build/headers.ts'
import { redirectsOf, redirectsText } from '../build/redirects.ts'
import { siteOfBuild } from '../build/site-of-build.ts'

/** Files for the host. Their names begin with an underscore, which a file in `pages/` may not. */
const FILES = {
  _headers: headersText,
  _redirects: () => redirectsText(redirectsOf(siteOfBuild().snapshot)),
} as const

export const getStaticPaths = (() =>
  Object.keys(FILES).map((file) => ({ params: { file }, props: { file } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ file: keyof typeof FILES }> = ({ props }) => new Response(FILES[props.file]())
