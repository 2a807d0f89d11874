/** Lets a person choose files: a hidden field, and what opens the system's dialog on it. */
import { type ReactNode, useRef } from 'react'

export interface FileFieldOptions {
  readonly label: string
  /** Endings such as `.csv`, apart by commas; all files where absent. */
  readonly accept?: string
  /** A whole folder, or one file, instead of several. */
  readonly of?: 'folder' | 'one'
  onFiles(files: readonly File[]): void
}

export interface FileField {
  open(): void
  /** To be rendered beside the button that opens it. */
  readonly field: ReactNode
}

export const useFileField = ({ label, accept, of, onFiles }: FileFieldOptions): FileField => {
  const input = useRef<HTMLInputElement>(null)
  return {
    open: () => input.current?.click(),
    field: (
      <input
        ref={input}
        type="file"
        hidden
        multiple={of !== 'one'}
        aria-label={label}
        {...(accept !== undefined && { accept })}
        {...(of === 'folder' && { webkitdirectory: '' })}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same file can be chosen again.
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    ),
  }
}
