import { type AddressInfo, createServer, type Socket } from 'node:net'

export type Letter = { readonly to: string; readonly text: string }

/** A mail server that keeps what it is sent, for as long as a test runs: as much of SMTP (RFC 5321) as a letter needs. */
export type MailServer = {
  readonly url: string
  readonly letters: readonly Letter[]
  close(): Promise<void>
}

export async function openMailServer(): Promise<MailServer> {
  const letters: Letter[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    converse(socket, (letter) => letters.push(letter))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function converse(socket: Socket, keep: (letter: Letter) => void): void {
  let waiting = ''
  let to = ''
  let body: string[] | undefined
  const say = (line: string): void => void socket.write(`${line}\r\n`)
  say('220 post box')
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    const lines = (waiting + chunk).split('\r\n')
    waiting = lines.pop() ?? ''
    for (const line of lines) {
      if (body) {
        if (line !== '.') body.push(line.replace(/^\.\./, '.'))
        else {
          keep({ to, text: decoded(body.join('\r\n')) })
          body = undefined
          say('250 kept')
        }
      } else if (/^RCPT TO:/i.test(line)) {
        to = /<([^>]*)>/.exec(line)?.[1] ?? ''
        say('250 known')
      } else if (/^DATA/i.test(line)) {
        body = []
        say('354 go on')
      } else if (/^QUIT/i.test(line)) {
        say('221 goodbye')
        socket.end()
      } else say('250 well')
    }
  })
}

/** Quoted-printable (RFC 2045): lines are folded at 76 characters, and links are longer. */
function decoded(letter: string): string {
  const gap = letter.indexOf('\r\n\r\n')
  const body = letter.slice(gap + 4)
  if (!/quoted-printable/i.test(letter.slice(0, gap))) return Buffer.from(body, 'latin1').toString('utf8')
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
