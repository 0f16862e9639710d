import type { AdminLanguage } from '@tienviitta/cms/labels/label'
import { messageIn } from '@tienviitta/cms/labels/message'
import { escapeHtml } from '@tienviitta/content-models/rich-text/html'

/**
 * The page of a preview that has nothing to show: what the draft lacks, or that the CMS is about to write it.
 * @param missing what the draft lacks; empty while the CMS has written nothing
 */
export function emptyPage(missing: readonly string[], adminLanguage: AdminLanguage): string {
  const say = (key: 'preview.bar-label' | 'preview.incomplete' | 'preview.waiting'): string =>
    escapeHtml(messageIn(key, adminLanguage))
  const lines = missing.map((line) => `<li>${escapeHtml(line)}</li>`)
  const text =
    missing.length > 0
      ? `<p>${say('preview.incomplete')}</p><ul>${lines.join('')}</ul>`
      : `<p role="status">${say('preview.waiting')}</p>`
  return `<!doctype html><html lang="${adminLanguage}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say('preview.bar-label')}</title></head><body><main><h1>${say('preview.bar-label')}</h1>${text}</main></body></html>\n`
}
