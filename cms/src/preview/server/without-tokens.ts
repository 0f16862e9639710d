/** What may follow a token in the name of a file or in an address. */
const TOKEN = /(?<=[\\/])[A-Za-z0-9_-]{22}(?=[\\/'"?\s]|$)/gu

/** A sentence for the log without the tokens in it: whoever reads the log shall not be able to open previews. */
export const withoutTokens = (line: string): string => line.replaceAll(TOKEN, '…')
