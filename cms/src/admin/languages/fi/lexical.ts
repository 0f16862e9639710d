/**
 * The rich text editor. Its features carry their own strings and Payload adds them to `i18n.translations`,
 * so these go there too (`i18n.translations.fi.lexical`), not among the strings of the language itself.
 * Every feature is here, so that turning one on needs no new text.
 */
export const lexical = {
  general: {
    placeholder: 'Kirjoita tekstiä tai avaa toimintovalikko merkillä /…',
    slashMenuBasicGroupLabel: 'Perusmuotoilut',
    slashMenuListGroupLabel: 'Luettelot',
    toolbarItemsActive: '{{count}} käytössä',
  },
  align: {
    alignCenterLabel: 'Keskitä',
    alignJustifyLabel: 'Tasaa molemmat reunat',
    alignLeftLabel: 'Tasaa vasemmalle',
    alignRightLabel: 'Tasaa oikealle',
  },
  blockquote: { label: 'Lainaus' },
  blocks: {
    inlineBlocks: {
      create: 'Luo: {{label}}',
      edit: 'Muokkaa: {{label}}',
      label: 'Tekstinsisäiset lohkot',
      remove: 'Poista: {{label}}',
    },
    label: 'Lohkot',
  },
  checklist: { label: 'Tarkistuslista' },
  heading: { label: 'Otsikko {{headingLevel}}' },
  horizontalRule: { label: 'Vaakaviiva' },
  indent: { decreaseLabel: 'Pienennä sisennystä', increaseLabel: 'Suurenna sisennystä' },
  link: { label: 'Linkki', loadingWithEllipsis: 'Ladataan…' },
  orderedList: { label: 'Numeroitu luettelo' },
  paragraph: { label: 'Kappale', label2: 'Leipäteksti' },
  relationship: { label: 'Viittaus' },
  textState: { defaultStyle: 'Oletustyyli' },
  unorderedList: { label: 'Luettelo' },
  upload: { label: 'Tiedosto' },
}
