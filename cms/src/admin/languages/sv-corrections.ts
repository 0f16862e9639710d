/** Two Swedish texts of Payload 3.90.1 that are broken: a placeholder with a wrong name, and a stray instruction. */
export const svCorrections = {
  folder: { itemsMovedToRoot: '{{title}} flyttades till rotmappen' },
  general: { restoring: 'Återställer...' },
}
