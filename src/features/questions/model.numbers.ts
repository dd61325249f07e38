// What tells who somebody is by their number, however it is written. kobling.names_nobody says the same in the database.

const between = String.raw`[^\p{L}\p{N}]{0,3}`
const day = String.raw`(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])` // raised by sixty: a replacement for a CPR number
const month = '(?:0[1-9]|1[0-2])'
const date = String.raw`${day}${month}\d{2}`
const gap = ' {0,2}[-/.]? {0,2}'
const forms = [
  // Ten digits; or a date and four signs among which are letters: a replacement number.
  String.raw`(?<![\p{L}\p{N}])(?:\d{6}${gap}\d{4}|${date} ?[-/.]? ?(?:(?=\p{L}{0,3}\d)[\p{L}\d]{4}|[A-ZÆØ]{4}))(?![\p{L}\p{N}])`,
  // A date in pieces and the rest, whatever stands between and around; and with the whole year.
  String.raw`(?<!\d)(?:${day}${between}${month}${between}\d{2}${between}\d{4}|${date}${between}\d{2} \d{2})(?!\d)`,
  String.raw`(?<!\d)(?:${day}${month}(?:19|20)\d{2}${between}|${day}${between}${month}${between}(?:19|20)\d{2} ?- ?)(?!(?:19|20)\d{2})\d{4}(?!\d)`,
  // Digit by digit, or two by two, with the same between all of them.
  String.raw`(?<!\d)\d([^\p{L}\p{N}]{1,3})\d(?:\1\d){8}(?!\d)`,
  String.raw`(?<!\d)${day}([^\p{L}\p{N}]{1,3})${month}(?:\2\d{2}){3}(?!${between}\d)`,
]
const personNumber = new RegExp(forms.join('|'), 'u')

/** Signs from one code point to another, written in base 16. */
const signs = (ranges: string) =>
  new RegExp(`[${ranges.replaceAll(/[0-9a-f]+/g, code => `\\u{${code}}`).replaceAll(' ', '')}]`, 'gu')
/** What nobody sees, and what is put over or around a letter. */
const unseen = signs(
  'ad 300-36f 61c 115f 1160 17b4 17b5 180b-180f 200b-200f 202a-202e 2060-206f 20d0-20ff 3164 fe00-fe0f fe20-fe2f feff fff9-fffb e0000-e0fff',
)
const dashes = signs('58a 2010-2015 2212 2e3a 2e3b')
/** The noughts of the scripts that count with digits of their own. */
const noughts = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810,
]
const ownDigits = signs(noughts.map(one => `${one.toString(16)}-${(one + 9).toString(16)}`).join(' '))
const digit = (sign: string) => {
  const code = sign.codePointAt(0) as number
  return String(code - (noughts.find(one => one <= code && code < one + 10) as number))
}

/** As it is read: without what nobody sees, letters without their marks, wide and foreign digits, spaces and dashes as the usual ones. */
export const asRead = (value: string): string =>
  value
    .normalize('NFKD')
    .replaceAll(unseen, '')
    .replaceAll(ownDigits, digit)
    .replaceAll(/\s/g, ' ')
    .replaceAll(dashes, '-')

/** Is there a CPR number in it, or a replacement for one? */
export const holdsPersonNumber = (value: string): boolean => personNumber.test(asRead(value))
