/** What a recogniser is made of: how a service writes errors, as data. `recognise.ts` reads the tables. */
import type { ServiceId } from '../../../../src-preload/model/catalog.ts'
import type { Strength } from '../rules/scoring.ts'
import type { Policy } from './policy.ts'

/**
 * Field names around a code. Names are exact, for their spelling is what tells services apart. A path is a name in the
 * code's own object, `owner.name` in an object below it, or `^name` in one around it.
 */
export interface NameShape {
  readonly code?: readonly string[]
  /** The message beside the code has one of these names; `[]` means there is none. */
  readonly message?: readonly string[]
  readonly all?: readonly string[]
  readonly any?: readonly string[]
  readonly none?: readonly string[]
  /** Names of the field that holds the code's object. */
  readonly owner?: readonly string[]
}

/** What such names prove. */
export interface KeyShape extends NameShape {
  readonly rule: string
  readonly strength: Strength
}

/** A field whose value proves or refutes something. */
export interface ValueMark {
  readonly rule: string
  readonly path: string
  readonly value: RegExp
  readonly strength: Strength
}

/** A word, host, header, path or id anywhere in the record. */
export interface TextMark {
  readonly rule: string
  /** Without regard to case, not inside a longer Latin word. */
  readonly texts?: readonly string[]
  readonly pattern?: RegExp
  readonly strength: Strength
}

/** Codes a service is known to use, documented here or not: inclusive range of equally long numbers. */
export interface CodeFamily {
  readonly from: number
  readonly to: number
  /** What the family belongs to, a key of `locales`. */
  readonly name: string
  /** Numbers that others use as well: they tell of an undocumented code only, where the text names the service. */
  readonly named?: true
}

export interface Envelope {
  readonly service: ServiceId
  readonly shapes: readonly KeyShape[]
  readonly values: readonly ValueMark[]
  readonly marks: readonly TextMark[]
  readonly families: readonly CodeFamily[]
  /** What the paths of its calls begin with. */
  readonly calls?: RegExp
  /** An undocumented code is this service's only inside its families: its wire is another service's. */
  readonly borrowedWire?: true
  /** Names of its code that other products use too: alone they may be a stranger's. */
  readonly sharedKeys?: readonly string[]
  /** Names that its clients give its code as other products do: where the text names the service they are its own. */
  readonly borrowedKeys?: readonly string[]
  /** Rules of fields that tell it from those: one of them, or a mark in the text, must hold for an undocumented code. */
  readonly secondMarks?: readonly string[]
  /** Its messages are Chinese: one in Chinese is no wrapper's. */
  readonly answersInChinese?: true
  /** Number of digits an undocumented code of this service may have. */
  readonly digits: readonly [number, number]
  /** Fewest digits where the text says that it is one. */
  readonly fewestSaid?: number
  /** What the service really answers where its document says something else: code → wordings. */
  readonly wordings: Readonly<Record<string, readonly string[]>>
  readonly policy: Policy
}

/** What a service's file says of it; the registry adds how it is weighed. */
export type EnvelopeRows = Omit<Envelope, 'policy'>
