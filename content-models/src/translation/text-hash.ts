import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Names a text: 16 hexadecimal characters of SHA-256 over its NFC form trimmed of white space. Two texts that look the
 * same have the same hash, however they were typed.
 */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.normalize('NFC').trim()))).slice(0, 16)
}
