import type { DefaultTranslationsObject } from '@payloadcms/translations'

/** Folders for documents and files. */
export const folder: DefaultTranslationsObject['folder'] = {
  browseByFolder: 'Selaa kansioittain',
  byFolder: 'Kansioittain',
  deleteFolder: 'Poista kansio',
  folderName: 'Kansion nimi',
  folders: 'Kansiot',
  folderTypeDescription: 'Valitse, minkä kokoelmien dokumentteja kansiossa voi olla.',
  itemHasBeenMoved: '{{title}} on siirretty kansioon {{folderName}}',
  itemHasBeenMovedToRoot: '{{title}} on siirretty ylimmälle tasolle',
  itemsMovedToFolder: '{{title}} siirretty kansioon {{folderName}}',
  itemsMovedToRoot: '{{title}} siirretty ylimmälle tasolle',
  moveFolder: 'Siirrä kansio',
  moveItemsToFolderConfirmation:
    '<1>{{label}} ({{count}} kpl)</1> siirretään kansioon <2>{{toFolder}}</2>. Jatketaanko?',
  moveItemsToRootConfirmation: '<1>{{label}} ({{count}} kpl)</1> siirretään ylimmälle tasolle. Jatketaanko?',
  moveItemToFolderConfirmation: '<1>{{title}}</1> siirretään kansioon <2>{{toFolder}}</2>. Jatketaanko?',
  moveItemToRootConfirmation: '<1>{{title}}</1> siirretään ylimmälle tasolle. Jatketaanko?',
  movingFromFolder: 'Siirretään {{title}} kansiosta {{fromFolder}}',
  newFolder: 'Uusi kansio',
  noFolder: 'Ei kansiota',
  renameFolder: 'Nimeä kansio uudelleen',
  searchByNameInFolder: 'Hae nimellä kansiosta {{folderName}}',
  selectFolderForItem: 'Valitse kansio: {{title}}',
}
