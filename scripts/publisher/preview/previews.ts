import type { Renderer } from '@tienviitta/site/renderer'
import { currentRenderer, loadRenderer } from '../render/build-renderer.ts'
import { PREVIEW_PATH } from './preview-address.ts'
import { type PreviewSettings, previewAnswer } from './preview-answer.ts'
import type { SiteServerOptions } from '../serve/site-server.ts'
import type { DataFolder } from '@tienviitta/process/data-folder'

export interface Previews extends Pick<PreviewSettings, 'baseUrl' | 'cmsUrl' | 'print'> {
  readonly data: DataFolder
  readonly signal: AbortSignal
}

/** The part of the site's server that shows drafts. */
export function previews({ data, baseUrl, cmsUrl, print, signal }: Previews): SiteServerOptions['besides'] {
  let loaded: Promise<Renderer> | undefined
  const renderer = (): Promise<Renderer> => {
    loaded ??= currentRenderer({ signal })
      .then(loadRenderer)
      .catch((error: unknown) => {
        // The next preview tries again.
        loaded = undefined
        throw error
      })
    return loaded
  }
  const answer = previewAnswer({ ...data, baseUrl, cmsUrl, renderer, now: Date.now, print })
  return { path: PREVIEW_PATH, answer }
}
