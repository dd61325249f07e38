import { maria } from './stories/maria.ts'
import type { Story } from './story.ts'

/** The six people whose plans are written out. */
export const stories: readonly Story[] = [maria]
