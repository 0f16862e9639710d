/**
 * Consonant gradation: k, p and t at the border of a stem's last syllable have a strong and a weak grade.
 * Source: Iso suomen kielioppi (VISK) § 41–44, https://scripta.kotus.fi/visk/sisallys.php?p=41.
 */

/** Strong and weak grades. Pairs of two letters come first, because the t of `nt` must not be read alone. */
const GRADES: readonly (readonly [strong: string, weak: string])[] = [
  ['kk', 'k'],
  ['pp', 'p'],
  ['tt', 't'],
  ['nk', 'ng'],
  ['mp', 'mm'],
  ['lt', 'll'],
  ['nt', 'nn'],
  ['rt', 'rr'],
  ['k', ''],
  ['p', 'v'],
  ['t', 'd'],
]

/**
 * What a single k becomes: usually nothing (`tuki : tuen`); but v between u or y (`puku : puvun`), j after l, r or h
 * before e (`kylki : kyljen`), and an apostrophe between equal vowels after a vowel (`raaka : raa’an`).
 */
function weakK(rest: string, vowels: string): string[] {
  if (/[uy]$/u.test(rest) && /^[uy]/u.test(vowels)) return ['v']
  if (/[lrh]$/u.test(rest) && vowels.startsWith('e')) return ['j', '']
  return rest.endsWith(vowels.charAt(0) + vowels.charAt(0)) ? ['’'] : ['']
}

const beforeLastVowels = /^(.*?)([aeiouyäö]{1,2})$/u
/** A single stop alternates only after a vowel, l, r or h (VISK § 41): not `st`, `sk`, `tk`, `ts`. */
const beforeSingleStop = /[aeiouyäölrh]$/u

/**
 * The weak stems of a strong stem that ends in a vowel: `kunta` gives `kunna`, `tuke` gives `tue`. The stem itself is
 * included when nothing alternates, and after a single stop, which new words and names keep (`auto : auton`, § 44).
 */
export function weakStems(stem: string): string[] {
  // VISK § 41: in these, i is replaced together with the k (`aika : ajan`, `poika : pojan`).
  const withJ = /^(.*[ao])ika$/u.exec(stem)
  if (withJ?.[1] !== undefined) return [`${withJ[1]}ja`]
  const [, body, vowels] = beforeLastVowels.exec(stem) ?? []
  if (body === undefined || vowels === undefined) return [stem]
  const [strong, weak] = GRADES.find(([grade]) => body.endsWith(grade)) ?? []
  if (strong === undefined || weak === undefined) return [stem]
  const rest = body.slice(0, -strong.length)
  if (strong.length === 2) return [rest + weak + vowels]
  if (!beforeSingleStop.test(rest)) return [stem]
  const grades = strong === 'k' ? weakK(rest, vowels) : [weak]
  return [...grades.map((grade) => rest + grade + vowels), stem]
}

/**
 * The strong stems that a weak stem may come from: `osoite` gives `osoitte`, `luva` gives `lupa`. Several strong grades
 * can share a weak one, so all are given, as is the stem itself, for words without gradation.
 */
export function strongStems(stem: string): string[] {
  const [, body, vowels] = beforeLastVowels.exec(stem) ?? []
  if (body === undefined || vowels === undefined) return [stem]
  const found = [stem]
  for (const [strong, weak] of GRADES) {
    if (weak !== '' && body.endsWith(weak)) found.push(body.slice(0, -weak.length) + strong + vowels)
  }
  // A k that has disappeared leaves only two vowels: `koe : kokeen`, `säe : säkeen`.
  if (vowels.length === 2) found.push(`${body}${vowels.charAt(0)}k${vowels.charAt(1)}`)
  if (/[lrh]j$/u.test(body)) found.push(`${body.slice(0, -1)}k${vowels}`)
  return found
}
