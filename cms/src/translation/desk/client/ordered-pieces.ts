/** A run of text; `isIsolated` when it reads left to right by itself, whatever is around it. */
export interface OrderedPiece {
  text: string
  isIsolated: boolean
}

const address = String.raw`(?:https?:\/\/|www\.)[^\s<>()[\]{}"«»،؛؟]+[^\s<>()[\]{}"«»،؛؟.,:;!?]`
const mail = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`
const domain = String.raw`(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:\/[^\s<>()[\]{}"«»،؛؟]*[^\s<>()[\]{}"«»،؛؟.,:;!?])?`
/** A street, its number and, if given, postcode and town: “Linnankatu 23 A, 20100 Turku”. */
const latin = String.raw`\p{Script=Latin}(?:[\p{Script=Latin}\p{M}'’.-]*[\p{Script=Latin}\p{M}])?`
const street = String.raw`${latin}(?: ${latin})* [0-9]+(?: ?[A-Za-z])?(?: [0-9]+)?(?:, [0-9]{5} ${latin})?`
const postcode = String.raw`[0-9]{5} ${latin}`
/** Digits in groups, with the signs that come before and between them: “+358 2 5540 1234”, “9.30–16.00”, “12,50 €”. */
const number = String.raw`[+−-]?\(?[0-9]+(?:[\u0020\u00A0\u202F.,:\/()–-]{1,2}[0-9]+)*(?:[\u0020\u00A0]?[€%])?`

const pieces = new RegExp([address, mail, domain, street, postcode, number].join('|'), 'gu')

/** The text cut into what is to be isolated (numbers, phones, times, addresses) and the rest; together they are the text. */
export function orderedPieces(text: string): OrderedPiece[] {
  const out: OrderedPiece[] = []
  let end = 0
  for (const match of text.matchAll(pieces)) {
    if (match.index > end) out.push({ text: text.slice(end, match.index), isIsolated: false })
    out.push({ text: match[0], isIsolated: true })
    end = match.index + match[0].length
  }
  if (end < text.length) out.push({ text: text.slice(end), isIsolated: false })
  return out
}

/**
 * Whether a right-to-left field would show something in a different order from how it reads: numbers in groups, a sign
 * before a number, an address. Single numbers and words are always in order.
 */
export const needsOrder = (text: string): boolean =>
  orderedPieces(text).some((piece) => piece.isIsolated && /[^0-9]/u.test(piece.text))

/**
 * Text for a right-to-left field, with spaces inside numbers as no-break spaces (U+00A0), of the same length. The
 * bidirectional algorithm puts groups of digits behind Arabic letters from right to left when a plain space is between
 * them, and leaves them in order when it is a no-break space (UAX 9, rule W4), which also keeps a phone number on one
 * line. It is a character like any other, not a control character.
 */
export const withJoinedNumbers = (text: string): string => text.replace(/(?<=\p{Nd}) (?=\p{Nd})/gu, '\u00A0')
