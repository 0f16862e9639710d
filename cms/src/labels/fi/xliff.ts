/** Exchange with translation agencies: XLIFF and TMX, in Finnish. */
export const xliff = {
  'xliff-fault=empty': ['Tiedosto on tyhjä. Valitse tiedosto, joka on käännetty.'],
  'xliff-fault=too-large': ['Tiedostossa on yli {most} merkkiä. Vie vähemmän dokumentteja kerralla.'],
  'xliff-fault=not-xml': [
    'Tiedosto on vioittunut: rivillä {line} on XML-virhe. Pyydä tallentamaan tai lähettämään se uudelleen.',
  ],
  'xliff-fault=doctype': [
    'Tiedostossa on DOCTYPE- tai entiteettimäärittely. XLIFF ei tarvitse sellaista, ja siitä voi olla haittaa. Pyydä tiedosto ilman sitä.',
  ],
  'xliff-fault=too-deep': [
    'Tiedoston elementtejä on sisäkkäin yli {most} tasoa. Tiedostoa ei ole viety tästä järjestelmästä.',
  ],
  'xliff-fault=too-many-elements': [
    'Tiedostossa on yli {most} elementtiä. Vie vähemmän dokumentteja kerralla.',
  ],
  'xliff-fault=root': [
    'Tiedoston alussa on <{root}>, joten se ei ole XLIFF-tiedosto. Valitse .xlf-tiedosto, joka on viety tästä järjestelmästä.',
  ],
  'xliff-fault=version': [
    'Tiedoston versio on XLIFF {version}, mutta vain versio 1.2 voidaan lukea. Pyydä tiedosto XLIFF 1.2 -muodossa.',
  ],
  'xliff-fault=no-version': [
    'Tiedostosta puuttuu XLIFF-version numero. Valitse .xlf-tiedosto, joka on viety tästä järjestelmästä.',
  ],
  'xliff-fault=no-file': ['Tiedostossa ei ole yhtään dokumenttia. Valitse tiedosto, joka on käännetty.'],
  'xliff-fault=no-attribute': [
    'Elementistä <{element}> puuttuu attribuutti ”{attribute}” (rivi {line}). Vie dokumentti uudelleen.',
  ],
  'xliff-fault=language': [
    'Sivustolla ei ole kieltä ”{language}” (rivi {line}). Korjaa attribuutti ”{attribute}”.',
  ],
  'xliff-fault=same-language': [
    'Lähdekieli ja kohdekieli ovat molemmat {language} (rivi {line}). Korjaa attribuutti ”target-language”.',
  ],
  'xliff-fault=original': [
    'Tiedoston kohde on ”{original}” (rivi {line}). Sellaista dokumenttia ei sivustolla ole. Valitse tiedosto, joka on viety tästä järjestelmästä.',
  ],
  'xliff-fault=double-file': [
    'Dokumentti ”{original}” on tiedostossa kahdesti kielellä {language} (rivi {line}). Poista toinen.',
  ],
  'xliff-fault=double-unit': [
    'Teksti ”{unit}” on samassa dokumentissa kahdesti (rivi {line}). Poista toinen.',
  ],
  'xliff-fault=too-many-units': ['Tiedostossa on yli {most} tekstiä. Vie vähemmän dokumentteja kerralla.'],
  'xliff-fault=unit-no-id': ['Tekstiltä puuttuu tunniste. Vie dokumentti uudelleen.'],
  'xliff-fault=unit-no-source': ['Lähdeteksti puuttuu. Vie dokumentti uudelleen.'],
  'xliff-fault=unit-no-hash': ['Lähdetekstin tarkiste puuttuu tai on viallinen. Vie dokumentti uudelleen.'],
  'xliff-fault=unit-no-kind': ['Tekstin laji puuttuu tai on tuntematon. Vie dokumentti uudelleen.'],
  'xliff-fault=unit-too-long': ['Käännös on yli {most} merkkiä pitkä.'],
  'xliff-fault=unit-control': [
    'Käännöksessä on näkymätön ohjausmerkki {character}. Poista se (sivu pitää kirjoitussuunnat erillään itse).',
  ],
  'xliff-fault=unit-element': [
    'Käännöksessä on elementti <{element}>. Vain lähdetekstin koodit ovat sallittuja.',
  ],
  'xliff-fault=unit-code': [
    'Käännöksessä on koodi {code}, jota lähdetekstissä ei ole. Käytä lähdetekstin koodeja.',
  ],
  'xliff-fault=unit-nested': [
    'Käännöksessä linkin sisällä on muu koodi kuin lihavointi. Linkissä voi olla vain sanoja.',
  ],
  'xliff-fault=unit-plain': ['Käännöksessä on koodeja, mutta lähdeteksti on pelkkää tekstiä. Poista koodit.'],
  'xliff-fault=unit-markup': [
    'Käännöksen sanojen joukossa on merkintäkieltä ({markup}), jota lähdetekstissä ei ole. Poista se.',
  ],
  'xliff-fault=unit-rich': ['Käännöstä ei voi lukea: {reason}'],
  'xliff.title': ['Tuo käännöksiä (XLIFF)'],
  'xliff.intro': [
    'Valitse kääntäjältä palautuneet .xlf-tiedostot tai zip-paketti, jossa ne ovat. Ensin näet, mikä muuttuisi. Mitään ei tallenneta ennen kuin hyväksyt.',
  ],
  'xliff.choose': ['Valitse tiedostot'],
  'xliff.drop': ['tai vedä ne tähän'],
  'xliff.reading': ['Luetaan tiedostoja…'],
  'xliff.saving': ['Tallennetaan {n} tekstiä…'],
  'xliff.save': ['{n, plural, one {Tallenna 1 teksti} other {Tallenna {n} tekstiä}}'],
  'xliff.cancel': ['Peruuta'],
  'xliff.again': ['Tuo lisää tiedostoja'],
  'xliff.summary': [
    'Tallennettavia {taken, number}, ennallaan {unchanged, number}, hylättyjä {refused, number}.',
  ],
  'xliff.saved': [
    'Tallennettiin {taken, number} tekstiä. Ennallaan {unchanged, number}, hylättyjä {refused, number}.',
  ],
  'xliff.nothing': ['Tiedostoissa ei ole mitään uutta.'],
  'xliff.failed': ['Palvelin ei vastannut. Tekstejä ei ehkä tallennettu: yritä uudelleen.'],
  'xliff.refused-files': ['Tiedostot, joita ei voi lukea'],
  'xliff.column.text': ['Teksti'],
  'xliff.column.change': ['Vanhasta uuteen'],
  'xliff.column.remarks': ['Huomautukset'],
  'xliff.state=taken': ['Tallennetaan'],
  'xliff.state=saved': ['Tallennettu'],
  'xliff.state=refused': ['Hylätty'],
  'xliff.before': ['Vanha'],
  'xliff.after': ['Uusi'],
  'xliff.open-desk': ['Avaa käännöspöydällä'],
  'xliff.finding=block': ['Korjattava ennen julkaisua'],
  'xliff.finding=warn': ['Tarkista'],
  'xliff.too-large': ['Tiedostot ovat yhteensä yli 20 Mt. Lähetä ne osissa.'],
  'xliff.too-many': ['Tiedostoja tulisi yli 500. Valitse vähemmän dokumentteja tai kieliä.'],
  'xliff.no-language': ['Sivustolla ei ole tällaista kieltä.'],
  'xliff-upload=none': ['Valitse ensin tiedosto.'],
  'xliff-upload=too-large': ['Tiedosto on yli {most} Mt. Vie vähemmän dokumentteja kerralla.'],
  'xliff-upload=not-xliff': [
    'Tiedosto ei ole XLIFF- eikä zip-tiedosto. Valitse UTF-8-muotoinen .xlf-tiedosto, joka on viety tästä järjestelmästä.',
  ],
  'xliff-upload=utf-16': ['Tiedosto on UTF-16-muodossa ilman tavujärjestysmerkkiä. Pyydä se UTF-8-muodossa.'],
  'xliff-upload=encoding': ['Tiedoston merkistö on muu kuin UTF-8. Pyydä se UTF-8-muodossa.'],
  'xliff-upload=zip-damaged': ['Zip-paketti on vioittunut. Pyydä lähettämään se uudelleen.'],
  'xliff-upload=zip-many': ['Zip-paketissa on yli {most} tiedostoa. Jaa se osiin.'],
  'xliff-upload=zip-large': ['Zip-paketissa on purettuna yli {most} Mt. Jaa se osiin.'],
  'xliff-upload=zip-ratio': [
    'Zip-paketti paisuisi purettaessa poikkeuksellisen suureksi, joten sitä ei purettu. Lähetä .xlf-tiedostot sellaisinaan.',
  ],
  'xliff-upload=zip-encrypted': ['Zip-paketissa on salasana. Pyydä paketti ilman sitä.'],
  'xliff-upload=zip-path': [
    'Zip-paketissa on tiedostonimi ”{name}”, joka osoittaa paketin ulkopuolelle. Pakkaa .xlf-tiedostot uudelleen.',
  ],
  'xliff-upload=zip-nested': ['Tämä on zip-paketti toisen sisällä. Pura se ensin.'],
  'xliff-upload=zip-other': ['Tämä ei ole .xlf-tiedosto, joten se ohitettiin.'],
  'xliff-upload=zip-empty': ['Zip-paketissa ei ole tiedostoja.'],
  'xliff-reason=double': ['Sama dokumentti samalla kielellä on jo tiedostossa ”{file}”. Poista toinen.'],
  'xliff-reason=language': ['Et voi kääntää tätä dokumenttia tälle kielelle ({language}).'],
  'xliff-reason=no-document': [
    'Tällaista dokumenttia ei ole: se on poistettu, tai tiedosto on viety muualta.',
  ],
  'xliff-reason=source-language': [
    'Dokumentin lähdekieli on vaihtunut viennin jälkeen. Vie dokumentti uudelleen.',
  ],
  'xliff-reason=unknown-unit': ['Tämä teksti on poistettu dokumentista.'],
  'xliff-reason=source-changed': ['Lähdeteksti on muuttunut viennin jälkeen. Käännä uudesta tekstistä.'],
  'xliff-reason=other-source': [
    'Tiedoston lähdeteksti on eri kuin täällä, joten käännös voi kuulua toiseen tekstiin.',
  ],
  'xliff-reason=changed-here': [
    'Joku on kirjoittanut tämän tekstin täällä viennin jälkeen. Hänen tekstinsä säilytettiin: vertaa tekstejä käännöspöydällä.',
  ],
} as const
