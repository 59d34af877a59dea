/** Processor time of this thread in milliseconds: unlike the clock on the wall, a busy machine hardly lengthens it. */
export async function processorMs(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}

/**
 * How many times as much processor time eight times the input takes: about 8 where work grows with the input, 64 where it grows
 * with its square. Each is the least of three tries, the first of which warms up.
 */
export async function growthByEight(size: number, work: (size: number) => unknown): Promise<number> {
  const leastOf = async (of: number): Promise<number> => {
    const tries: number[] = []
    for (let at = 0; at < 3; at += 1) tries.push(await processorMs(() => work(of)))
    return Math.min(...tries)
  }
  const few = await leastOf(size)
  return (await leastOf(8 * size)) / few
}
