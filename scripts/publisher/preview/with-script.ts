import { escapeHtml } from '@tienviitta/content-models/rich-text/html'
import { FIRST_SCRIPT } from './browser-script.ts'
import { SCRIPT_PATH } from './preview-address.ts'

const HEAD_END = '</head>'

export interface LivePage {
  /** The origin from which the page accepts messages. */
  readonly cmsOrigins: readonly string[]
  /** Names what is shown. */
  readonly version: string
}

/** The page with the script that keeps it up to date. @throws Error when the page has no head */
export function withScript(html: string, { cmsOrigins, version }: LivePage): string {
  const place = html.indexOf(HEAD_END)
  if (place === -1) throw new Error('The page has no head to put the script of the preview into.')
  const script = `<script type="module" src="${SCRIPT_PATH}${FIRST_SCRIPT}" data-cms="${escapeHtml(cmsOrigins.join(' '))}" data-shown="${escapeHtml(version)}"></script>`
  return html.slice(0, place) + script + html.slice(place)
}
