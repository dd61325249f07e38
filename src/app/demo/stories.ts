import { amir } from './stories/amir.ts'
import { kurt } from './stories/kurt.ts'
import { line } from './stories/line.ts'
import { maria } from './stories/maria.ts'
import { mikkel } from './stories/mikkel.ts'
import { zehra } from './stories/zehra.ts'
import type { Story } from './story.ts'

/** The six people whose stories are written out. */
export const stories: readonly Story[] = [maria, mikkel, amir, zehra, line, kurt]
