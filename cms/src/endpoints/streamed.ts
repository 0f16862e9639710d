/**
 * An answer that is sent while it is made, so that a large file need not be held as a whole. Resolves with the first
 * part: what goes wrong before that is answered as usual, and the parts are ended when nobody takes them any more.
 */
export async function streamed(parts: AsyncGenerator<string>, headers: HeadersInit): Promise<Response> {
  const encoder = new TextEncoder()
  let next = await parts.next()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (next.done === true) {
          controller.close()
          return
        }
        controller.enqueue(encoder.encode(next.value))
        next = await parts.next()
      },
      async cancel() {
        await parts.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { headers })
}
