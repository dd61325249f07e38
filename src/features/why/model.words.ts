import { optionalText, text } from '../../platform/fields.ts'
import { holdsPersonNumber } from '../questions/model.numbers.ts'

/** What is read by others than a citizen's team names no citizen: a CPR number is refused, here and in the database. */
export const namesNobody = (value: string) => !holdsPersonNumber(value)
export const identifies = { params: { code: 'identifies' } }
export const open = (max: number) => text(max).refine(namesNobody, identifies)
export const openOptional = (max: number) => optionalText(max).refine(namesNobody, identifies).default('')
