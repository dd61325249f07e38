import { Socket } from 'node:net'

/**
 * A connection that sends what is written in one turn of the program together: a transaction's first statements go to
 * the database in one write instead of one for each, and so do its last. Each write is a call into the system and may
 * wake the database for half a question.
 */
export class GatheredSocket extends Socket {
  #gathering = false

  override write(...given: unknown[]): boolean {
    if (!this.#gathering) {
      this.#gathering = true
      this.cork()
      process.nextTick(() => {
        this.#gathering = false
        this.uncork()
      })
    }
    return super.write(...(given as Parameters<Socket['write']>))
  }
}
