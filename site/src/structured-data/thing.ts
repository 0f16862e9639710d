/**
 * Descriptions of pages and what they are about, in the terms of schema.org, for search engines (JSON-LD). Each `*.ts`
 * beside this file makes one kind; this file has what they share and writes them out.
 */

export type Value = string | number | boolean | Node | readonly Value[] | undefined

/** One description. `@type` is the name of a schema.org type. */
export interface Node {
  readonly '@type': string
  readonly '@id'?: string
  readonly [property: string]: Value
}

/** A self-contained description on a page. */
export interface Thing extends Node {
  readonly '@context': 'https://schema.org'
}

/** How a description names the page that it is about. */
export interface Described {
  /** Absolute. */
  url: string
  name: string
  description: string
}

/** Gives a description the context that makes it self-contained. */
export const thing = (node: Node): Thing => ({ '@context': 'https://schema.org', ...node })

/** The text of a JSON-LD element. `<` is escaped, so that no content can end the element. */
export const jsonLd = (things: readonly Thing[]): string =>
  JSON.stringify(things.length === 1 ? things[0] : things).replaceAll('<', '\\u003c')
