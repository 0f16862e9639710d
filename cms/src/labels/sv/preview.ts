/** The preview of a page before it is published, in Swedish. */
export const preview = {
  'preview.bar': ['Förhandsgranskning – den här versionen är inte publicerad'],
  'preview.no-server': [
    'Förhandsgranskningen är inte i bruk: adressen till webbplatsens server är inte känd. Administratören anger den med inställningen PREVIEW_URL.',
  ],
  'preview.incomplete': ['Sidan kan inte visas ännu. Fyll först i eller rätta de fält som är bristfälliga.'],
  'preview.bar-label': ['Förhandsgranskning'],
  'preview.bar-language': ['Språk: {language}.'],
  'preview.bar-until': ['Den här länken fungerar till {time}.'],
  'preview.bar-languages': ['På ett annat språk'],
  'preview.bar-stale': [
    'Den senaste ändringen kunde inte visas: så här såg sidan ut före den. Spara på nytt. Kontakta administratören om det inte hjälper.',
  ],
  'preview.bar-missing': [
    'Utkastet kan inte visas förrän följande har fyllts i eller rättats. Tills dess ser du den publicerade versionen:',
  ],
  'preview.waiting': ['Förhandsgranskningen förbereds. Om inget visas, stäng den och öppna den på nytt.'],
  'preview.no-link': ['Länken finns inte: den har gått ut eller återkallats.'],
  'preview.language': ['Språk'],
  'preview.links': ['Förhandsgranskningslänk'],
  'preview.links-intro': [
    'Alla som har länken ser det senaste utkastet av det här dokumentet utan att logga in, på alla språk som du får se. Allt annat på sidan är som det är publicerat.',
  ],
  'preview.opens-in': ['Öppnas på'],
  'preview.lasts': ['Fungerar i'],
  'preview.lasts=hour': ['1 timme'],
  'preview.lasts=day': ['1 dygn'],
  'preview.lasts=week': ['7 dygn'],
  'preview.copy': ['Kopiera förhandsgranskningslänken'],
  'preview.copied': ['Kopierad. Länken fungerar till {time}.'],
  'preview.not-copied': [
    'Länken fungerar till {time}. Webbläsaren kopierade den inte: kopiera den ur fältet nedan.',
  ],
  'preview.valid': ['Länkar som fungerar nu'],
  'preview.none': ['Inga.'],
  'preview.link': ['{language}, till {time}, gjord av {name}'],
  'preview.copy-again': ['Kopiera'],
  'preview.take-back': ['Återkalla'],
  'preview.taken-back': ['Länken fungerar inte längre.'],
  'preview.failed': ['Det lyckades inte. Kontrollera anslutningen och försök igen.'],
  'preview.close': ['Stäng'],
} as const
