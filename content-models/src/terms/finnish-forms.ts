import { strongStems, weakStems } from './finnish-gradation.ts'

/** The stems of a word to which its endings are added. Every stem except the last ends in a vowel. */
interface Stems {
  /** Before endings that leave the syllable open: `lupa-a`, `lupa-na`. */
  strong: readonly string[]
  /** Before endings that close the syllable: `luva-n`, `luva-ssa`. */
  weak: readonly string[]
  /** Before the partitive -ta and the plural -ten: `tunnus-ta`, `nais-ten`. */
  consonant?: readonly string[]
}

/**
 * The inflectional types by the end of the base form, first match wins. Source: VISK § 64–67 (stems of nouns),
 * https://scripta.kotus.fi/visk/sisallys.php?p=64. `rest` is the base without the ending that the pattern matches.
 */
const TYPES: readonly (readonly [end: RegExp, stems: (rest: string, end: string) => Stems])[] = [
  // suomalainen : suomalaise- : suomalais-ta
  [/nen$/u, (rest) => ({ ...same(`${rest}se`), consonant: [`${rest}s`] })],
  // virkamies : virkamiehe- : virkamies-tä
  [/mies$/u, (rest) => ({ ...same(`${rest}miehe`), consonant: [`${rest}mies`] })],
  // vakuus : vakuude-, vakuute-, vakuuksia; tulkkaus : tulkkaukse-; the base form does not show which.
  [
    /(?<=[aeouyäö])[uy]s$/u,
    (rest, end) => {
      const body = rest + end.slice(0, -1)
      const strong = [`${body}te`, `${body}kse`]
      return { strong, weak: [`${body}de`, `${body}kse`], consonant: [`${body}t`, `${body}s`] }
    },
  ],
  // tunnus : tunnukse- : tunnus-ta, päivystys : päivystykse-
  [
    /(?:us|ys|os|ös)$/u,
    (rest, end) => ({ ...same(`${rest}${end.slice(0, -1)}kse`), consonant: [rest + end] }),
  ],
  // asukas : asukkaa- : asukas-ta, kaunis : kaunii-, kirves : kirvee-; the stem is in the strong grade (VISK § 41)
  [
    /[aäie]s$/u,
    (rest, end) => {
      const vowel = end.charAt(0)
      const long = strongStems(rest + vowel).map((stem) => stem + vowel)
      return { strong: long, weak: long, consonant: [rest + end] }
    },
  ],
  // työtön : työttömä- : työtön-tä
  [
    /t[oö]n$/u,
    (rest, end) => ({
      ...same(`${rest}t${end.slice(0, -1)}m${end.charAt(1) === 'o' ? 'a' : 'ä'}`),
      consonant: [rest + end],
    }),
  ],
  // puhelin : puhelime- : puhelin-ta, soitin : soittime-
  [
    /in$/u,
    (rest) => {
      const stems = strongStems(`${rest}i`).map((stem) => `${stem}me`)
      return { strong: stems, weak: stems, consonant: [`${rest}in`] }
    },
  ],
  // muuttanut : muuttanee- : muuttanut-ta
  [/n[uy]t$/u, (rest, end) => ({ ...same(`${rest}nee`), consonant: [rest + end] })],
  // jäsen : jäsene- : jäsen-tä, sisar : sisare-
  [/[lnr]$/u, (rest, end) => ({ ...same(`${rest}${end}e`), consonant: [rest + end] })],
  // A word that is listed in the plural: verkkopankkitunnukset, tulot, verotiedot. Its stem is the weak one.
  [
    /(?<=[aeiouyäö])t$/u,
    (rest) => ({
      strong: strongStems(rest),
      weak: [rest],
      consonant: rest.endsWith('kse') ? [`${rest.slice(0, -3)}s`] : [],
    }),
  ],
  // kuukausi : kuukaude-, kuukaute- : kuukaut-ta, lapsi : lapse- : las-ta; but kurssi : kurssi-
  [
    /(?<![sk])si$/u,
    (rest) => ({
      ...graded([`${rest}si`, `${rest}te`, `${rest}se`]),
      consonant: [rest.endsWith('p') ? `${rest.slice(0, -1)}s` : `${rest}t`],
    }),
  ],
  // vanhempi : vanhempa-, vanhemma-, the comparatives; lampi : lampe-, lamme-
  [/mpi$/u, (rest) => graded([`${rest}mpa`, `${rest}mpä`, `${rest}mpe`, `${rest}mpi`])],
  // kortti : kortti-, korti- and tuki : tuke-, tue-; the base form does not show which. kieli : kiel-tä
  [
    /i$/u,
    (rest) => {
      const strong = [`${rest}i`, `${rest}e`]
      return { ...graded(strong), consonant: /[lnr]$/u.test(rest) ? [rest] : [] }
    },
  ],
  // kirje : kirjee- : kirje-ttä, eläke : eläkkee-; the stem is in the strong grade. nalle : nalle- has no longer stem.
  [
    /e$/u,
    (rest) => {
      const long = strongStems(`${rest}e`).map((stem) => `${stem}e`)
      return { strong: [...long, `${rest}e`], weak: [...long, `${rest}e`], consonant: [`${rest}et`] }
    },
  ],
  // lupa : luva-, vero : vero-, maa : maa-
  [/[aouyäö]$/u, (rest, end) => graded([rest + end])],
]

