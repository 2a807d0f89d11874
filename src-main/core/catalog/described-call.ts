/** A call that a documentation describes, whether or not its page lists codes. */
import type { CallContext, ServiceId } from '../../../src-preload/model/catalog.ts'

export interface DescribedCall extends Pick<CallContext, 'title' | 'page' | 'scopes'> {
  readonly service: ServiceId
  readonly method: string
  readonly path: string
}
