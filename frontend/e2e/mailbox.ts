import { createServer, type Server } from 'node:net'

/** A mail server of a few lines: takes what is sent to it and keeps it as it came. */
export class Mailbox {
  readonly mails: string[] = []
  private readonly server: Server

  constructor() {
    this.server = createServer((socket) => {
      let text = ''
      let inData = false
      const say = (line: string) => socket.write(`${line}\r\n`)
      say('220 mailbox')
      socket.on('error', () => {})
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1')
        for (let end = text.indexOf(inData ? '\r\n.\r\n' : '\r\n'); end >= 0; end = text.indexOf(inData ? '\r\n.\r\n' : '\r\n')) {
          const piece = text.slice(0, end)
          text = text.slice(end + (inData ? 5 : 2))
          if (inData) this.mails.push(piece)
          const [word] = piece.toUpperCase().split(' ')
          say(inData ? '250 taken' : word === 'DATA' ? '354 go on' : word === 'QUIT' ? '221 bye' : '250 mailbox')
          inData = !inData && word === 'DATA'
        }
      })
    })
  }

  listen = (port: number) => new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve))
  close = () => this.server.close()

  /** The plain text of the last mail to an address. */
  textTo(address: string): string | undefined {
    const mail = this.mails.filter((one) => one.includes(`To: ${address}`)).pop()
    const [head, body] = mail?.split('text/plain')[1]?.split('\r\n\r\n', 2) ?? []
    if (!body) return undefined
    const coded = body.split('\r\n--')[0]!
    return head!.includes('base64') ? Buffer.from(coded, 'base64').toString('utf8') : Buffer.from(coded.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')
  }
}
