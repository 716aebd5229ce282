import PdfDocument from 'pdfkit'
import { locales } from '../../core/language/say.ts'
import type { Sheet } from '../../core/reply.ts'
import { bold, regular } from '../picture/font.ts'

/** Points: A4 with room to write on the edge. */
const edge = 56
const sizes = { title: 22, about: 12, heading: 14, line: 11, note: 9 }
const ink = '#1c1b19'
const faint = '#5c5a55'
/** Lines up what a list's marks hang before. */
const hang = 14

/**
 * A sheet as PDF, tagged with its language, headings and lists for those who hear it. The same sheet gives the same
 * words; the file also holds when it was made.
 */
export function drawSheet({ title, about, parts, language }: Sheet): Promise<Buffer> {
  const document = new PdfDocument({
    size: 'A4',
    margin: edge,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: locales[language],
    info: { Title: `${title}. ${about}` },
    font: regular.file,
  })
  const made = gathered(document)
  const root = document.struct('Document')
  document.addStructure(root)

  /** Its words as one element of the structure. */
  const element = (parent: typeof root, type: string, draw: () => void) => {
    const one = document.struct(type, {}, draw)
    parent.add(one)
    one.end()
  }
  const say = (words: string, size: number, face: typeof regular, colour = ink) =>
    document.font(face.file).fontSize(size).fillColor(colour).text(drawn(words), { lineGap: 2 })

  element(root, 'H1', () => say(title, sizes.title, bold))
  element(root, 'P', () => say(about, sizes.about, regular, faint))
  for (const { heading, lines, note } of parts) {
    document.moveDown(1)
    // No heading stands alone at the foot of a page.
    if (document.y > document.page.height - edge - 60) document.addPage()
    element(root, 'H2', () => say(heading, sizes.heading, bold))
    document.moveDown(0.3)
    if (lines.length > 0) {
      const list = document.struct('L')
      root.add(list)
      for (const { words, link } of lines) {
        element(list, 'LI', () => {
          // A mark stays with its words.
          if (document.y > document.page.height - edge - 3 * sizes.line) document.addPage()
          const { x, y } = document
          document
            .font(regular.file)
            .fontSize(sizes.line)
            .fillColor(ink)
            .text('•', x, y, { lineBreak: false })
          document.text(drawn(words), x + hang, y, {
            lineGap: 2,
            width: document.page.width - 2 * edge - hang,
            ...(link !== undefined && { link, underline: true }),
          })
          document.x = x
          document.moveDown(0.3)
        })
      }
      list.end()
    }
    if (note !== undefined) element(root, 'P', () => say(note, sizes.note, regular, faint))
  }
  root.end()
  document.end()
  return made
}

/** Without what the typeface cannot draw, such as emoji. */
const drawn = (words: string): string =>
  [...words]
    .filter((one) => regular.has(one))
    .join('')
    .replaceAll(/ +/g, ' ')
    .trim()

const gathered = (document: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    document.on('data', (piece: Buffer) => pieces.push(piece))
    document.on('end', () => resolve(Buffer.concat(pieces)))
    document.on('error', reject)
  })
