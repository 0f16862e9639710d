/** What several example documents have in common. */

export const base = { formerSlugs: [], sourceLanguage: 'fi' }
export const visit = { id: 'visit', kind: 'visit', note: 'Ilman ajanvarausta', needsIdentification: false }
export const phone = (number: string) => ({
  id: 'phone',
  kind: 'phone',
  phone: number,
  needsIdentification: false,
})
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

export const address = {
  street: 'Esimerkkikatu 1',
  postalCode: '02770',
  city: 'Espoo',
  latitude: 60.2055,
  longitude: 24.6559,
}

/** A block for bodies that need only one. */
export const section = {
  blockType: 'section',
  id: 'what',
  heading: 'Mitä tämä on?',
  text: 'Lyhyt **selitys**.',
}
