import type { Labels } from '../label.ts'

/** Machine translation, in Finnish. */
export const machine = {
  'machine.translate': ['Konekäännä'],
  'machine.translate-missing': ['Konekäännä puuttuvat tekstit'],
  'machine.working': ['Konekäännös on tekeillä…'],
  'machine.meter': ['Konekäännöksiin käytetty tässä kuussa {used, number}/{budget, number} merkkiä'],
  'machine.problem=not-set-up': [
    'Konekäännös ei ole käytössä. Palvelimen ylläpitäjä voi ottaa sen käyttöön asetuksista.',
  ],
  'machine.problem=wrong-key': [
    'Käännöspalvelu ei hyväksynyt avainta. Pyydä palvelimen ylläpitäjää tarkistamaan se.',
  ],
  'machine.problem=quota': [
    'Käännöspalvelun merkkimäärä on käytetty loppuun. Käännä itse tai pyydä ylläpitäjältä lisää merkkejä.',
  ],
  'machine.problem=budget': [
    'Kuukauden konekäännöskiintiö ei riitä tähän. Valitse vähemmän tekstejä, käännä itse tai odota ensi kuuhun.',
  ],
  'machine.problem=too-many-requests': [
    'Käännöspalvelu on juuri nyt ruuhkautunut. Yritä muutaman minuutin päästä uudelleen.',
  ],
  'machine.problem=language': ['Käännöspalvelu ei tunne tätä kieliparia. Käännä itse.'],
  'machine.problem=too-long': ['Teksti on liian pitkä konekäännettäväksi. Käännä se itse.'],
  'machine.problem=crisis': ['Kriisiohjeita ei koskaan konekäännetä. Käännä ohje itse.'],
  'machine.problem=unreachable': ['Käännöspalvelu ei vastaa. Yritä muutaman minuutin päästä uudelleen.'],
  'machine.problem=unexpected': [
    'Käännöspalvelun vastauksesta ei saatu selvää. Yritä uudelleen. Jos vika toistuu, kerro siitä ylläpitäjälle.',
  ],
  'machine.refused=has-text': ['Tekstillä on jo ihmisen tekemä tai hyväksymä käännös.'],
  'machine.refused=source': ['Lähtötekstissä on virhe. Pyydä sisällöntuottajaa korjaamaan se ensin.'],
  'machine.lost=markup': [
    'Konekäännös muutti tekstin rakennetta, joten sitä ei tallennettu. Käännä teksti itse.',
  ],
  'machine.lost=link': [
    'Linkki ”{piece}” katosi konekäännöksessä, joten sitä ei tallennettu. Käännä teksti itse.',
  ],
  'machine.lost=bold': [
    'Lihavointi ”{piece}” katosi konekäännöksessä, joten sitä ei tallennettu. Käännä teksti itse.',
  ],
  'machine.lost=piece': [
    'Kohta ”{piece}” ei säilynyt konekäännöksessä ennallaan, joten sitä ei tallennettu. Käännä teksti itse.',
  ],
  'machine.lost=empty': ['Konekäännökseen ei tullut sanoja. Käännä teksti itse.'],
} as const satisfies Partial<Labels>
