/** Maja → Majas, Niels → Niels’ */
export const genitive = (name: string) => (/[sxz]$/iu.test(name) ? `${name}’` : `${name}s`)
