import { describe, expect, it } from 'vitest'
import { finnishForms } from './finnish-forms.ts'

const isFormOf = (base: string, word: string): boolean => {
  const { start, pattern } = finnishForms(base)
  return word.startsWith(start) && pattern.test(word)
}

describe('finnishForms', () => {
  it.each([
    // Words without gradation and with inverse gradation (VISK § 41, § 64)
    [
      'kirje',
      'kirjeen kirjettä kirjeet kirjeitä kirjeiden kirjeessä kirjeeseen kirjeissä kirjeisiin kirjeesi',
    ],
    ['eläke', 'eläkkeen eläkettä eläkkeet eläkkeitä eläkkeelle eläkkeensä'],
    ['osoite', 'osoitteen osoitetta osoitteita osoitteesi'],
    ['koe', 'kokeen koetta kokeita'],
    ['hyvinvointialue', 'hyvinvointialueella hyvinvointialuetta hyvinvointialueiden hyvinvointialueeltasi'],
    ['asukas', 'asukkaan asukasta asukkaat asukkaita'],
    ['puhelin', 'puhelimen puhelinta puhelimia'],
    ['työtön', 'työttömän työtöntä työttömiä työttömien'],
    // Direct gradation
    [
      'asumistuki',
      'asumistuen asumistukea asumistukeen asumistuella asumistukien asumistuissa asumistukensa',
    ],
    ['toimeentulotuki', 'toimeentulotuesta toimeentulotukea toimeentulotuet'],
    ['kotikunta', 'kotikunnan kotikuntaa kotikuntasi kotikunnissa kotikuntien kotikunnastasi kotikunnassaan'],
    [
      'oleskelulupa',
      'oleskeluluvan oleskelulupia oleskelulupien oleskeluluvissa oleskelulupaasi oleskelulupamme',
    ],
    ['verokortti', 'verokortin verokorttia verokortteja verokorttien verokorteissa verokorttisi'],
    ['palkka', 'palkan palkkaa palkkoja palkkojen palkoissa palkastasi'],
    ['rekisteröinti', 'rekisteröinnin rekisteröintiä rekisteröintiin rekisteröintejä'],
    ['irtisanomisaika', 'irtisanomisajan irtisanomisaikaa irtisanomisaikoja irtisanomisajalla'],
    ['puku', 'puvun pukua puvut'],
    ['kylki', 'kyljen kylkeä'],
    ['raaka', 'raa’an raakaa'],
    ['kuukausi', 'kuukauden kuukautta kuukausia'],
    ['lapsi', 'lapsen lasta lapset lasten lapsia lapsiasi'],
    ['vanhempi', 'vanhemman vanhempaa vanhemmat vanhempien vanhemmille vanhempasi'],
    ['koti', 'kodin kotia kotiin'],
    // Words that keep their consonant (VISK § 44)
    ['auto', 'auton autoa autossa'],
    ['maahanmuuttovirasto', 'maahanmuuttoviraston maahanmuuttovirastosta maahanmuuttovirastoon'],
    // Words with -us and -nen
    ['henkilötunnus', 'henkilötunnuksen henkilötunnusta henkilötunnusten henkilötunnuksesi'],
    ['alkukartoitus', 'alkukartoituksessa alkukartoitusta alkukartoituksia'],
    ['vuokravakuus', 'vuokravakuuden vuokravakuutta vuokravakuuteen vuokravakuuksia'],
    ['tunnistautuminen', 'tunnistautumisen tunnistautumista tunnistautumiseen'],
    // Other vowels (VISK § 80)
    ['neuvola', 'neuvolaan neuvolassa neuvoloita neuvoloiden'],
    ['työttömyysturva', 'työttömyysturvaa työttömyysturvalla'],
    ['kotoutumissuunnitelma', 'kotoutumissuunnitelmaan kotoutumissuunnitelmia kotoutumissuunnitelmaansa'],
    ['hakija', 'hakijan hakijoita hakijoiden hakijoille'],
    ['työ', 'työn työtä työhön töitä töissä töiden'],
    // Words that are listed in the plural
    ['verkkopankkitunnukset', 'verkkopankkitunnuksia verkkopankkitunnuksilla verkkopankkitunnusten'],
    ['verotiedot', 'verotietoja verotietojen verotiedoista'],
  ])('recognises the forms of %s', (base, forms) => {
    const missed = [base, ...forms.split(' ')].filter((word) => !isFormOf(base, word))
    expect(missed).toEqual([])
  })

  it('recognises possessive suffixes and clitics, also together', () => {
    const forms = [
      'oleskelulupani',
      'oleskelulupanne',
      'oleskelulupansa',
      'oleskeluluvallaan',
      'oleskelulupakin',
    ]
    const more = [
      'oleskeluluvankaan',
      'oleskelulupako',
      'oleskelulupahan',
      'oleskeluluvankohan',
      'oleskelulupasikin',
    ]
    expect([...forms, ...more].filter((word) => !isFormOf('oleskelulupa', word))).toEqual([])
  })

  it.each([
    ['tuki', 'tukka tukan tukkaa tukevat asumistuki tukihakemus'],
    ['vero', 'verokortti verokortin verkko verottaja verhot'],
    ['palkka', 'palkkalaskelma palkkio palkata palkinto'],
    ['kotikunta', 'kotikuntalaki kotikuntoutus'],
    ['lupa', 'lupaus lupahakemus luvata lupaavat'],
    ['työ', 'työsopimus työttömyys työntekijä'],
    ['raha', 'rahoitus rahasto'],
    ['kirje', 'kirjekuori kirja kirjat kirjain'],
    ['maa', 'maahanmuutto maanantai'],
  ])('does not mistake other words for %s', (base, others) => {
    expect(others.split(' ').filter((word) => isFormOf(base, word))).toEqual([])
  })
})
