import { spawnSync } from 'node:child_process';

// The lives of the lifecycle bench in SimPy, where Python has it.

const program = `
import random, sys, time
import simpy

def life(env, start, run):
    for step in (start, 10000, 8000, 10000, run, 5000, 15000):
        yield env.timeout(step)

fastest = float('inf')
tasks = int(sys.argv[1])
for _ in range(int(sys.argv[2])):
    chance = random.Random(7)
    env = simpy.Environment()
    for _ in range(tasks):
        env.process(life(env, 1 + chance.randrange(600000), 1 + chance.randrange(600000)))
    started = time.perf_counter()
    env.run()
    fastest = min(fastest, time.perf_counter() - started)
print(fastest * 1000)
`;

/** The first on the path may be one that people installed for themselves; the system's is the one that packages are for. */
const pythons = ['python3', '/usr/bin/python3'];

/** How long so many lives take in SimPy, in milliseconds, the fastest of `rounds`; undefined where it is not installed. */
export function simpyMs(tasks: number, rounds: number): number | undefined {
  for (const python of pythons) {
    const { status, stdout } = spawnSync(python, ['-c', program, String(tasks), String(rounds)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (status === 0) return Number(stdout);
  }
  return undefined;
}
