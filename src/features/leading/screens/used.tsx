import { useHere } from './here.ts'

/** A sum that was used, of what was given: as a picture where there is something to compare with, and in words. */
export function Used({ usedKr, givenKr }: { usedKr: number; givenKr: number | null }) {
  const { t } = useHere()
  const over = givenKr === null ? 0 : usedKr - givenKr
  return (
    <>
      {givenKr === null ? null : (
        <progress
          className="leading-meter"
          value={Math.min(usedKr, givenKr)}
          max={givenKr || 1}
          aria-label={t.money.used}
        />
      )}
      <p className={over > 0 ? 'leading-over' : undefined}>
        {givenKr === null ? t.money.sum(usedKr) : t.money.sumOf(usedKr, givenKr)}
        {over > 0 ? ` ${t.money.over(over)}` : ''}
      </p>
    </>
  )
}
