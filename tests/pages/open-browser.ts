import { browserFlags } from '@tienviitta/scripts/test/browser'
import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/** The browser to test with, which `npm test` finds and provides. */
export function browserPath(): string {
  const path = inject('browserPath')
  if (path === '') throw new Error('Set BROWSER_PATH to a Chromium or Chrome, or run "npm test".')
  return path
}

/** Opens the browser with a fresh profile. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), args: [...browserFlags] })
