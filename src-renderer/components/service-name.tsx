/** A service's short name; its id where the service is unknown. */
import type { ServiceId } from '../../src-preload/model/catalog.ts'
import { useApp } from '../lib/app-store.ts'
import { useLocalText } from '../lib/locale.ts'

export const ServiceName = ({ id }: { readonly id: ServiceId }) => {
  const service = useApp((state) => state.services.get(id))
  const pick = useLocalText()
  return service === undefined ? id : pick(service.shortName)
}