const same = (stem: string): Stems => ({ strong: [stem], weak: [stem] })
const graded = (strong: readonly string[]): Stems => ({ strong, weak: strong.flatMap(weakStems) })

/** Possessive suffixes, VISK § 95–96; the third person is -nsa, or after a case ending in -a or -e a long vowel and n. */
const OWNER = '(?:ni|si|mme|nne|ns[aä])'
const OWNER_AFTER_VOWEL = `(?:${OWNER}|[aäe]n)?`
/** Clitics, VISK § 126; two may follow each other (`luvankohan`). */
const CLITICS = '(?:k[oö]s?|h[aä]n|p[aä]s?|kin|k[aä][aä]n){0,2}'
/** Case endings that are the same in both numbers: -ssa, -sta, -lla, -lta, -lle, -tta, -ksi. */
const LOCAL = `(?:(?:ss|st|ll|lt|tt)[aä]${OWNER_AFTER_VOWEL}|lle${OWNER_AFTER_VOWEL}|ksi|kse${OWNER_AFTER_VOWEL})`

/** Singular endings on the strong stem: partitive, essive, illative, and possessives without a case ending. */
const strongSingular = (last: string): string =>
  `(?:t?[aä]${OWNER_AFTER_VOWEL}|n[aä]${OWNER_AFTER_VOWEL}|h?${last}(?:n|${OWNER})|see(?:n|${OWNER})|${OWNER})`
/** Singular endings on the weak stem: genitive, local cases, and the plural nominative. */
const WEAK_SINGULAR = `(?:n|t|${LOCAL})`
/** Plural endings on the strong stem, with the plural mark i or j. */
const STRONG_PLURAL = `(?:(?:[ij][aä]|it[aä]|in[aäe])${OWNER_AFTER_VOWEL}|(?:ie|je|ide|itte|ih?i|isii)(?:n|${OWNER}))`
const WEAK_PLURAL = `i(?:n|${LOCAL})`
const CONSONANT = `(?:t[aä]${OWNER_AFTER_VOWEL}|te(?:n|${OWNER}))`

/** The stems before the plural mark: a falls off or becomes o, e falls off, i becomes e or stays (VISK § 80). */
function pluralStems(stem: string): string[] {
  const rest = stem.slice(0, -1)
  const last = stem.at(-1) ?? ''
  if (/(?:uo|yö|ie)$/u.test(stem)) return [stem.slice(0, -2) + last]
  if (last === 'a') return [rest, `${rest}o`]
  if (last === 'ä') return [rest, `${rest}ö`]
  if (last === 'e') return [rest]
  if (last === 'i') return [rest, `${rest}e`]
  return stem.at(-2) === last ? [rest] : [stem]
}

/** Recognises the forms of one Finnish word. */
export interface FinnishForms {
  /** The beginning of every form: a quick test before `pattern`. */
  start: string
  /** Matches a whole word in lower case. */
  pattern: RegExp
}

/**
 * The forms of a Finnish noun or adjective: all cases, both numbers, possessive suffixes and clitics. `base` is its
 * base form in lower case, singular or (for words that have only that) plural nominative; a compound is inflected at
 * its end. As the base form alone does not always show the type, a few forms that no Finn uses are recognised too.
 */
export function finnishForms(base: string): FinnishForms {
  const type = TYPES.find(([end]) => end.test(base))
  const end = type?.[0].exec(base)?.[0] ?? ''
  const stems: Stems = type?.[1](base.slice(0, base.length - end.length), end) ?? { strong: [], weak: [] }
  const alternatives = [
    base,
    ...stems.strong.map((stem) => stem + strongSingular(stem.at(-1) ?? '')),
    `${oneOf(stems.weak)}${WEAK_SINGULAR}`,
    `${oneOf(stems.strong.flatMap(pluralStems))}${STRONG_PLURAL}`,
    `${oneOf(stems.weak.flatMap(pluralStems))}${WEAK_PLURAL}`,
    ...(stems.consonant?.length ? [`${oneOf(stems.consonant)}${CONSONANT}`] : []),
  ]
  const vowelStems = [...stems.strong, ...stems.weak]
  const all = [base, ...vowelStems, ...vowelStems.flatMap(pluralStems), ...(stems.consonant ?? [])]
  return {
    start: all.reduce(sharedStart),
    pattern: new RegExp(`^(?:${alternatives.join('|')})${CLITICS}$`, 'u'),
  }
}

const oneOf = (stems: readonly string[]): string => `(?:${[...new Set(stems)].join('|')})`

function sharedStart(one: string, other: string): string {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return one.slice(0, length)
}
