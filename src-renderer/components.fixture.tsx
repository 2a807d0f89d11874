/** Draws components without a host: a bridge that remembers what was asked, the answers a test gives, and the real texts. */
import { act, cleanup, configure, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { onTestFinished } from 'vitest'
import type { Bridge, NoticeChannel, Notices, RequestChannel, Requests } from '../src-preload/contract.ts'

type Answer<C extends RequestChannel> = ReturnType<Requests[C]>
type Answers = { [C in RequestChannel]?: (...args: Parameters<Requests[C]>) => Answer<C> | Promise<Answer<C>> }

interface Asked {
  readonly channel: RequestChannel
  readonly args: readonly unknown[]
}

/** What the components of the running test have asked of main, in order. */
export const asked: Asked[] = []
const answers: Answers = {}

/** Gives a request its answer for the running test. One without an answer never ends, as with a main that is busy. */
export const answer = <C extends RequestChannel>(channel: C, how: Answers[C]): void => {
  answers[channel] = how
}

/** Lets a request wait; what is given here is its answer, the first time asked first. */
export const answerLater = <C extends RequestChannel>(channel: C): ((given: Answer<C>) => Promise<void>) => {
  const waiting: ((given: Answer<C>) => void)[] = []
  answer(channel, (() => new Promise<Answer<C>>((end) => waiting.push(end))) as Answers[C])
  return (given) => act(async () => waiting.shift()?.(given))
}

/** With what a request has been asked, each time. */
export const askedWith = (channel: RequestChannel): readonly (readonly unknown[])[] =>
  asked.filter((one) => one.channel === channel).map(({ args }) => args)

interface Listening {
  readonly channel: NoticeChannel
  readonly listener: (...args: never) => void
}
const listening = new Set<Listening>()

/** Main tells something. What windows keep between tests, as the saved replies, is read anew by it. */
export const tell = <C extends NoticeChannel>(channel: C, ...args: Parameters<Notices[C]>): Promise<void> =>
  act(async () => {
    for (const one of listening) if (one.channel === channel) one.listener(...(args as never))
  })

const bridge: Bridge = {
  request: async (channel, ...args) => {
    asked.push({ channel, args })
    const how = answers[channel]
    return how === undefined ? new Promise(() => undefined) : how(...args)
  },
  keepFiles: async (files) => files.map(() => null),
  subscribe: (channel, listener) => {
    const one = { channel, listener }
    listening.add(one)
    return () => listening.delete(one)
  },
}
Object.assign(window, { bridge })

// Modules of the renderer look for the bridge when they are first imported: only now.
const { useApp } = await import('./lib/app-store.ts')
const { loadTexts } = await import('./lib/texts.ts')
const { hideToast } = await import('./lib/toast.ts')
await loadTexts('en')

// What is waited for comes in its own time on a busy machine.
configure({ asyncUtilTimeout: 20_000 })

const endTest = () => {
  cleanup()
  asked.length = 0
  for (const channel of Object.keys(answers)) delete answers[channel as RequestChannel]
  useApp.setState(useApp.getInitialState())
  hideToast()
}

/** Draws in English and gives what types and clicks as a person does. */
export const draw = (element: ReactElement) => {
  onTestFinished(endTest)
  useApp.setState({ settings: { ...useApp.getState().settings, language: 'en' } })
  return { person: userEvent.setup(), ...render(element) }
}
