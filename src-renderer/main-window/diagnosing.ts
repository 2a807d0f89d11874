/** Diagnose as this window keeps it: what was there before is brought back before anything else is done, then remembered and recorded. */
import * as diagnose from '../features/diagnose/use-diagnose.ts'
import { recordDiagnoses } from './record-diagnoses.ts'
import { remember } from './remember.ts'
import { diagnoseParts } from './remember-diagnosed.ts'

remember(diagnoseParts)
recordDiagnoses()

export const { diagnoseFiles, diagnoseRegion, diagnoseSentFiles, diagnoseText } = diagnose
