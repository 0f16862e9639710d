import { TmxError } from './tmx-error.ts'

/** The only declaration that TMX files from other tools carry. It names a file that is never loaded. */
const DOCTYPE = /<!DOCTYPE\s+tmx\s+SYSTEM\s+(?:"tmx1[1-4]\.dtd"|'tmx1[1-4]\.dtd')\s*>/u

/** How the first bytes reveal the encoding. */
const MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
  ['utf-16le', 0x3c, 0x00],
  ['utf-16be', 0x00, 0x3c],
]

/**
 * The text of an XML file in UTF-8 or UTF-16 that declares nothing but the document type of TMX: no entities, no
 * declarations of its own, no other file.
 * @throws TmxError
 */
export function textOfXmlFile(file: Uint8Array, mostMegabytes: number): string {
  if (file.length > mostMegabytes * 1024 * 1024) {
    throw new TmxError('too-large', { limit: String(mostMegabytes) })
  }
  const [encoding] = MARKS.find(([, ...bytes]) => bytes.every((byte, at) => file[at] === byte)) ?? ['utf-8']
  const text = decoded(file, encoding)
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/u.exec(text)?.[1]?.toLowerCase() ?? encoding
  const isSame =
    declared.startsWith(encoding.slice(0, 6)) || (declared === 'us-ascii' && encoding === 'utf-8')
  if (!isSame) throw new TmxError('encoding')
  const [rest, ...more] = text.split(DOCTYPE)
  if (more.length > 1 || /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/iu.test([rest, ...more].join(''))) {
    throw new TmxError('declarations')
  }
  return text
}

function decoded(file: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file)
  } catch (error) {
    if (error instanceof TypeError) throw new TmxError('encoding')
    throw error
  }
}
