/** Everything people call a service; finds it again by any of these names. */
import type { Service, ServiceId } from '../../../src-preload/model/catalog.ts'

/** Lower case, without repetition. */
export const namesOf = ({ id, name, shortName, aliases }: Service): readonly string[] => [
  ...new Set([id, name.zh, name.en, shortName.zh, shortName.en, ...aliases].map((text) => text.toLowerCase())),
]

export const findService = (name: string, services: readonly Service[]): ServiceId | undefined => {
  const wanted = name.trim().normalize('NFKC').toLowerCase()
  return services.find((service) => namesOf(service).includes(wanted))?.id
}
