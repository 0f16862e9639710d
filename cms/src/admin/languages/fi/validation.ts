import type { DefaultTranslationsObject } from '@payloadcms/translations'

/** What is wrong with the value of a field, shown beside the field. */
export const validation: DefaultTranslationsObject['validation'] = {
  emailAddress: 'Kirjoita sähköpostiosoite oikeassa muodossa.',
  enterNumber: 'Kirjoita luku.',
  fieldHasNo: 'Kentästä puuttuu: {{label}}',
  greaterThanMax: '{{value}} on liian suuri. {{label}} saa olla enintään {{max}}.',
  invalidBlock: 'Lohko ”{{block}}” ei ole sallittu.',
  invalidBlocks: 'Kentässä on lohkoja, joita ei enää sallita: {{blocks}}.',
  invalidInput: 'Kentän arvo ei kelpaa.',
  invalidSelection: 'Kentän valinta ei kelpaa.',
  invalidSelections: 'Nämä kentän valinnat eivät kelpaa:',
  latitudeOutOfBounds: 'Leveysasteen on oltava välillä −90–90.',
  lessThanMin: '{{value}} on liian pieni. {{label}} saa olla vähintään {{min}}.',
  limitReached: 'Enimmäismäärä on täynnä: {{max}} kpl.',
  longerThanMin: 'Kirjoita pidempi arvo. Vähimmäispituus merkkeinä on {{minLength}}.',
  longitudeOutOfBounds: 'Pituusasteen on oltava välillä −180–180.',
  notValidDate: '”{{value}}” ei ole päivämäärä.',
  required: 'Tämä kenttä on pakollinen.',
  requiresAtLeast: 'Kohteita on liian vähän: {{label}}. Vähimmäismäärä on {{count}}.',
  requiresNoMoreThan: 'Kohteita on liikaa: {{label}}. Enimmäismäärä on {{count}}.',
  requiresTwoNumbers: 'Kenttään tarvitaan kaksi lukua.',
  shorterThanMax: 'Lyhennä arvoa. Enimmäispituus merkkeinä on {{maxLength}}.',
  timezoneRequired: 'Valitse aikavyöhyke.',
  trueOrFalse: 'Kentän arvo voi olla vain kyllä tai ei.',
  username:
    'Käyttäjätunnus ei kelpaa. Siinä voi olla kirjaimia, numeroita, yhdysmerkkejä, pisteitä ja alaviivoja.',
  validUploadID: 'Kentän arvo ei ole lähetetyn tiedoston tunniste.',
}
