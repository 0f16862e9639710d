/** The preview of a page before it is published, in Swedish. */
export const preview = {
  'preview.bar': ['Förhandsgranskning – den här versionen är inte publicerad'],
  'preview.no-server': [
    'Förhandsgranskningen är inte i bruk: adressen till webbplatsens server är inte känd. Administratören anger den med inställningen PREVIEW_URL.',
  ],
  'preview.incomplete': ['Sidan kan inte visas ännu. Fyll först i eller rätta de fält som är bristfälliga.'],
} as const
