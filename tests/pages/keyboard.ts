import type { Page } from 'playwright-core'

export interface FocusStop {
  /** The element that has the focus: its tag, its position among all elements, and the beginning of its text. */
  readonly element: string
  /** Whether it looks different from when it has no focus. */
  readonly isMarked: boolean
}

/** Added to the page once: names elements, and says which can have the focus. */
const names = `window.tienviittaTest ??= {
  places: new Map([...document.querySelectorAll('*')].map((element, place) => [element, place])),
  name(element) {
    const place = tienviittaTest.places.get(element)
    return element.tagName.toLowerCase() + ' ' + place + ' ' + element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40)
  },
  look(element) {
    const style = getComputedStyle(element)
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor,
      style.borderColor, style.textDecorationLine, style.textDecorationThickness].join('|')
  },
  tabbable() {
    const selector = 'a[href], button:not([disabled]), input:not([type="hidden"]):not([disabled]), select, textarea, summary, [tabindex="0"]'
    const found = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility())
    const groups = new Set()
    return found.filter((element) => {
      if (element.type !== 'radio') return true
      const first = !groups.has(element.name)
      groups.add(element.name)
      return first
    })
  },
}`

/** What should be reached with the Tab key, in the order of the page. */
export async function tabbableElements(page: Page): Promise<string[]> {
  await page.evaluate(names)
  return page.evaluate<string[]>('tienviittaTest.tabbable().map(tienviittaTest.name)')
}

/** Presses Tab a number of times from the top of the page; returns where the focus went and whether it is visible. */
export async function focusStops(page: Page, presses: number): Promise<FocusStop[]> {
  await page.evaluate(names)
  const stops: FocusStop[] = []
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab')
    stops.push(
      await page.evaluate<FocusStop>(`(() => {
        const element = document.activeElement
        const focused = tienviittaTest.look(element)
        const name = tienviittaTest.name(element)
        element.blur()
        const plain = tienviittaTest.look(element)
        element.focus()
        return { element: name, isMarked: focused !== plain }
      })()`),
    )
  }
  return stops
}
