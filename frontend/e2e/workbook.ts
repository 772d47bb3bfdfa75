import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

const unescaped = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** The entries of a zip, by its directory at the end. */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const entries = new Map<string, Buffer>()
  for (let n = zip.readUInt16LE(end + 10), at = zip.readUInt32LE(end + 16); n > 0; n--) {
    const [nameLength, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    entries.set(zip.toString('utf8', at + 46, at + 46 + nameLength), zip.readUInt16LE(at + 10) ? inflateRawSync(content) : content)
    at += 46 + nameLength + extra + comment
  }
  return entries
}

function zipped(entries: Map<string, Buffer>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of entries) {
    const title = Buffer.from(name)
    const packed = deflateRawSync(content)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(title.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    files.push(Buffer.from('PK\x03\x04', 'latin1'), facts, title, packed)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, title)
    at += 30 + title.length + packed.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.size, 8)
  end.writeUInt16LE(entries.size, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, listing, end])
}

/** A form as it came from the server, filled in as a spreadsheet program would: by sheet and cell. */
export class Workbook {
  private readonly entries: Map<string, Buffer>

  constructor(xlsx: Buffer) {
    this.entries = unzipped(xlsx)
  }

  private part = (name: string) => this.entries.get(name)?.toString('utf8') ?? ''

  private pathOf(sheet: string): string {
    const place = [...this.part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].findIndex(([, name]) => unescaped(name!) === sheet)
    if (place < 0) throw new Error(`the workbook has no sheet ${sheet}`)
    return `xl/worksheets/sheet${place + 1}.xml`
  }

  /** The texts of a sheet by the names of its cells: A1, B1, … */
  cells(sheet: string): Map<string, string> {
    const shared = [...this.part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) => unescaped([...item!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')))
    const found = this.part(this.pathOf(sheet)).matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(?:<is><t>(.*?)<\/t><\/is>|<v>(.*?)<\/v>)<\/c>/gs)
    return new Map([...found].map(([, cell, facts, inline, value]) => [cell!, facts!.includes('t="s"') ? (shared[Number(value)] ?? '') : unescaped(inline ?? value ?? '')]))
  }

  fill(sheet: string, cell: string, text: string): this {
    const path = this.pathOf(sheet)
    const filled = this.part(path).replace(new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, 's'), (_, style = '') => `<c r="${cell}"${style} t="inlineStr"><is><t>${escaped(text)}</t></is></c>`)
    if (filled === this.part(path)) throw new Error(`the sheet ${sheet} has no cell ${cell}`)
    this.entries.set(path, Buffer.from(filled))
    return this
  }

  bytes = () => zipped(this.entries)
}
