/**
 * The content of JSON; `undefined` when there is none, or it is damaged: anything kept this way can be written again.
 */
export function parsedJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
