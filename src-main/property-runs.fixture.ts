/** Before a commit a property is tried with fewer examples than in `npm test`, where the test itself names no number. */
import fc from 'fast-check'
import { isThorough, runs } from './thoroughness.fixture.ts'

if (!isThorough) fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: runs(100) })
