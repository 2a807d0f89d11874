/** The first run's question about the clipboard lies over the foot of the window until it is answered; a browser asks none. */
import type { Errdex } from './launch.ts'

export const answerFirstQuestion = async ({ host, page }: Pick<Errdex, 'host' | 'page'>): Promise<void> => {
  if (host === 'electron') await page.getByRole('button', { name: '不用', exact: true }).click()
}
