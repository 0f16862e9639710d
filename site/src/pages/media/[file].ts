import type { APIRoute, GetStaticPaths } from 'astro'
import { notFound } from '../../build/asked-page.ts'
import { renderingOfBuild } from '../../build/site-of-build.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'

/** The files of published pictures, as the snapshot has them. */
export const getStaticPaths = (() =>
  filesOf(renderingOfBuild().site.snapshot).map(({ filename }) => ({
    params: { file: filename },
  }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ params, locals }) => {
  const { site, media } = locals.rendering
  const file = filesOf(site.snapshot).find(({ filename }) => filename === params['file'])
  if (!file) return notFound()
  const bytes = media(file.filename)
  if (!bytes)
    throw new Error(`The picture ${file.filename} is not in the snapshot: publish the content again.`)
  return new Response(bytes, { headers: { 'Content-Type': file.mimeType } })
}

function filesOf(snapshot: Snapshot): readonly { filename: string; mimeType: string }[] {
  return snapshot.entries('media').flatMap(({ id }) => {
    const media = snapshot.get('media', id)?.document
    return media ? [media, ...media.sizes] : []
  })
}
