/** Custom properties may be set through `style`; CSS modules give class names. */
import 'react'

declare module 'react' {
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
