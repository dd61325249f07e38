/** Maja → Maja’s, Niels → Niels’ */
export const genitive = (name: string) => (/s$/iu.test(name) ? `${name}’` : `${name}’s`)
