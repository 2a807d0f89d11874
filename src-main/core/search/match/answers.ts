/** Collects what answers one word of a query, manner by manner. */
import type { ServiceId } from '../../../../src-preload/model/catalog.ts'
import { enoughFound } from '../index/weights.ts'
import type { Alternative } from '../query/alternatives.ts'
import type { AlternativeMatcher, Matches } from './match-alternatives.ts'

/** Entries found in one manner. */
export interface Manner {
  readonly matches: Matches
  readonly weight: number
  /** A guess, although the word as typed is found elsewhere. */
  readonly guess: boolean
}

export class Answers {
  readonly manners: Manner[] = []
  readonly alternatives: Alternative[] = []
  /** Services the word names, with how surely. */
  readonly services: Map<ServiceId, number>
  readonly #match: AlternativeMatcher

  constructor(match: AlternativeMatcher, services: ReadonlyMap<ServiceId, number> | undefined) {
    this.#match = match
    this.services = new Map(services)
  }

  /** Number of entries found, those found in two manners counted twice. */
  get size(): number {
    return this.manners.reduce((sum, { matches }) => sum + matches.entries.length, 0)
  }

  get isEnough(): boolean {
    return this.size >= enoughFound
  }

  /** A word found often enough already is not looked for in further manners. */
  add(alternatives: readonly Alternative[], weight: number, guess: boolean): void {
    if (!this.isEnough) this.addAnyway(alternatives, weight, guess)
  }

  /** However often it is found already. */
  addAnyway(alternatives: readonly Alternative[], weight: number, guess: boolean): void {
    const matches = this.#match(alternatives)
    if (matches.entries.length === 0) return
    this.manners.push({ matches, weight, guess })
    this.alternatives.push(...alternatives)
  }

  name(services: ReadonlyMap<ServiceId, number>): void {
    for (const [service, surety] of services)
      this.services.set(service, Math.max(surety, this.services.get(service) ?? 0))
  }
}
