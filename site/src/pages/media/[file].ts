import type { APIRoute, GetStaticPaths } from 'astro'
import { settings, siteOfBuild } from '../../build/site-of-build.ts'
import { readMedia } from '../../snapshot/read-snapshot.ts'

/** The files of published pictures, as they stand in the snapshot. */
export const getStaticPaths = (() => {
  const { snapshot } = siteOfBuild()
  return snapshot.entries('media').flatMap(({ id }) => {
    const media = snapshot.get('media', id)?.document
    if (!media) return []
    return [media, ...media.sizes].map(({ filename, mimeType }) => ({
      params: { file: filename },
      props: { filename, mimeType },
    }))
  })
}) satisfies GetStaticPaths

export const GET: APIRoute<{ filename: string; mimeType: string }> = ({ props }) => {
  const bytes = readMedia(settings.snapshotDirectory, props.filename)
  if (!bytes)
    throw new Error(`The picture ${props.filename} is not in the snapshot: publish the content again.`)
  return new Response(bytes, { headers: { 'Content-Type': props.mimeType } })
}
