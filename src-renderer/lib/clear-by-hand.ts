/** Empties a field as the person would, so that Ctrl+Z brings back what stood in it. */
export const clearByHand = (field: HTMLInputElement | null): void => {
  field?.focus()
  field?.select()
  // Setting a value drops the field's undo; the one way to delete by script and keep it is this, which Chromium goes on offering.
  document.execCommand('delete')
}
