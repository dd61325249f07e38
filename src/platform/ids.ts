import { v7 } from 'uuid'

/** A new id that sorts by time of making. Handed in wherever rules need one, so that tests can choose. */
export type NewId = () => string

export const newId: NewId = () => v7()
