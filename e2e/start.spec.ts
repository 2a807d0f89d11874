/** The app starts in its host and shows its window. */
import { expect, test } from './fixture.ts'

test('the main window opens', async ({ page }) => {
  await expect(page).toHaveTitle('Errdex')
})
