/** The largest thing that a script or a provider sends us here is a passkey's attestation, of a few kilobytes. */
const LARGEST_BYTES = 64 * 1024

/** The same request with its body read, or undefined when it is too large: measured as it comes, not as it says. */
export async function withLimitedBody(request: Request): Promise<Request | undefined> {
  if (!request.body) return request
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body) {
    length += piece.byteLength
    if (length > LARGEST_BYTES) return undefined
    pieces.push(piece)
  }
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: Buffer.concat(pieces),
  })
}
