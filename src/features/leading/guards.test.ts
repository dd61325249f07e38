// Every clause of what one may do and see here is left out in turn, and some probe must notice.
import { testClauses } from '../../../test/guards/clauses.ts'
import { setStage } from '../../../test/guards/stage.ts'
import { CLAUSES } from './guards.clauses.fixture.ts'
import { PROBES } from './guards.probes.fixture.ts'
import { makeGuardScene } from './guards.scene.fixture.ts'

const stage = setStage(makeGuardScene)
testClauses(stage, CLAUSES, PROBES)
