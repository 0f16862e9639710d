import { strToU8, zipSync } from 'fflate'
import type { UploadedFile } from '../endpoints/uploaded-files.ts'

/** A file that must not change the database, and what its refusal says in English. */
export interface HostileFile {
  what: string
  file: UploadedFile
  says: RegExp
}

/**
 * Wrong and hostile files, each made from a good one that holds changed translations: if any were accepted, the
 * database would show it.
 * @param good XLIFF of the example guide in Arabic, every text with a new translation
 */
export function hostileFiles(good: string): HostileFile[] {
  const text = (what: string, content: string, says: RegExp): HostileFile => ({
    what,
    file: { name: 'x.ar.xlf', bytes: strToU8(content) },
    says,
  })
  const bytes = (what: string, content: Uint8Array, says: RegExp): HostileFile => ({
    what,
    file: { name: 'x.ar.xlf', bytes: content },
    says,
  })
  const zip = (what: string, content: Uint8Array, says: RegExp): HostileFile => ({
    what,
    file: { name: 'x.zip', bytes: content },
    says,
  })
  const declared = (subset: string, inside: string): string =>
    inTarget(good, inside).replace('<xliff', `<!DOCTYPE xliff ${subset}><xliff`)
  const entry = strToU8(good)
  return [
    text('nothing', '', /empty/u),
    text('only spaces', ' \r\n\t', /empty/u),
    text('a letter', 'Dear client, here are the texts.', /no well-formed XML/u),
    text('HTML', '<!doctype html><html><body>404</body></html>', /DOCTYPE/u),
    text('a billion laughs', declared(lolSubset, '&lol9;'), /DOCTYPE or entity/u),
    text(
      'an external entity',
      declared('[<!ENTITY x SYSTEM "file:///etc/passwd">]', '&x;'),
      /DOCTYPE or entity/u,
    ),
    text('an external DTD', declared('SYSTEM "http://127.0.0.1:9/x.dtd"', 'x'), /DOCTYPE or entity/u),
    text(
      'a parameter entity',
      declared('[<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]', 'x'),
      /DOCTYPE/u,
    ),
    text('an entity that is not declared', inTarget(good, '&x;'), /no well-formed XML/u),
    text('a file that is cut off', good.slice(0, good.length >> 1), /no well-formed XML/u),
    text('two roots', `${good}<xliff/>`, /no well-formed XML/u),
    text('NUL characters', inTarget(good, 'a\0b'), /no well-formed XML/u),
    text('NUL characters as references', inTarget(good, 'a&#0;b'), /no well-formed XML/u),
    text('endless nesting', '<g>'.repeat(200_000), /nested/u),
    text('endless nesting behind “/>”', '<g>/>'.repeat(200_000), /nested|elements/u),
    text('a million elements', `<xliff>${'<x/>'.repeat(1_000_000)}</xliff>`, /elements/u),
    text(
      'a huge attribute',
      good.replace(' original="', ` x="${'a'.repeat(6_000_000)}" original="`),
      /larger than/u,
    ),
    text(
      'a double attribute',
      good.replace(' original="', ' original="x" original="'),
      /no well-formed XML/u,
    ),
    text('XLIFF 2.0', good.replace('version="1.2"', 'version="2.0"'), /XLIFF 2\.0/u),
    text('XLIFF 1.1', good.replace('version="1.2"', 'version="1.1"'), /XLIFF 1\.1/u),
    text('no version', good.replace(' version="1.2"', ''), /which version/u),
    text('TMX', '<tmx version="1.4"><header/><body/></tmx>', /begins with <tmx>/u),
    text(
      'XLIFF of another product',
      good.replace(/original="[^"]*"/u, 'original="app/strings.xml"'),
      /app\/strings\.xml/u,
    ),
    text(
      'another document',
      good.replace(/original="guide\/[0-9a-f]*/u, `original="guide/${'f'.repeat(24)}`),
      /no such document/u,
    ),
    text(
      'a path as document',
      good.replace(/original="[^"]*"/u, 'original="guide/../../users/1"'),
      /no document of this site/u,
    ),
    text('an unknown language', good.replace('target-language="ar"', 'target-language="xx"'), /“xx”/u),
    text('its own language', good.replace('target-language="ar"', 'target-language="fi"'), /both fi/u),
    text(
      'another source language',
      good.replace('source-language="fi"', 'source-language="sv"'),
      /source language has changed/u,
    ),
    text(
      'units that stand twice',
      good.replace(/(<trans-unit[\s\S]*?<\/trans-unit>)/u, '$1$1'),
      /stands twice/u,
    ),
    text('the document twice', good.replace(/(<file[\s\S]*<\/file>)/u, '$1$1'), /stands twice/u),
    text(
      'a wrong source hash',
      good.replace(/source-hash="[^"]*"/gu, 'source-hash="0123456789abcdef"'),
      /source text has changed/u,
    ),
    text('no source hash', good.replace(/ tv:source-hash="[^"]*"/gu, ''), /mark of the source text/u),
    text('other source texts', good.replace(/<source>[^<]/gu, '<source>Muu '), /another than here/u),
    text('other units', good.replace(/trans-unit id="/gu, 'trans-unit id="x.'), /no longer has this text/u),
    text('bidi controls', everyTarget(good, 'a\u202Eb\u2066c'), /control character U\+202E/u),
    text('C1 control characters', everyTarget(good, 'a\u0090b'), /control character U\+0090/u),
    text(
      'a link that runs a script',
      everyTarget(good, codes('javascript:alert(1)')),
      /A link may lead|holds codes/u,
    ),
    text(
      'a link to plain http',
      everyTarget(good, codes('http://evil.example')),
      /A link may lead|holds codes/u,
    ),
    text('HTML elements', everyTarget(good, '<b>x</b>'), /element <b>/u),
    text('HTML as words', everyTarget(good, '&lt;script&gt;alert(1)&lt;/script&gt;'), /markup as words/u),
    text('codes of other tools', everyTarget(good, '<ph id="1">%s</ph>'), /element <ph>/u),
    text(
      'codes that the source has not',
      everyTarget(good, '<x id="99"/>x'),
      /code <x id="99">|holds codes/u,
    ),
    text('very long texts', everyTarget(good, 'ع'.repeat(20_001)), /longer than 20000/u),
    text('texts longer than the field', everyTarget(good, 'ع'.repeat(19_999)), /at most/u),
    bytes('UTF-16 without its mark', utf16(good), /UTF-16 without its mark/u),
    bytes(
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0xff, 0xd8),
      /neither XLIFF nor a zip/u,
    ),
    bytes(
      'windows-1252 letters',
      Uint8Array.from(strToU8(inTarget(good, 'ä'), true)),
      /neither XLIFF nor a zip|well-formed/u,
    ),
    text('another declared encoding', good.replace('UTF-8', 'ISO-8859-1'), /not in UTF-8/u),
    zip('a name that leads out of the zip', zipSync({ '../../x.xlf': entry }), /leads out/u),
    zip('an absolute name', zipSync({ '/etc/x.xlf': entry }), /leads out/u),
    zip('a name of Windows that leads out', zipSync({ '..\\x.xlf': entry }), /leads out/u),
    zip('a zip inside a zip', zipSync({ 'inner.zip': zipSync({ 'x.xlf': entry }) }), /zip inside a zip/u),
    zip(
      'a zip inside a zip by another name',
      zipSync({ 'x.xlf': zipSync({ 'x.xlf': entry }) }),
      /zip inside a zip/u,
    ),
    zip(
      'too many files',
      zipSync(Object.fromEntries(numbers(501).map((n) => [`${n}.xlf`, new Uint8Array()]))),
      /more than 500/u,
    ),
    zip('a bomb', zipSync({ 'x.xlf': new Uint8Array(40 * 1024 * 1024) }), /far more than texts/u),
    zip('a large bomb', zipSync({ 'x.xlf': new Uint8Array(60 * 1024 * 1024) }), /more than 50 MB/u),
    zip(
      'a bomb that lies about its size',
      lying(zipSync({ 'x.xlf': new Uint8Array(40 * 1024 * 1024) })),
      /damaged/u,
    ),
    zip('a password', encrypted(zipSync({ 'x.xlf': entry })), /password/u),
    zip('a zip that is cut off', zipSync({ 'x.xlf': entry }).slice(0, 200), /damaged/u),
    zip('a changed byte', changedByte(zipSync({ 'x.xlf': [entry, { level: 0 }] })), /damaged/u),
    zip('other files', zipSync({ 'x.docx': strToU8('x'), 'run.sh': strToU8('x') }), /not an \.xlf file/u),
    zip('an empty zip', zipSync({}), /holds no files/u),
  ]
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const lolSubset = `[<!ENTITY lol0 "lol">${numbers(9)
  .map((n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`)
  .join('')}]`
const codes = (href: string): string => `<g id="1" ctype="link" tv:href="${href}">x</g>`

/** Puts something into the first translation, or into every one. */
const inTarget = (xliff: string, inside: string): string =>
  xliff.replace(/(<target[^>]*>)[\s\S]*?<\/target>/u, (_, start: string) => `${start}${inside}</target>`)
const everyTarget = (xliff: string, inside: string): string =>
  xliff.replace(/(<target[^>]*>)[\s\S]*?<\/target>/gu, (_, start: string) => `${start}${inside}</target>`)

/** UTF-16 with the low byte first, without the byte order mark. */
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))

/** The place of a zip's only entry in its list. */
function listed(zip: Uint8Array): number {
  const view = new DataView(zip.buffer, zip.byteOffset)
  return view.getUint32(zip.byteLength - 22 + 16, true)
}

/** A zip whose list says that its entry has 1,000 bytes. */
function lying(zip: Uint8Array): Uint8Array {
  const copy = zip.slice()
  new DataView(copy.buffer).setUint32(listed(copy) + 24, 1000, true)
  return copy
}

/** A zip whose list says that its entry is encrypted. */
function encrypted(zip: Uint8Array): Uint8Array {
  const copy = zip.slice()
  new DataView(copy.buffer).setUint16(listed(copy) + 8, 1, true)
  return copy
}

function changedByte(zip: Uint8Array): Uint8Array {
  const copy = zip.slice()
  copy[300] = (copy[300] ?? 0) ^ 0xff
  return copy
}
