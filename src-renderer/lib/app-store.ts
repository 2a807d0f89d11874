/** What main told this window: loaded once, then kept true by notices. Main is the source of truth. */
import { create } from 'zustand'
import type { AppDescription } from '../../src-preload/contract.ts'
import type { Service, ServiceId } from '../../src-preload/model/catalog.ts'
import { initialLayout, type Layout } from '../../src-preload/model/layout.ts'
import type { Outcome, Problem } from '../../src-preload/model/outcome.ts'
import { initialSettings, type SettingName, type Settings } from '../../src-preload/model/settings.ts'
import { bridge } from './bridge.ts'

export interface AppState {
  /** Null until main has answered. */
  readonly description: Omit<AppDescription, 'settings' | 'layout' | 'problems'> | null
  readonly services: ReadonlyMap<ServiceId, Service>
  readonly settings: Settings
  readonly layout: Layout
  /** What could not be read at start, and what went wrong since; shown as a bar. */
  readonly problems: readonly Problem[]
}

export const useApp = create<AppState>(() => ({
  description: null,
  services: new Map(),
  settings: initialSettings,
  layout: initialLayout,
  problems: [],
}))

const isSame = (one: Problem, other: Problem) => JSON.stringify(one) === JSON.stringify(other)

/** Adds a problem to the bar, once. */
export const showProblem = (problem: Problem): void => {
  const { problems } = useApp.getState()
  if (!problems.some((other) => isSame(problem, other))) useApp.setState({ problems: [...problems, problem] })
}

/** What it told is not so any more. */
export const forgetProblem = (problem: Problem): void =>
  useApp.setState(({ problems }) => ({ problems: problems.filter((other) => !isSame(problem, other)) }))

const refusals = new Map<string, Problem>()

/** Says why something was not done, until something of the kind is done or refused for another reason. */
export const settleRefusal = (kind: string, outcome: Outcome<unknown>): void => {
  const before = refusals.get(kind)
  if (before !== undefined) forgetProblem(before)
  refusals.delete(kind)
  if (outcome.ok) return
  refusals.set(kind, outcome.problem)
  showProblem(outcome.problem)
}

/** Whether a policy gives this setting, so that only it can change it. */
export const useIsManaged = (name: SettingName): boolean =>
  useApp(({ description }) => description?.managed?.names.includes(name) === true)

export const dismissProblems = (): void => useApp.setState({ problems: [] })

/** That a file is not saved yet is not so any more. */
const forgetUnsaved = (file: string): void =>
  useApp.setState(({ problems }) => ({
    problems: problems.filter(({ key, values }) => !(key.startsWith('store.') && values.file === file)),
  }))

/** Services and counts, which imported tables change. */
const readDescription = async (): Promise<AppDescription> => {
  const whole = await bridge.request('app:describe')
  const { settings: _settings, layout: _layout, problems: _problems, ...description } = whole
  const services = new Map(description.services.map((service) => [service.id, service]))
  useApp.setState({ description, services })
  return whole
}

/** Loads what the window must know. */
export const startApp = async (): Promise<void> => {
  bridge.subscribe('problem:raised', showProblem)
  bridge.subscribe('store:saved', forgetUnsaved)
  bridge.subscribe('settings:changed', (settings) => useApp.setState({ settings }))
  bridge.subscribe('catalog:changed', () => void readDescription())
  const { settings, layout, problems } = await readDescription()
  useApp.setState({ settings, layout, problems })
}

/**
 * Applies at once; every other window follows by notice. A refusal is shown and this one value is what it was, unless it
 * was changed again meanwhile: false.
 */
export const changeSetting = async <N extends SettingName>(name: N, value: Settings[N]): Promise<boolean> => {
  const before = useApp.getState().settings
  const after = { ...before, [name]: value }
  useApp.setState({ settings: after })
  const outcome = await bridge.request('settings:change', after)
  settleRefusal('settings', outcome)
  if (outcome.ok) return true
  const { settings } = useApp.getState()
  if (settings[name] === value) useApp.setState({ settings: { ...settings, [name]: before[name] } })
  return false
}

/** Dragging changes the layout many times a second; it is saved once it rests, in milliseconds. */
const layoutRest = 300
let layoutTimer: ReturnType<typeof setTimeout> | undefined

const saveLayout = async () => {
  layoutTimer = undefined
  settleRefusal('layout', await bridge.request('layout:save', useApp.getState().layout))
}

export const changeLayout = (change: Partial<Layout>): void => {
  useApp.setState({ layout: { ...useApp.getState().layout, ...change } })
  clearTimeout(layoutTimer)
  layoutTimer = setTimeout(saveLayout, layoutRest)
}
