import { crc32, inflateRawSync } from 'node:zlib'
import { UploadError } from './upload-fault.ts'

export interface ZipEntry {
  name: string
  bytes: Uint8Array
}

const MOST_ENTRIES = 500
const MOST_BYTES = 50 * 1024 * 1024
/** Texts shrink about tenfold; anything that shrinks more than this is made to fill the memory. */
const MOST_RATIO = 200
const NAME = new TextDecoder('utf-8')

interface Listed {
  name: string
  method: number
  crc: number
  size: number
  unpacked: number
  offset: number
}

/**
 * Reads the files of a zip into memory; folders and what macOS adds are left out. Nothing is written anywhere. All
 * sizes are checked before anything is unpacked, and again while it is: a false size ends the reading.
 * @throws UploadError when the zip is damaged, encrypted, too large, too dense, or holds names that lead out of it
 */
export function readZip(zip: Uint8Array): ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  try {
    const listed = list(zip, view)
    checkSizes(listed)
    return listed
      .filter(
        ({ name }) => !name.endsWith('/') && !name.startsWith('__MACOSX/') && !name.endsWith('.DS_Store'),
      )
      .map((entry) => ({ name: entry.name, bytes: unpack(zip, view, entry) }))
  } catch (error) {
    // An offset that leads out of the file.
    if (error instanceof RangeError) throw new UploadError('zip-damaged')
    throw error
  }
}

/** The list at the end of the zip (APPNOTE.TXT 4.3.12 and 4.3.16). Zips beyond 4 GB have another one, and are too large. */
function list(zip: Uint8Array, view: DataView): Listed[] {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw new UploadError('zip-many', { most: String(MOST_ENTRIES) })
  const listed: Listed[] = []
  let at = view.getUint32(end + 16, true)
  for (let number = 0; number < count; number += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new UploadError('zip-damaged')
    const nameLength = view.getUint16(at + 28, true)
    const name = NAME.decode(zip.subarray(at + 46, at + 46 + nameLength))
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new UploadError('zip-encrypted')
    if (isUnsafe(name)) throw new UploadError('zip-path', { name: name.slice(0, 60) })
    listed.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return listed
}

/** The record that ends a zip is at most 65,557 bytes before the end: a comment may follow. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw new UploadError('zip-damaged')
}

/** Names that lead out of the zip, on any system. */
const isUnsafe = (name: string): boolean =>
  name === '' || /^[/\\]|^[A-Za-z]:|\p{Cc}/u.test(name) || name.split(/[/\\]/u).some((part) => part === '..')

function checkSizes(listed: readonly Listed[]): void {
  const unpacked = listed.reduce((sum, entry) => sum + entry.unpacked, 0)
  const megabytes = String(MOST_BYTES / 1024 / 1024)
  if (unpacked > MOST_BYTES) throw new UploadError('zip-large', { most: megabytes })
  const isDense = listed.some(
    (entry) => entry.unpacked > 1024 * 1024 && entry.unpacked > MOST_RATIO * entry.size,
  )
  if (isDense) throw new UploadError('zip-ratio')
}

function unpack(zip: Uint8Array, view: DataView, entry: Listed): Uint8Array {
  const { offset, size, unpacked, method, crc } = entry
  if (view.getUint32(offset, true) !== 0x04034b50) throw new UploadError('zip-damaged')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + size > zip.byteLength) throw new UploadError('zip-damaged')
  const packed = zip.subarray(start, start + size)
  const bytes = method === 0 ? packed : method === 8 ? inflated(packed, unpacked) : undefined
  if (bytes?.byteLength !== unpacked || crc32(bytes) !== crc) throw new UploadError('zip-damaged')
  return bytes
}

function inflated(packed: Uint8Array, unpacked: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) })
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UploadError('zip-damaged')
    throw error
  }
}
