import type { z } from 'zod'

/** Sentences about wrong values in the languages of the admin other than English. */
const SENTENCES: Readonly<Record<string, { fi: string; sv: string }>> = {
  'is missing: fill it in': { fi: 'Täytä tämä kenttä.', sv: 'Fyll i fältet.' },
  'must not be empty': { fi: 'Täytä tämä kenttä.', sv: 'Fyll i fältet.' },
  'does not have the form that is expected': {
    fi: 'Ei ole odotetussa muodossa.',
    sv: 'Har inte den form som väntas.',
  },
  'must be a date, YYYY-MM-DD': { fi: 'Anna päivämäärä.', sv: 'Ange ett datum.' },
  'must be a time, HH:mm': {
    fi: 'Anna kellonaika, esimerkiksi 09:00.',
    sv: 'Ange ett klockslag, till exempel 09:00.',
  },
  'must be a web address that begins with https://': {
    fi: 'Anna verkko-osoite, jonka alussa on https://.',
    sv: 'Ange en webbadress som börjar med https://.',
  },
  'must be a phone number: digits and spaces, + only first': {
    fi: 'Anna puhelinnumero: numeroita ja välejä, + vain alussa.',
    sv: 'Ange ett telefonnummer: siffror och mellanslag, + endast först.',
  },
  'must be an e-mail address': { fi: 'Anna sähköpostiosoite.', sv: 'Ange en e-postadress.' },
  'must be lower-case letters a–z, digits and single hyphens': {
    fi: 'Käytä pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysmerkkejä.',
    sv: 'Använd små bokstäver a–z, siffror och enstaka bindestreck.',
  },
  'must hold a way that needs no device and no electronic identification': {
    fi: 'Lisää ainakin yksi yhteydenottotapa, johon ei tarvita laitetta eikä sähköistä tunnistautumista.',
    sv: 'Lägg till minst ett sätt som inte kräver en enhet eller elektronisk identifiering.',
  },
  'must hold steps, because it is a how-to guide': {
    fi: 'Lisää vaiheet, koska tämä on toimintaohje.',
    sv: 'Lägg till steg, eftersom detta är en anvisning.',
  },
  'must not be before the first day': {
    fi: 'Viimeinen päivä on ennen ensimmäistä.',
    sv: 'Den sista dagen är före den första.',
  },
}

/** Why a value is wrong, as a sentence in the language of the admin; English where no other wording is known. */
export function reasonIn(language: string | undefined, issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return sentence(language, 'is missing: fill it in')
  }
  if (issue.code === 'too_big') return tooBig(language, String(issue.maximum))
  if (issue.code === 'too_small' && issue.message !== 'must not be empty')
    return tooSmall(language, String(issue.minimum))
  return sentence(language, issue.message)
}

/** The same for a reason as the report of a snapshot has it, `snapshot/report.ts`. */
export function reportedReasonIn(language: string | undefined, reason: string): string {
  const [, limit, amount = ''] =
    /^is too (?:long or too large|short or too small): at (most|least) (\d+)$/u.exec(reason) ?? []
  if (limit === 'most') return tooBig(language, amount)
  if (limit === 'least')
    return amount === '1' ? sentence(language, 'must not be empty') : tooSmall(language, amount)
  return sentence(language, reason)
}

function tooBig(language: string | undefined, most: string): string {
  if (language === 'fi') return `On liian pitkä tai suuri: enintään ${most}.`
  if (language === 'sv') return `Är för lång eller stor: högst ${most}.`
  return `Is too long or too large: at most ${most}.`
}

function tooSmall(language: string | undefined, least: string): string {
  if (language === 'fi') return `On liian lyhyt tai pieni: vähintään ${least}.`
  if (language === 'sv') return `Är för kort eller liten: minst ${least}.`
  return `Is too short or too small: at least ${least}.`
}

function sentence(language: string | undefined, english: string): string {
  const known = SENTENCES[english]
  if (known && (language === 'fi' || language === 'sv')) return known[language]
  const capital = english.charAt(0).toUpperCase() + english.slice(1)
  return /[.!?]$/u.test(capital) ? capital : `${capital}.`
}
