import { FAULT_SENTENCES, type XliffFaultKind } from '@tienviitta/content-models/xliff/xliff-fault'

/** What can be wrong with an XLIFF file, as the reader of XLIFF says it. */
const faults = Object.fromEntries(
  Object.entries(FAULT_SENTENCES).map(([kind, sentence]) => [`xliff-fault=${kind}`, [sentence]]),
) as unknown as Record<`xliff-fault=${XliffFaultKind}`, readonly [string]>

/** Exchange with translation agencies: XLIFF and TMX, in English. */
export const xliff = {
  ...faults,
  'xliff.title': ['Bring in translations (XLIFF)'],
  'xliff.intro': [
    'Choose the .xlf files that came back from the translator, or a .zip of them. First you see what would change. Nothing is saved before you say so.',
  ],
  'xliff.choose': ['Choose files'],
  'xliff.drop': ['or drag them here'],
  'xliff.reading': ['Reading the files …'],
  'xliff.saving': ['Saving {n} texts …'],
  'xliff.save': ['{n, plural, one {Save 1 text} other {Save {n} texts}}'],
  'xliff.cancel': ['Cancel'],
  'xliff.again': ['Bring in more files'],
  'xliff.summary': ['{taken, number} to be saved, {unchanged, number} unchanged, {refused, number} refused.'],
  'xliff.saved': ['Saved: {taken, number} texts. {unchanged, number} unchanged, {refused, number} refused.'],
  'xliff.nothing': ['There is nothing new in the files.'],
  'xliff.failed': ['The server did not answer. Nothing may have been saved: try again.'],
  'xliff.refused-files': ['Files that cannot be read'],
  'xliff.column.text': ['Text'],
  'xliff.column.change': ['From old to new'],
  'xliff.column.remarks': ['Remarks'],
  'xliff.state=taken': ['To be saved'],
  'xliff.state=saved': ['Saved'],
  'xliff.state=refused': ['Refused'],
  'xliff.before': ['Old'],
  'xliff.after': ['New'],
  'xliff.open-desk': ['Open on the desk'],
  'xliff.finding=block': ['Must be mended before publishing'],
  'xliff.finding=warn': ['Check'],
  'xliff.too-large': ['The files are larger than 20 MB together: send them in parts.'],
  'xliff.too-many': ['That would be more than 500 files: choose fewer documents or languages.'],
  'xliff.no-language': ['There is no such language on this site.'],
  'xliff-upload=none': ['Choose a file first.'],
  'xliff-upload=too-large': ['The file is larger than {most} MB: export fewer documents at a time.'],
  'xliff-upload=not-xliff': [
    'The file is neither XLIFF nor a zip: choose an .xlf file that was exported here, in UTF-8.',
  ],
  'xliff-upload=utf-16': ['The file is in UTF-16 without its mark: have it saved in UTF-8.'],
  'xliff-upload=encoding': ['The file says that it is not in UTF-8: have it saved in UTF-8.'],
  'xliff-upload=zip-damaged': ['The zip is damaged: ask for it to be sent again.'],
  'xliff-upload=zip-many': ['The zip holds more than {most} files: divide it.'],
  'xliff-upload=zip-large': ['The zip holds more than {most} MB when it is unpacked: divide it.'],
  'xliff-upload=zip-ratio': [
    'The zip unpacks to far more than texts do, and was not unpacked: send the .xlf files.',
  ],
  'xliff-upload=zip-encrypted': ['The zip has a password: have it sent without.'],
  'xliff-upload=zip-path': [
    'The zip holds the file name “{name}”, which leads out of it: pack the .xlf files anew.',
  ],
  'xliff-upload=zip-nested': ['This is a zip inside a zip: unpack it first.'],
  'xliff-upload=zip-other': ['This is not an .xlf file and was left out.'],
  'xliff-upload=zip-empty': ['The zip holds no files.'],
  'xliff-reason=double': [
    'The same document in the same language stands in “{file}” already: take one of them out.',
  ],
  'xliff-reason=language': ['You may not translate this document into this language ({language}).'],
  'xliff-reason=no-document': [
    'There is no such document: it was deleted, or the file was exported elsewhere.',
  ],
  'xliff-reason=source-language': [
    'The source language has changed since the export: export the document again.',
  ],
  'xliff-reason=unknown-unit': ['The document no longer has this text.'],
  'xliff-reason=source-changed': [
    'The source text has changed since the export: translate it from the new text.',
  ],
  'xliff-reason=other-source': [
    'The source text in the file is another than here: the translation may belong to another text.',
  ],
  'xliff-reason=changed-here': [
    'A person has written this text here since the export. It was kept: compare the two on the desk.',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string?]>>
