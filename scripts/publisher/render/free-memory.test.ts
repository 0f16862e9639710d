import { expect, it } from 'vitest'
import { freeMemoryMb, memoryStatPlaces, reclaimableBytes } from './free-memory.ts'

it('is some, and not more than the machine has', () => {
  expect(freeMemoryMb()).toBeGreaterThan(0)
})

it.each([
  ['version 2', '0::/system.slice/site.service\n', '/sys/fs/cgroup/system.slice/site.service/memory.stat'],
  ['version 2 in a container', '0::/\n', '/sys/fs/cgroup/memory.stat'],
  ['version 1', '9:name=systemd:/\n4:memory:/site\n0::/\n', '/sys/fs/cgroup/memory/site/memory.stat'],
  ['version 1 with others', '4:cpu,memory:/site\n', '/sys/fs/cgroup/memory/site/memory.stat'],
])('finds what the kernel says about a control group: %s', (_, groups, place) => {
  expect(memoryStatPlaces(groups)).toContain(place)
})

it('counts files that nobody needs as free', () => {
  expect(reclaimableBytes('anon 5\ninactive_file 4096\nactive_file 7\n')).toBe(4096)
  expect(reclaimableBytes('inactive_file 1\ntotal_inactive_file 8192\n')).toBe(8192)
  expect(reclaimableBytes('')).toBe(0)
})
