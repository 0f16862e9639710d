import type { ReadXliff } from '@tienviitta/content-models/xliff/exchange'
import { readXliff } from '@tienviitta/content-models/xliff/read-xliff'
import { XliffError, excerpt } from '@tienviitta/content-models/xliff/xliff-fault'
import type { UploadedFile } from '../../../endpoints/uploaded-files.ts'
import { messageIn } from '../../../labels/message.ts'
import { readZip } from './read-zip.ts'
import { UploadError } from './upload-fault.ts'

/** The documents in the files, and the files that cannot be read with the reason. */
export interface ReadUploads {
  documents: { name: string; file: ReadXliff['files'][number] }[]
  refusedFiles: { file: string; reason: string }[]
}

const MOST_BYTES = 20 * 1024 * 1024

/** Reads XLIFF files and zips of them. @param language of the sentences: that of the admin */
export function readUploads(files: readonly UploadedFile[], language: string): ReadUploads {
  const read: ReadUploads = { documents: [], refusedFiles: [] }
  const attempt = (name: string, work: () => void): void => {
    try {
      work()
    } catch (error) {
      read.refusedFiles.push({ file: name, reason: reasonOf(error, language) })
    }
  }
  for (const { name: given, bytes } of files) {
    const name = excerpt(given) || '?'
    attempt(name, () => {
      if (bytes.byteLength > MOST_BYTES) throw new UploadError('too-large', { most: '20' })
      if (!isZip(bytes)) {
        for (const file of readXliff(decoded(bytes)).files) read.documents.push({ name, file })
        return
      }
      const entries = readZip(bytes)
      if (entries.length === 0) throw new UploadError('zip-empty')
      for (const entry of entries) {
        const inside = `${name} › ${excerpt(entry.name)}`
        attempt(inside, () => {
          if (isZip(entry.bytes) || /\.zip$/iu.test(entry.name)) throw new UploadError('zip-nested')
          if (!/\.(?:xlf|xliff)$/iu.test(entry.name)) throw new UploadError('zip-other')
          for (const file of readXliff(decoded(entry.bytes)).files)
            read.documents.push({ name: inside, file })
        })
      }
    })
  }
  return read
}

/** Why a file was refused, as a sentence in the language of the admin. @throws anything that is not a refusal */
function reasonOf(error: unknown, language: string): string {
  if (error instanceof UploadError) return messageIn(`xliff-upload=${error.kind}`, language, error.values)
  if (error instanceof XliffError)
    return messageIn(`xliff-fault=${error.fault.kind}`, language, error.fault.values)
  throw error
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/** `PK` and the mark of an entry or of an empty zip. */
const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)

/** The text of a file in UTF-8, or in UTF-16 with its byte order mark. */
function decoded(bytes: Uint8Array): string {
  const text = decodedAs(bytes, encodingOf(bytes))
  const declared = /^\uFEFF?<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']{0,40})/u.exec(text)?.[1]
  if (declared !== undefined && !/^(?:utf-?8|utf-?16(?:le|be)?|us-ascii)$/iu.test(declared)) {
    throw new UploadError('encoding')
  }
  return text
}

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  if (startsWith(bytes, 0x3c, 0) || startsWith(bytes, 0, 0x3c)) throw new UploadError('utf-16')
  return 'utf-8'
}

function decodedAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw new UploadError('not-xliff')
    throw error
  }
}
