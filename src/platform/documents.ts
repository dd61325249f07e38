// Documents as accessible PDF (PDF/UA-1), set by Typst. The typesetter is loaded at the first document, not at the start.
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Language } from './i18n/language.ts'

let compiler: Promise<NodeCompiler> | undefined

/** Text as people wrote it: nothing in it is markup. */
export const words = (text: string) => `#${string(text)}`
const string = (text: string) =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll(/\r?\n/g, '\\n')}"`

/** A table whose first row is its heading, so that a screen reader can say which column it is in. */
export function table(
  widths: readonly string[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
) {
  const cell = (text: string) => `[${words(text)}]`
  return `#table(columns: (${widths.join(', ')}), table.header(${head.map(cell).join(', ')}),
    ${rows.flat().map(cell).join(', ')})`
}

type Document = {
  title: string
  language: Language
  body: string
  /** Set small and close, for what is to stand on one page. */
  dense?: boolean
}

/** A document of A4 pages. `body` is Typst markup made of `words` and `table`. */
export async function pdfOf({ title, language, body, dense = false }: Document): Promise<Buffer> {
  compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler: Compiler }) =>
    Compiler.create({}),
  )
  const mainFileContent = `#set document(title: ${string(title)})
#set text(lang: "${language}", size: ${dense ? '8.5pt' : '10pt'})
#set page(paper: "a4", margin: ${dense ? '14mm' : '18mm'}, numbering: "1")
#set table(stroke: 0.5pt + luma(70%), inset: ${dense ? '3pt' : '5pt'})
#set par(spacing: ${dense ? '0.7em' : '1.2em'})
#show table.cell.where(y: 0): strong
= ${words(title)}
${body}`
  return (await compiler).pdf({ mainFileContent }, { pdfStandard: 'ua-1' as never })
}
