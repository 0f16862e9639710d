import type { PayloadRequest } from 'payload'

/** A file of a form, and the form's other fields. */
export interface UploadedFile {
  name: string
  bytes: Uint8Array
  fields: Readonly<Record<string, string>>
}

/** What a form adds around its file: names, borders, short fields. */
const FORM_BYTES = 64 * 1024

/**
 * Reads the file of the form field `file`. The body is read to its limit and no further, whatever its length is said
 * to be.
 * @param mostBytes the largest file that is read
 * @returns `too-large`; `undefined` when the request has no such file
 */
export async function uploadedFile(
  req: PayloadRequest,
  mostBytes: number,
): Promise<UploadedFile | 'too-large' | undefined> {
  const type = req.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !req.body) return undefined
  const body = await readUpTo(req.body, mostBytes + FORM_BYTES)
  if (!body) return 'too-large'
  const form = await formOf(body, type)
  const file = form?.get('file')
  if (!form || !(file instanceof File)) return undefined
  if (file.size > mostBytes) return 'too-large'
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return {
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    fields: Object.fromEntries(fields),
  }
}

async function readUpTo(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(Buffer.concat(chunks))
    size += value.length
    if (size > most) {
      await reader.cancel()
      return undefined
    }
    chunks.push(value)
  }
}

async function formOf(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch (error) {
    // Node's answer to a form that is no form.
    if (error instanceof TypeError) return undefined
    throw error
  }
}
