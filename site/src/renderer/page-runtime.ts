import {
  Fragment as AstroFragment,
  addAttribute as attributeOf,
  escapeHTML,
  isHTMLString,
  voidElementNames,
} from 'astro/runtime/server/index.js'
import { remembering } from '@tienviitta/content-models/remembering/remembering'

/*
 * What the compiled templates of the pages call (`astro/compiler-runtime`), in the renderer's bundle. Astro's own collects
 * the pieces of a page in lists so that a server can send the first while the last is waiting for data. These pages wait
 * for nothing, so each template becomes a string at once, in half of the time. A test compares the pages with those
 * that `astro build` writes with Astro's own.
 */

/** HTML that is placed as it is. */
export class Html {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }

  toString(): string {
    return this.html
  }
}

const NOTHING = new Html('')

type Slots = Readonly<Record<string, ((page: PageScope) => unknown) | undefined>>
type Properties = Record<string, unknown>

/** What a component is given: the page that it is on, its properties, and what is inside it. */
export type Component = (page: PageScope, properties: Properties, slots: Slots) => Html | Response

/** What templates know as `Astro`; no page of the site uses more of it. */
interface Global {
  readonly props: Properties
  readonly slots: { render(name: string): string }
  readonly params: Readonly<Record<string, string | undefined>>
  readonly locals: App.Locals
}

/** A page that is being rendered. */
export class PageScope {
  /** The end of the head. */
  readonly head: Html
  private readonly params: Global['params']
  private readonly locals: App.Locals

  /** @param head what goes at the end of the head, as HTML: links to style sheets */
  constructor(head: string, params: Global['params'], locals: App.Locals) {
    this.head = new Html(head)
    this.params = params
    this.locals = locals
  }

  createAstro(props: Properties, slots: Slots): Global {
    const render = (name: string): string => htmlOf(slots[name]?.(this))
    return { props, slots: { render }, params: this.params, locals: this.locals }
  }
}

/** A template: its own text as it is, and what its expressions give. */
export function render(parts: TemplateStringsArray, ...expressions: readonly unknown[]): Html {
  let html = parts[0] ?? ''
  for (let index = 0; index < expressions.length; index += 1) {
    html += htmlOf(expressions[index]) + (parts[index + 1] ?? '')
  }
  return new Html(html)
}

/** What an expression of a template gives, as Astro writes it: words are escaped, and nothing is written for `false`. */
function htmlOf(value: unknown): string {
  if (typeof value === 'string') return escapeHTML(value)
  if (value instanceof Html) return value.html
  if (!value && value !== 0) return ''
  if (Array.isArray(value)) {
    let html = ''
    for (const item of value) html += htmlOf(item)
    return html
  }
  if (typeof value === 'function') return htmlOf((value as () => unknown)())
  if (typeof value === 'number' || value === true || isHTMLString(value)) return String(value)
  throw new Error('A template of the site cannot show this: it must be words, HTML, or a list of these.')
}

export const createComponent = (component: Component): Component => component

/** For the values of `Astro` outside components, which no page uses. */
export const createAstro = (): undefined => undefined

/** In place of the name of a component: only what is inside. */
export const Fragment: unknown = AstroFragment

export function renderComponent(
  page: PageScope,
  name: string,
  component: unknown,
  properties: Properties,
  slots: Slots = {},
): Html {
  if (component === Fragment) return renderSlot(page, slots['default'])
  if (typeof component === 'string') return element(page, component, properties, slots)
  if (typeof component !== 'function') throw new Error(`The component ${name} does not exist.`)
  const made = (component as Component)(page, properties, slots)
  if (made instanceof Html) return made
  throw new Error(`The component ${name} has no template; only a page may give a response in place of one.`)
}

/** An element whose name is chosen by an expression. */
function element(page: PageScope, name: string, properties: Properties, slots: Slots): Html {
  const attributes = Object.entries(properties).map(([key, value]) => addAttribute(value, key, true, name))
  const inside = Object.values(slots).map((slot) => htmlOf(slot?.(page)))
  const start = `<${name}${attributes.join('')}`
  const content = inside.join('')
  return new Html(
    content === '' && voidElementNames.test(name) ? `${start}/>` : `${start}>${content}</${name}>`,
  )
}

/** What is inside a component, or what it shows when there is nothing. */
export function renderSlot(page: PageScope, slot: Slots[string], fallback?: unknown): Html {
  const html = htmlOf(slot ? slot(page) : fallback)
  return html === '' ? NOTHING : new Html(html)
}

export const renderHead = ({ head }: PageScope): Html => head

/** Astro writes the end of the head here on pages without a head; every page of the site has one. */
export const maybeRenderHead = (): Html => NOTHING

/** HTML from an expression: `set:html`. */
export const unescapeHTML = (html: unknown): unknown => (typeof html === 'string' ? new Html(html) : html)

/** Whether Astro writes an attribute with this name as it is, when its value is a text that is not empty. */
const isOrdinary = remembering((name: string): boolean => `${attributeOf('x', name)}` === ` ${name}="x"`)

/** An attribute as Astro writes it. Most are short texts, for which its rules need not be gone through each time. */
export function addAttribute(value: unknown, name: string, shouldEscape = true, tag = ''): Html {
  if (value === undefined || value === null) return NOTHING
  if (typeof value === 'string' && value !== '' && shouldEscape && isOrdinary(name)) {
    return new Html(` ${name}="${/[&"]/u.test(value) ? escapedValue(value) : value}"`)
  }
  return new Html(`${attributeOf(value, name, shouldEscape, tag)}`)
}

const escapedValue = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
