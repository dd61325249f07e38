/**
 * The shape that every other language must fill, taken from the Danish one.
 * Write `export const en: Text<typeof da> = { … }`: a key that is missing or superfluous does not compile.
 */
export type Text<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...words: infer A) => string
      ? (...words: A) => string
      : Text<T[K]>
}
