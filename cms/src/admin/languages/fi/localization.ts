import type { DefaultTranslationsObject } from '@payloadcms/translations'

/** Copying and publishing language versions of a document. */
export const localization: DefaultTranslationsObject['localization'] = {
  cannotCopySameLocale: 'Kieliversiota ei voi kopioida itseensä',
  copyFrom: 'Kopioi kieliversiosta',
  copyFromTo: 'Kopioidaan kieliversiosta {{from}} kieliversioon {{to}}',
  copyTo: 'Kopioi kieliversioon',
  copyToLocale: 'Kopioi toiseen kieliversioon',
  localeToPublish: 'Julkaistava kieliversio',
  selectedLocales: 'Valitut kieliversiot',
  selectLocaleToCopy: 'Valitse kopioitava kieliversio',
  selectLocaleToDuplicate: 'Valitse monistettavat kieliversiot',
}
