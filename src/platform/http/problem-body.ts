/** The body of a refusal (RFC 9457 problem details), in the reader's language. */
export type ProblemBody = {
  type: string
  title: string
  status: number
  detail?: string | undefined
  errors?: { field: string; code: string; message: string }[] | undefined
  /** In a conflict: the row as it is now. */
  current?: unknown
}
