import type { Labels } from '../label.ts'

/** Machine translation, in Swedish. */
export const machine = {
  'machine.translate': ['Maskinöversätt'],
  'machine.translate-missing': ['Maskinöversätt texter som saknas'],
  'machine.working': ['Maskinöversättning pågår…'],
  'machine.meter': ['Maskinöversättning den här månaden: {used, number} av {budget, number} tecken använda'],
  'machine.problem=not-set-up': [
    'Maskinöversättning är inte i bruk. Serverns administratör kan slå på den i inställningarna.',
  ],
  'machine.problem=wrong-key': [
    'Översättningstjänsten godkände inte nyckeln. Be serverns administratör kontrollera den.',
  ],
  'machine.problem=quota': [
    'Översättningstjänstens tecken är slut. Översätt själv eller be administratören om fler tecken.',
  ],
  'machine.problem=budget': [
    'Månadens kvot för maskinöversättning räcker inte till. Välj färre texter, översätt själv eller vänta till nästa månad.',
  ],
  'machine.problem=too-many-requests': [
    'Översättningstjänsten är överbelastad just nu. Försök igen om några minuter.',
  ],
  'machine.problem=language': ['Översättningstjänsten klarar inte det här språkparet. Översätt själv.'],
  'machine.problem=too-long': ['Texten är för lång för maskinöversättning. Översätt den själv.'],
  'machine.problem=crisis': ['Krisguider maskinöversätts aldrig. Översätt guiden själv.'],
  'machine.problem=unreachable': ['Översättningstjänsten svarar inte. Försök igen om några minuter.'],
  'machine.problem=unexpected': [
    'Översättningstjänstens svar gick inte att tolka. Försök igen. Om felet upprepas, meddela administratören.',
  ],
  'machine.refused=has-text': ['Texten har redan en översättning som en människa har gjort eller godkänt.'],
  'machine.refused=source': ['Det finns ett fel i källtexten. Be en redaktör rätta det först.'],
  'machine.lost=markup': [
    'Maskinöversättningen ändrade textens struktur och sparades därför inte. Översätt texten själv.',
  ],
  'machine.lost=link': [
    'Länken ”{piece}” försvann i maskinöversättningen, som därför inte sparades. Översätt texten själv.',
  ],
  'machine.lost=bold': [
    'Fetstilen i ”{piece}” försvann i maskinöversättningen, som därför inte sparades. Översätt texten själv.',
  ],
  'machine.lost=piece': [
    '”{piece}” bevarades inte oförändrat i maskinöversättningen, som därför inte sparades. Översätt texten själv.',
  ],
  'machine.lost=empty': ['Maskinöversättningen innehöll inga ord. Översätt texten själv.'],
} as const satisfies Partial<Labels>
