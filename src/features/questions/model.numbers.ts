const gap = String.raw`[ \u00a0\u2009\u202f]?[-/.\u2010-\u2015\u2212]?[ \u00a0\u2009\u202f]?`
const date = String.raw`(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}`
/** Ten digits; or a date, its day perhaps raised by sixty, and four signs among which are letters: a replacement number. */
const personNumber = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\d{6}${gap}\d{4}|${date}${gap}(?:(?=\p{L}{0,3}\d)[\p{L}\d]{4}|[A-ZÆØÅ]{4}))(?![\p{L}\d])`,
  'u',
)

/** As it is read: without the signs that nobody sees, and wide letters and digits as the usual ones. */
export const asRead = (value: string): string =>
  value.normalize('NFKC').replaceAll(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')

/** Is there a CPR number in it, or a replacement for one? The database says the same (kobling.names_nobody). */
export const holdsPersonNumber = (value: string): boolean => personNumber.test(asRead(value))
