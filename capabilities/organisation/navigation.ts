import type { NavigationItem } from '@headroom/platform/http'

export const navigation: readonly NavigationItem[] = [
  { href: '/organisation', label: 'Organisation', access: { kind: 'signed-in' }, position: 60 },
  {
    href: '/organisation/import',
    label: 'Staff extract',
    access: { kind: 'grant', anyOf: ['administrator'] },
    position: 80,
  },
]
