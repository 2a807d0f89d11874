// @vitest-environment happy-dom
/** How a table’s service writes its errors: learned from a sample, or typed and checked. */
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { failure, success } from '../../../src-preload/model/outcome.ts'
import { type EnvelopeDescription, noEnvelope } from '../../../src-preload/model/tables.ts'
import { answer, answerLater, askedWith, draw } from '../../components.fixture.tsx'
import { useApp } from '../../lib/app-store.ts'
import { EnvelopeFields } from './envelope-fields.tsx'

/** The description as the import keeps it: every change is drawn. */
const open = async (given: Partial<EnvelopeDescription> = {}) => {
  const Kept = () => {
    const [envelope, setEnvelope] = useState<EnvelopeDescription>({ ...noEnvelope, ...given })
    return <EnvelopeFields upload={1 as never} envelope={envelope} onChange={setEnvelope} />
  }
  const drawn = draw(<Kept />)
  await drawn.person.click(screen.getByText('Recognise this service’s errors (optional)'))
  return drawn
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const values = () =>
  ['Code fields', 'Message fields', 'Hosts', 'Headers or fields of its own'].map((label) => field(label).value)

const giveSample = async (person: Awaited<ReturnType<typeof open>>['person'], sample = 'n=7') => {
  await person.type(field('Sample response'), sample)
  await person.click(screen.getByRole('button', { name: 'Fill in from sample' }))
}

test('a sample is read once however often that is asked, and fills what it tells of', async () => {
  const give = answerLater('tables:guess')
  const { person } = await open({ hosts: ['pay.io'] })
  await giveSample(person)
  await person.click(screen.getByRole('button', { name: 'Fill in from sample' }))
  expect(askedWith('tables:guess')).toEqual([[1, 'n=7']])
  await give(success({ ...noEnvelope, codeKeys: ['errno'] }))
  expect(values()).toEqual(['errno', '', 'pay.io', ''])
})

test('what was typed in another field while the sample was read stays', async () => {
  const give = answerLater('tables:guess')
  const { person } = await open()
  await giveSample(person)
  await person.type(field('Hosts'), 'api.io')
  await person.tab()
  await give(success({ ...noEnvelope, codeKeys: ['errno'] }))
  expect(values()).toEqual(['errno', '', 'api.io', ''])
})

test('a sample that tells nothing is said to, until it is another one; a refusal is told and keeps it', async () => {
  answer('tables:guess', () => success(noEnvelope))
  const { person } = await open({ codeKeys: ['code'] })
  await giveSample(person)
  expect(await screen.findByRole('alert')).not.toBeNull()
  expect(values()).toEqual(['code', '', '', ''])
  await person.type(field('Sample response'), '8')
  expect(screen.queryByRole('alert')).toBeNull()
  answer('tables:guess', () => failure('sources.lost'))
  await person.click(screen.getByRole('button', { name: 'Fill in from sample' }))
  expect(useApp.getState().problems).toHaveLength(1)
  expect(field('Sample response').value).toBe('n=78')
})

test('names that cannot be right are said to and not taken; the field keeps them to be mended', async () => {
  const { person } = await open({ hosts: ['api.io'] })
  await person.clear(field('Hosts'))
  await person.type(field('Hosts'), 'a o')
  await person.tab()
  expect(screen.getByRole('alert').isConnected).toBe(true)
  expect(field('Hosts').value).toBe('a o')
  await person.clear(field('Hosts'))
  await person.type(field('Hosts'), 'pay.io')
  await person.tab()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(values()).toEqual(['', '', 'pay.io', ''])
})
