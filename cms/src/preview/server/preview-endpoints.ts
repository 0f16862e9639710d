import type { Endpoint } from 'payload'
import { implement } from '../../endpoints/implement.ts'
import { openPreview } from '../../translation/desk/contracts.ts'
import { showLivePreview } from '../contracts.ts'
import { linkEndpoints } from './link-endpoints.ts'
import { ownPreview } from './own-preview.ts'
import { placeFor } from './preview-request.ts'
import { writePage } from './write-page.ts'

/** The endpoints of previews, under `/api/translations`. */
export const previewEndpoints: Endpoint[] = [
  implement(openPreview, async ({ req, subject: { document, language } }) => {
    const { folder, address } = await placeFor(req, document)
    const now = Date.now()
    const preview = await ownPreview(req, folder, { document, language }, now)
    await writePage(req, folder, document, preview, now)
    return new Response(null, {
      status: 302,
      headers: {
        Location: address(preview.token, language),
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
      },
    })
  }),
  implement(showLivePreview, async ({ req, input, subject: document }) => {
    const { folder, address } = await placeFor(req, document)
    const now = Date.now()
    const preview = await ownPreview(req, folder, { document, language: input.language ?? 'fi' }, now)
    const { token, grant } = preview
    const language = input.language ?? grant.language
    if (language !== grant.language) await folder.regrant(token, { ...grant, language })
    await writePage(req, folder, document, preview, now)
    return { url: address(token, language), language }
  }),
  ...linkEndpoints,
]
