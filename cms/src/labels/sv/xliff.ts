/** Exchange with translation agencies: XLIFF and TMX, in Swedish. */
export const xliff = {
  'xliff-fault=empty': ['Filen är tom. Välj den fil som har översatts.'],
  'xliff-fault=too-large': ['Filen innehåller mer än {most} tecken. Exportera färre dokument åt gången.'],
  'xliff-fault=not-xml': [
    'Filen är skadad: det finns ett XML-fel på rad {line}. Be att få den sparad eller skickad på nytt.',
  ],
  'xliff-fault=doctype': [
    'Filen innehåller en DOCTYPE- eller entitetsdeklaration. XLIFF behöver ingen sådan, och den kan göra skada. Be om en fil utan den.',
  ],
  'xliff-fault=too-deep': [
    'Filens element är nästlade i mer än {most} nivåer. Filen har inte exporterats härifrån.',
  ],
  'xliff-fault=too-many-elements': [
    'Filen innehåller fler än {most} element. Exportera färre dokument åt gången.',
  ],
  'xliff-fault=root': [
    'Filen börjar med <{root}> och är därför inte XLIFF. Välj en .xlf-fil som har exporterats härifrån.',
  ],
  'xliff-fault=version': [
    'Filens version är XLIFF {version}, men bara version 1.2 kan läsas. Be om filen som XLIFF 1.2.',
  ],
  'xliff-fault=no-version': [
    'Filen anger ingen XLIFF-version. Välj en .xlf-fil som har exporterats härifrån.',
  ],
  'xliff-fault=no-file': ['Filen innehåller inga dokument. Välj den fil som har översatts.'],
  'xliff-fault=no-attribute': [
    'Elementet <{element}> saknar attributet ”{attribute}” (rad {line}). Exportera dokumentet på nytt.',
  ],
  'xliff-fault=language': [
    'Språket ”{language}” (rad {line}) finns inte på webbplatsen. Rätta attributet ”{attribute}”.',
  ],
  'xliff-fault=same-language': [
    'Källspråket och målspråket är båda {language} (rad {line}). Rätta attributet ”target-language”.',
  ],
  'xliff-fault=original': [
    'Filen hör till ”{original}” (rad {line}). Det finns inget sådant dokument på webbplatsen. Välj en fil som har exporterats härifrån.',
  ],
  'xliff-fault=double-file': [
    'Dokumentet ”{original}” finns två gånger på språket {language} (rad {line}). Ta bort det ena.',
  ],
  'xliff-fault=double-unit': [
    'Texten ”{unit}” finns två gånger i samma dokument (rad {line}). Ta bort den ena.',
  ],
  'xliff-fault=too-many-units': [
    'Filen innehåller fler än {most} texter. Exportera färre dokument åt gången.',
  ],
  'xliff-fault=unit-no-id': ['Texten saknar id. Exportera dokumentet på nytt.'],
  'xliff-fault=unit-no-source': ['Källtexten saknas. Exportera dokumentet på nytt.'],
  'xliff-fault=unit-no-hash': [
    'Källtextens kontrollsumma saknas eller är felaktig. Exportera dokumentet på nytt.',
  ],
  'xliff-fault=unit-no-kind': ['Textens slag saknas eller är okänt. Exportera dokumentet på nytt.'],
  'xliff-fault=unit-too-long': ['Översättningen är längre än {most} tecken.'],
  'xliff-fault=unit-control': [
    'Översättningen innehåller det osynliga styrtecknet {character}. Ta bort det (sidan håller själv isär skrivriktningarna).',
  ],
  'xliff-fault=unit-element': [
    'Översättningen innehåller elementet <{element}>. Bara källtextens koder är tillåtna.',
  ],
  'xliff-fault=unit-code': [
    'Översättningen innehåller koden {code}, som inte finns i källtexten. Använd källtextens koder.',
  ],
  'xliff-fault=unit-nested': [
    'I översättningen innehåller en länk någon annan kod än fetstil. En länk får bara innehålla ord.',
  ],
  'xliff-fault=unit-plain': ['Översättningen innehåller koder, men källtexten är ren text. Ta bort koderna.'],
  'xliff-fault=unit-markup': [
    'Bland orden i översättningen finns märkkod ({markup}) som källtexten inte har. Ta bort den.',
  ],
  'xliff-fault=unit-rich': ['Översättningen kan inte läsas: {reason}'],
  'xliff.title': ['Importera översättningar (XLIFF)'],
  'xliff.intro': [
    'Välj .xlf-filerna som har kommit tillbaka från översättaren, eller en zip-fil med dem. Först ser du vad som skulle ändras. Ingenting sparas förrän du godkänner det.',
  ],
  'xliff.choose': ['Välj filer'],
  'xliff.drop': ['eller dra dem hit'],
  'xliff.reading': ['Läser filerna …'],
  'xliff.saving': ['Sparar {n} texter …'],
  'xliff.save': ['{n, plural, one {Spara 1 text} other {Spara {n} texter}}'],
  'xliff.cancel': ['Avbryt'],
  'xliff.again': ['Importera fler filer'],
  'xliff.summary': [
    'Att spara: {taken, number}, oförändrade: {unchanged, number}, avvisade: {refused, number}.',
  ],
  'xliff.saved': [
    'Sparade texter: {taken, number}. Oförändrade: {unchanged, number}, avvisade: {refused, number}.',
  ],
  'xliff.nothing': ['Det finns inget nytt i filerna.'],
  'xliff.failed': ['Servern svarade inte. Texterna sparades kanske inte: försök igen.'],
  'xliff.refused-files': ['Filer som inte kan läsas'],
  'xliff.column.text': ['Text'],
  'xliff.column.change': ['Från gammal till ny'],
  'xliff.column.remarks': ['Anmärkningar'],
  'xliff.state=taken': ['Sparas'],
  'xliff.state=saved': ['Sparad'],
  'xliff.state=refused': ['Avvisad'],
  'xliff.before': ['Gammal'],
  'xliff.after': ['Ny'],
  'xliff.open-desk': ['Öppna i översättningsvyn'],
  'xliff.finding=block': ['Måste rättas före publicering'],
  'xliff.finding=warn': ['Kontrollera'],
  'xliff.too-large': ['Filerna är tillsammans större än 20 MB. Skicka dem i delar.'],
  'xliff.too-many': ['Det skulle bli fler än 500 filer. Välj färre dokument eller språk.'],
  'xliff.no-language': ['Språket finns inte på webbplatsen.'],
  'xliff-upload=none': ['Välj först en fil.'],
  'xliff-upload=too-large': ['Filen är större än {most} MB. Exportera färre dokument åt gången.'],
  'xliff-upload=not-xliff': [
    'Filen är varken XLIFF eller zip. Välj en .xlf-fil i UTF-8 som har exporterats härifrån.',
  ],
  'xliff-upload=utf-16': ['Filen är i UTF-16 utan byteordningsmärke. Be om den i UTF-8.'],
  'xliff-upload=encoding': ['Filen har en annan teckenkodning än UTF-8. Be om den i UTF-8.'],
  'xliff-upload=zip-damaged': ['Zip-filen är skadad. Be att få den skickad på nytt.'],
  'xliff-upload=zip-many': ['Zip-filen innehåller fler än {most} filer. Dela upp den.'],
  'xliff-upload=zip-large': ['Zip-filen är större än {most} MB när den packas upp. Dela upp den.'],
  'xliff-upload=zip-ratio': [
    'Zip-filen skulle bli ovanligt stor när den packas upp, så den packades inte upp. Skicka .xlf-filerna som de är.',
  ],
  'xliff-upload=zip-encrypted': ['Zip-filen har ett lösenord. Be om en utan lösenord.'],
  'xliff-upload=zip-path': [
    'Zip-filen innehåller filnamnet ”{name}”, som leder ut ur den. Packa .xlf-filerna på nytt.',
  ],
  'xliff-upload=zip-nested': ['Det här är en zip-fil inuti en annan. Packa upp den först.'],
  'xliff-upload=zip-other': ['Det här är ingen .xlf-fil, så den hoppades över.'],
  'xliff-upload=zip-empty': ['Zip-filen innehåller inga filer.'],
  'xliff-reason=double': ['Samma dokument på samma språk finns redan i ”{file}”. Ta bort det ena.'],
  'xliff-reason=language': ['Du får inte översätta det här dokumentet till det här språket ({language}).'],
  'xliff-reason=no-document': [
    'Det finns inget sådant dokument: det har raderats, eller så har filen exporterats någon annanstans.',
  ],
  'xliff-reason=source-language': [
    'Dokumentets källspråk har ändrats efter exporten. Exportera dokumentet på nytt.',
  ],
  'xliff-reason=unknown-unit': ['Texten har tagits bort ur dokumentet.'],
  'xliff-reason=source-changed': ['Källtexten har ändrats efter exporten. Översätt den nya texten.'],
  'xliff-reason=other-source': [
    'Källtexten i filen är en annan än här, så översättningen kan höra till en annan text.',
  ],
  'xliff-reason=changed-here': [
    'Någon har skrivit den här texten här efter exporten. Den har bevarats: jämför texterna i översättningsvyn.',
  ],
} as const
