import type { DefaultTranslationsObject } from '@payloadcms/translations'

/** The first view after signing in and the panels an editor arranges on it. */
export const dashboard: DefaultTranslationsObject['dashboard'] = {
  addButton: 'Lisää +',
  addWidget: 'Lisää osio',
  deleteWidget: 'Poista osio {{id}}',
  discardConfirmLabel: 'Hylkää',
  discardMessage: 'Työpöydän asetteluun on tehty muutoksia, joita ei ole tallennettu. Hylätäänkö muutokset?',
  discardTitle: 'Hylätäänkö muutokset?',
  editDashboard: 'Muokkaa työpöytää',
  editingDashboard: 'Työpöydän muokkaus',
  noItems: 'Työpöydällä ei ole osioita. Osioita voi lisätä yläpalkin Työpöytä-valikosta.',
  resetLayout: 'Palauta oletusasettelu',
  searchWidgets: 'Hae osioita…',
}
