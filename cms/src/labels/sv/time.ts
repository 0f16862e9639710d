import type { Labels } from '../label.ts'

/** Opening hours, and when something takes place or repeats. */
export const time = {
  '*.weekly': ['Tider varje vecka', 'Tider som upprepas varje vecka.'],
  '*.days': ['Veckodagar', 'Veckodagarna som tiderna gäller.'],
  '*.days=monday': ['Måndag'],
  '*.days=tuesday': ['Tisdag'],
  '*.days=wednesday': ['Onsdag'],
  '*.days=thursday': ['Torsdag'],
  '*.days=friday': ['Fredag'],
  '*.days=saturday': ['Lördag'],
  '*.days=sunday': ['Söndag'],
  '*.opens': ['Öppnar', 'Finsk tid, till exempel 09:00.'],
  '*.closes': ['Stänger', 'Finsk tid, till exempel 16:00.'],
  '*.from': ['Säsongens första dag', 'Fylls i bara om tiderna gäller en del av året.'],
  '*.to': ['Säsongens sista dag', 'Fylls i bara om tiderna gäller en del av året. Dagen hör till säsongen.'],
  '*.exceptions.from': ['Första dagen', 'Dagen med avvikande tider, eller den första av dem.'],
  '*.exceptions.to': ['Sista dagen', 'Fylls i om dagarna är flera. Dagen räknas med.'],
  '*.hours': ['Tider', 'När man får service på språket. Tomt betyder alla öppettider.'],
  '*.openingHours.exceptions': ['Avvikande tider', 'Dagar med andra öppettider än vanligt.'],
  '*.openingHours.exceptions.closed': [
    'Stängt hela dagen',
    'Om det är öppet en del av dagen, ange när det öppnar och stänger.',
  ],
  '*.openingHours.exceptions.reason': ['Orsak', 'Några ord om varför tiderna avviker. Visas för läsarna.'],
  '*.openingHours.holidays': [
    'På helgdagar',
    'Gäller också julafton och midsommarafton, som myndigheterna räknar som helgdagar.',
  ],
  '*.openingHours.holidays=closed': ['Stängt'],
  '*.openingHours.holidays=open': ['Öppet som andra dagar'],
  '*.openingHours.eves': [
    'På aftnar',
    'Gäller skärtorsdagen, valborgsmässoafton och nyårsafton. Om det är öppet på helgdagar gäller det också julafton och midsommarafton.',
  ],
  '*.openingHours.eves=normal': ['Vanliga tider'],
  '*.openingHours.eves=closed': ['Stängt'],
  '*.openingHours.eves=short': ['Stänger tidigare'],
  '*.openingHours.eveCloses': ['Stänger på aftnar kl.', 'Fylls i bara om det stänger tidigare på aftnar.'],
  '*.openingHours.appointmentOnly': [
    'Endast med tidsbokning',
    'Under dessa tider tas bara kunder som har bokat tid emot.',
  ],
  '*.schedule': ['Tid', 'Tiderna anges i finsk tid.'],
  '*.start': [
    'Börjar',
    'När den första gången börjar. För ett heldagsevenemang har klockslaget ingen betydelse.',
  ],
  '*.end': [
    'Slutar',
    'När den första gången slutar. För ett heldagsevenemang är detta den sista dagen. Tomt betyder att sluttiden inte är känd.',
  ],
  '*.moved.start': ['Ny starttid', 'När den flyttade gången börjar.'],
  '*.moved.end': ['Ny sluttid', 'Om fältet är tomt är gången lika lång som de andra.'],
  '*.schedule.allDay': [
    'Hela dagen',
    'Evenemanget pågår hela dagen eller flera dagar. Klockslag visas inte.',
  ],
  '*.schedule.recurrence': ['Upprepning', 'Fylls i om evenemanget ordnas flera gånger.'],
  '*.recurrence.frequency': ['Upprepas', 'Om det upprepas med dagars, veckors eller månaders mellanrum.'],
  '*.recurrence.frequency=daily': ['Dagligen'],
  '*.recurrence.frequency=weekly': ['Varje vecka'],
  '*.recurrence.frequency=monthly': ['Varje månad'],
  '*.recurrence.interval': [
    'Intervall',
    'Med hur många dagars, veckors eller månaders mellanrum. Till exempel 2 = varannan vecka.',
  ],
  '*.recurrence.days': [
    'Veckodagar',
    'Varje vecka: dagarna då evenemanget ordnas. Om inget har valts är dagen densamma som första gången. Dagligen: bara dessa dagar. Varje månad: välj startdagens veckodag när evenemanget ordnas till exempel den andra tisdagen i månaden. Om inget har valts ordnas det samma datum varje månad.',
  ],
  '*.recurrence.count': [
    'Antal gånger',
    'Gånger sammanlagt, också de som lämnas bort. Fyll i antingen detta eller den sista dagen, inte båda.',
  ],
  '*.recurrence.until': [
    'Sista dagen',
    'Den sista möjliga dagen. Fyll i antingen detta eller antalet gånger, inte båda.',
  ],
  '*.recurrence.exceptions': [
    'Dagar som lämnas bort',
    'Dagar då evenemanget inte ordnas och inget sägs om det.',
  ],
  '*.recurrence.moved': ['Flyttade dagar', 'Gånger som ordnas vid en annan tid.'],
  '*.recurrence.cancelled': [
    'Inställda dagar',
    'Gånger som är inställda. Läsarna får veta att de är inställda.',
  ],
  '*.date': ['Dag', 'Dagen som lämnas bort.'],
  '*.moved.date': ['Ursprunglig dag', 'Dagen då gången skulle ha ordnats.'],
  '*.cancelled.date': ['Inställd dag', 'Dagen då gången inte ordnas.'],
  '*.cancelled.reason': ['Orsak', 'Några ord om varför gången är inställd. Visas för läsarna.'],
} as const satisfies Partial<Labels>
