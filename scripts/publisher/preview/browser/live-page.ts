import { become } from './become.ts'

/**
 * Keeps a person's own preview up to date: when the CMS has rewritten it (the server says so, and so does the form
 * around the preview), the page is fetched and replaces what is shown. Sent links do not have this.
 */
const [, , token = ''] = location.pathname.split('/')
const script = document.querySelector('script[data-cms]')
const cmsOrigins = (script?.getAttribute('data-cms') ?? '').split(' ')

let isFetching = false
let isOutdated = false

/** Fetches the page until it is the newest: a change that arrives meanwhile is not missed. */
async function refresh(): Promise<void> {
  isOutdated = true
  if (isFetching) return
  isFetching = true
  try {
    while (isOutdated) {
      isOutdated = false
      show(await newestPage())
    }
  } finally {
    isFetching = false
  }
}

interface NewestPage {
  readonly url: string
  readonly html: string
}

/** The page at this address; when it has moved, because the document's address follows its title, its new place. */
async function newestPage(): Promise<NewestPage> {
  let response = await fetch(location.href)
  if (response.status === 404)
    response = await fetch(`/preview/${token}/?language=${document.documentElement.lang}`)
  return { url: response.url, html: await response.text() }
}

function show({ url, html }: NewestPage): void {
  const { pathname, search } = new URL(url)
  if (pathname !== location.pathname) history.replaceState(null, '', pathname + search + location.hash)
  become(document.documentElement, new DOMParser().parseFromString(html, 'text/html').documentElement)
}

/** The server's name for what is shown. */
const shown = (): string | null =>
  document.querySelector('script[data-shown]')?.getAttribute('data-shown') ?? null

new EventSource(`/preview/changes/${token}`).addEventListener('message', ({ data }) => {
  if (data !== shown()) void refresh()
})

addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
  if (!cmsOrigins.includes(origin)) return
  const isEvent = typeof data === 'object' && data !== null && 'type' in data
  if (isEvent && data.type === 'payload-document-event') void refresh()
})

const around = (opener as Window | null) ?? (parent === window ? null : parent)
// Says only that this page is listening, so any window that has opened it may hear it.
around?.postMessage({ type: 'payload-live-preview', ready: true }, '*')
